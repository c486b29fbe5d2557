"""Numbers, months, days of the week and currencies of a paraphrase are in the passages cited."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from govsumm.auditing.in_front import beside
from govsumm.auditing.negation.remaining import rests
from govsumm.auditing.numbers.numerals import Number
from govsumm.auditing.numbers.quantities import (
    asserted,
    claimed,
    claimed_months,
    currencies,
    weekday_names,
    weekdays_in,
)
from govsumm.auditing.numbers_in_front import number_before
from govsumm.auditing.reckoned_shares import reckoned
from govsumm.auditing.reckoned_sums import summed
from govsumm.auditing.site import Finding, Site, finding
from govsumm.auditing.words.stems import stopwords
from govsumm.lexicon import HAN
from govsumm.reading.phrasing import Worded


def figures(site: Site) -> Iterator[Finding]:
    """Numbers, times of day, months, weekdays and currencies are those of the passages cited."""
    cited = site.cited
    for field, text in site.prose:
        found = claimed(text)
        for number in found:
            yield _figure(site, (field, text), number)
        for month in sorted(claimed_months(text)):
            why = f"{field}: this month is not in the passages cited"
            yield finding("figures", f"month {month}", ok=month in cited.months, why=why)
        for day in weekday_names() if "day" in text else ():
            if day.title() in text:
                ok = not weekdays_in((day,)).isdisjoint(weekdays_in(cited.words))
                why = f"{field}: this day is not in the passages cited"
                yield finding("figures", day.title(), ok=ok, why=why)
        for currency in sorted(currencies(text)) if found else ():
            ok = currency in cited.currencies or site.source.currencies == {currency}
            why = f"{field}: this currency is not in the passages cited"
            yield finding("figures", currency, ok=ok, why=why)


def _figure(site: Site, said: tuple[str, str], number: Number) -> Finding:
    """Whether a number is borne; soft where the report has it elsewhere, or it may be reckoned."""
    wanted = asserted(number)
    field, text = said
    ok = not site.cited.numbers.isdisjoint(wanted)
    ok = ok or _is_listed(site, text, number) or _counts_names(site, text, number)
    ok = ok or _counts_theirs(site, text, number) or reckoned(site, text, number)
    ok = ok or summed(site.passages, text, number)
    ok = ok or _is_told_before(site, text, number) or number.start in rests(text, site)
    near = not ok and not site.source.numbers_anywhere.isdisjoint(wanted)
    why = f"{field}: this number is not in the passages cited"
    return finding(
        "figure" if near or number.is_share else "figures",
        number.text,
        ok=ok,
        why=f"{why}{', but elsewhere in the report' if near else ''}",
    )


def _is_told_before(site: Site, text: str, number: Number) -> bool:
    """Whether a number is told before the passages, with a word beside it.

    By the heading over them ("20 mph"), or just before them: "footpath 9".
    """
    start, end = number.start, number.end
    first, last = text[max(0, start - _NEAR) : start], text[end : end + _NEAR]
    start -= len(first) - len(first.rstrip(_CODE))
    end += len(last) - len(last.lstrip(_CODE))
    phrases = [phrase for phrase, _ in beside(text, start, end)]
    if _HAN.match(text, end):
        phrases.append(text[start : end + 1])
    numbers = site.source.numbers(site.record.passages)
    over = (site.source.heading_over(numbers), site.source.matter_over(numbers))
    held = any(each.holds(phrase) for each in over for phrase in phrases)
    return held or number_before(site, text, start, end)


_CODE = "0123456789-/"
"""A number of several parts, "25-031", says which as a whole."""
_NEAR = 32
_HAN = Worded(f"[{HAN}]")


def _is_listed(site: Site, text: str, number: Number) -> bool:
    """Whether Chinese passages list so many: 甲乡、乙乡 are 两乡, 县乡 are 两级."""
    thing = text[number.end :].removeprefix("个")[:1]
    if thing == "级" and (levels := _LEVELS.search(text, 0, number.start)):
        named = levels[0].replace("、", "")
        theirs = site.cited.text.replace("、", "")
        return str(len(named)) in number.readings and named in theirs
    if number.text not in _FEW or thing not in _THINGS:
        return False
    listed = re.compile(rf"[{HAN}]{{1,8}}{thing}(?:[、和与及][{HAN}]{{1,8}}?{thing})+")
    return any(
        hit[0].count(thing) == int(number.readings[0]) for hit in listed.finditer(site.cited.text)
    )


def _counts_names(site: Site, text: str, number: Number) -> bool:
    """Whether a claim counts the names that it lists behind: "Three witnesses, A, B and C"."""
    listed = _LISTED.match(text, number.end)
    if not listed or not number.is_plain:
        return False
    names = [each for each in _AND.split(listed[1]) if each]
    read = (site.cited.holds(each.split()[-1]) for each in names)
    return str(len(names)) in number.readings and len(names) > 1 and all(read)


def _counts_theirs(site: Site, text: str, number: Number) -> bool:
    """Whether a claim counts the names that passages list, by what they are: "two councillors", of
    "Councillors Boyd and Marsh"; "three wards", of "Dunmore, Easthill and Farley Wards".
    """
    things = _THINGS_COUNTED.match(text, number.end) if number.is_plain else None
    if things is None:
        return False
    before, behind = _beside_a_list(things[1])
    return any(
        str(len(_AND.split(hit[0]))) == number.readings[0]
        and (
            behind.match(passage, hit.end())
            or before.search(passage[: hit.start()])
            or hit[0].lower().startswith(f"{things[1]} ")
            or hit[0].lower().endswith(f" {things[1]}")
        )
        for passage in site.passages
        for hit in _LIST.finditer(passage)
    )


@lru_cache(maxsize=512)
def _beside_a_list(things: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What they are, before a list of them and behind it; compiled once, for the stop words."""
    stops = "|".join(stopwords())
    return (
        re.compile(rf"\b{things}(?:\sof|\sin|:)?\s$", re.IGNORECASE),
        re.compile(rf"(?:\s(?!(?:{stops})\s)[a-z-]+){{0,2}}\s{things}\b"),
    )


_THINGS_COUNTED = re.compile(r"(?:\s[a-z-]+){0,3}?\s([a-z]{3,}(?:-[a-z]+)?(?<=s))\b")
"""The first word in the plural behind a number."""
_NAMED = r"[A-Z][\w.'’-]{0,30}(?:\s[A-Z][\w.'’-]{0,30}){0,5}"
_LISTED = Worded(
    rf"\s[a-z][a-z -]{{2,40}}[,:(—–]\s?({_NAMED}(?:,\s{_NAMED}){{0,10}},?\sand\s{_NAMED})"
)
_LIST = Worded(rf"{_NAMED}(?:,\s{_NAMED}){{0,10}},?\sand\s{_NAMED}")
_AND = re.compile(r",?\sand\s|,\s")
_FEW = frozenset("两二三四五六")
_LEVELS = re.compile("[省市州县縣区區乡鄉镇鎮村](?:、?[省市州县縣区區乡鄉镇鎮村])+$")
_THINGS = frozenset("省市县区镇乡村局厅部委院家")
