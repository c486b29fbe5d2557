"""Bodies and people in Chinese stand in a claim beside the words they stand beside in its passages.

Chinese prints no capitals and no spaces: what is compared is who stands right before the same
characters, or right behind them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache
from typing import NamedTuple

from govsumm.auditing.names.han_bodies import han_bodies, is_short_for
from govsumm.auditing.signs import normal
from govsumm.auditing.site import Finding, Site, finding
from govsumm.auditing.source import Source, kept
from govsumm.auditing.speaking.name_finding import places
from govsumm.lexicon import HAN, lists
from govsumm.reading.phrasing import Worded, alternatives

_HELPING = Worded("(?:{binding.han_helping})*")
_BEHIND = Worded(f"[{HAN}\\d“《]{{3}}")
_BEFORE = Worded(f"(?<![{HAN}])[{HAN}]{{2,4}}$|[{HAN}]{{2}}$")
_DOERS = Worded(f"(?<![{HAN}])(?P<who>[{HAN}]{{0,6}}?(?:{{binding.han_doers}}))")
"""Who opens a clause and is no body of its own name: 主要负责人, 顾问公司."""
_THAT = Worded("[{binding.han_that}](?:{binding.han_bodies}|[{binding.han_body_ends}])")
"""What is called so for short: 该局."""
_AND = "、和及与跟"
_TOWARDS = tuple("在于到赴对向给")
"""Behind these stands where, or to whom, and nobody who acts."""


class _Named(NamedTuple):
    """A name with where it begins and ends in a text."""

    name: str
    start: int
    end: int


class _Printed(NamedTuple):
    """A folded text with its names, by where they begin and end."""

    text: str
    starting: dict[int, _Named]
    ending: dict[int, _Named]

    def before(self, at: int) -> list[str]:
        """The names in a row that end at a place, but for helping words: 甲局、乙局负责."""
        found: list[str] = []
        here = self.ending.get(at) or self.ending.get(self._helped(at))
        while here:
            found.append(here.name)
            joined = self.text[here.start - 1 : here.start]
            here = self.ending.get(here.start - 1) if joined and joined in _AND else None
        return found

    def behind(self, at: int) -> list[str]:
        """The names in a row that begin at a place."""
        found: list[str] = []
        here = self.starting.get(at)
        while here:
            found.append(here.name)
            joined = self.text[here.end : here.end + 1]
            here = self.starting.get(here.end + 1) if joined and joined in _AND else None
        return found

    def _helped(self, at: int) -> int:
        """Where helping words that end at a place begin."""
        starts = (at - size for size in range(6, 0, -1) if at >= size)
        return next((start for start in starts if _HELPING.fullmatch(self.text, start, at)), at)


def han_actors(site: Site) -> Iterator[Finding]:
    """Who stands beside some characters in the passages stands there in a claim in Chinese."""
    for field, text in site.paraphrases:
        if text.isascii() or site.cited.text.isascii():
            continue
        printed = _printed(site.source, site.source.numbers(site.record.passages))
        claim = normal(text)
        names = dict.fromkeys(_names(site.source, claim))
        # What the report has nowhere is no name of its own, or a short form.
        for each in (each for each in names if _is_printed(site.source, text, each)):
            for others in _others(printed, claim, each):
                if not any(_is_one(each.name, other) for other in others):
                    why = f"{field}: the passages say this of {others[0]}"
                    yield finding("bound", each.name, ok=False, why=why)
                    break


def _is_printed(source: Source, text: str, name: _Named) -> bool:
    """Whether a report has a name, in the characters of the claim or in simplified ones."""
    return source.anywhere(name.name) or source.anywhere(text[name.start : name.end])


def _others(printed: _Printed, claim: str, name: _Named) -> Iterator[list[str]]:
    """Whom the passages have before what stands behind a name, and behind what stands before it."""
    helped = _HELPING.match(claim, name.end)
    behind = _BEHIND.match(claim, helped.end() if helped else name.end)
    if behind and (found := _all(printed, behind[0], printed.before, ends=False)):
        yield found
    before = _BEFORE.search(claim, 0, name.start)
    if before and (found := _all(printed, before[0], printed.behind, ends=True)):
        yield found


def _all(
    printed: _Printed, words: str, beside: Callable[[int], list[str]], *, ends: bool
) -> list[str]:
    """The names beside all places of some characters: where these end, or where they begin."""
    found = places(printed.text, words, whole=False)
    return [name for span in found for name in beside(span[ends])]


def _is_one(name: str, other: str) -> bool:
    """Whether two names may be of one: 段局长 is 段睿宏, 县教体局 is 教体局."""
    if is_short_for(name, other) or is_short_for(other, name):
        return True
    if _THAT.fullmatch(other):
        return name[-1] == other[-1] or other.endswith(lists("binding")["han_any_body"])
    return name[0] == other[0] and bool(_titled().fullmatch(name) or _titled().fullmatch(other))


@kept
def on_end(source: Source, numbers: tuple[int, ...]) -> str:
    """Some passages, folded, with nothing between those on a line, as Chinese is read on."""
    told, text = [source.passages[n - 1] for n in numbers], source.report.text
    behind = [next_one.start for next_one in told[1:]] + [len(text)]
    lines = zip(told, behind, strict=True)
    return normal("".join(p.text + "\n" * ("\n" in text[p.end : at]) for p, at in lines))


@kept
def _printed(source: Source, numbers: tuple[int, ...]) -> _Printed:
    """The names of some passages, on end."""
    text = on_end(source, numbers)
    names = list(_names(source, text))
    return _Printed(text, {each.start: each for each in names}, {each.end: each for each in names})


def _names(source: Source, text: str) -> Iterator[_Named]:
    """The names of people and bodies in a folded text."""
    for start, name in source.called.doers.starting(text):
        yield _Named(name, start, start + len(name))
    titled = [hit.span() for hit in _titled().finditer(text)]
    doers = [hit.span("who") for hit in _DOERS.finditer(text)]
    doers += [hit.span() for hit in _THAT.finditer(text)]
    for start, end in (*doers, *titled, *han_bodies(text)):
        yield _Named(text[start:end], start, end)


@cache
def _titled() -> re.Pattern[str]:
    """A surname with a title, but no "serves as director": 段局长, 任主任."""
    surnames = "".join(lists("han_people")["surnames"])
    titles = alternatives("han_posts", "titles_after")
    return re.compile(f"(?<![担兼出接时现前])[{surnames}](?:{titles})")
