"""Splits a report into numbered passages: sentences, and the clauses of long ones.

    lines     a line break ends a passage unless it stands inside a sentence
    sentences at full stops that end one, also where the next is glued on ("in Kangding.Yang ...")
    clauses   of long sentences, at commas before a verb ("..., improve ..., and build ...")

Passages are ordered, never overlap, begin and end with a character that is no white space, and
with the white space between them give the text back. Finer beats coarser: a record may cite two
passages, but cannot cite half of one.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from govsumm.errors import expect
from govsumm.lexicon import HAN_CHARACTER, lists
from govsumm.line_ends import fed, kept
from govsumm.report import Report

MAX_PASSAGE = 2_000
"""The longest passage, in code points; a longer one is cut at white space (docs/design.md)."""

LONG = 100
"""A sentence of more characters is split into clauses; one of Chinese counts threefold."""
SHORT_CLAUSE, LONG_CLAUSE = 20, 200
"""A clause before a verb has at least the first, one before anything else the second."""
WRAPPED_MIN, WRAPPED_MAX = 40, 120
"""Lines of hard-wrapped text are at most as long as the second; a full one at least the first."""

_CLOSERS = "\"'”’»)\\]）】〕」』》〉"
_OPENERS = "\"'“‘«(\\[（【〔「『《〈"
_HAN_STOPS = frozenset("。｡！？")
_STOP = re.compile(rf"[.．!?;。｡！？；…]+[{_CLOSERS}]*|(?<=\S)\s+(?=[□■◆●▪•])")
_WORD_BACKWARDS = re.compile(r"[^\W_]+(?:[.'’][^\W_]+)*")
"""The last word of a text, read from its end: to look for one that ends there takes far longer."""
_WORD = re.compile(r"[^\W_]+")
_ITEM = re.compile(
    r"(?:\(?\d{1,3}[.)、]|(?:[a-z]|[ivx]{2,4})[.)]\s|[-–>•*·□■●◆▪]|[(（][a-z\d一二三四五六七八九十]{1,3}[)）]|[一二三四五六七八九十壹貳贰參叁肆伍陸陆柒捌玖拾]{1,3}、)"
)
_GAP = r"(?<![.!?;:。！？；：”\"])(?:\s{2,}|\t)"
_ROW = re.compile(rf"[^\s•■-].{{0,200}}?{_GAP}[^\s|].{{0,200}}?{_GAP}[^\s|]")
"""A row of a table has three cells with wide gaps between them, which end no sentences."""
_GLUED_WORD = re.compile(r"([a-z]{2,})(?=[\s,-])")
_DIGITS = re.compile(r"\d+")
_ENTITY = re.compile(r"&#?\w{1,8}$")
PAIRS = "Ch|Dj|Dz|Gh|Ia|Iu|Kh|Sh|Ts|Ya|Ye|Yo|Yu|Zh"
"""Letters that stand for one of another script: "Sh.R. Yusupov", "D.Zh. Umarov"."""
_INITIAL = re.compile(rf"(?:[^\W\d_][.'’])*[A-Za-z]|(?:(?:[A-Z]|{PAIRS})\.\s?)+(?:[A-Z]|{PAIRS})")
_NUMBERED = re.compile(r"\d{1,2}[.)、]\s?[^\W\d]")
_SPEAKER = re.compile(r"[A-Z][A-Z.'’ -]{2,40}:\s")
"""Who speaks, in a transcript: MAYOR FOY:"""
_OPENING = re.compile(r"[“\"(（《「]")
_COMMA = re.compile(r"[,，、]")
_PROTECTED = re.compile(
    r"“[^“”]{1,160}”|(?<![^\s(（\[])\"(?=\S)[^\"\n]{1,160}(?<=\S)\"(?!\w)|\([^()]{1,160}\)|（[^（）]{1,80}）|《[^《》]{1,80}》|「[^「」]{1,80}」"
)
Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Passage:
    """The `n`-th passage, from 1: `text` stands in the report at code points [start, end)."""

    n: int
    start: int
    end: int
    text: str


def split(report: Report) -> tuple[Passage, ...]:
    """The report's passages, in order; at least one, since a report is never blank. Raises
    UsageError for what is no Report.
    """
    expect(report, Report, "read one with read_report, or make one with Report.from_text")
    text = fed(report.text)
    spans = [
        trimmed
        for segment in _segments(text)
        for sentence in _sentences(text, *segment)
        for clause in _clauses(text, *sentence)
        for piece in _bounded(text, *clause)
        if (trimmed := _trim(text, *piece))
    ]
    at = kept(report.text)
    placed = [(a + bisect_right(at, a), b + bisect_left(at, b)) for a, b in spans] if at else spans
    return tuple(Passage(n, a, b, report.text[a:b]) for n, (a, b) in enumerate(placed, 1))


def _trim(text: str, start: int, end: int) -> Span | None:
    """The span without white space at its ends, or None where nothing else is in it."""
    piece = text[start:end]
    stripped = piece.strip()
    if not stripped:
        return None
    start += len(piece) - len(piece.lstrip())
    return start, start + len(stripped)


# lines --------------------------------------------------------------------------------------------


def _segments(text: str) -> Iterator[Span]:
    """Runs of lines that belong together: hard-wrapped text is put together again."""
    lines = [(at, at + len(line)) for line, at in _with_offsets(text.splitlines(keepends=True))]
    words = [text[a:b].strip() for a, b in lines]
    width = _wrap_width([len(line) for line in words])
    furniture = _furniture(words)
    start = 0
    for at, ((_, end), (following, _)) in enumerate(pairwise(lines)):
        alone = furniture[at] or furniture[at + 1]
        if alone or not _continues(words[at], words[at + 1], width):
            yield start, end
            start = following
    yield start, len(text)


def _furniture(lines: list[str]) -> list[bool]:
    """Which lines recur: page heads and feet, by their numbers; doubled headings, in a row."""
    shapes = _DIGITS.sub("#", "\n".join(lines)).split("\n")
    times = Counter(shapes)
    doubled = {one for one, other in pairwise(shapes) if one == other}
    return [
        len(shape) >= SHORT_CLAUSE and (shape in doubled or (times[shape] > 1 and "#" in shape))
        for shape in shapes
    ]


def _with_offsets(lines: list[str]) -> Iterator[tuple[str, int]]:
    at = 0
    for line in lines:
        yield line, at
        at += len(line)


def _wrap_width(lengths: list[int]) -> int:
    """The column at which lines of such lengths were wrapped, or 0 where they are paragraphs.

    Wrapped text has many lines that are nearly full, a list of short lines has few.
    """
    width = max(lengths, default=0)
    full = sum([length > width * 0.75 for length in lengths])
    filled = len(lengths) - lengths.count(0)
    return width if width <= WRAPPED_MAX and full >= 2 and full * 3 >= filled else 0


def _continues(line: str, following: str, width: int) -> bool:
    """Whether a sentence runs on from a line into the following one."""
    if not line or not following or _ITEM.match(following) or _SPEAKER.match(following):
        return False
    if _ROW.match(following):
        return False
    if HAN_CHARACTER.match(line[-1]) or HAN_CHARACTER.match(following[0]):
        return line[-1] in "，、," or (
            line[-1] not in "。！？；：" and len(line) >= min(width or LONG, LONG // 2) - 1 >= 15
        )
    first = following.split(maxsplit=1)[0]
    return (
        following[0].islower()
        or line[-1] in ",-–/&("
        or (line[-1] not in ".!?:;" and _last_word(line[-40:]).lower() in _words("wrapping"))
        or (len(line) >= WRAPPED_MIN and len(line) + 1 + len(first) > width * 0.9 > 0)
    )


def _last_word(text: str) -> str:
    """The word that ends a text, or an empty string where none does."""
    backwards = _WORD_BACKWARDS.match(text[::-1])
    return backwards[0][::-1] if backwards else ""


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(lists("splitting")[name])


@cache
def _abbreviations(*names: str) -> frozenset[str]:
    """Lists of abbreviations in lower case: headings print "KILN RD."."""
    return frozenset(word.lower() for name in names for word in lists("splitting")[name])


# sentences ----------------------------------------------------------------------------------------


def _sentences(text: str, start: int, end: int) -> Iterator[Span]:
    for stop in _outside_quotes(_STOP, text, start, end):
        if _ends_sentence(text, start, stop, end):
            yield start, stop.end()
            start = stop.end()
    yield start, end


def _outside_quotes(
    mark: re.Pattern[str], text: str, start: int, end: int
) -> Iterator[re.Match[str]]:
    """The marks that stand outside quotations and brackets, which are not taken apart.

    A stop before the closing quotation mark takes that mark along and counts as outside.
    """
    quoted = _OPENING.search(text, start, end)
    shields = _PROTECTED.finditer(text, quoted.start(), end) if quoted else iter(())
    shield = next(shields, None)
    for hit in mark.finditer(text, start, end):
        while shield and shield.end() <= hit.end():
            shield = next(shields, None)
        if not (shield and shield.start() < hit.end()):
            yield hit


def _ends_sentence(text: str, start: int, stop: re.Match[str], end: int) -> bool:
    mark, after = stop[0], text[stop.end() : min(stop.end() + 24, end)]
    if mark.isspace() or not _HAN_STOPS.isdisjoint(mark):
        return True
    following = after.lstrip()
    if not following:
        return True
    before = text[max(start, stop.start() - 24) : stop.start()]
    if mark[0] in ";；":
        return not _ENTITY.search(before) and stop.end() - start >= SHORT_CLAUSE // (
            2 if HAN_CHARACTER.search(before) else 1
        )
    if after.startswith("  ") and following[0].isupper() and not _is_item(text, start, stop):
        return True  # typists put two spaces after a sentence, and one after "St."
    glued = following == after
    if glued and before[-1:].isdigit() and following[0].isdigit():
        return False  # 103.00, 12.11.24
    if mark[0] in "!?" or len(mark.rstrip(_CLOSERS)) > 1:
        return not glued or _opens(following)
    if _is_item(text, start, stop):
        return False
    return _full_stop(
        text[max(start, stop.start() - 40) : stop.start()], mark, following, glued=glued
    )


def _is_item(text: str, start: int, stop: re.Match[str]) -> bool:
    """Whether the stop belongs to the number of a list item: "1. Minutes"."""
    return text[start : min(stop.start(), start + 24)].strip(" \t\r\n(（").isdigit()


def _full_stop(before: str, mark: str, following: str, *, glued: bool) -> bool:
    """Whether a single full stop ends a sentence, by the words on both sides of it."""
    word = _last_word(before)
    if glued and not _opens(following):
        return mark == "." and _two_words(word, following)
    lower = word.lower()
    if lower in _abbreviations("titles"):
        return False
    first = _WORD.match(following.lstrip(_OPENERS))
    opener = first is not None and first[0] in _words("openers")
    if lower in _abbreviations("numbered", "inner") or _INITIAL.fullmatch(word):
        return opener
    if following[0].islower():
        return mark != "." or before[-1:] in "%)" or (len(word) >= 4 and "." not in word)
    return bool(before.strip())


def _two_words(word: str, following: str) -> bool:
    """Whether a stop glued between small letters parts two sentences, and no file or address."""
    match = _GLUED_WORD.match(following)
    return bool(
        match
        and word.isalpha()
        and word.islower()
        and len(word) >= 4
        and not {word, match[1]} & _words("domains")
    )


def _opens(following: str) -> bool:
    """Whether a text glued to a stop looks like a new sentence: ".Yang", ".会议", ".“Six"."""
    bare = following.lstrip(_OPENERS)
    if not bare:
        return False
    if HAN_CHARACTER.match(bare) or _NUMBERED.match(bare):
        return True
    return bare[0].isupper() and (len(bare) == 1 or not bare[1].isupper()) and bare[1:2] not in ".,"


# clauses ------------------------------------------------------------------------------------------


def _clauses(text: str, start: int, end: int) -> Iterator[Span]:
    length = end - start
    if length <= LONG and not text.isascii():
        length += 2 * len(HAN_CHARACTER.findall(text, start, end))
    if length > LONG:
        for comma in _outside_quotes(_COMMA, text, start, end):
            at = comma.end()
            if _cuts(text, start, at, end):
                yield start, at
                start = at
    yield start, end


def _cuts(text: str, start: int, at: int, end: int) -> bool:
    """Whether a comma that ends at `at` ends a clause worth a passage of its own."""
    left, right = at - start, end - at
    if HAN_CHARACTER.match(text[max(start, at - 2)]):
        need = LONG_CLAUSE // 2 if text[at - 1] == "、" else SHORT_CLAUSE // 2
        return left >= need and right >= SHORT_CLAUSE // 2
    if text[at - 2 : at - 1].isdigit() and text[at : at + 1].isdigit():
        return False
    if right < SHORT_CLAUSE or left < SHORT_CLAUSE:
        return False
    return left >= LONG_CLAUSE or _clause_opener().match(text, at) is not None


@cache
def _clause_opener() -> re.Pattern[str]:
    """After a comma: "and further improve", "to build", "which", "so as to"."""
    verbs = "|".join(sorted(_words("verbs")))
    connectives = "|".join(sorted(_words("connectives")))
    return re.compile(
        rf"\s*(?:(?:and|or|but)\s+)?(?:(?:to|also|then|we|must|should)\s+)*(?:[a-z]+ly\s+)?(?:{verbs})\b"
        rf"|\s*(?:and\s+)?(?i:{connectives})\b"
    )


def _bounded(text: str, start: int, end: int) -> Iterator[Span]:
    """Pieces of at most `MAX_PASSAGE`, cut at white space where there is some."""
    while end - start > MAX_PASSAGE:
        limit = start + MAX_PASSAGE
        cut = max(text.rfind(" ", start, limit), text.rfind("\n", start, limit)) + 1
        cut = cut if cut > start + MAX_PASSAGE // 2 else limit
        yield start, cut
        start = cut
    yield start, end
