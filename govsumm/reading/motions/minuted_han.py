"""Outcomes by the habits of Chinese minutes, where no sentence of its own says what was settled.

2-01  路燈更新   工務處   1月15日完成   解除列管     a row of a table
決定：/（一）洽悉。                               an item under a label
以上三条举手表决，27人全部同意                     of all the items above
表决结果：9票同意，0票反对                        of the item right above
意见不一，本次不表决                              nothing, yet
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from govsumm.reading.motions.han_counts import han_counts
from govsumm.reading.motions.outcomes import Settled
from govsumm.reading.motions.results_han import settled_han
from govsumm.reading.phrasing import Worded
from govsumm.reading.sentences import Sentence

MAX_ITEMS = 8
"""Of so many items above at most a vote is told."""

_ROW = Worded(
    r"^[\s　]*[\dA-Z][\w-]{0,11}[ \t　]+(?P<matter>[^\s　|]\S*)[ \t　|]+[^\n]*?"
    r"(?P<verb>{decisions.han_tracked})[ \t　]*$",
    re.MULTILINE,
)
_LABEL = Worded(r"[\s　]*(?:{decisions.han_labels})[：:]\s*")
_ITEM = re.compile(
    r"[\s　]*(?:[（(][一二三四五六七八九十\d]{1,3}[）)]|[一二三四五六七八九十\d]{1,3}[、.．])\s*"
)
_ITEM_RESULT = Worded(r"(?P<verb>{decisions.han_results,han_label_results})(?=[，,。；;]|\s*$)")
_ABOVE = re.compile(
    r"[\s　]*(?:以上|上述)[^，,。；;]{0,8}[条條项項点點案][^。；;]{0,40}?"
    r"(?P<verb>(?:全部|一致|全票|全体|全體|均)(?:同意|通过|通過|赞成|贊成))"
)
_UNDECIDED = Worded(r"(?P<none>{decisions.han_undecided})")
_PUT_OFF = Worded(r"(?P<verb>{decisions.han_put_off})")


def heads_results(sentence: Sentence, before: Sentence | None) -> Sentence | None:
    """The label alone on its line that a sentence stands under, or is: 決定：."""
    if _LABEL.fullmatch(sentence.text):
        return sentence
    return before if _ITEM.match(sentence.text) else None


def minuted_han(
    sentence: Sentence,
    before: Sequence[Sentence],
    agenda: Sentence | None,
    label: Sentence | None,
) -> Iterator[Settled]:
    """What a sentence of minutes settles by the habits of clerks; `before` are those before it,
    the last one last."""
    for hit in _ROW.finditer(sentence.text):
        yield settled_han(sentence, hit.span("verb"), hit.span("matter"), hit.span())
    item = _ITEM.match(sentence.text) if label is not None else None
    result = _ITEM_RESULT.match(sentence.text, item.end()) if item else None
    if result and agenda is not None:
        yield _about(agenda, sentence, result)
    above = _ABOVE.match(sentence.text)
    items = _items(before) if above else []
    if above and items:
        yield _of_items(items, sentence, above)
    if _UNDECIDED.search(sentence.text) and (put_off := _PUT_OFF.search(sentence.text)):
        if agenda is not None:
            yield _about(agenda, sentence, put_off)
        else:
            yield settled_han(
                sentence, put_off.span("verb"), (0, put_off.start()), (0, put_off.end())
            )


_CAST = Worded(
    r"[\s　]{0,9}(?:{decisions.han_count_labels})[：:][^《》]{0,40}?"
    r"(?:{votes.han_yes})[^《》]{0,120}"
)


def with_counts(sentence: Sentence, last: Settled | None) -> Settled | None:
    """The matter told right before with the votes that a line of their own counts for it:
    表决结果：9票同意，0票反对; None where it is no such line.
    """
    if last is None or last.parts[-1][0].n != sentence.n - 1 or not _CAST.fullmatch(sentence.text):
        return None
    own = (sentence.start, sentence.end)
    counted = dict(han_counts(sentence.text, 0, len(sentence.text)))
    before = last.parts[-1][0].text
    if "yes" not in counted or dict(han_counts(before, 0, len(before))):
        return None
    return replace(last, parts=(*last.parts, (sentence, own)), votes=(*last.votes, own))


def _items(before: Sequence[Sentence]) -> list[Sentence]:
    """The numbered sentences above, up to the line that they hang on."""
    found: list[Sentence] = []
    for each in reversed(before[-MAX_ITEMS:]):
        if each.text.rstrip().endswith(("：", ":")):
            break
        found.append(each)
    return found[::-1] if found and _ITEM.match(found[-1].text) else []


def _about(agenda: Sentence, sentence: Sentence, hit: re.Match[str]) -> Settled:
    """A matter of the agenda, and what became of it in a later sentence."""
    at, about = sentence.start, (agenda.start, agenda.end)
    own = (sentence, (at, sentence.end))
    outcome = (at + hit.start("verb"), at + hit.end("verb"))
    return Settled(about, outcome, ((agenda, about), own), votes=(own[1],))


def _of_items(items: Sequence[Sentence], sentence: Sentence, hit: re.Match[str]) -> Settled:
    """Items that one vote carried."""
    at = sentence.start
    own = (sentence, (at, sentence.end))
    parts = tuple((each, (each.start, each.end)) for each in items)
    outcome = (at + hit.start("verb"), at + hit.end("verb"))
    return Settled((items[0].start, items[-1].end), outcome, (*parts, own), votes=(own[1],))
