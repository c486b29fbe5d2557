"""Names that a claim gives in full, and its passages in short: Cllr, Rd., a surname alone."""

from __future__ import annotations

from govsumm.auditing.names.mentions import Mention
from govsumm.auditing.site import Site
from govsumm.auditing.source import CitedText, Numbers, Source, kept
from govsumm.auditing.words.stems import stopwords
from govsumm.lexicon import lists

_LONG = 6
"""A short form has fewer letters."""


def is_forename(site: Site, mention: Mention) -> bool:
    """Whether somebody's name stands in full in the report, and by the surname in passages."""
    full = _full_name(site, mention)
    return bool(full) and site.source.anywhere(full)


def _full_name(site: Site, mention: Mention) -> str:
    """Somebody's name with the surname behind it that passages print, or nothing."""
    if site.source.is_person((mention.word,)):
        for pair in mention.joined:
            first, _, last = pair.partition(" ")
            if first == mention.text and last.lower() in site.cited.words:
                return pair
    return ""


def is_title(site: Site, mention: Mention) -> bool:
    """Whether the report calls somebody so whom a claim names: "Mr Foy"."""
    known = lists("people")
    if mention.word not in known["male"] and mention.word not in known["female"]:
        return False
    return any(site.source.anywhere(each) for each in mention.joined[-1:])


def is_department(site: Site, mention: Mention) -> bool:
    """Whether passages name somebody whose post has a word: "Police have no contacts", by their
    captain.
    """
    heads = _heads(site.source, ()).get(mention.word, frozenset())
    return not heads.isdisjoint(site.cited.words)


@kept
def _heads(source: Source, _: Numbers) -> dict[str, frozenset[str]]:
    """By the words of posts, the surnames of those who hold them."""
    found: dict[str, set[str]] = {}
    for each in source.draft.people:
        for word in " ".join(each.posts).lower().split():
            found.setdefault(word, set()).add(each.name.lower().rpartition(" ")[2])
    return {word: frozenset(names) for word, names in found.items()}


def is_written_out(mention: Mention, cited: CitedText) -> bool:
    """Whether passages print a word in short: Rd. for Road, Cllr for Councillor.

    Not initials, which are short themselves: "Md" is none of MPLAD.
    """
    word = mention.word
    return not mention.text.isupper() and any(
        short[0] == word[0]
        and 2 <= len(short) < min(len(word), _LONG)
        and short not in stopwords()
        and (f"{short}." in cited.text.lower() or not set(short) & set("aeiouy"))
        and (word.startswith(short) or (short[-1] == word[-1] and _holds(word, short)))
        for short in cited.words
    )


def _holds(word: str, letters: str) -> bool:
    """Whether letters stand in a word in their order."""
    rest = iter(word)
    return all(letter in rest for letter in letters)
