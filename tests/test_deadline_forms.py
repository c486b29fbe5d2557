"""By when: deadlines in the forms of councils and cabinets anywhere, by rules and audited."""

from __future__ import annotations

import pytest
from drafts import date, directive, document, draft

import govsumm
from govsumm import Report, audit, split
from govsumm.backends.extractive import ExtractiveBackend
from govsumm.records import Brief

ENGLISH = (
    "MINUTES OF THE MEETING OF MERLOW TOWN COUNCIL\nheld on 12 May 2025 in the Old Mill\n"
    "Present: Mr J. Tarn (Chairman), Mrs P. Quill\n\n5. Roads\n"
    "The Chairman directed the Engineer to submit the report {}.\n"
)
CHINESE = (
    "5月14日，白桦县召开防汛会议。县长林大川主持会议。\n\n林大川要求，县水利局要{}完成清淤。\n"
)


def brief(text: str) -> Brief:
    """The brief of a text, by rules."""
    return govsumm.Briefer(ExtractiveBackend()).brief(Report.from_text(text))


FORMS = {
    "by 17:00 hrs on 16 May 2025": "2025-05-16",
    "by close of play on Friday, 16 May": "XXXX-05-16",
    "by or before 30 June 2025": "2025-06-30",
    "at the latest by 30 June": "XXXX-06-30",
    "by end June": "XXXX-06-30",
    "by June": "XXXX-06",
    "by 30/6": "XXXX-06-30",
    "by the end of Q3 2025": "2025-09-30",
    "by the end of the second half of 2025": "2025-12-31",
    "by year's end": "XXXX-12-31",
    "before the year is out": "XXXX-12-31",
    "by the end of the 2025/26 financial year": None,
    "before the end of FY2025/26": None,
    "by the end of the current term": None,
    "by Q3": None,
    "by the 4th inst": "XXXX-XX-04",
    "by 15 Machi 2026": "2026-03-15",
    "by 12 mars 2026": "2026-03-12",
    "by 1er juillet 2025": "2025-07-01",
    "by 15 Jestha 2082": None,
    "by COB Friday": None,
    "by the weekend": None,
    "within ten (10) working days": None,
    "within twenty-one days": None,
    "in two weeks' time": None,
    "no later than the next meeting": None,
    "in time for the October sitting": "XXXX-10",
    "to the June 3 meeting": "XXXX-06-03",
    "at its session of 5 June 2025": "2025-06-05",
    "before the start of the rainy season": None,
    "before the Dragon Boat Festival": None,
    "at the earliest opportunity": None,
    "as soon as possible": None,
    "next week": None,
}


@pytest.mark.parametrize(("words", "edtf"), FORMS.items())
def test_an_order_has_its_deadline_in_the_form_that_is_printed(
    words: str, edtf: str | None
) -> None:
    """All words of a deadline are its text, and no more of a day is stated than they print."""
    (order,) = brief(ENGLISH.format(words)).directives
    assert order.due is not None
    assert (" ".join(order.due.text.split()), order.due.edtf) == (words, edtf)
    assert order.due.verdict == "supported"


HAN_FORMS = {
    "6月15日下班前": "XXXX-06-15",
    "最迟6月15日": "XXXX-06-15",
    "即日起至6月15日": "XXXX-06-15",
    "6/30前": "XXXX-06-30",
    "本月25日前": "XXXX-XX-25",
    "开学前（8月29日）": "XXXX-08-29",
    "农历六月底前": None,
    "腊月二十三前": None,
    "下周一早上以前": None,
    "每周五下班前": None,
    "半个月内": None,
    "中秋节前": None,
    "主汛期到来之前": None,
    "下次常务会议前": None,
    "明天中午12点前": None,
    "连夜": None,
    "6月份": "XXXX-06",
}


@pytest.mark.parametrize(("words", "edtf"), HAN_FORMS.items())
def test_a_chinese_order_has_its_deadline(words: str, edtf: str | None) -> None:
    """A lunar day is stated as none of ours; a day in brackets is the one that is meant."""
    (order,) = brief(CHINESE.format(words)).directives
    assert order.due is not None
    assert (order.due.text, order.due.edtf, order.due.verdict) == (words, edtf, "supported")


