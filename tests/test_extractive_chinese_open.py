"""Chinese news, third pass: any frame, any verb, orders without subjects, names known elsewhere."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from govsumm import Report, audit, split
from govsumm.backends.extractive import extract
from govsumm.prompting import ask
from govsumm.reading.claims.chinese_frames import chinese_clauses
from govsumm.reading.motions.motions_handed import handed
from govsumm.reading.people.chinese import chinese_sightings
from govsumm.reading.sentences import Reading, read

HEAD = "云梯县召开防溺水工作现场会\n\n"
OPENING = "会议由副县长靳北辰主持，县教育局局长苗可欣出席。"


def reading_of(text: str) -> Reading:
    """A report with a headline, read."""
    report = Report.from_text(HEAD + text)
    return read(report, split(report))


def parts(text: str) -> dict[str, set[str]]:
    """Names, each with the functions seen."""
    reading = reading_of(text)
    found: dict[str, set[str]] = {}
    for each in chinese_sightings(reading):
        if each.function and not each.group:
            found.setdefault(reading.text[slice(*each.name)], set()).add(each.function)
    return found


def clauses(text: str, mode: str) -> list[str]:
    """The clauses of one mode."""
    reading = reading_of(text)
    found = chinese_clauses(reading)
    return [reading.text[slice(*each.text)] for each in found if each.mode == mode]


@pytest.mark.parametrize(
    ("text", "name", "functions"),
    [
        ("副县长端木清和汇报工作。", "端木清和", {"reported"}),
        ("县委政法委书记屠小楼因参加市里培训缺席。", "屠小楼", {"absent"}),
        ("副县长卜昭随团赴外考察，副县长柯南星参加演练，均未参会。", "卜昭", {"absent"}),
        ("副县长卜昭随团赴外考察，副县长柯南星参加演练，均未参会。", "柯南星", {"absent"}),
        ("石臼镇镇长甄妮陪同暗访。", "甄妮", {"other"}),
        (OPENING + "第二阶段由苗可欣主持。", "苗可欣", {"attended", "presided"}),
        (OPENING + "苗可欣带来一份学校的建议。", "苗可欣", {"attended", "spoke"}),
    ],
)
def test_whatever_somebody_does_gives_them_their_part(
    text: str, name: str, functions: set[str]
) -> None:
    """Names that hold 和, reasons for absence, other occasions, names known from elsewhere."""
    assert parts(text).get(name) == functions


def test_a_list_of_names_with_labels_is_nobodys_speech() -> None:
    """A colon behind the label that follows a name gives that name no words."""
    text = OPENING + "\n组长：靳北辰 成员：苗可欣 联系人：卜昭\n"
    assert "spoke" not in set().union(*parts(text).values())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "县长令狐远在讲话中从两个方面作了部署：一要把责任扛起来；二要把塘边管起来。",
            ["把责任扛起来", "把塘边管起来"],
        ),
        (OPENING + "靳北辰点题：把绳子系牢，把牌子立稳。", ["把绳子系牢，把牌子立稳"]),
        (OPENING + "靳北辰说，水利局逐塘排查。谁漏管谁担责。", ["逐塘排查", "谁漏管谁担责"]),
        (
            OPENING + "靳北辰讲了两点：\n其一，管要管得住。每口塘必须配一名塘长。",
            ["每口塘必须配一名塘长"],
        ),
        (OPENING + "靳北辰让县水利局会同石臼镇研究后报他。", ["会同石臼镇研究后报他"]),
    ],
)
def test_what_somebody_who_leads_says_is_an_order(text: str, expected: list[str]) -> None:
    """Any frame, any verb, numbered lists, those who are named; a heading is none."""
    assert clauses(text, "order") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "会前播放了暗访片。片中，救生圈被锁在屋里，警示牌倒在草丛里无人扶。",
            ["救生圈被锁在屋里，警示牌倒在草丛里无人扶"],
        ),
        ("会议指出，问题清单显示：三个镇没有配齐巡塘员。", ["三个镇没有配齐巡塘员"]),
        (
            OPENING + "靳北辰指出，存在的问题不容忽视:有的镇认为历史旧账翻不得。",
            ["有的镇认为历史旧账翻不得"],
        ),
        ("全县塘库突出问题集中整治推进会召开。", []),
        (OPENING + "靳北辰强调，要落实责任。一是排名末位的，到县里说明原因。", []),
    ],
)
def test_what_is_shown_or_listed_is_a_shortcoming(text: str, expected: list[str]) -> None:
    """Films, lists, 翻不得; a campaign's name and an order are none."""
    assert clauses(text, "problem") == expected


def test_counted_achievements_order_nobody() -> None:
    """Behind one achievement the next ones need no word of the past, where they are counted."""
    text = (
        "会上，县长靳北辰指出，今年以来各部门真抓实干，新改建户厕1860座，复垦撂荒地7420亩，"
        "打造示范村4个。靳北辰强调，要加快播种进度，10月底前完成整改。"
    )
    orders = "".join(clauses(text, "order"))
    assert "加快播种进度" in orders
    assert "10月底前完成整改" in orders
    assert "复垦" not in orders
    assert "示范村" not in orders
    assert "复垦撂荒地7420亩" in clauses(text, "assessment")


def test_what_a_meeting_hands_out_honours_or_rates_is_an_outcome() -> None:
    """印发, 表彰, 获评, and a way of voting; what is still to be done is none."""
    text = "会议印发《护塘方案》，表彰护塘员12名；满意度测评中，护塘报告获评“基本满意”。"
    assert [text[slice(*outcome)] for _, outcome, _ in handed(text)] == ["印发", "表彰", "基本满意"]
    assert not list(handed("会议要求，要适时表彰护塘员12名。"))


WORDS = st.sampled_from(
    [
        *(
            "靳北辰",
            "点题：",
            "讲了三点：",
            "\n其一，",
            "把绳子系牢",
            "，",
            "。",
            "“",
            "”",
            "片中，",
        ),
        *(
            "均未参会",
            "谁漏管谁担责",
            "让县水利局",
            "因",
            "表彰",
            "12名",
            "获评",
            "和",
            "由",
            "县长",
        ),
        *("7月1日前", "不得", "🙂", "他说，", "一要", "有的", "问题清单显示："),
    ]
)
PRINTED = st.characters(blacklist_categories=("Cc", "Cs", "Cn", "Co"))


@settings(max_examples=60, deadline=None)
@given(st.lists(WORDS | st.text(PRINTED, max_size=4), max_size=40))
def test_no_text_raises_or_yields_what_is_not_borne(words: list[str]) -> None:
    """Random text with words of the genre: every record is supported."""
    request = ask(Report.from_text(HEAD + OPENING + "".join(words)))
    brief = audit(request.report, extract(request), passages=request.passages)
    records = (*brief.people, *brief.directives, *brief.problems, *brief.decisions)
    assert not [each for each in records if each.verdict == "unsupported"]
