"""Papers: who brings quotes for a van has bought none, who furnishes a list of works finishes none.

Where the verb of an order stands in the passages only in what a paper is about, or what is to be
weighed, and the claim has neither paper nor weighing, it orders more than they do.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from govsumm.auditing.signs.clauses import clause_marks
from govsumm.auditing.site import Finding, Site, finding
from govsumm.auditing.source import Source, kept
from govsumm.auditing.words.roots import root
from govsumm.auditing.words.texts import text_of
from govsumm.auditing.words.wording import wording
from govsumm.lexicon import lists
from govsumm.reading.phrasing import phrase_set
from govsumm.records import Directive

OBJECT = 3
"""So many words of content behind a verb may name its object."""
REACH = 3
"""So many words before a paper may say what it is about: "roof replacement quotes"."""


def papers_only(site: Site) -> Iterator[Finding]:
    """Where an order does what its passages want only a paper of, or weighed."""
    if not isinstance(site.record, Directive) or site.cited.is_han:
        return
    for field, text in site.paraphrases:
        words = text_of(text).words
        if not words or not root(words[0]):
            continue
        paper = _paper(words, _about(site.source, site.record.passages))
        itself = not _weighing_roots().isdisjoint(map(root, words))
        if paper and not itself and not wording(text).bears(paper):
            why = f"{field}: the passages say this of “{paper}”"
            yield finding("word", words[0], ok=False, why=why)


def _paper(words: tuple[str, ...], about: dict[str, str]) -> str:
    """The paper that the passages put around the verb of an order, or around its object where they
    lack the verb; "" where either stands by itself too.
    """
    verb = root(words[0])
    if verb in about:
        return about[verb]
    named = [root(word) for word in words[1:] if root(word)][:OBJECT]
    found = [about[name] for name in named if name in about]
    return found[0] if found and phrase_set("predicates", "papers").issuperset(found) else ""


@kept
def _about(source: Source, numbers: tuple[int, ...]) -> dict[str, str]:
    """The roots of some passages, each with the paper, or the weighing, that it only stands in the
    matter of; with "" where it stands by itself.
    """
    found: dict[str, str] = {}
    for text in source.cited(numbers).texts:
        words = text_of(text).words
        inside: dict[int, str] = {}
        for at in [at for at, word in enumerate(words) if word in _known()]:
            inside.update(dict.fromkeys(_matter(words, at), words[at]))
        for at, word in enumerate(words):
            if each := root(word):
                paper = inside.get(at, "")
                found[each] = paper and found.get(each, paper)
    return found


def _matter(words: tuple[str, ...], at: int) -> Iterator[int]:
    """The places of what a paper is about, or of what is weighed: behind it, and just before."""
    if words[at] not in lists("predicates")["weighing"]:
        for place in range(at - 1, max(0, at - REACH) - 1, -1):
            if words[place] in phrase_set("predicates", "no_matter"):
                break
            yield place
        if words[at + 1 : at + 2] and words[at + 1] not in lists("predicates")["about"]:
            return
    ends = clause_marks() | phrase_set("predicates", "no_more_matter")
    for place in range(at + 1, len(words)):
        if words[place] in ends:
            return
        yield place


def _known() -> frozenset[str]:
    return phrase_set("predicates", "papers", "weighing")


@cache
def _weighing_roots() -> frozenset[str]:
    """The roots of words of a claim that asks for a paper itself, in whatever word: "price"."""
    return frozenset(map(root, _known())) - {""}
