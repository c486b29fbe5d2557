"""What stands between commas in a list of people, brackets apart."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from govsumm.reading.people.honorifics import titles
from govsumm.reading.people.names import as_name
from govsumm.reading.people.posts import is_head
from govsumm.reading.people.tokens import Token, Tokens
from govsumm.reading.phrasing import phrase_set

_COMMAS = frozenset({",", "，", "、", "；", ";"})
_WALLS = frozenset({":", "：", "—", "–", "-", "|", "□", "■", "…", "!", "?", "•", "*"})
_PARTING = frozenset({"and", "&", ",", ";"})
_DASHES = frozenset("—–-")
_OPEN, _CLOSED = "([（", ")]）"


@dataclass(frozen=True, slots=True)
class Chunk:
    """What stands between two commas; `aside` in brackets."""

    tokens: Tokens
    aside: bool = False


def chunks_of(tokens: Tokens) -> list[Chunk]:
    """The words between commas, brackets apart; a colon or dash ends what came before it."""
    chunks: list[Chunk] = []
    run: list[Token] = []
    depth = 0
    parting = _parting()
    for at, token in enumerate(tokens):
        if token.word and token.low not in parting:
            run.append(token)
            continue
        opens, closes = token.text in _OPEN, token.text in _CLOSED
        if run and ((opens and _inline(tokens, at)) or (closes and not depth)):
            run.append(token)
            continue
        wall = not depth and (token.text in _WALLS or _full_stop(tokens, at))
        if wall and run and token.text in _DASHES and _is_apposed(tuple(run), tokens[at + 1 :]):
            wall = False
            chunks.append(Chunk(tuple(run)))
            run = []
            continue
        if not (opens or closes or wall or _is_comma(tokens, at)):
            run.append(token)
            continue
        if run and not wall:
            chunks.append(Chunk(tuple(run), depth > 0))
        run = []
        if wall:
            chunks.clear()
        depth = max(0, depth + opens - closes)
    return [*chunks, Chunk(tuple(run), depth > 0)] if run else chunks


def _is_apposed(run: Tokens, after: Tokens) -> bool:
    """Whether a dash stands between a name and a post: "Jo Roe - Head of Office chaired"."""
    near = after[:APPOSED]
    post = any(is_head(each.text, each.low) for each in near if each.word)
    last = next((n for n in range(len(run), 0, -1) if is_head(run[n - 1].text, run[n - 1].low)), 0)
    return post and bool(near) and near[0].word and bool(as_name(run[last:]))


APPOSED = 4
"""The noun of a post stands among so many words behind a dash."""


@cache
def _parting() -> frozenset[str]:
    """The words that may part chunks; marks may besides."""
    along = ("with", "from", "along", "together", "apart", "among")
    return phrase_set("people", "separators").union(along)


def _is_comma(tokens: Tokens, at: int) -> bool:
    token = tokens[at]
    separates = token.low in phrase_set("people", "separators") or _along_with(tokens, at)
    return token.text in _COMMAS or separates


def _full_stop(tokens: Tokens, at: int) -> bool:
    """Whether a full stop ends a sentence that the next is glued to: "four hours.Mayor Tao"."""
    if tokens[at].text not in ".。" or not 0 < at < len(tokens) - 1:
        return tokens[at].text == "。"
    word = tokens[at - 1]
    return word.word and not word.capital and len(word.low) > 2 and tokens[at + 1].capital


def _inline(tokens: Tokens, at: int) -> bool:
    """Whether brackets belong to a post: "ADM (Revenue) Rizwan", "Water Board (NWB) manager"."""
    before = tokens[at - 1]
    behind = tokens[at + 1 : at + 6]
    short = len(behind) > 2 and behind[0].text.isupper() and behind[1].text in _CLOSED
    if (
        short
        and behind[2].low not in _PARTING
        and any(is_head(each.text, each.low) for each in behind[2:] if behind[2].word)
    ):
        return True
    if _in_title(tokens, at):
        return True
    ends = is_head(before.text, before.low)
    if not ends and not any(is_head(each.text, each.low) for each in tokens[max(0, at - 4) : at]):
        return False
    for end in range(at + 1, min(at + 5, len(tokens) - 1)):
        if tokens[end].text in _CLOSED:
            after = tokens[end + 1]  # "Minister of State (Independent Charge) for"
            return after.word and ((ends and after.capital) or after.low in {"for", "of"})
    return False


def _in_title(tokens: Tokens, at: int) -> bool:
    """Whether a bracket holds one of several honorifics: "Dr. (Mrs.) Jo Doe"."""
    end = next((n for n in range(at + 2, min(at + 5, len(tokens))) if tokens[n].text == ")"), 0)
    before = tokens[at - 2] if tokens[at - 1].text == "." and at > 1 else tokens[at - 1]
    inner = [each.low for each in tokens[at + 1 : end] if each.word]
    return bool(inner) and titles().issuperset((before.low, *inner))


def _along_with(tokens: Tokens, at: int) -> bool:
    """Whether a word is of "along with", "together with", "apart from", "among others"."""
    low = tokens[at].low
    after = tokens[at + 1].low if at + 1 < len(tokens) else ""
    if low in {"with", "from"} and at:
        return tokens[at - 1].low in {"along", "together", "apart"}
    if low in {"along", "together"}:
        return after == "with"
    return low in {"apart", "among"} and after in {"from", "others"}
