"""Minutes in Chinese, in both scripts: rolls, deadlines, orders, votes as they print them."""

from __future__ import annotations

import pytest
from drafts import claim, date, decision, directive, draft, meeting, person

from govsumm import Report, audit, split
from govsumm.reading.days.deadlines import deadline
from govsumm.reading.motions.votes import ballot
from govsumm.records import Statement, Vote


def cited(text: str, words: str) -> tuple[int, ...]:
    """The first passage of a text that holds some words."""
    found = (each.n for each in split(Report(text)) if words in each.text)
    return (next(found),)


def everything(text: str) -> tuple[int, ...]:
    """All passages of a text."""
    return tuple(each.n for each in split(Report(text)))


ROLLS = {
    "wrapped": "会议纪要\n　　主持：梁秋\n　　出席：区府办茅远，区商务局鄢石、幸雨桐，"
    "区住建局崔立本，水务公司车同\n　　请假：区城管局衡一川（另有会议）\n"
    "　　列席：商户代表钮方\n　　记录：茅远\n",
    "lines": "会议纪要\n出席：\n区商务局　鄢石、幸雨桐\n区住建局　崔立本\n请假：\n"
    "区城管局　衡一川\n区文旅局　苏培\n一、审议方案\n会议听取了汇报。\n",
    "brackets": "会议纪要\n参会人员：区商务局鄢石、区住建局崔立本（请假）、"
    "区城管局衡一川、区文旅局苏培（因公出差，委托李晓参加）\n",
    "taiwan": "會議紀錄\n出席人員：工務處鄢石、民政處幸雨桐\n列席人員：崔立本\n"
    "請假人員：教育處衡一川\n",
    "hong kong": "會議記錄\n出席者\n區商務局　　鄢石先生\n區住建局　　崔立本女士\n"
    "缺席者\n城管署　　衡一川先生　（因事請假）\n",
}


@pytest.mark.parametrize(
    ("roll", "name", "function"),
    [
        ("wrapped", "幸雨桐", "attended"),
        ("wrapped", "车同", "attended"),
        ("wrapped", "衡一川", "absent"),
        ("lines", "鄢石", "attended"),
        ("lines", "崔立本", "attended"),
        ("lines", "衡一川", "absent"),
        ("lines", "苏培", "absent"),
        ("brackets", "鄢石", "attended"),
        ("brackets", "崔立本", "absent"),
        ("brackets", "衡一川", "attended"),
        ("brackets", "苏培", "absent"),
        ("taiwan", "幸雨桐", "attended"),
        ("taiwan", "衡一川", "absent"),
        ("hong kong", "崔立本", "attended"),
        ("hong kong", "衡一川", "absent"),
    ],
)
def test_a_heading_is_of_all_below_it(roll: str, name: str, function: str) -> None:
    """Up to the next heading; a bracket is of whoever stands before it, and of nobody else."""
    text = ROLLS[roll]
    numbers = cited(text, name)
    for each in ("attended", "absent"):
        somebody = person(name, each, passages=numbers)
        given = draft(meetings=(meeting(passages=numbers),), people=(somebody,))
        (found,) = audit(Report(text), given).people[0].functions
        assert (found.verdict == "supported") == (each == function)


TABLE = (
    "出席者　　　　　　　　　　到席時間　　離席時間\n"
    "主席　　郭永泰議員, MH　　會議開始　　會議完畢\n"
    "副主席　岑若嵐議員　　　　會議開始　　會議完畢\n"
    "委員　　丁子謙議員, BBS, JP　　　2:40　　4:20\n"
    "　　　　歐陽晴議員　　　　會議開始　　會議完畢\n"
    "增選委員　韋志行先生　　　會議開始　　會議完畢\n"
    "　　　　　龐秀文女士　　　會議開始　　會議完畢\n"
)


@pytest.mark.parametrize(
    ("name", "post", "verdict"),
    [
        ("丁子謙", "委員", "supported"),
        ("歐陽晴", "委員", "supported"),
        ("龐秀文", "增選委員", "supported"),
        ("歐陽晴", "副主席", "unsupported"),
        ("丁子謙", "主席", "unsupported"),
    ],
)
def test_a_post_beside_the_first_is_of_the_lines_below(name: str, post: str, verdict: str) -> None:
    """A row of a table is in Chinese whatever blanks, honours and times stand in it."""
    numbers = tuple(sorted({*cited(TABLE, name), *cited(TABLE, post)}))
    given = draft(people=(person(name, posts=(post,), passages=numbers),))
    assert audit(Report(TABLE), given).people[0].verdict == verdict


