"""What stands between two commas, as pieces: "B, mayor of X and C" holds a post and a name."""

from __future__ import annotations

from dataclasses import replace

from govsumm.reading.people.chunks import Chunk
from govsumm.reading.people.honorifics import has_title
from govsumm.reading.people.names import as_name
from govsumm.reading.people.pieces import MAX_POST, Piece, names_in_a_row, piece_of
from govsumm.reading.people.pinyin import is_small_pinyin
from govsumm.reading.people.post_openings import runs_over
from govsumm.reading.people.posts import is_head, is_plural, opened
from govsumm.reading.people.tokens import Tokens
from govsumm.reading.phrasing import phrase_set

_ANDS = frozenset({"and", "&", "plus", "while"})
_OTHERS = frozenset({"other", "others", "all", "some", "many", "several"})
_VERBS = frozenset({"was", "were", "is", "are", "has", "have", "had", "that", "held", "which"})
_CUTS = frozenset(
    {"on", "who", "while", "among", "as", "after", "before", ".", "with", "to", "that", "was"}
)


def items_of(chunk: Chunk) -> list[Piece]:
    """The pieces of a chunk, cut at "and" where both sides are pieces; none: it is something else.

    In brackets only a post of one person counts.
    """
    tokens = _before_clause(opened(chunk.tokens))
    if row := names_in_a_row(tokens):
        return row
    ands = [at for at, token in enumerate(tokens) if token.low in _ANDS]
    for at in ands:
        if cut := _cut(tokens, at):
            return cut
    for at in ands:
        if _others(tokens[at + 1 :]):
            pieces = items_of(Chunk(tokens[:at], chunk.aside))
            alone = len(pieces) == 1 and not pieces[0].name and chunk.tokens[0].low == "the"
            return [replace(pieces[0], fresh=True)] if alone else pieces  # one more of them all
    piece = piece_of(tokens)
    if piece is None or (piece.plural and not piece.name) or (chunk.aside and piece.name):
        return []
    return [piece]


def _before_clause(tokens: Tokens) -> Tokens:
    """The words before "who": "secretary Jo Lark who also holds Finance"."""
    lows = [each.low for each in tokens]
    return tokens[: lows.index("who", 1)] if "who" in lows[1:] else tokens


def _cut(tokens: Tokens, at: int) -> list[Piece]:
    """The pieces left and right of an "and", where it joins two."""
    after = tokens[at + 1 :]
    left, right = piece_of(tokens[:at]), piece_of(after)
    if not left or not after:
        return []
    further = left.name and any(each.low in _ANDS for each in after)
    if further and len(more := items_of(Chunk(after))) > 1 and more[0].name:
        return [left, *more]  # "Councilmen A and B and Councilwoman C"
    if left.name and _others(after) and after[0].low != "all":
        return [left, *([right] if right and right.plural else [])]
    if right is None and left.name and (small := small_name(Chunk(opened(after)))):
        return [left, *small]
    if right is None:
        return _and_more(left, after) if left.name else []
    if left.name and right.plural and not right.name:
        return [left]  # "A and a host of officials"
    if left.name and not right.name and after[0].low == "the":
        return [left, replace(right, fresh=True)]
    both = right.name or left.name
    return [left, right] if both and not (right.posts and not left.name) else []


def _and_more(left: Piece, after: Tokens) -> list[Piece]:
    """A name before "and", and who follows: other names, a group, or something else."""
    lone = as_name(after, anything=True) if left.plural and len(after) == 1 else ()
    if lone and lone[0].capital:
        return [left, Piece(lone, (), titled=True)]  # "RDOs Kiran and Suresh"
    more = items_of(Chunk(after))
    thing = after[0].low in {"a", "an", "the"}
    return [left, *more] if more or thing or is_group(Chunk(after)) else []


def _others(tokens: Tokens) -> bool:
    return bool(tokens) and tokens[0].low in _OTHERS


def items_after_opener(chunk: Chunk) -> list[Piece]:
    """The pieces of a chunk behind what opens the clause: "At the meeting Mayor X"."""
    tokens = opened(chunk.tokens)
    openers = phrase_set("people", "openers")
    start = 0
    for at, token in enumerate(tokens[:-1]):
        opens = token.low in openers or token.text[0].isdigit()
        if opens and not is_head(token.text, token.low) and not as_name(tokens[at:]):
            start = at + 1
    return items_of(Chunk(tokens[start:])) if start else []


