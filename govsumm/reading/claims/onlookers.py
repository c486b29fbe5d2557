"""Who only voices a view: a resident, one member of a body. What they say should be orders nobody.

Resident Mary Oakes said no household should pay      the subject says what she is
"Somebody has to listen," Oakes said                  her surname does
Mayor Poe, a councillor since 2011, said              who leads may order
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from govsumm.reading.phrasing import Worded, phrase_set
from govsumm.reading.sentences import Reading, kept
from govsumm.reading.spanned_words import beginning, first_runs

_NAME = r"(?P<name>[A-Z][\w’'-]+(?:\s+(?:[A-Z]\.\s+)?[A-Z][\w’'-]+){0,3})"
_TITLED = Worded(rf"\b(?i:(?P<title>{{claims.voices,leading}}|{{audit.the_public}}))\.?\s+{_NAME}")
_CALLED = Worded(
    rf"\b{_NAME},\s+(?:who\s+(?:lives?|has\s+lived|owns?|rents?|farms?)\b"
    r"|(?:an?|one\s+of|the)\s+(?:[\w-]+\s+){0,3}?(?i:(?P<title>{audit.the_public}))\b)"
)
OPINION = Worded(
    r"[\s\"“,;]*(?:and\s+|but\s+|that\s+)*(?:I|he|she|they|we)(?:\s+(?:also|still|really|personally|just|only|do|does|did))*"
    r"\s+(?:{claims.opining})\b",
    re.IGNORECASE,
)
"""She believes drivers should slow down: what somebody thinks, hopes or fears."""
_WORD = re.compile(r"[\w’'-]+")
_CAPITALISED = re.compile(r"\b[A-Z][\w’'-]+")


class Onlookers(NamedTuple):
    """The surnames of residents, and of members who lead nothing."""

    public: frozenset[str] = frozenset()
    members: frozenset[str] = frozenset()

    def are_public(self, subject: str) -> bool:
        """Whether a subject is one of the public: by what it is called, or by its surname."""
        public = phrase_set("audit", "the_public") - phrase_set("claims", "retired")
        return self._is(subject, self.public, public, self.members)

    def voice(self, subject: str) -> bool:
        """Whether a subject is one of the public, or a member of a body that speaks for itself."""
        return self.are_public(subject) or self._is(
            subject, self.members, phrase_set("claims", "voices")
        )

    @staticmethod
    def _is(
        subject: str,
        surnames: frozenset[str],
        titles: frozenset[str],
        others: frozenset[str] = frozenset(),
    ) -> bool:
        words = _WORD.findall(subject)
        plain = {word for word in words if word.islower()} | {word.lower() for word in words[:2]}
        leads = phrase_set("claims", "leading")
        if not words or not leads.isdisjoint(word.lower() for word in words):
            return False
        named = _CAPITALISED.findall(subject.split(",", maxsplit=1)[0])[-1:]
        return others.isdisjoint(named) and (
            not titles.isdisjoint(plain) or not surnames.isdisjoint(named)
        )


@kept
def onlookers(reading: Reading) -> Onlookers:
    """Who in a report only voices a view, by the titles and the clauses beside their names."""
    public: set[str] = set()
    members: set[str] = set()
    leading: set[str] = set()
    text = reading.text
    titled = beginning(_titles(), _TITLED, text, 0, len(text))
    for hit in (*titled, *_CALLED.finditer(text)):
        title, surname = (hit["title"] or "resident").lower(), hit["name"].split()[-1]
        if title in phrase_set("claims", "leading"):
            leading.add(surname)
        elif title in phrase_set("claims", "voices"):
            members.add(surname)
        else:
            public.add(surname)
    return Onlookers(frozenset(public - leading), frozenset(members - leading))


@cache
def _titles() -> frozenset[str]:
    """The words that a title begins with."""
    phrases = phrase_set("claims", "voices", "leading") | phrase_set("audit", "the_public")
    return first_runs(tuple(phrases))
