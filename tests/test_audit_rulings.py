"""Who gives the words of Chinese minutes: a chair under a title, a pronoun, the meeting itself."""

from __future__ import annotations

import pytest
from drafts import draft, meeting, person, speaker_faults

from govsumm import Report, audit, split

REPORT = Report(
    "嶺北縣政府昨日召開第三十次縣務會議，由縣長張廖慧如主持；水利處處長簡大山請公假，"
    "由副處長葉文川代理，主計處處長丁一平出國未歸。\n"
    "衛生處處長鄭書雅報告流感疫情，本週新增病例90例。\n"
    "張廖縣長聽完後肯定衛生處的做法，但她直言，疫苗打得太慢。\n"
    "【裁示】\n"
    "一、校園：近日三所學校停課，她當場要求教育處本週五前完成消毒；社會處要逐戶送餐。\n"
    "二、橋梁：工務處應於月底前封閉舊橋。\n"
    "會中也坦言縣內床位不足二百張。\n"
    "第一案「停車費調整草案」照案通過，自九月起實施；第二案「夜市遷移」擱置，請工商處再議。\n"
)
PEOPLE = (
    person("張廖慧如", "presided", posts=("縣長",)),
    person("鄭書雅", "reported", passages=(4,), posts=("衛生處處長",)),
)


def _passages(words: str) -> tuple[int, ...]:
    return tuple(each.n for each in split(REPORT) if words in each.text)[:1]


def _found(by: str, words: str) -> set[str]:
    """The checks that find fault with a speaker of the passage that prints some words."""
    return speaker_faults(REPORT, PEOPLE, by, words)


@pytest.mark.parametrize(
    "words", ["的做法", "打得太慢", "三所學校停課", "完成消毒", "逐戶送餐", "封閉舊橋"]
)
def test_a_chair_of_two_surnames_rules_under_a_title(words: str) -> None:
    """張廖縣長, then "she", then numbered items: not whoever reported before."""
    assert not _found("張廖慧如", words)


@pytest.mark.parametrize("words", ["的做法", "打得太慢", "封閉舊橋"])
def test_whoever_reported_before_does_not_rule(words: str) -> None:
    """What a chair says of a report, and the items of the ruling, are not the reporter's."""
    assert _found("鄭書雅", words)


@pytest.mark.parametrize(("words", "ok"), [("床位不足", True), ("擱置", True), ("病例90例", False)])
def test_the_meeting_speaks_and_settles_by_itself(words: str, ok: bool) -> None:
    """會中坦言, 第二案擱置: the meeting's; what somebody reports there is theirs."""
    assert (not _found("會議", words)) is ok


@pytest.mark.parametrize(
    ("name", "function", "words", "expected"),
    [
        ("簡大山", "absent", "請公假", "supported"),
        ("葉文川", "attended", "代理", "supported"),
        ("丁一平", "absent", "未歸", "supported"),
        ("丁一平", "presided", "未歸", "weak"),
        ("葉文川", "absent", "代理", "unsupported"),
        ("簡大山", "attended", "請公假", "unsupported"),
    ],
)
def test_leave_is_absence_and_a_deputy_attends(
    name: str, function: str, words: str, expected: str
) -> None:
    """請公假 is absent, 由…代理 is there; neither is the other."""
    who = person(name, function, passages=_passages(words))
    made = draft(meetings=(meeting(),), people=(who,))
    assert audit(REPORT, made).people[0].functions[0].verdict == expected
