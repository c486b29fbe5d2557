"""Claims in Chinese: the same in other words is borne, the contrary and a made-up cause are not."""

from __future__ import annotations

import pytest
from drafts import claim, decision, directive, draft, person

from govsumm import Report, audit


def verdict(text: str, said: str) -> str:
    """The verdict on a claim about a text of one passage."""
    return audit(Report(text), draft(headline=claim(said))).headline.verdict


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("松柏街8月开工。", "松柏街8月动工。"),
        ("有12个站点因客流不足停业。", "12个站点由于客源少而停止营业。"),
        ("全县产茶40吨，增长3%。", "全县产茶40吨，比上年多3%。"),
        ("区文化和旅游局主动上门解难题。", "区文旅局上门解决困难。"),
        ("县林业局每周报送一次进度。", "县林业局一周一报进度。"),
        ("市水务局要在20日内公布水价。", "市水务局20天内公布水价。"),
        ("梨沟乡、槐坡乡被评为良好。", "梨沟、槐坡两乡获评良好。"),
        ("扩建方案未获通过。", "扩建方案没有获得通过。"),
        ("172座磨坊已改造，仍有9座未完成改造。", "9座磨坊尚未完成改造。"),
        ("8个村垃圾清运不到位。", "8个村垃圾没有清运到位。"),
        ("会议任命方远为区司法局局长，赞成20票。", "方远以20票获任区司法局局长。"),
        ("工程原定5月完工，现推迟到7月。", "工程未能在5月完工，推到7月。"),
        ("36名责任人中30人已受处理。", "36名责任人中30人已受处理，其余没有处理。"),
        ("除河口村外，7个村都已通气。", "7个村已通气，只有河口村未通。"),
        ("不合格的8批次全部下架。", "8批次不合格，全部下架。"),
        ("抽查未发现任何人员索要红包。", "抽查查无人员索要红包。"),
        ("镇里存在拖着不办的问题。", "镇里把事情拖延不办。"),
        ("贷款额度控制在4万元以内。", "贷款额度不得高于4万元。"),
        ("参保户占六成二，签约82.5%。", "参保户占62%，签约超过八成。"),
        ("柳镇、松镇欠款分别为12万元和9万元。", "柳镇欠12万元，松镇9万元。"),
        ("表决：赞成12票，反对5票，弃权1票，通过。", "以12比5通过，1票弃权。"),
        ("代表中13名不赞成涨价。", "代表中13人反对涨价。"),
        ("逾期不办的罚款300元。", "超期未办的罚款300元。"),
        ("会议对修改稿没有提出异议。", "会上没有对修改稿提出异议。"),
    ],
)
def test_other_words_for_the_same_are_borne(text: str, said: str) -> None:
    """A paraphrase may take other words, short forms, lengths of time, and count what is listed."""
    assert verdict(text, said) == "supported"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("茶叶产值比全市平均高2.4个百分点。", "茶叶产值比全市平均低2.4个百分点。"),
        ("工期比去年缩短10天。", "工期比去年延长10天。"),
        ("补贴要在供暖前发放到户。", "补贴在供暖后发放到户。"),
        ("各镇3月5日前上报进展。", "各镇3月5日后上报进展。"),
        ("有8个村还缺水。", "所有村都还缺水。"),
        ("槐坡乡力争退出末位。", "槐坡乡已退出末位。"),
        ("36座泵站已检修33座。", "33座泵站中，36座已检修。"),
        ("市河道局会同市交警支队审批。", "市河道局会同市公路局审批。"),
        ("部分小厂没有专职人员。", "部分小厂因工资低没有专职人员。"),
        ("9月底前改造旧管网。", "年底前改造旧管网。"),
        ("教育部门要落实护学岗。", "公安部门要落实护学岗。"),
        ("表决：赞成12票，反对5票，通过。", "以5票赞成、12票反对通过。"),
        ("表决：赞成12票，反对5票，通过。", "全票赞成通过。"),
        ("柳镇、松镇欠款分别为12万元和9万元。", "松镇欠12万元，柳镇9万元。"),
        ("不合格的8批次全部下架。", "8批次合格，全部下架。"),
        ("全县318个村中297个已通水，还有21个村未通水。", "297个村未通水。"),
        ("36名责任人中30人已受处理。", "36名责任人均已受处理。"),
        ("学校200米内不准摆摊。", "学校200米外不准摆摊。"),
        ("移交方案因产权不清未获通过。", "移交方案因费用过高未获通过。"),
        ("收入突破3.6亿元。", "收入不超过3.6亿元。"),
        ("摊位由去年的212个增至389个。", "摊位比去年多189个。"),
    ],
)
def test_what_a_claim_turns_round_is_seen(text: str, said: str) -> None:
    """More for less, after for before, all for some, done for planned, another body, a cause."""
    assert verdict(text, said) != "supported"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("8个窑厂已全部停工，窑门全部封好。", "8个窑厂未全部停工，窑门全部封好。"),
        ("有2个值班人员不在岗，必须点名批评。", "2个值班人员不在岗，不必须点名批评。"),
        ("决定将草案交由水务局修改，下次会议再审。", "不将草案交由水务局修改，下次会议再审。"),
        ("《柳镇规划》暂不通过。", "《柳镇规划》暂不否决。"),
        ("闸门今年还没装。", "闸门已装好。"),
        ("门牌还未挂。", "门牌挂好了。"),
        ("险情必须打电话叫应到户，不能一发了之。", "险情可以电话叫应到户，不能一发了之。"),
    ],
)
def test_a_word_that_denies_one_thing_bears_no_other_denial(text: str, said: str) -> None:
    """What is left undone, put off, or not allowed says nothing of what stands beside it."""
    assert verdict(text, said) != "supported"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("测评中满意33票、基本满意6票、不满意2票。", "测评满意33票、基本满意6票、不满意2票。"),
        ("《柳镇规划》暂不通过。", "《柳镇规划》暂不同意。"),
        ("闸门今年还没装。", "今年闸门没有装好。"),
        ("禁止夜间开闸。", "不允许夜间开闸。"),
    ],
)
def test_the_same_denial_in_other_words_is_borne(text: str, said: str) -> None:
    """What is denied in the passages may be denied by another word of the same meaning."""
    assert verdict(text, said) == "supported"


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("市发改局协调铁路运力。", "supported"),
        ("市交通局协调铁路运力。", "weak"),
        ("市交通局、市公安局保障煤车通行。", "supported"),
        ("市公安局保障煤车通行。", "supported"),
        ("市发改局保障煤车通行。", "weak"),
        ("会议责成段局长查明缺煤原因。", "supported"),
        ("会议责成市交通局查明缺煤原因。", "weak"),
    ],
)
def test_a_body_does_what_the_passages_say_of_it(said: str, expected: str) -> None:
    """Whoever stands before, or behind, the same characters there is who does it, or is told to."""
    text = (
        "市发改局负责协调铁路运力，市交通局和市公安局要保障煤车通行，会议责成段江河查明缺煤原因。"
    )
    people = (person(name="段江河"),)
    made = draft(headline=claim(said, 1, 2, 3), people=people)
    assert audit(Report(text), made).headline.verdict == expected


