"""Who acts in a text, what they are called, and whose words its sentences give.

In the order to read them:

    name_finding        where a text names somebody, however many are looked for
    calling             the people of a draft, and what they are called
    full_names          who is meant by "Dr. Leparo", by "H. Vandermeer"
    sighted             whom the rules see, doing what, with which posts
    pronouns            whom "he" and "she" cannot mean, by their titles
    acting              how a sentence opens in which somebody acts
    posts               who holds a post, however it is printed
    referents           whom the text means by a post, a surname, initials; who opens a sentence
    speech              whose words a passage gives, and how sure that is
    subjects            whom a subject means, where it is a pronoun or left out
    openers             labels, headings, reports that are heard, claims told of
    further_speakers    who else speaks in a sentence
    latin_speakers      the speeches of a text in Latin script
    han_aliases, han_verbs, han_speakers   likewise in Chinese: surnames with titles, and frames
    speakers            all speeches of a report, by passage
"""
