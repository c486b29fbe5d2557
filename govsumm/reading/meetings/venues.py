"""Where a meeting was: the places that English sentences print after "in", "at", "from"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from govsumm.lexicon import lists
from govsumm.reading.days.moments import months
from govsumm.reading.people.participation import Span
from govsumm.reading.phrasing import Worded, phrase_set
from govsumm.records import PlaceRole


@dataclass(frozen=True, slots=True)
class Venue:
    """A place printed at [start, end), and its part in the meeting."""

    start: int
    end: int
    role: PlaceRole


_AT = re.compile(
    r"(?:^|(?<=[\s,]))(?:in|at|inside|from)\s+(?P<the>the\s+)?(?=[\w'’])", re.IGNORECASE
)
_STOP = Worded(
    r"[;:!?()（）。；\[\]]|\n(?!\s*[a-z])|,|(?-i:(?<!\b[A-Z])(?<!\bSt)(?<!\bRd)(?<!\bAve)(?<!\bNo))\."
    r"|\s(?:{places.place_ends}|and\s+\w+ed|(?-i:(?!united|red)[a-z]{3,}ed))\b|\s[-–—]\s|$",
    re.IGNORECASE,
)


def is_venue(words: str) -> bool:
    """Whether words hold the noun of a room, a building or a settlement."""
    return _IS_VENUE.search(words) is not None


_IS_VENUE = Worded(r"\b(?:{places.venues})\b", re.IGNORECASE)


def venues(text: str, start: int, end: int, *, strict: bool) -> list[Venue]:
    """The places of a meeting in `text[start:end]`, the words after its name or its verb.

    `strict`: only the first place counts, and only if it stands right at the start.
    """
    found: list[Venue] = []
    for hit in _AT.finditer(text, start, end):
        if strict and hit.start() > start + 1:
            break
        span = _place(text, hit.end(), end)
        if span:
            found.append(Venue(*span, "unspecified"))
            if "." in text[span[1] : span[1] + 1]:
                break
        elif strict:
            break
    return _distinct(found)[:2]


def _distinct(found: list[Venue]) -> list[Venue]:
    return [each for at, each in enumerate(found) if at == 0 or each.start >= found[at - 1].end]


def _place(text: str, start: int, end: int) -> Span | None:
    """The place that the words from `start` on name, with its address, or None."""
    stop = _STOP.search(text, start, end)
    close = stop.start() if stop else end
    anew = _ANEW.search(text, start, close)
    close = anew.start() if anew else close
    words = text[start:close].split()
    if not 1 <= len(words) <= 12 or words[0].lower().rstrip(".") in phrase_set(
        "places", "not_places"
    ):
        return None
    last = words[-1].lower()
    if not phrase_set("places", "bad_ends").isdisjoint((last, last.rstrip("s"))):
        return None
    if any(char.isdigit() for char in words[0]) and not _IS_VENUE.search(text, start, close):
        return None
    named = words[0][0].isupper() and words[0].lower().rstrip(".") not in months()
    room = bool(_IS_VENUE.search(text, start, close))
    lone = len(words) == 1 and text[close : close + 1] in (".", ",") and words[0].isalpha()
    if not (named or room or lone):
        return None
    return start, _undotted(text, _extended(text, close, end) if room or named else close)


def _undotted(text: str, end: int) -> int:
    """An end without the full stop of the sentence: "Mill Lane."; not "210 Mill Race St." """
    word = text[:end].rsplit(None, 1)[-1] if text[end - 1] == "." else ""
    return end - (bool(word) and word[:-1] not in lists("places")["roads"])


_ANEW = re.compile(
    r"(?<!\bof)(?<!\bin)(?<!\bat)(?<!\bon)(?<!\band)(?<!\bnear)(?<!\bto)(?<!\bby)\s(?:the|an?(?=\s[a-z]))\s"
)
"""An article that begins the next phrase: in the hall the members."""


_WITHIN = Worded(
    r"(?:\son\s(?:the\s)?(?:[\w'’-]+\s){0,3}?(?:{places.storeys})\b"
    r"|\s(?:of|in|at)\sthe\s(?:[\w'’-]+\s){0,6}?(?:{places.room_nouns})\b"
    r"|\sin\s(?:the\s(?:{places.settled})\sof\s)(?-i:[A-Z][\w'’-]+(?:\s[A-Z][\w'’-]+){0,2}))+",
    re.IGNORECASE,
)
"""Where in a house a room is: on the fourth floor of the administrative centre."""
_ADDRESS = Worded(
    r",\s+(?!(?:{places.persons})\b)"
    r"(?:\d[\w-]*\s[\w.' -]{2,40}?"
    r"|[A-Z][\w'’-]+(?:\s(?!(?-i:ON|AT|IN|WITH)\b)[A-Z][\w'’.-]+){0,3})"
    r"(?=\.?(?:,|\.|;|$|\s+(?:on|ON|AT|at|under|chaired|to|with"
    r"|this|yesterday|today)\b))"
)
_TOWN_BEHIND = re.compile(r"\.?,\s[A-Z][\w'’-]+(?:\s[A-Z][\w'’-]+){0,2}(?=\s*(?:[,.;\n]|$|on\s))")
_WHO = re.compile(r",\s*(?:[a-z]|[A-Z]\w+\s+(?:chaired|presided|attended|said))")


def _extended(text: str, close: int, end: int) -> int:
    """The end with the address that follows: "Council Chambers, 210 Mill Race St." """
    if not _IS_VENUE.search(text, max(0, close - 60), close):
        return close
    within = _WITHIN.match(text, close, end)
    close = within.end() if within else close
    hit = _ADDRESS.match(text, close, end)
    if hit is None:
        return close
    numbered = hit[0][1:].strip()[0].isdigit()
    if not numbered and _WHO.match(text, hit.end()):
        return close
    town = _TOWN_BEHIND.match(text, hit.end(), end) if numbered else None
    return town.end() if town else hit.end()


_ONLINE = Worded(
    r"\b(?:{places.by_means})\s(?:the\s|an?\s)?(?P<place>(?:{places.platforms})\b(?!\sfrom\b))",
    re.IGNORECASE,
)


def online_venue(text: str, start: int, end: int) -> Span | None:
    """Where `text[start:end]` says that a meeting was held, if by a platform: via Zoom."""
    hit = _ONLINE.search(text, start, end)
    return hit.span("place") if hit else None


# The region whose meeting it is --------------------------------------------------------------


_REGION = Worded(
    r"\b(?P<region>[^\W\d_][\w'’-]+(?:\s[A-Z][\w'’-]+)?)\s+(?:{places.levels})\s+(?:(?:party|people['’]s|cpc)\s+)*(?:{places.bodies})\b",
    re.IGNORECASE,
)


_TOWN = Worded(
    r"\b(?P<name>[A-Z][\w'’-]+(?:\s[A-Z][\w'’-]+)?\s(?:{places.town_kinds}|New\s(?:Area|District)|(?:(?:Economic|Industrial|Technological|High-[Tt]ech|Free\sTrade|Bonded|Special)(?:\sand\s[A-Z][\w-]+)?\s){1,2}(?:Development\s)?(?:Zone|Area|Park)))\b(?!\s(?:Party|Committee|People|Government|CPC|Political))"
    r"|\b(?:{places.towns_of})(?:\s(?:Council|Assembly|Board|Commission|Government))?\sof\s(?P<of>[A-Z][\w'’-]+(?:\s[A-Z][\w'’-]+){0,2})"
    r"|(?P<han>[一-鿿]{2,3}(?:[市县州镇乡縣鎮鄉]|(?<!社|地|城|园|山|校|库|辖|小|片)区))(?=[召举开舉委政人水安防县府])"
)


def towns(text: str, start: int, end: int) -> Iterator[Span]:
    """Settlements and counties by their full names: "Wuyuan County", "City of Elm Hollow"."""
    for hit in _TOWN.finditer(text, start, end):
        group = hit.lastgroup or "name"
        words = hit[group].split()
        if words[0].lower() not in lists("places")["no_region"] and not re.match(
            "[全我本各]|出席|参加", hit[group]
        ):
            yield hit.span(group)


def regions(text: str, start: int, end: int) -> Iterator[Span]:
    """Named regions before the level of a body: "Zhejiang" in "Zhejiang Provincial Committee"."""
    for hit in _REGION.finditer(text, start, end):
        words = list(re.finditer(r"\S+", hit["region"]))
        while words and words[0][0].lower() in lists("places")["no_region"]:
            words.pop(0)
        if words and words[-1][0].lower() not in lists("places")["no_region"]:
            base = hit.start("region")
            yield base + words[0].start(), base + words[-1].end()
