"""Where a speech ends, and who may still be meant by "she", a post turned round, a message."""

from __future__ import annotations

import pytest
from drafts import claim, draft, faults, person, speaker_faults

from govsumm import Report, audit, split

NEWS = Report(
    "Collector Mira Sen opened the review on Monday. “Do not close a case,” she told the clerks at "
    "the hall, over which Joint Collector Omar Wahab presided until noon.\n\n"
    "Director Vinay Holt said that 806 loans were sanctioned.\n\n"
    "WHAT SHE ORDERED\n"
    "Sand: The SP has been requested to set up two posts. Night digging to be stopped.\n\n"
    "Mr. Wahab said that half the plots are mapped.\n\n"
    "Ms. Sen ruled out a move. Director Vinay Holt said that banks lag. She gave the banks time "
    "till May.\n\n"
    "The District People's Committee Chairman stressed that dikes come first.\n\n"
    "The meeting conveyed the instruction of Secretary Bo Lin, who was away: words mend nothing.\n"
)
PEOPLE = (
    person("Mira Sen", "presided", posts=("Collector",)),
    person("Omar Wahab", "presided", posts=("Joint Collector",)),
    person("Vinay Holt", "reported", posts=("Director",)),
    person("Rohan Pande", "attended", posts=("SP",)),
    person("Le Van An", "spoke", posts=("Chairman of the District People's Committee",)),
    person("Bo Lin", "absent", posts=("Secretary",)),
)
MINUTES = Report(
    "Minutes of the council\nPresent: Mayor Olive Tarn, Treasurer Ida Vann.\n"
    "Ms. Vann reported that the golf fund is in the red. Administrator is to balance the fund.\n"
    "The Attorney, Mr. Tom Sang, was asked to advise on claims.\n"
)
COUNCIL = (
    person("Olive Tarn", "presided", posts=("Mayor",)),
    person("Ida Vann", "reported", posts=("Treasurer",)),
    person("Tom Sang", "attended", posts=("Attorney",)),
)
QUOTED = Report(
    "县长丁一平主持会议。局长钟离朔表示，三座桥漏水。丁一平听取报告后要求，两周内修好。\n"
    "“账面好看，碗里不好看。”钟离朔话锋一转，把问题摆上桌面。\n"
)
LEADERS = (
    person("丁一平", "presided", posts=("县长",)),
    person("钟离朔", "spoke", passages=(2,)),
)


def _news(by: str, words: str) -> set[str]:
    return speaker_faults(NEWS, PEOPLE, by, words, kind="news_from_meeting")


@pytest.mark.parametrize(
    ("by", "words"),
    [
        ("Mira Sen", "Do not close"),
        ("Mira Sen", "set up two posts"),
        ("Mira Sen", "Night digging"),
        ("Mira Sen", "time till May"),
        ("Le Van An", "dikes come first"),
        ("Bo Lin", "words mend nothing"),
    ],
)
def test_whoever_is_meant_speaks(by: str, words: str) -> None:
    """Under a heading of theirs, as "she", by a post turned round, through a message."""
    assert not _news(by, words)


@pytest.mark.parametrize(
    ("by", "words"), [("Mira Sen", "806 loans"), ("Bo Lin", "dikes come first")]
)
def test_and_nobody_else(by: str, words: str) -> None:
    """What opens a frame of its own is of that one alone."""
    assert _news(by, words)


@pytest.mark.parametrize("words", ["balance the fund", "advise on claims"])
def test_an_order_in_minutes_is_the_meeting_s(words: str) -> None:
    """ "Administrator is to", "was asked to": not of whoever reported, nor of who is asked."""
    assert not speaker_faults(MINUTES, COUNCIL, "Council", words)


def test_who_is_named_behind_a_quotation_says_it() -> None:
    """Whatever they do then: 钟离朔话锋一转."""
    assert not speaker_faults(QUOTED, LEADERS, "钟离朔", "账面好看")
    assert speaker_faults(QUOTED, LEADERS, "丁一平", "碗里不好看")


def test_a_chair_orders_once_reports_are_heard() -> None:
    """听取报告后 is no other speaker's."""
    assert not speaker_faults(QUOTED, LEADERS, "丁一平", "两周内修好")
    assert speaker_faults(QUOTED, LEADERS, "钟离朔", "两周内修好")


def test_a_chinese_claim_may_name_who_says_it() -> None:
    """The name is not in the quotation, but the frame is that one's."""
    cited = tuple(each.n for each in split(QUOTED) if "账面" in each.text or "碗里" in each.text)
    told = [
        faults(audit(QUOTED, draft(summary=(claim(text, *cited),), people=LEADERS)))
        for text in ("钟离朔说账面好看，碗里不好看。", "丁一平说账面好看，碗里不好看。")
    ]
    assert ("name", "丁一平") in told[1]
    assert ("name", "钟离朔") not in told[0]