NO_DEADLINES = [
    "on the calls received in April",
    "and put it before the Finance Committee",
    "on next month's grant",
    "as agreed on Monday by the members",
]


@pytest.mark.parametrize("words", NO_DEADLINES)
def test_what_is_no_time_to_act_by_is_no_deadline(words: str) -> None:
    """The day of what has been, or a body before which something is put, sets none."""
    orders = brief(ENGLISH.format(words)).directives
    assert orders
    assert all(order.due is None for order in orders)


LEADS = [
    "By 30 June, the Engineer shall submit the drawings.",
    "The Engineer must, by 30 June, submit the drawings.",
    "The Engineer has until 30 June to submit the drawings.",
    "The Engineer was put on notice to submit the drawings by 30 June.",
    "The Chairman put the Engineer on notice to submit the drawings by 30 June.",
    "RESOLVED on the motion of Mrs Quill that the Engineer submit the drawings by 30 June.",
    "Action - Engineer: submit the drawings by 30 June",
]


@pytest.mark.parametrize("words", LEADS)
def test_an_order_has_the_deadline_that_stands_before_it(words: str) -> None:
    """Wherever in the sentence its day is printed, and whatever word gives the order."""
    (order,) = brief(ENGLISH.partition("The Chairman directed")[0] + words + "\n").directives
    assert order.due is not None
    assert order.due.edtf == "XXXX-06-30"
    assert "submit the drawings" in order.text
    assert [to.removeprefix("the ").removeprefix("The ") for to in order.to] == ["Engineer"]


@pytest.mark.parametrize("words", ["(on the motion of Mrs Quill, seconded by Mr Tarn)", ""])
def test_who_moved_it_stands_between_the_word_and_what_is_resolved(words: str) -> None:
    """What is resolved on somebody's motion is a decision as any other."""
    text = ENGLISH.partition("The Chairman directed")[0] + f"RESOLVED {words} to repair the roof.\n"
    (decided,) = brief(text).decisions
    assert (decided.matter, decided.outcome) == ("repair the roof", "RESOLVED")


CLAIMED = [
    ("by 17:00 hrs on 16 May 2025", "2025-05-16", "2025-05-17"),
    ("by 15 stycznia 2026", "2026-01-15", "2026-02-15"),
    ("by 15 Juni 2025", "2025-06-15", "2025-07-15"),
    ("within 14 days", None, "XXXX-XX-14"),
    ("before the end of the financial year", None, "XXXX-12-31"),
    ("by the end of the 2025/26 financial year", None, "2025-12-31"),
    ("by the end of the third quarter", "XXXX-09-30", "XXXX-12-31"),
]
HAN_CLAIMED = [
    ("6月15日下班前", "XXXX-06-15", "XXXX-06-14"),
    ("三个工作日内", None, "XXXX-XX-03"),
    ("农历六月底前", None, "XXXX-06-30"),
    ("三季度末前", "XXXX-09-30", "XXXX-06-30"),
    ("开学前（8月29日）", "XXXX-08-29", "XXXX-08-28"),
]


@pytest.mark.parametrize(
    ("text", "words", "true", "false"),
    [
        *[(ENGLISH, *each) for each in CLAIMED],
        *[(CHINESE, *each) for each in HAN_CLAIMED],
    ],
)
def test_the_audit_keeps_a_true_last_day_and_refuses_a_false_one(
    text: str, words: str, true: str | None, false: str
) -> None:
    """Hours, lengths of time, other calendars and other years print no day of ours."""
    report = Report(text.format(words))
    numbers = tuple(each.n for each in split(report) if words in each.text)
    action = "Submit the report." if text is ENGLISH else "完成清淤。"
    verdicts = []
    for edtf in (true, false):
        due = date(words, edtf, what="due", passages=numbers)
        order = directive(action, passages=numbers, due=due)
        made = audit(report, draft(document=document(kind="minutes"), directives=(order,)))
        assert made.directives[0].due is not None
        verdicts.append(made.directives[0].due.verdict)
    assert verdicts == ["supported", "unsupported"]