def first_items(chunk: Chunk) -> list[Piece]:
    """The name or post that opens a chunk whose end is something else: "X on Tuesday"."""
    verb = runs_over(chunk.tokens)
    if chunk.tokens[verb].low in phrase_set("people", "replaced_by"):
        return []  # they are not there
    for at, token in enumerate(chunk.tokens[:MAX_POST]):
        ends = token.low in phrase_set("people", "asides") or token.low in _CUTS or at == verb
        ends = ends and not (token.text == "." and has_title(chunk.tokens[max(0, at - 1) :]))
        if at and ends and (pieces := items_of(Chunk(chunk.tokens[:at], chunk.aside))):
            return pieces
    return []


def opening_item(chunk: Chunk) -> list[Piece]:
    """The name that opens a chunk, before a verb in lower case."""
    tokens = opened(chunk.tokens)
    for at in range(min(len(tokens) - 1, 14), 1, -1):
        verb = tokens[at].word and not tokens[at].capital
        verb = verb and tokens[at].low not in phrase_set("people", "prepositions")
        piece = piece_of(tokens[:at]) if verb else None
        if piece and piece.name and all(each.capital for each in piece.name if each.word):
            return [piece]
    return []


def lone_name(chunk: Chunk) -> list[Piece]:
    """One word that only a name can be: a post stands behind it in commas."""
    tokens = opened(chunk.tokens)
    lone = len(tokens) == 1 and tokens[0].capital
    name = as_name(tokens, anything=True) if lone else ()
    return [Piece(name, (), titled=True)] if name else []


def small_name(chunk: Chunk) -> list[Piece]:
    """A Chinese name without capitals, where the names of a list stand beside it."""
    inner = opened(chunk.tokens)
    name = as_name(inner, anything=True) if is_small_pinyin(inner) else ()
    return [Piece(name, ())] if name else []


def last_item(chunk: Chunk) -> list[Piece]:
    """The post and name that end a chunk which "who" follows: "the instruction of mayor X"."""
    for at, token in enumerate(chunk.tokens):
        if token.low in {"of", "by", "from", "to", "with"}:
            pieces = items_of(Chunk(chunk.tokens[at + 1 :]))
            if pieces and pieces[-1].name and pieces[-1].posts:
                return pieces
    return []


def is_group(chunk: Chunk) -> bool:
    """Whether a chunk is of unnamed people or bodies: "SDMs of all the sub-divisions"."""
    tokens = opened(chunk.tokens)
    if not tokens or tokens[0].low in phrase_set("people", "prepositions", "asides"):
        return False
    if tokens[0].low in _OTHERS and len(tokens) == 1:
        return True
    lows = [each.low for each in tokens]
    if not (_VERBS.isdisjoint(lows) and phrase_set("people", "modal").isdisjoint(lows)):
        return False
    nouns = phrase_set("people", "person_nouns")
    bodies = phrase_set("people", "other_bodies") if _OTHERS & set(lows) else frozenset()
    return lows[-1] in bodies or any(
        is_plural(each.text, each.low) or each.low in nouns for each in tokens[:8]
    )


def is_aside(chunk: Chunk) -> bool:
    """Whether a chunk only tells more of somebody: "who was away", "IAS", "114 Mill St"."""
    inner = opened(chunk.tokens)
    if chunk.aside or not inner or inner[0].text[0].isdigit():
        return True
    if inner[0].low in phrase_set("people", "asides") or inner[0].low in {"of", "from"}:
        return True
    adverbs = phrase_set("people", "adverbs")
    return is_letters(chunk) or all(each.low in adverbs for each in inner if each.word)


def is_letters(chunk: Chunk) -> bool:
    """Whether a chunk is only letters behind a name: "IAS", "M.P.", "Ph.D."."""
    letters = phrase_set("people", "suffixes")
    words = [each for each in opened(chunk.tokens) if each.word]
    return bool(words) and all(each.low.replace(".", "") in letters for each in words)


def is_portfolio(chunk: Chunk) -> bool:
    """Whether a chunk goes on with what a department is of: "Culture, Radio and Tourism"."""
    inner = [each for each in chunk.tokens if each.word and each.low != "and"]
    known = phrase_set("posts", "portfolios", "bodies")
    return 0 < len(inner) <= 4 and all(each.low in known for each in inner)
