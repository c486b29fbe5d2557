"""Who takes part in the text and is in no list of the draft: people seen, and people it quotes."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from govsumm.auditing.coverage.alongside import alongside
from govsumm.auditing.source import Source
from govsumm.auditing.words.folding import Folded
from govsumm.auditing.words.stems import LATIN
from govsumm.lexicon import Phrases, lists, simplified, words_of
from govsumm.reading.people.chinese_names import is_name
from govsumm.reading.people.honorifics import has_title
from govsumm.reading.people.introduced import names_in
from govsumm.reading.people.names import as_name
from govsumm.reading.people.participation import Span
from govsumm.reading.people.tokens import span_of, tokens_of
from govsumm.records import Claim, Decision, Draft

HAN_NAME = (3, 4)
"""So many characters has a name behind a post, whatever the surname."""
RUN = 2
"""Of so many names what is seen as a body is a run of people: "city leaders Li Na, Wu Bo"."""


class Named(NamedTuple):
    """Somebody in the text: where the name stands, whether it is said there who they are."""

    name: Span
    introduced: bool


class Listed:
    """Those whom the lists of a draft name."""

    def __init__(self, draft: Draft) -> None:
        self.names = (
            *[name for each in draft.people for name in (each.name, *each.also)],
            *[each.who for each in draft.groups],
            *[each.name for each in draft.credits],
        )
        self._whole = Folded(" | ".join(self.names))
        self._words = [words_of(name) for name in self.names]
        self.passages = frozenset(
            n for each in (*draft.people, *draft.groups) for n in each.passages
        )

    def has(self, name: str) -> bool:
        """Whether one of them bears a name, in full or in part."""
        if self._whole.holds(name):
            return True
        own = words_of(name)
        bare = [each for each in own if each not in _titles()]
        forms = [own, bare] if bare and bare != own else [own]
        return any(_alike(form, each) for each in self._words for form in forms)


@cache
def _titles() -> frozenset[str]:
    """What stands before a surname alone: Chief Moosewah."""
    return frozenset(lists("cues")["post"])


def _alike(first: list[str], second: list[str]) -> bool:
    """Whether two names may be one's: the words of one are in the other, initials agree."""
    if "".join(first) == "".join(second):
        return True  # "Deng Yuwei" and "Deng Yu Wei"
    whole, other = _whole(first), _whole(second)
    if not whole or not other or not (whole <= other or (len(other) > 1 and other <= whole)):
        return False
    left = [word[0] for word in second if word not in whole]
    return not left or all(word in left for word in first if len(word) == 1)


def _whole(words: list[str]) -> set[str]:
    """The words of a name, without its initials."""
    return {word for word in words if len(word) > 1}


def unlisted(source: Source, claims: tuple[Claim, ...]) -> Iterator[Span]:
    """Where those are named who take part and are in no list; each once, where they are introduced.

    Whoever stands in a list is not missing from it, whatever is said of him there; `claims` are
    those that tell something.
    """
    listed = Listed(source.draft)
    found: dict[str, list[Named]] = {}
    row = (Named(span, True) for span in alongside(source, listed.names, listed.passages))
    for each in (*_seen(source, listed), *_quoted(source, claims, listed), *row):
        name = " ".join(source.report.text[slice(*each.name)].split())
        if not listed.has(name):
            own = words_of(name)
            alike = (known for known in found if _alike(own, words_of(known)))
            found.setdefault(next(alike, name), []).append(each)
    start = _body(source)
    for several in found.values():
        yield min(
            several, key=lambda each: (each.name[0] < start, not each.introduced, each.name)
        ).name


def _body(source: Source) -> int:
    """Where the body of a report begins: behind its headline, which nobody cites for a name."""
    return source.reading.body[0].start if source.reading.body else 0


def _seen(source: Source, listed: Listed) -> Iterator[Named]:
    """Those whom the rules see take part, or see introduced beside somebody who is in a list."""
    for each in source.seen.all:
        if each.group:
            tokens = tokens_of(source.report.text, *each.name)
            run = [named.name for named in names_in(tokens)] if each.function else []
            yield from (Named(span_of(one), True) for one in run if len(run) >= RUN)
        elif each.function or (each.posts and source.passage_at(each.name[0]) in listed.passages):
            yield Named(each.name, bool(each.posts))


def _quoted(source: Source, claims: tuple[Claim, ...], listed: Listed) -> Iterator[Named]:
    """Those in no list to whom the draft gives words by a full name or with a title, a motion or
    a vote by any.

    Who only sent a letter took no part.
    """
    given: dict[str, list[Claim]] = defaultdict(list)
    for each in claims:
        for name in filter(None, _acting(each)):
            given[name].append(each)
    for name, several in given.items():
        at = -1 if listed.has(" ".join(name.split())) else _printed(source, name)
        there = source.passage_at(at) if at >= 0 else 0
        if at >= 0 and not all(_from_afar(source, (there, *each.passages)) for each in several):
            yield Named((at, at + len(name)), introduced=False)


def _from_afar(source: Source, numbers: tuple[int, ...]) -> bool:
    """Whether passages tell of a letter, a message or a call."""
    texts = (simplified(source.passages[n - 1].text) for n in numbers if source.exists(n))
    read = ((text, words_of(text)) for text in texts)
    return any(_afar().stands(text, words, frozenset(words)) for text, words in read)


@cache
def _afar() -> Phrases:
    return Phrases(lists("audit")["from_afar"])


def _printed(source: Source, name: str) -> int:
    """Where the body first prints somebody's full name; -1 where it is a body or a post."""
    text, start = source.report.text, _body(source)
    if name <= LATIN:
        hit = re.compile(rf"\b{re.escape(name)}\b").search(text, start)
        return hit.start() if hit else -1
    if len(name) in HAN_NAME:
        for hit in re.finditer(re.escape(name), text):
            if text.endswith(lists("cues")["han_post"], 0, hit.start()):
                return hit.start()
    return text.find(name, start) if is_name(name) else -1


def _acting(claim: Claim) -> Iterator[str]:
    """Who speaks, moves, seconds or dissents, by a claim: names without their titles."""
    by = vars(claim).get("by")
    if by:
        yield _name(by)
    if isinstance(claim, Decision):
        votes = claim.vote.dissent if claim.vote else ()
        for each in filter(None, (claim.moved_by, claim.seconded_by, *votes)):
            yield _name(each, anything=True)


def _name(printed: str, *, anything: bool = False) -> str:
    """Somebody's name of more than one word, in Latin, or of one behind a title; whoever votes
    (`anything`) is somebody by one word too. Nothing where it is none; in Chinese what is printed.
    """
    if not printed <= LATIN:
        return printed
    tokens = tokens_of(printed, 0, len(printed))
    name = as_name(tokens, anything=anything)
    if not name or (len(name) == 1 and not (anything or has_title(tokens))):
        return ""
    return printed[slice(*span_of(name))]
