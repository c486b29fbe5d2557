"""What a Chinese clause denies, or gives as a rumour: it admits nothing, and orders nobody.

所方没有动用过这笔钱
有传言称，下月起停运
"""

from __future__ import annotations

from govsumm.reading.phrasing import Worded

_DENYING = Worded(r"{han_frames.denying}")
_RUMOURS = Worded(r"{han_frames.rumours}")
_ANSWERED = Worded(r"{han_frames.conceding,answering,denying,ordering}")
"""What somebody says of it is their own word."""


def denies(text: str, start: int, end: int) -> bool:
    """Whether a clause says of something told that it is not so."""
    return _DENYING.search(text, start, end) is not None


def is_rumour(text: str, start: int, end: int) -> bool:
    """Whether a clause gives what is rumoured in its sentence: 有传言称，……."""
    opens = max(text.rfind(mark, 0, start) for mark in "。\n；！？") + 1
    told = [hit.end() for hit in _RUMOURS.finditer(text, opens, end)]
    return bool(told) and not _ANSWERED.search(text, told[-1], end)
