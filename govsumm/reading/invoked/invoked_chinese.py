"""What a Chinese report invokes: 重要论述, 会议精神, 《意见》, 决策部署."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, partial

from govsumm.lexicon import HAN, lists
from govsumm.reading.invoked.listed import longest_first
from govsumm.reading.invoked.overlaps import longest
from govsumm.reading.invoked.papers_chinese import chinese_papers
from govsumm.reading.people.participation import Span
from govsumm.reading.phrasing import Worded
from govsumm.reading.sentences import Sentence
from govsumm.records import Relation

_longest_first = partial(longest_first, "references")


def chinese_invoked(sentence: Sentence) -> list[tuple[Span, Relation]]:
    """The references of a Chinese sentence, in order, none inside another."""
    text = sentence.text
    rules = (_expositions, _meetings, chinese_papers)
    found = longest(each for rule in rules for each in rule(text))
    return [(span, _relation(text, span[0])) for span in found]


def _expositions(text: str) -> Iterator[Span]:
    for found in _EXPOSITION.finditer(text):
        yield found.span()
    for found in (*_DOCTRINE.finditer(text), *_order().finditer(text), *_told(text)):
        yield found.span()


def _meetings(text: str) -> Iterator[Span]:
    """Higher meetings whose spirit is conveyed or carried out: 全省…会议精神."""
    for found in _MEETING.finditer(text):
        start = found.start()
        window = re.split(rf"[^{HAN}\d“”、]", text[max(0, start - 40) : start])[-1]
        cut = max((each.end() for each in _BEGINS.finditer(window)), default=0)
        if len(window) - cut >= 2:
            yield start - len(window) + cut, found.end()
    for found in _congress().finditer(text):
        yield found.span()


def _relation(text: str, start: int) -> Relation:
    """What is done with a paper that is named at `start`, by the words before it."""
    before = re.split("[。！？；]", text[max(0, start - 40) : start])[-1]
    if any(word in before for word in lists("references")["han_conveying"]):
        return "conveys"
    if any(word in before for word in lists("references")["han_implementing"]):
        return "implements"
    return "cites"


def _patterns(name: str) -> str:
    return "(?:" + "|".join(lists("references")[name]) + ")"


_EXPOSITION = Worded(
    r"(?:{references.han_owners})(?:系列|(?:关于|對|对|在)[^。；，,]{1,30}?)?的?(?:系列)?"
    r"(?:{references.han_expositions})(?:精神)?"
)


@cache
def _order() -> re.Pattern[str]:
    """A written order by somebody of a higher level, who is named: 市委书记…的批示."""
    heads = _longest_first("han_heads")
    return re.compile(
        rf"{heads}[{HAN}]{{2,4}}?(?:同志)?(?:在?(?:\d+年)?\d+月\d+日)?(?:关于[^。；，,]{{1,30}}?)?的?(?:重要|有关)?"
        r"(?:指示批示|批示|指示|讲话|批示要求)(?:精神|要求)?"
    )


_WORDS_OF = re.compile("讲话|指示|批示")


def _told(text: str) -> Iterator[re.Match[str]]:
    """李省长在……调研时的讲话要求: the words of somebody of a higher level."""
    return _SPEECH.finditer(text) if _WORDS_OF.search(text) else iter(())


_SPEECH = Worded(
    rf"[{HAN}](?:副?(?:省长|部长|市长|州长|书记|总理|主席))(?:同志)?(?:在[^。；，,]{{1,24}}?)?的?"
    r"(?:重要)?(?:讲话|指示|批示)(?:要求|精神)"
)
_DOCTRINE = Worded(r"(?:新时代)?[“「]?(?:{references.han_doctrines})[”」]?")
_MEETING = Worded(r"{references.han_meeting_heads}")
_BEGINS = Worded(
    r"召开的|(?:{references.han_conveying})了?|(?:贯彻|落实|学习|按照|根据|对标|领会|宣讲|了|将|把|以|会上|会议|并|和)"
    "(?:贯彻|落实)*"
)


@cache
def _congress() -> re.Pattern[str]:
    return re.compile(rf"{_patterns('han_congresses')}(?:会议)?(?:精神)?")
