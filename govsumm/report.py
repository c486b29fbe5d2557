"""Reads a report: one immutable text, its digest, and where it came from.

The text is decoded without newline translation and never changed afterwards; a byte-order mark
is dropped before offsets begin. Everything later speaks of it in code-point offsets.
"""

from __future__ import annotations

import hashlib
import re
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO

from govsumm.errors import ReportError

MAX_BYTES = 2_000_000
"""Larger files are refused: a report of this size is a whole year's minutes (docs/design.md)."""

_MARKS = (
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\xff\xfe\x00\x00", "utf-32-le"),
    (b"\x00\x00\xfe\xff", "utf-32-be"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
)
_LEGACY = {
    "utf_16_le": "utf-16-le",
    "utf_16_be": "utf-16-be",
    "gb18030": "gb18030",
    "cp1252": "windows-1252",
}
_PAGE = re.compile(
    r"(?:<\?xml[^>]*>|(?><!--.*?-->)|\s)*+<(?:!doctype\s+html|html)\b", re.IGNORECASE | re.DOTALL
)
_KINDS = (
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a ZIP archive, as office documents are"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old office document"),
    (b"{\\rtf", "an RTF document"),
)
"""How files begin that hold text, but are none."""
_STRANGE = [char for char in map(chr, range(32)) if char not in "\t\n\v\f\r\x1b"]


@dataclass(frozen=True)
class Report:
    """A report's text; `origin` names it for people, `encoding` is what it was decoded from.

    Two reports with the same text are the same report, wherever they came from. `read_report` and
    `from_text` refuse what is no text; whoever makes one without them answers for it.
    """

    text: str
    origin: str = field(default="<text>", compare=False)
    encoding: str = field(default="utf-8", compare=False)

    @property
    def sha256(self) -> str:
        """The hexadecimal SHA-256 of the text's UTF-8 form."""
        return hashlib.sha256(self.text.encode()).hexdigest()

    @property
    def caveats(self) -> tuple[str, ...]:
        """What a reader should know of how the text was read: in words, none where all is well."""
        found = [f"read as {self.encoding}"] if self.encoding != "utf-8" else []
        if _PAGE.match(self.text[:1000]):
            found.append("a web page, its tags read as text; better extract its text first")
        return tuple(found)

    @classmethod
    def from_text(cls, text: str, origin: str = "<text>") -> Report:
        """A report of a text at hand; a leading byte-order mark is dropped.

        Raises ReportError where the text is none, is blank, over `MAX_BYTES` as UTF-8, or holds NUL
        characters or lone surrogates.
        """
        if not isinstance(text, str):
            raise ReportError(f"{origin} is no text, but {type(text).__name__}", "decode it first")
        text = text.removeprefix("\ufeff")
        try:
            size = len(text.encode())
        except UnicodeEncodeError as fault:
            raise ReportError(
                f"{origin} holds half a surrogate pair at character {fault.start:,}",
                "decode it with errors='replace'",
            ) from None
        _refuse_large(size, origin)
        _refuse_unreadable(text, origin)
        return cls(text, origin)


def read_report(source: str | Path) -> Report:
    """The report in a file, or on standard input where `source` is `-`.

    UTF-8, UTF-16 and UTF-32 (with a byte-order mark, UTF-16 without one too), GB18030 and
    Windows-1252 are told apart; `Report.encoding` says which it was. Raises ReportError.
    """
    origin = "standard input" if str(source) == "-" else str(source)
    data = _read_bytes(source, origin)
    _refuse_large(len(data), origin)
    text, encoding = _decode(data, origin)
    _refuse_unreadable(text, origin)
    return Report(text, origin, encoding)


def _read_bytes(source: str | Path, origin: str) -> bytes:
    """At most one byte more than `MAX_BYTES`, so that an endless file ends here."""
    if not str(source):
        raise ReportError("a file's name is empty", "name a report, or - for standard input")
    try:
        if str(source) == "-":
            if sys.stdin is None:
                raise ReportError("standard input is closed", "name a file")
            return _read(sys.stdin.buffer)
        with Path(source).open("rb") as stream:
            return _read(stream)
    except IsADirectoryError:
        raise ReportError(f"{origin} is a directory", "name the files in it") from None
    except FileNotFoundError:
        raise ReportError(f"{origin} does not exist", "check the path") from None
    except PermissionError:
        raise ReportError(f"{origin} may not be read", "check its permissions") from None
    except (OSError, ValueError) as fault:
        raise ReportError(f"{origin} cannot be read ({fault})", "check the path") from fault


def _read(stream: BinaryIO) -> bytes:
    return stream.read(MAX_BYTES + 1)


def _decode(data: bytes, origin: str) -> tuple[str, str]:
    """The text, and the name of the encoding it was found to be in."""
    for start, kind in _KINDS:
        if data.startswith(start):
            raise ReportError(f"{origin} is {kind}", "extract its text first")
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _decode_as(data.removeprefix(mark), encoding, origin), encoding
    if wide := _of_two_bytes(data):
        return _decode_as(data, wide, origin), wide
    try:
        return data.decode("utf-8"), "utf-8"
    except UnicodeDecodeError as fault:
        if fault.reason == "unexpected end of data":
            raise ReportError(
                f"{origin} is cut off in the middle of a character", "get the whole file"
            ) from None
        encoding = _guess(data, origin, fault.start)
    return _decode_as(data, encoding, origin), encoding


def _of_two_bytes(data: bytes) -> str | None:
    """UTF-16 without a mark whose letters are mostly Latin, which passes for UTF-8 with NULs: most
    of its bytes at odd places are NUL, and none of the others, or the other way round.
    """
    for encoding, high in (("utf-16-le", 1), ("utf-16-be", 0)):
        if data[high::2].count(0) * 4 > len(data) and not data[1 - high :: 2].count(0):
            return encoding
    return None


def _decode_as(data: bytes, encoding: str, origin: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as fault:
        if fault.reason == "unexpected end of data":
            raise ReportError(
                f"{origin} is cut off in the middle of a character", "get the whole file"
            ) from None
        raise ReportError(
            f"{origin} is no text in {encoding} (byte {fault.start})", "convert it to UTF-8"
        ) from None


def _guess(data: bytes, origin: str, at: int) -> str:
    """The encoding of bytes that are not UTF-8 at one place, as charset-normalizer finds it.

    UTF-16 only where a byte is NUL, as of each line's end: any other text passes for rare Han.
    """
    from charset_normalizer import from_bytes

    possible = [each for each in _LEGACY if b"\0" in data or not each.startswith("utf_16")]
    best = from_bytes(data, cp_isolation=possible).best()
    if best is None:
        raise ReportError(
            f"{origin} is in no encoding of text (byte {at:,} is not UTF-8)",
            "extract its text as UTF-8 first",
        )
    return _LEGACY[best.encoding]


def _refuse_large(size: int, origin: str) -> None:
    if size > MAX_BYTES:
        raise ReportError(
            f"{origin} is larger than {MAX_BYTES:,} bytes", "split it into single reports"
        )


def _refuse_unreadable(text: str, origin: str) -> None:
    if not text.strip():
        raise ReportError(f"{origin} holds no text", "give a report that is not empty")
    if "\0" in text:
        raise ReportError(
            f"{origin} is binary: it has a NUL at character {text.index(chr(0)):,}",
            "extract its text first",
        )
    strange = sum(map(text.count, _STRANGE))
    if strange * 20 > len(text):
        raise ReportError(
            f"{origin} looks binary: {strange:,} of {len(text):,} characters are no text",
            "extract its text first",
        )