@pytest.mark.parametrize(
    ("text", "printed", "edtf"),
    [
        ("於二零二一年二月底前啟用", "二零二一年二月底前", "2021-02-28"),
        ("於民國一一四年三月三十一日前完成", "民國一一四年三月三十一日前", "2025-03-31"),
        ("114年6月底前", "114年6月底前", "2025-06-30"),
        ("於七月二十五日或之前回覆", "七月二十五日或之前", "XXXX-07-25"),
        ("于12月20日（星期五）下午5时前送达", "12月20日（星期五）下午5时前", "XXXX-12-20"),
        ("名單須於四月三十日前交回", "四月三十日前", "XXXX-04-30"),
        ("第三季度末前", "第三季度末前", "XXXX-09-30"),
        ("2025年第二季度结束前", "2025年第二季度结束前", "2025-06-30"),
        ("為期至三月三十一日止", "三月三十一日止", "XXXX-03-31"),
        ("較三月底前", None, None),
        ("一九七八年底层住宅", None, None),
    ],
)
def test_a_deadline_is_read_with_its_year(text: str, printed: str | None, edtf: str | None) -> None:
    """In figures or characters, of the Republic, with a day of the week or an hour behind it."""
    found = deadline(text, 0, len(text))
    read = (text[found.start : found.end], found.edtf) if found else (None, None)
    assert read == (printed, edtf)


@pytest.mark.parametrize(
    ("said", "supported"),
    [
        ("渠務署須於二月底前清理暗渠。", True),
        ("渠務署須於2021年2月底前清理暗渠。", True),
        ("渠務署須於2022年2月底前清理暗渠。", False),
        ("渠務署須於2021年5月底前清理暗渠。", False),
    ],
)
def test_a_deadline_may_lack_its_year(said: str, supported: bool) -> None:
    """A year that is printed and one that is not are of one day; two years are of two."""
    report = Report("渠務署須於二零二一年二月底前清理暗渠，於五月底前匯報成效。\n")
    verdict = audit(report, draft(headline=claim(said))).headline.verdict
    assert (verdict == "supported") == supported


@pytest.mark.parametrize(
    ("text", "edtf", "verdict"),
    [
        ("二零二三年第三季", "2023-35", "supported"),
        ("2023年第三季度", "2023-35", "supported"),
        ("二〇二三年第一季", "2023-33", "supported"),
        ("二零二三年第三季", "2023-34", "unsupported"),
        ("二零二三年第四季", "2022-36", "unsupported"),
    ],
)
def test_a_quarter_is_told_in_characters(text: str, edtf: str, verdict: str) -> None:
    """第三季 is one as 第三季度 is, and the zero of its year denies nothing."""
    due = date(text, edtf, what="due")
    said = Statement(passages=(1,), text=f"看台預計{text}動工。", by=None, kind="plan", due=due)
    brief = audit(Report(f"看台預計{text}動工。\n"), draft(statements=(said,)))
    found = brief.statements[0]
    assert found.verdict == "supported"
    assert found.due is not None
    assert found.due.verdict == verdict


def test_the_zero_of_a_year_is_no_denial() -> None:
    """What passages print as 二零二三年 a claim may print as 2023年."""
    report = Report("看台預計二零二三年第三季動工，造價二百零五萬元。\n")
    said = claim("看台預計2023年第三季動工，造價205萬元。")
    assert audit(report, draft(headline=said)).headline.verdict == "supported"


LED = (
    "一、关于扫尾。由区商务局牵头，南溪街道配合，对未搬摊主逐户上门，6月20日前全部签完。"
    "对逾期仍不签的，由区司法局提出处置意见。\n（责任单位：区商务局、南溪街道、区司法局）\n"
    "二、关于资金。缺口870万元，由区财政局先行垫付，首笔300万元于7月6日前拨付到南溪街道专户。"
    "区审计局提前介入。\n（责任单位：区财政局、区审计局、南溪街道）\n"
    "三、民政局负责核对低保名单，残联协助。卫健局每周通报。\n"
)
BODIES = (
    *("区商务局", "南溪街道", "区司法局", "区财政局", "区审计局", "民政局", "残联", "卫健局"),
    *("渠務署", "碧灣電車公司", "政府", "委員"),
)
ASKED = (
    "主席請渠務署於十月十五日或之前說明工期，並請電車公司每週向本會提交班次紀錄。\n"
    "碧灣電車公司代表允諾。\n「本會贊同延長泳池開放時間，並促請政府於半年內公布收費。」\n委員會表決通過。\n"
)


