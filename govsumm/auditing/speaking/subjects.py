"""Whom the subject of a frame means; a pronoun, and no subject at all, whoever spoke before."""

from __future__ import annotations

from govsumm.auditing.speaking.referents import Referents
from govsumm.auditing.speaking.speech import Speech
from govsumm.lexicon import lists
from govsumm.reading.claims.speakers import led_by

BACK = 4
"""A pronoun means one of so many who spoke last."""
_SEVERAL = 2
_PRONOUNS = frozenset({"he", "she", "they", "it", "his", "her", "him", "them"})


def resolved(subject: str, spoken: list[Speech], referents: Referents) -> Speech:
    """A subject; a pronoun means whoever spoke last and may be meant by it."""
    if spoken and subject.lower() in lists("claims")["between"]:
        return spoken[-1]._replace(own=True)
    if not _is_pronoun(subject):
        return Speech(_of_several(subject, spoken, referents) or subject, own=True)
    subject = led_by(subject)
    near, bearers = spoken[: -BACK - 1 : -1], referents.bearing(subject)
    for last in near:
        if _may_be(subject, last, referents):
            titled = [
                each.subject
                for each in near
                if each.subject and referents.is_called(subject, each.subject)
            ]
            others = () if last.subject in titled else tuple(titled)
            others = tuple(dict.fromkeys((*others, *last.others, *bearers)))
            return Speech(last.subject, own=True, pronoun=True, others=others)
    body = "the meeting" if subject.lower() == "it" else None
    return Speech(body, own=True, pronoun=True, others=bearers)


def _of_several(subject: str, spoken: list[Speech], referents: Referents) -> str | None:
    """Who of several that hold a post spoke last, if any did: "the Minister" of the two present;
    not where a name follows the post, nor one of a chair for "the Chair" of the meeting.
    """
    held = referents.holders(subject)
    if len(held) < _SEVERAL or "," in subject:
        return None
    last = (referents.who(each.subject) for each in reversed(spoken[-BACK:]) if each.subject)
    name = next((name for name in last if name in held), None)
    led = any(each in held for each in referents.leading)
    return name if name in referents.leading or not led else None


def _may_be(pronoun: str, last: Speech, referents: Referents) -> bool:
    """Whether a pronoun may mean whoever spoke: "it" is a body."""
    if not last.subject:
        return True
    if pronoun.lower() == "it":
        return not (referents.who(last.subject) or referents.named(last.subject))
    return referents.may_be(pronoun, last.subject)


def _is_pronoun(subject: str) -> bool:
    """Whether a subject stands for whoever spoke: she, the comrade."""
    first = (led_by(subject).lower().split() or [""])[0]
    return first in _PRONOUNS or subject.lower() in ("the comrade", "the speaker")
