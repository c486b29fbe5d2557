"""What a Chinese claim turns round: before or after, all or some.

Passages that say one of two, and not the other, do not bear the other.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from govsumm.auditing.binding.han_exchanged import exchanged_in_han
from govsumm.auditing.binding.shares import shares
from govsumm.auditing.signs import normal
from govsumm.auditing.site import Finding, Site, finding
from govsumm.auditing.speaking.name_finding import places
from govsumm.auditing.words.texts import text_of
from govsumm.lexicon import HAN, lists
from govsumm.reading.phrasing import Worded


def han_contraries(site: Site) -> Iterator[Finding]:
    """Times, extents and states of a claim in Chinese are those of its passages."""
    for field, text in site.paraphrases:
        if text.isascii() or site.cited.text.isascii():
            continue
        printed = normal(site.cited.text)
        claim = text_of(text).folded
        for word, said in (
            *_moved(claim, printed),
            *_widened(claim, printed),
            *_caused(claim, site),
            *exchanged_in_han(normal(text), printed),
        ):
            yield finding("bound", word, ok=False, why=f"{field}: the passages say {said}")


def _moved(claim: str, printed: str) -> Iterator[tuple[str, str]]:
    """供暖后 where the passages have 供暖前."""
    for hit in _BEFORE_OR_AFTER.finditer(claim):
        what, side = hit[1], hit[2]
        other = "后" if side == "前" else "前"
        ends = [end for _, end in places(printed, what, whole=False)]
        if side == "前" and any(_BY_THEN.match(printed, end) for end in ends):
            continue
        if {each[1] for end in ends if (each := _SIDE.match(printed, end))} == {other}:
            yield hit[0], f"“{what}{other}”, the claim “{hit[0]}”"


_HELD = "(?:召开|举行|举办|到来|开始)?[之以]?([前后])"
_SIDE = re.compile(_HELD)
_BY_THEN = Worded(
    rf"{_HELD}[^。；;]{{0,40}}?[，,]\n?(?:{{binding.han_by_then}})(?![{HAN}]{{0,3}}的)"
)
"""待批复后另行研究，此前不得招商."""
_BEFORE_OR_AFTER = Worded(
    rf"(\d[日月号时点年]底?|[\u4e00-\u9fff]{{2}}){_HELD}"
    "(?!期|续|勤|景|沿|线|台|提|往|进|果|者|述|备)"
)


def _widened(claim: str, printed: str) -> Iterator[tuple[str, str]]:
    """All of something, where the passages have a number or a part of it, and no word for all."""
    hit = _all().search(claim)
    if not hit and (both := _BOTH.search(claim)) and (shares(printed) or _SOME.search(printed)):
        hit = both
    if hit and not _ANY_ALL.search(printed):
        yield hit[0], f"nothing of all, the claim “{hit[0]}”"


@cache
def _all() -> re.Pattern[str]:
    return re.compile("|".join(lists("audit")["han_all"]))


_BOTH = re.compile("均(?=[已被未获无有完达按为系由])|(?<![首的])都(?!市)")
"""May be of two things that are listed, but of no whole of which a part is told."""
_SOME = Worded("{binding.han_some}")
_ANY_ALL = Worded(
    "全(?![市县省区国年乡镇村州校])|[均每逐皆凡]|都(?!市)|各(?!级)|(?<!达成)一致|{binding.han_entire}"
)


def _caused(claim: str, site: Site) -> Iterator[tuple[str, str]]:
    """A cause of which the sentences have no character, and no word that means it."""
    for hit in _CAUSE.finditer(claim):
        wording = site.source.around(site.record.passages).wording
        characters = hit[1] or hit[2]
        if wording.pairs and not (
            any(each in wording.text for each in characters) or wording.bears_pair(*characters)
        ):
            yield hit[0], f"nothing of such a cause, the claim “{hit[0]}”"


_CAUSE = Worded(
    "(?:(?:原因|主因)(?:是|为|在于)|由于|因为|(?<![原主起诱基病死成])因(?![此而公病故素果为地人势材应事小]))"
    "([\u4e00-\u9fff]{2})|(?<![理自经缘])由([\u4e00-\u9fff]{2})[\u4e00-\u9fff]{0,6}(?:引发|引起|造成|导致|所致)"
)
