"""Names that stand for what passages name otherwise: an office for its holder, a matter."""

from __future__ import annotations

import re
from collections.abc import Iterator

from govsumm.auditing.in_front import name_before
from govsumm.auditing.names.mentions import Mention, runs
from govsumm.auditing.site import Site
from govsumm.auditing.source import Numbers, Source, kept
from govsumm.auditing.words.stems import stopwords


def stands_for(site: Site, text: str, mention: Mention) -> bool:
    """Whether a name of a claim stands for what its passages name otherwise, or take up.

    As an office of somebody whom they name, or with a word beside it as just before them: "the
    Miller Creek deck". Never somebody's own name, or part of one.
    """
    if site.source.is_person((mention.word,)):
        return False
    return any(
        holder(site, " ".join([hit[0] for hit in run])) or _is_taken_up(site, text, run)
        for run in _of(text, mention)
    )


def _of(text: str, mention: Mention) -> Iterator[list[re.Match[str]]]:
    """The names of a claim that a word is of."""
    return (run for run in runs(text) if any(hit[0].startswith(mention.text) for hit in run))


def holder(site: Site, name: str) -> str:
    """The surname of the one whom the passages name and whose post, or an end of it, a name is."""
    unnamed = frozenset([word for word in _words(name) if not site.source.is_person((word,))])
    named = _holders(site.source, ()).get(unnamed, frozenset())
    return min(named) if len(named) == 1 and named <= site.cited.words else ""


@kept
def _holders(source: Source, _: Numbers) -> dict[frozenset[str], frozenset[str]]:
    """By posts, and the ends of posts, the surnames of those who hold them."""
    found: dict[frozenset[str], set[str]] = {}
    for each in source.draft.people:
        for post in each.posts:
            words, surname = _words(post), each.name.lower().rpartition(" ")[2]
            for at in range(len(words)):
                found.setdefault(frozenset(words[at:]), set()).add(surname)
    return {post: frozenset(names) for post, names in found.items()}


def _words(post: str) -> tuple[str, ...]:
    """The words of a post but for small ones: "Director of Finance" is the Finance Director."""
    return tuple([each for each in _WORD.findall(post.lower()) if each not in stopwords()])


_WORD = re.compile(r"[\w'’-]+")


def _is_taken_up(site: Site, text: str, run: list[re.Match[str]]) -> bool:
    """Whether a name of nobody stands before the passages too, with the same word beside it."""
    if any(site.source.is_person((hit[0].lower(),)) for hit in run):
        return False
    return name_before(site, text, run[0].start(), run[-1].end())