@pytest.mark.parametrize("said", ["縣府沒有與光遠公司簽約。", "县府没有与光远公司签约。"])
def test_both_scripts_say_the_same(said: str) -> None:
    """A claim may be in traditional characters or in simplified ones, whatever its text is in."""
    assert verdict("縣府從未與光遠公司簽訂契約。", said) == "supported"


MOTION = "議員林甲提議照案通過，議員周乙附議。表決：贊成9票，反對3票。決議：照案通過。\n"


@pytest.mark.parametrize(
    ("moved", "seconded", "ok"), [("林甲", "周乙", True), ("周乙", "林甲", False)]
)
def test_who_moved_in_chinese_did_not_second(moved: str, seconded: str, ok: bool) -> None:
    """By the words right behind each name."""
    made = decision("照案通過。", moved_by=moved, seconded_by=seconded, outcome="照案通過")
    people = (person("林甲"), person("周乙"))
    record = audit(Report(MOTION), draft(decisions=(made,), people=people)).decisions[0]
    assert all(each.ok for each in record.checks if each.check in ("vote", "part")) is ok


TALK = (
    "会议听取了区农业局局长任鸿作的报告。报告显示，上半年产茶40吨。"
    "委员贝朗询问城东新区的仓库和冷链物流设施究竟何时能够全部建成并投入使用，"
    "任鸿答复说，今年第四季度全市计划投用的两座新仓库可以满足储存需要，其余仓库10月建成。"
    "会议没有批准新方案，要求区农业局重做预算。\n"
)