@pytest.mark.parametrize(
    ("text", "order", "to", "supported"),
    [
        (LED, "对未搬摊主逐户上门。", "区商务局", True),
        (LED, "对未搬摊主逐户上门。", "南溪街道", True),
        (LED, "6月20日前全部签完。", "区商务局", True),
        (LED, "对未搬摊主逐户上门。", "区司法局", False),
        (LED, "对逾期仍不签的提出处置意见。", "区商务局", False),
        (LED, "首笔300万元拨付到南溪街道专户。", "区财政局", True),
        (LED, "首笔300万元拨付到南溪街道专户。", "南溪街道", False),
        (LED, "首笔300万元拨付到南溪街道专户。", "区审计局", False),
        (LED, "核对低保名单。", "民政局、残联", True),
        (LED, "核对低保名单。", "卫健局", False),
        (ASKED, "每週向本會提交班次紀錄。", "碧灣電車公司", True),
        (ASKED, "說明工期。", "渠務署", True),
        (ASKED, "說明工期。", "碧灣電車公司", False),
        (ASKED, "促請政府於半年內公布收費。", "政府", True),
        (ASKED, "促請政府於半年內公布收費。", "渠務署", False),
    ],
)
def test_whoever_leads_and_whoever_assists_are_told(
    text: str, order: str, to: str, supported: bool
) -> None:
    """Not whoever gets something; a name may be cut at its front, and 委員 is no 委員會."""
    others = (directive("另议。", to=(each,)) for each in BODIES if each in text)
    told = directive(order, to=tuple(to.split("、")), passages=everything(text))
    found = audit(Report(text), draft(directives=(told, *others))).directives[0]
    assert (found.verdict == "supported") == supported


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("九票贊成，沒有反對或棄權，議案通過。", (9, 0, 0)),
        ("赞成26票，反对、弃权均为零票。", (26, 0, 0)),
        ("18票赞成，无反对票，无弃权票，通过。", (18, 0, 0)),
        ("表決結果：贊成：5票；反對：0票；棄權：0票", (5, 0, 0)),
        ("十二票赞成，无人反对，1人弃权。", (12, 0, 1)),
        ("出席二十五人，贊成二十票，反對無，棄權五票。", (20, 0, 5)),
        ("三票贊成、五票反對、一票棄權，被否決。", (3, 5, 1)),
        ("反對（兩票）：何家樂、韋志行", (None, 2, None)),
        ("18票赞成、零票反对", (18, 0, None)),
        ("以36比12通过", (36, 12, None)),
        ("没有反对意见，原则同意2名委员辞职。", None),
        ("同意三名代表列席。", None),
    ],
)
def test_votes_are_counted_in_characters(
    text: str, counts: tuple[int | None, int | None, int | None] | None
) -> None:
    """In figures and characters; nobody is none where somebody was for it."""
    found = ballot(text, ((0, len(text)),))
    assert (found and (found.yes, found.no, found.abstain)) == counts


@pytest.mark.parametrize(
    ("text", "no", "verdict"),
    [
        ("委員會表決，十票贊成，沒有反對，動議獲通過。", 0, "supported"),
        ("動議以26票贊成，全票通過。", 0, "supported"),
        ("委員會表決，十票贊成，兩票反對，動議獲通過。", 0, "unsupported"),
        ("委員會表決，十票贊成，動議獲通過。", 0, "unsupported"),
    ],
)
def test_nobody_is_a_count_where_the_text_says_so(text: str, no: int, verdict: str) -> None:
    """No zero need be printed where nobody was against it in so many words."""
    yes = 26 if "26" in text else 10
    vote = Vote(method=None, yes=yes, no=no, abstain=None, dissent=())
    given = decision("動議獲通過。", matter="動議", outcome="通過", vote=vote, passages=(1,))
    assert audit(Report(f"{text}\n"), draft(decisions=(given,))).decisions[0].verdict == verdict


TAIWAN = (
    "出（列）席人員：溫秘書長國禎、建設處褚處長俊霖、教育處Lahok Sawmah 副處長、"
    "社會處游副處長雅琪\n請假：農業處鄔處長志成（公假）\n"
)


@pytest.mark.parametrize(
    ("name", "post", "function", "ok"),
    [
        ("褚俊霖", "建設處處長", "attended", True),
        ("褚處長俊霖", "建設處褚處長", "attended", True),
        ("游雅琪", "社會處副處長", "attended", True),
        ("游處長雅琪", "處長", "attended", False),
        ("溫國禎", "秘書長", "attended", True),
        ("溫國禎", "處長", "attended", False),
        ("鄔志成", "農業處處長", "absent", True),
        ("鄔志成", "農業處處長", "attended", False),
        ("褚俊成", "處長", "attended", False),
    ],
)
def test_a_post_may_stand_inside_a_name(name: str, post: str, function: str, ok: bool) -> None:
    """As in Taiwan: surname, post, given name; a draft may have the name alone, or as printed."""
    somebody = person(name, function, posts=(post,), passages=everything(TAIWAN))
    functions = tuple(
        each.model_copy(update={"passages": everything(TAIWAN)}) for each in somebody.functions
    )
    somebody = somebody.model_copy(update={"functions": functions})
    report = Report(TAIWAN)
    others = tuple(person(each) for each in ("溫國禎", "褚俊霖", "鄔志成") if each[0] != name[0])
    held = meeting(passages=everything(TAIWAN))
    found = audit(report, draft(people=(somebody, *others), meetings=(held,))).people[0]
    verdicts = {found.verdict, *(each.verdict for each in found.functions)}
    assert (verdicts == {"supported"}) is ok
    for each in found.evidence:
        assert report.text[each.start : each.end] == each.quote
