"""May and must in Chinese, what is only weighed or proposed, and conditions that a claim waives."""

from __future__ import annotations

from collections.abc import Iterator

from govsumm.auditing.signs.han_parts import pairs, parts
from govsumm.lexicon import HAN
from govsumm.reading.phrasing import Worded

Fault = tuple[str, str]
_MAY = Worded(f"(?:{{modes.han_may}})(?:予以|进行|再)?([{HAN}]{{2}})")
_MUST = Worded(f"(?:{{modes.han_must}})(?:予以|进行|再)?([{HAN}]{{2}})")
_WAIVED = Worded("{modes.han_waiving}")
_ON_LEAVE = Worded("{modes.han_on_leave}")
_WEIGHED = Worded(f"(?:{{modes.han_weighing}})([{HAN}\\d]{{4,}})")
_WEIGHS = Worded("{modes.han_weighs}")
_DECIDED = Worded(
    "(?:{modes.han_meetings})(?:一致|原则)?(?:{modes.han_deciding})|^(?:{modes.han_deciding})"
)
_DECIDES = Worded("{modes.han_deciding}|{modes.han_decides}")
_PROPOSED = Worded("{modes.han_proposing}")
_LIKE = 0.6
_HEAD = 8
"""So many characters of what is weighed tell what it is."""


def leave_in_han(claim: str, printed: str) -> Iterator[Fault]:
    """Words of a claim that make a duty of leave, a fact of what is weighed, or waive a
    condition.
    """
    may = {hit[1] for hit in _MAY.finditer(printed)}
    must = {hit[1] for hit in _MUST.finditer(printed)} if may else set()
    for hit in _MUST.finditer(claim) if may else ():
        if hit[1] in may - must:
            yield hit[0], f"the passages say that one may: “{hit[1]}”"
    waived = _WAIVED.search(claim)
    if waived and not _WAIVED.search(printed) and (on := _ON_LEAVE.search(printed)):
        yield waived[0], f"the passages say this on a condition: “{on[0]}”"
    decided = _DECIDED.search(claim)
    if decided and not _DECIDES.search(printed) and (only := _PROPOSED.search(printed)):
        yield decided[0], f"the passages only propose this: “{only[0]}”"
    yield from _weighed(claim, printed)


def _weighed(claim: str, printed: str) -> Iterator[Fault]:
    """会加设斜道, of 承诺研究加设斜道的可行性."""
    for hit in _WEIGHED.finditer(printed):
        what = pairs(hit[1][:_HEAD])
        told = sum(len(what & part.pairs) >= _LIKE * len(what) for part in parts(printed))
        for own in parts(claim) if told == 1 else ():
            tells = len(what & own.pairs) >= _LIKE * len(what)
            if tells and not _WEIGHS.search(own.before + own.text):
                yield hit[0][:_HEAD], "the passages only weigh this"