@pytest.mark.parametrize(
    ("passages", "said", "by", "ok"),
    [
        ((2,), "上半年产茶40吨。", "任鸿", True),
        ((3,), "询问仓库何时建成。", "贝朗", True),
        ((3,), "询问仓库何时建成。", "任鸿", False),
        ((4,), "两座新仓库可以满足需要。", "任鸿", True),
        ((4,), "两座新仓库可以满足需要。", "贝朗", False),
    ],
)
def test_each_clause_has_its_own_speaker(
    passages: tuple[int, ...], said: str, by: str, ok: bool
) -> None:
    """Who asks and who answers share a sentence; a report speaks for whoever gave it."""
    people = (person("任鸿", passages=(1,)), person("贝朗", passages=(3,)))
    order = directive(said, by=by, passages=passages)
    made = audit(Report(TALK), draft(people=people, directives=(order,))).directives[0]
    assert (not any(each.check in ("speaker", "voice") for each in made.checks)) is ok


def test_whoever_is_urged_on_is_not_told_the_order() -> None:
    """The order is to the bureau that is to urge the works, not to the works."""
    text = "市城建局要督促供热厂于11月10日前备足煤炭。供热厂要检修锅炉。\n"
    orders = (
        directive("督促供热厂备足煤炭。", to=("市城建局",)),
        directive("检修锅炉。", to=("供热厂",), passages=(2,)),
    )
    made = audit(Report(text), draft(directives=orders)).directives
    assert [any(c.check == "addressee" for c in each.checks) for each in made] == [False, False]


def test_whoever_is_to_lead_or_answer_for_it_is_told() -> None:
    """由甲局牵头、乙局配合 orders the first of them, though the other stands nearer."""
    text = "镇区供水由县水务局牵头，县财政局、县住建局配合，6月底前完成管网改造。"
    order = directive("牵头在6月底前完成管网改造。", to=("县水务局",))
    brief = audit(Report(text), draft(directives=(order,)))
    assert [each.ok for each in brief.directives[0].checks if each.check == "addressee"] != [False]


def test_one_in_a_word_is_no_number() -> None:
    """统一县乡 unifies, and counts no counties."""
    text = "县卫健局年底前把县乡两级目录统一起来。"
    assert verdict(text, "统一县乡两级目录。") == "supported"


@pytest.mark.parametrize(
    ("text", "said", "supported"),
    [
        ("即日起菜场夜间停止营业。", "菜场即日起夜间停业。", True),
        ("菜場夜間照常營業。", "菜場夜間停業。", False),
        ("茶厂停止生产，工人放假。", "茶厂停产，工人放假。", True),
        ("茶厂恢复生产，工人返岗。", "茶厂停产，工人返岗。", False),
        ("用途待规划批复后研究，此前不得招商。", "规划批复前不得招商。", True),
        ("方案待专家论证后再报，在此之前不得开工。", "专家论证前不得开工。", True),
        ("須俟環評通過後始得動工，此前不得整地。", "環評通過前不得整地。", True),
        ("用途待规划批复后研究，此后不得招商。", "规划批复前不得招商。", False),
        ("完工期由原定年底押後至明年五月。", "完工由年底推遲至明年五月。", True),
        ("完工日期由六月順延至九月。", "完工由六月推遲至九月。", True),
        ("完工日期由六月提前至四月。", "完工由六月推遲至四月。", False),
        ("已完成翻修13座，餘下由原定年底押後至五月。", "未完成翻修13座，押後至五月。", False),
        ("9月10日前完成市场二期验收。", "9月10日前完成新市场二期验收。", True),
    ],
)
def test_one_deed_has_several_words(text: str, said: str, supported: bool) -> None:
    """What stops is closed, what waits comes later, what is put off is late."""
    assert (verdict(text, said) == "supported") == supported
