"""Names in a paraphrase stand in its passages, or are accounted for.

Accounted for is whoever a pronoun means, what the text is headed by, a short form
and its long one; never a name in the place of another that the passages print.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from govsumm.auditing.names.han_named import han_names
from govsumm.auditing.names.mentions import (
    Mention,
    in_capitals,
    is_common,
    is_plural,
    mentions,
    proper,
)
from govsumm.auditing.names.peoples import shares_its_root
from govsumm.auditing.names.short_names import is_department, is_forename, is_title, is_written_out
from govsumm.auditing.names.standing_for import stands_for
from govsumm.auditing.numbers.numerals import numbers
from govsumm.auditing.numbers.quantities import is_month
from govsumm.auditing.signs import signs, stem
from govsumm.auditing.site import Finding, Site, finding
from govsumm.auditing.source import BEFORE, CitedText, Source
from govsumm.auditing.support import bears
from govsumm.auditing.words.initialisms import is_spelt_out
from govsumm.lexicon import lists
from govsumm.lexicon.english import is_english
from govsumm.reading.phrasing import any_of, phrase_set
from govsumm.records import Person

_PERSONAL = frozenset(
    {"he", "she", "his", "her", "him", "hers", "who", "whose", "they", "their", "mr", "ms", "mrs"}
)


def names(site: Site) -> Iterator[Finding]:
    """Capitalised words of a paraphrase are names: in its passages, or accounted for."""
    small = _printed_small(site.source.draft.people)
    for field, said in site.paraphrases:
        text = small.sub(lambda hit: hit[0].title(), said) if small else said
        # Most names stand in the passages as they are: no more is asked of these.
        printed = site.cited.words
        if not printed.issuperset(in_capitals(text)):
            for each in dict.fromkeys(mentions(text, printed)):
                if _is_no_name(site, each) or _stands(site, each):
                    continue
                if not stands_for(site, text, each):
                    yield _judged(site, field, each, frozenset(in_capitals(text)))
        if not text.isascii():
            yield from han_names(site, field, text)


@lru_cache(maxsize=64)
def _printed_small(people: tuple[Person, ...]) -> re.Pattern[str] | None:
    """The names in the list of people that have no capital, as machines print them."""
    names = [each.name for each in people if each.name.islower() and " " in each.name]
    return re.compile(rf"\b(?:{any_of(names)})\b") if names else None


def _is_no_name(site: Site, mention: Mention) -> bool:
    """Whether a word in capitals names nobody: a month, "They", any word that opens a claim."""
    word = mention.word
    if word in _no_names() or is_month(word):
        return True
    if not mention.opens or mention.names_a_body or _is_short(site, mention):
        return False
    if numbers(word) or word in _OPENERS:
        return True  # "Nineteen"
    if word in phrase_set("audit", "connectives", "clause_openers"):
        return True  # "Despite", which no list of nouns and verbs has
    if _is_english(site, mention):
        return True
    if mention.leads and not site.source.knows(mention.text):
        return False
    return is_common(site.source, word) and not site.source.is_name(mention.text)


_OPENERS = frozenset(("having", "being"))
"""Before a participle these open a claim, and name nobody: "Having failed"."""


def _is_short(site: Site, mention: Mention) -> bool:
    """Whether a word is initials of the report, which name somebody wherever they stand: SDO."""
    return mention.text.isupper() and site.source.prints_initials(mention.word)


def _is_english(site: Site, mention: Mention) -> bool:
    """Whether a word that opens a claim is one of English, and no name that the report prints.

    Before a verb only a plural is: "Crews reached the pipe", but "Wade reached the pipe".
    """
    if any(axis == "growth" for (axis, _), _ in signs(mention.word).kinds):
        return True  # "Higher council tax"
    if mention.leads and not is_plural(mention.word):
        return False
    source = site.source
    named = source.is_name(mention.text) or source.is_person((mention.word,))
    return is_english(mention.word) and not named


@cache
def _no_names() -> frozenset[str]:
    """Words that name nobody even where they have a capital."""
    known = lists("audit")
    return frozenset(
        (*known["referring"], *known["stopwords"], *known["negators"], *known["plain_negators"])
    )


def _stands(site: Site, mention: Mention) -> bool:
    """Whether the passages print a name all the same: its plural, split or joined, its root."""
    name, cited = mention.text, site.cited
    forms = (name, name.rstrip("s"), f"{name}s", *mention.joined)
    if any(map(cited.holds, forms)):
        return True
    if is_written_out(mention, cited) or is_forename(site, mention):
        return True
    if is_spelt_out(name, cited.text) or is_title(site, mention):
        return True
    if shares_its_root(mention.word, cited.words):
        return True
    common = is_common(site.source, mention.word)
    if mention.opens or (common and not mention.joined):
        return bears(cited, stem(mention.word))
    return not common and mention.initials in cited.words


def _judged(site: Site, field: str, mention: Mention, said: frozenset[str]) -> Finding:
    """A name that the passages lack: accounted for, in the report elsewhere, or nowhere (hard)."""
    source, name = site.source, mention.text
    if _accounted(site, mention, said):
        return finding("name", name, ok=True, why="")
    doubtful = mention.opens or source.prints_small(mention.word)
    if doubtful or any(map(source.anywhere, (name, name.rstrip("s"), f"{name}s"))):
        return finding("name", name, ok=False, why=f"{field}: not in the passages cited")
    return finding("names", name, ok=False, why=f"{field}: not in the report")


def _accounted(site: Site, mention: Mention, said: frozenset[str]) -> bool:
    """Whether a name that the passages do not print is meant by them all the same.

    Not where they print another of its sort that the claim, whose names are `said`, lacks. What
    the text is headed by gives way only to what surely is a name: "Reliance" opens a passage.
    """
    source, numbers = site.source, site.source.numbers(site.record.passages)
    person = _is_somebody(source, mention.word)
    if person and _tells_it(site, mention):
        return True
    over = (source.heading_over(numbers), source.matter_over(numbers))
    headed = not person and any(each.holds(mention.text) for each in over)
    heads = headed or (not person and source.heads(mention.text))
    rivals = {word for text in site.passages for word in proper(source, text)} - said
    if heads:
        rivals &= _inside(site)
    if headed:
        rivals = {word for word in rivals if not is_english(word)}
    if any(_is_somebody(source, word) == person for word in rivals):
        return False
    if heads or (mention.opens and is_department(site, mention)):
        return True
    if is_common(source, mention.word) and any(map(source.before(numbers).holds, mention.joined)):
        return True
    if person and (mention.placed or site.cited.words.isdisjoint(_PERSONAL)):
        return False
    last = _last_named(site, numbers, person)
    return last is not None and last.holds(mention.text)


def _tells_it(site: Site, mention: Mention) -> bool:
    """Whether a claim names who says the words of its passages: "Orr says that", of Orr's words."""
    if mention.placed or not mention.leads:
        return False
    source, numbers = site.source, site.source.numbers(site.record.passages)
    speeches = (source.speeches.get(number) for number in numbers)
    who = {source.referents.who(each.subject) or "" for each in speeches if each and each.subject}
    heard = who.union(*(source.voices.get(number, ()) for number in numbers))
    return any(mention.word in name.lower().split() for name in heard)


def _is_somebody(source: Source, word: str) -> bool:
    """Whether a word of a name is of somebody in the lists, or their post in initials: DM."""
    if source.is_person((word,)):
        return True
    return source.prints_initials(word) and source.referents.who(word.upper()) is not None


def _inside(site: Site) -> set[str]:
    """The names that may be meant instead of a place that the text is about.

    Not the first word of a passage unless it is a name elsewhere, nor of a body: "Harbour Board".
    """
    found = (each for text in site.passages for each in mentions(text) if not each.names_a_body)
    return {each.word for each in found if not each.opens or site.source.is_name(each.text)}


def _last_named(site: Site, numbers: tuple[int, ...], person: bool) -> CitedText | None:
    """The nearest passage before those cited that names anybody, or any place or body."""
    first = min(numbers, default=1)
    for number in range(first - 1, max(0, first - 1 - BEFORE), -1):
        passage = site.source.cited((number,))
        words = proper(site.source, passage.text)
        if any(_is_somebody(site.source, word) == person for word in words):
            return passage
    return None
