"""What else somebody's words make of them: who speaks may report, brief or comment by it.

To speak is none of these by itself: an address, a plea or an order tells nothing of work done.

reported    they tell a figure, by a verb that says no more, of what is theirs to answer for
briefed     they tell something that is not to be done, and are none of the public
commented   they are one of the public
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from govsumm.auditing.people.part_words import SAID, borne, cued
from govsumm.auditing.people.scene import Scene
from govsumm.auditing.people.telling import (
    has_figure,
    is_honorific,
    is_member,
    is_ordered,
    is_public,
    tells,
)
from govsumm.auditing.speaking.sighted import Seen, same
from govsumm.lexicon import simplified
from govsumm.reading.phrasing import Worded
from govsumm.records import FunctionName, Person

PARAGRAPH = 12
"""So many sentences before somebody's words may say that the public speaks."""
_SITTING = frozenset({"presided", "attended", "reported", "briefed", "conveyed"})
"""Who does so somewhere in the report is no one of the public."""


def is_shade(scene: Scene, function: FunctionName, mine: set[FunctionName]) -> bool:
    """Whether what somebody is seen to do, or say by a frame, may be called this as well."""
    if function == "presided":
        return not scene.group and scene.acts_as_chair()
    if function == "spoke":
        return scene.speaks() and "absent" not in mine
    if "absent" in mine or not ("spoke" in mine or scene.speaks()):
        return False
    if function in ("reported", "briefed"):
        told = _reports(scene) if function == "reported" else _briefs(scene)
        return told and "commented" not in mine
    return function == "commented" and _comments(scene)


def is_elsewhere(scene: Scene, function: FunctionName) -> bool:
    """Whether the passages only name somebody whom the report of one meeting shows to do it.

    What their words make of them counts where they stand in a roll, or are no more than named.
    """
    if scene.group or scene.source.meetings > 1 or not scene.is_named():
        return False
    here, known = scene.own(scene.seen), scene.own(scene.source.seen.seen)
    if function in SAID and "absent" in here:
        return False
    if function in borne(known):
        return True
    if function not in SAID or "spoke" not in known or "presided" in known:
        return False
    told = _own_words(scene, scene.source.seen.seen)
    numbers = {n for each in told for n in scene.source.reading.cited(*each.said)}
    all_said = Scene(scene.source, scene.who, tuple(sorted(numbers)))
    wanted: FunctionName = "reported" if function == "briefed" else function
    return here <= {"attended"} and is_shade(all_said, wanted, known)


def _reports(scene: Scene) -> bool:
    """Whether they tell a figure as an official does, or anything under a heading for reports."""
    if not _tells(scene):
        return False
    over = scene.source.heading_over(scene.source.numbers(scene.passages)[-1:]).text
    if "reported" in cued(over, strict=True):
        return True
    posts = _posts(scene)
    answers = bool(posts) and not any(map(is_public, posts)) and not all(map(is_member, posts))
    return answers and any(map(has_figure, scene.near.texts))


def _briefs(scene: Scene) -> bool:
    """Whether they tell something that is not to be done, as none of the public; who only sits in
    a body argues, unless it is a figure.
    """
    posts = _posts(scene)
    if not _tells(scene) or any(map(is_public, posts)):
        return False
    if any(map(has_figure, scene.near.texts)):
        return True
    argues = bool(posts) and all(map(is_member, posts))
    return not argues and not any(map(is_ordered, scene.near.texts))


def _comments(scene: Scene) -> bool:
    """Whether they speak as one of the public, or in the words of one."""
    if any("commented" in cued(each) for each in _said(scene)):
        return True
    posts = [each for each in _posts(scene) if not is_honorific(each)]
    if not posts:
        return scene.own(scene.source.seen.seen).isdisjoint(_SITTING)
    public = any(map(is_public, posts))
    return public or (not any(map(is_member, posts)) and _is_public_talk(scene))


_PUBLIC_TALK = Worded(r"\b(?:{audit.public_talk})\b|{audit.han_public_talk}", re.IGNORECASE)


def _is_public_talk(scene: Scene) -> bool:
    """Whether their paragraph says before their words that the public speaks in it."""
    reading, numbers = scene.source.reading, scene.source.numbers(scene.passages)
    own = reading.sentence_at(scene.source.passages[numbers[0] - 1].start)
    before = reading.sentences[max(0, own.n - PARAGRAPH) : own.n]
    talk = " ".join(each.text for each in before if each.paragraph == own.paragraph)
    return _PUBLIC_TALK.search(simplified(talk)) is not None


def _tells(scene: Scene) -> bool:
    """Whether they tell something here, by a verb that says no more, or behind a colon."""
    return any(map(tells, _said(scene)))


def _posts(scene: Scene) -> tuple[str, ...]:
    return scene.who.posts if isinstance(scene.who, Person) else ()


def _said(scene: Scene) -> Iterable[str]:
    """The words by which they are seen to speak here; where none are seen, all words."""
    text = scene.source.report.text
    found = [text[slice(*each.said)] for each in _own_words(scene, scene.seen)]
    return found or scene.near.texts


def _own_words(scene: Scene, seen: Iterable[Seen]) -> Iterator[Seen]:
    """Where they are seen to say something."""
    return (each for each in seen if each.function in SAID and same(each.name, scene.forms))
