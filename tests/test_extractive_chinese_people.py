"""Chinese reports: who takes part as what, and how clauses are meant."""

from __future__ import annotations

import pytest
from drafts import draft, meeting
from hypothesis import given, settings
from hypothesis import strategies as st
from steps import steps

from govsumm import Report, audit, split
from govsumm.backends.extractive.credits import credits_of
from govsumm.backends.extractive.meetings import meetings_of
from govsumm.backends.extractive.people import people_of
from govsumm.lexicon import lists
from govsumm.reading.claims.chinese_frames import chinese_clauses
from govsumm.reading.people.chinese import chinese_sightings, han_names
from govsumm.reading.people.participation import Sighting
from govsumm.reading.sentences import Reading, read

HEAD = "云水县召开防汛工作会议\n\n"

Parts = dict[str, set[str]]


def reading_of(text: str) -> Reading:
    """A report with a headline, read."""
    report = Report.from_text(HEAD + text)
    return read(report, split(report))


def sightings(text: str) -> tuple[Reading, tuple[Sighting, ...]]:
    """A text read, and whom it shows."""
    reading = reading_of(text)
    return reading, chinese_sightings(reading)


def parts(text: str, *, groups: bool = False) -> Parts:
    """Names, each with the functions seen."""
    reading, seen = sightings(text)
    found: Parts = {}
    for each in seen:
        if each.group == groups and each.function:
            found.setdefault(reading.text[slice(*each.name)], set()).add(each.function)
    return found


def every(function: str, *names: str) -> Parts:
    """Names that all have one function."""
    return {name: {function} for name in names}


def posts(text: str) -> dict[str, list[str]]:
    """Names, each with the posts seen."""
    reading, seen = sightings(text)
    return {
        reading.text[slice(*each.name)]: [reading.text[slice(*post)] for post in each.posts]
        for each in seen
        if not each.group
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("县委副书记、县长白秋禾出席会议并讲话。", {"白秋禾": {"attended", "spoke"}}),
        ("会议由副县长洪大为主持。", {"洪大为": {"presided"}}),
        ("副县长洪大为、李朝阳、米满仓列席会议。", every("attended", "洪大为", "李朝阳", "米满仓")),
        ("县委书记高远山，县长白秋禾出席会议。", every("attended", "高远山", "白秋禾")),
        ("副县长穆长河因公请假。", {"穆长河": {"absent"}}),
        ("县督查室主任甘小雨在外学习，未能到会。", {"甘小雨": {"absent"}}),
        (
            "县水利局局长伍平汇报了工程进度，县应急局局长鲁一通报了隐患排查情况。",
            {"伍平": {"reported"}, "鲁一": {"briefed"}},
        ),
        ("副县长李四传达了全省会议精神，并就贯彻落实提出要求。", {"李四": {"conveyed", "spoke"}}),
        (
            "石桥镇党委书记牛得草、县林业局局长岳小川分别作交流发言。",
            every("spoke", "牛得草", "岳小川"),
        ),
        ("会议听取了县水利局局长伍平关于水库管护的汇报。", {"伍平": {"reported"}}),
        ("县长白秋禾以视频连线方式出席。", {"白秋禾": {"attended"}}),
        ("列席会议的政协委员李有福说，路太窄。", {"李有福": {"attended", "spoke"}}),
        (
            "市人大常委会副主任王五岳、赵六合，秘书长孙七及委员共35人出席会议。",
            every("attended", "王五岳", "赵六合", "孙七"),
        ),
        ("市长李四强调，守住底线。", {"李四": {"spoke"}}),
        ("县长李强强调，守住底线。", {"李强": {"spoke"}}),
        (
            "县长白秋禾深入石桥镇检查防汛工作，副县长洪大为陪同。",
            {"白秋禾": {"other"}, "洪大为": {"attended"}},
        ),
        (
            "政法委书记宁静宣读了表彰决定。县长白秋禾宣读了市长批示。",
            {"宁静": {"other"}, "白秋禾": {"conveyed"}},
        ),
        ("县工信局局长单于梅先“交底”：全县企业平稳。", {"单于梅": {"spoke"}}),
        ("總督察卞德銘表示會配合。", {"卞德銘": {"spoke"}}),
        ("動議獲議員車曉嵐和議，獲15人支持。", {"車曉嵐": {"attended"}}),
        ("議員滕詩敏投反對票，認為坡度過陡。", {"滕詩敏": {"spoke"}}),
        ("康樂及文化事務署經理伍志然稱，坡度符合規定。", {"伍志然": {"spoke"}}),
        ("林縣長大年：謝謝議員指教。", {"林縣長大年": {"spoke"}}),
    ],
)
def test_people_have_the_functions_that_their_verbs_give_them(text: str, expected: Parts) -> None:
    """A run of people shares the verb behind it; a clause of its own gives its own."""
    assert parts(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("县委副书记、县长白秋禾讲话。", {"白秋禾": ["县委副书记", "县长"]}),
        (
            "省委常委、市委书记马良，市公安局党委书记、局长刁力出席。",
            {"马良": ["省委常委", "市委书记"], "刁力": ["市公安局党委书记", "局长"]},
        ),
        ("县防汛工作领导小组副组长秦恺主持会议。", {"秦恺": ["县防汛工作领导小组副组长"]}),
        ("县领导罗定、安　宁参加会议。", {"罗定": ["县领导"], "安　宁": ["县领导"]}),
        ("县长白秋禾、洪大为参加会议。", {"白秋禾": ["县长"], "洪大为": []}),
        ("副县长张三（县公安局局长）参加会议。", {"张三": ["副县长", "县公安局局长"]}),
        ("林志明議員、副市長賴大同表示反對。", {"林志明": ["議員"], "賴大同": ["副市長"]}),
        ("會議由林議長國華主持。", {"林議長國華": ["議長"]}),
        ("會議由林召集人國華主持。", {"林召集人國華": ["召集人"]}),
        (
            "由身兼區議會主席的民政事務專員莫子良主持。",
            {"莫子良": ["區議會主席", "民政事務專員"]},
        ),
        ("運輸署高級工程師（青螺）蘇永強稱，會跟進。", {"蘇永強": ["運輸署高級工程師（青螺）"]}),
        ("县水利局副局长（主持工作）王五汇报。", {"王五": ["县水利局副局长"]}),
        ("庫務局首席助理秘書長關麗明表示同意。", {"關麗明": ["庫務局首席助理秘書長"]}),
        (
            "参事代表、企业家代表滕怀玉、柏雪娥旁听会议。",
            {"滕怀玉": ["企业家代表"], "柏雪娥": ["企业家代表"]},
        ),
        ("省人大代表、市人大代表张三发言。", {"张三": ["省人大代表", "市人大代表"]}),
        (
            "出席委員：游鎧澤、瑪勞·達納谷\n請假議員：連子珊",
            {"游鎧澤": ["委員"], "瑪勞·達納谷": ["委員"], "連子珊": ["議員"]},
        ),
        (
            "参会人员：\n竺　青　　市住建局局长\n2. 李木 县委常委、副县长\n市水利局局长　　伍平",
            {
                "竺　青": ["市住建局局长"],
                "李木": ["县委常委", "副县长"],
                "伍平": ["市水利局局长"],
            },
        ),
        (
            "请假：市督查室主任 佘　岩（在外培训，由副主任 衣晓红 代会）",
            {"佘　岩": ["市督查室主任"], "衣晓红": ["副主任"]},
        ),
    ],
)
def test_posts_belong_to_the_name_that_follows(text: str, expected: dict[str, list[str]]) -> None:
    """Posts run on up to the next name; a whole list shares only a post that several may hold."""
    assert posts(text) == expected


@pytest.mark.parametrize(
    "name",
    [
        "欧阳静",
        "买买提·艾力",
        "索朗旺堆",
        "安宁",
        "张和平",
        "和平",
        "单于梅",
        "丁 一",
        "万 山 红",
        "司马青山",
    ],
)
def test_names_of_all_kinds_are_read_behind_a_post(name: str) -> None:
    """Double surnames, transliterated names, stretched ones, and names that are words."""
    assert set(parts(f"副县长{name}参加会议。")) == {name}


@pytest.mark.parametrize(
    "text",
    [
        "会议传达学习习近平总书记重要讲话精神。习近平总书记强调，生态优先。",
        "会议要求，各级领导干部要参加值守。各乡镇主要负责同志要亲自部署。",
        "方案指出，到明年全面覆盖。文件要求加强管理。全会强调，守正创新。",
        "按照县委书记高远山在干部大会上的讲话要求，各单位要抓好落实。",
        "免去李明的县财政局局长职务。会议选举张立民为主任。",
        "要发挥党支部书记的带头作用，组织党员干部参加志愿服务。",
        "责任编辑：苗青　编辑：董向北",
        "本报记者 方映雪 通讯员 黎大有、邵可",
        "县长信箱收到来信。主任会议听取汇报。书记办公会议研究部署。",
        "传达了省委书记王大川在全省会议上的讲话精神。",
    ],
)
def test_whoever_is_only_mentioned_takes_no_part(text: str) -> None:
    """Doctrine, orders, other meetings, appointments and bylines give nobody a function."""
    assert parts(text) == {}


def test_a_delegated_chair_is_the_one_who_chairs() -> None:
    """受张三委托，李四主持会议: only the second one presides."""
    assert parts("受县委书记高远山委托，县长白秋禾主持会议。") == {"白秋禾": {"presided"}}


def test_a_pronoun_is_the_last_speaker() -> None:
    """他强调 goes on with whoever spoke before."""
    reading, seen = sightings("县委书记高远山主持会议。他强调，要坚持人民至上。")
    last = seen[-1]
    assert (reading.text[slice(*last.name)], last.function) == ("高远山", "spoke")


def test_a_byline_before_the_first_sentence_hides_nobody() -> None:
    """（记者 …）昨日，县长…: the reporter is none of the participants, the mayor is one."""
    assert parts("本报讯（记者 方雪）昨日，县长白秋禾主持召开常务会议。") == {
        "白秋禾": {"presided"}
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("多个部门代表列席会议，企业家代表滕怀玉旁听会议。", {"多个部门代表": {"attended"}}),
        ("县直有关部门主要负责人参加会议。", {"县直有关部门主要负责人": {"attended"}}),
        (
            "各乡镇（街道）主要负责同志在分会场收听收看。",
            {"各乡镇（街道）主要负责同志": {"attended"}},
        ),
        ("石桥镇、县水利局作了表态发言。", {"石桥镇、县水利局": {"spoke"}}),
        (
            "县领导白秋禾，县应急局、县水利局主要负责人出席会议。",
            {"县应急局、县水利局主要负责人": {"attended"}},
        ),
    ],
)
def test_groups_are_seen_without_the_words_for_where_they_sat(text: str, expected: Parts) -> None:
    """Unnamed people and bodies are groups; 在分会场 is no part of them."""
    assert parts(text, groups=True) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "会议听取了县水利局、县应急局关于防汛准备情况的汇报。",
            every("reported", "县水利局、县应急局"),
        ),
        ("会议听取县教育局关于高考筹备情况的汇报，审议了方案。", every("reported", "县教育局")),
        ("县公安局汇报了停车现状，城投公司汇报了进展。", every("reported", "县公安局", "城投公司")),
        ("会上，县公安局通报了案件情况。", every("briefed", "县公安局")),
        ("县医保局、县财政局分别汇报了相关工作。", every("reported", "县医保局、县财政局")),
        ("县住建局、县交通局、江北市作交流发言。", every("spoke", "县住建局、县交通局、江北市")),
        ("各镇要及时向县应急局汇报情况。县住建局负责每月报告一次。", {}),
        ("会议听取了全县上半年经济运行情况的汇报。", {}),
        ("县水利局要认真汇报了再走。", {}),
    ],
)
def test_bodies_report_by_their_names(text: str, expected: Parts) -> None:
    """A body that was heard, or that reported something, took part; one told to report did not."""
    assert parts(text, groups=True) == expected
    assert parts(text) == {}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("記者：陳小文　攝影：黃子傑", {("陳小文", "reporter"), ("黃子傑", "photographer")}),
        ("【記者林雅婷／松河報導】縣議會昨日開會。", {("林雅婷", "reporter")}),
        ("（中央社記者陳文山台南3月4日電）縣議會昨日開會。", {("陳文山", "reporter")}),
        ("（中央社記者林可台北4日電）縣議會昨日開會。", {("林可", "reporter")}),
        ("（本報記者黃大文高雄報導）縣議會昨日開會。", {("黃大文", "reporter")}),
        ("責任編輯：張三豐", {("張三豐", "editor")}),
        ("（文/图：方小雨 李白）", {("方小雨", "reporter"), ("李白", "reporter")}),
        ("（本报记者 李文 文/图）", {("李文", "reporter")}),
        ("审核：李大文", {("李大文", "editor")}),
        ("記者追問／議員未答。多名記者 採訪。", set()),
    ],
)
def test_bylines_of_hong_kong_and_taiwan(text: str, expected: set[tuple[str, str]]) -> None:
    """Labels are read in traditional characters too; 文 may end a name, and 追問 is none."""
    assert {(each.name, each.role) for each in credits_of(reading_of(text))} == expected


def test_the_rolls_of_minutes_give_their_function_to_everybody() -> None:
    """主席, 出席, 列席, 請假 with a colon, in traditional characters, over several lines."""
    text = (
        "主席：林議長國華\n出席議員：陳志明、王美玲\n列席：市長蔡文德、工務局局長許正宏\n"
        "請假：黃議員秀英\n記錄：吳小梅\n缺席人員：\n李大同\n議員陳志明質詢，局長許正宏答覆。\n"
    )
    assert parts(text) == {
        "林議長國華": {"presided"},
        "陳志明": {"attended", "spoke"},
        "王美玲": {"attended"},
        "蔡文德": {"attended"},
        "許正宏": {"attended", "spoke"},
        "黃議員秀英": {"absent"},
        "李大同": {"absent"},
    }


def test_the_heads_of_rolls_may_be_stretched_and_their_rarer_surnames_are_believed() -> None:
    """主　席：, and 游 or 連 right behind a head; who came for another is in a bracket."""
    text = "主　席：游召集人鎧澤\n出　席：連子珊、向榮華\n請　假：應建國（由副局長柯木代為出席）\n"
    assert parts(text) == {
        "游召集人鎧澤": {"presided"},
        "連子珊": {"attended"},
        "向榮華": {"attended"},
        "應建國": {"absent"},
        "柯木": {"attended"},
    }


def test_a_name_with_a_title_inside_is_whom_the_roll_names_in_full() -> None:
    """江議員慕雲 and 瑪勞議員 are no further people; a post that says less is not told again."""
    reading = reading_of(
        "主席：游召集人鎧澤\n出席委員：游鎧澤、江慕雲、向榮華、瑪勞·達納谷\n列席：工務局局長段睿宏\n"
        "江議員慕雲：路太窄。\n瑪勞議員：橋墩裸露。\n段局長睿宏：會檢討。\n向委員榮華提問。\n"
    )
    people, _ = people_of(reading, meetings_of(reading))
    assert {each.name: (each.also, each.posts) for each in people} == {
        "游鎧澤": (("游召集人鎧澤",), ("召集人", "委員")),
        "江慕雲": (("江議員慕雲",), ("委員", "議員")),
        "向榮華": (("向委員榮華",), ("委員",)),
        "瑪勞·達納谷": ((), ("委員", "議員")),
        "段睿宏": (("段局長睿宏",), ("工務局局長",)),
    }
    assert all("spoke" in {f.function for f in each.functions} for each in people[1:])


def test_a_list_may_stand_behind_its_verb() -> None:
    """出席会议的市领导有：… names those who attended."""
    assert parts("出席会议的市领导有：李木、王水生。") == every("attended", "李木", "王水生")


def test_names_behind_posts_are_known() -> None:
    """`han_names` gives the spans of names that a post stands before."""
    reading = reading_of("副县长安宁讲话。安宁出席。")
    assert [reading.text[a:b] for a, b in han_names(reading)] == ["安宁"]


def clauses(text: str) -> list[tuple[str, str | None, list[str], str]]:
    """Mode, speaker, addressees and words of each clause."""
    reading = reading_of(text)
    return [
        (
            each.mode,
            reading.text[slice(*each.by)] if each.by else None,
            [reading.text[slice(*span)] for span in each.to],
            reading.text[slice(*each.text)],
        )
        for each in chinese_clauses(reading)
    ]


def test_modality_decides_between_praise_problem_and_order() -> None:
    """One speech: what was achieved, what falls short, what is to be done, by whom."""
    text = (
        "会议指出，今年以来全县改造水厂12座，供水保证率明显提升。但也要看到，管护力量薄弱，经费缺口较大。"
        "会议强调，要加快补齐水源保护短板，确保群众用水安全。各乡镇要逐户排查安全隐患；"
        "县财政局要在月底前拨付补助资金。"
    )
    found = clauses(text)
    assert {mode for mode, *_ in found} == {"assessment", "problem", "order"}
    orders = [each for each in found if each[0] == "order"]
    assert {by for _, by, _, _ in found} == {"会议"}
    assert [to for _, _, to, _ in orders] == [[], ["各乡镇"], ["县财政局"]]
    assert orders[0][3].startswith("加快补齐")


@pytest.mark.parametrize(
    ("text", "to"),
    [
        ("会议要求，由县公安局会同县交通局逐车检查。", ["县公安局"]),
        ("会议责成县教育局收集整理意见。", ["县教育局"]),
        ("会议明确，县审计局同步跟进检查。", ["县审计局"]),
        ("会议强调，防汛工作重在预防，要抓早抓小。", []),
    ],
)
def test_who_is_told_is_read_off_the_clause(text: str, to: list[str]) -> None:
    """由, 请, 责成 or the subject name who is told; a topic is nobody."""
    found = [each for each in clauses(text) if each[0] == "order"]
    assert found
    assert found[0][2] == to


def test_a_persons_words_are_theirs() -> None:
    """A speaker's frame stays open over sentences without a subject."""
    found = clauses("县长白秋禾强调，要压实责任。要强化督查问效。")
    assert [by for _, by, _, _ in found] == ["白秋禾", "白秋禾"]


def test_a_list_of_shortcomings_is_one_problem_each() -> None:
    """存在A、B、C等问题 admits three."""
    found = clauses("会议指出，仍存在责任压得不实、管护跟不上、资金拨付慢等问题。")
    assert [words for mode, _, _, words in found if mode == "problem"] == [
        "责任压得不实",
        "管护跟不上",
        "资金拨付慢",
    ]


def test_what_a_councillor_asks_for_is_no_order() -> None:
    """A member of a council asks; the officials answer."""
    found = clauses(
        "議員陳志明質詢指出，縣府應儘速改善。縣長蔡文德答覆表示，將於一個月內提出報告。"
    )
    assert [(mode, by) for mode, by, _, _ in found] == [
        ("statement", "陳志明"),
        ("statement", "蔡文德"),
    ]


def test_a_feature_orders_nothing() -> None:
    """Where no meeting is told of, there are no orders."""
    reading = reading_of("会议强调，要压实责任。")
    assert chinese_clauses(reading)
    assert chinese_clauses(reading, feature=True) == ()


SIGNS = st.characters(exclude_categories=["Cs", "Cc"])
WORDS = st.sampled_from(
    [
        *(
            "县委书记",
            "副县长",
            "张三",
            "欧阳静",
            "安　宁",
            "买买提·艾力",
            "、",
            "，",
            "。",
            "；",
            "：",
            "\n",
            " ",
        ),
        *(
            "出席会议",
            "主持",
            "讲话",
            "强调",
            "听取了",
            "汇报",
            "因公请假",
            "他",
            "会议",
            "要",
            "由",
            "的",
            "（",
            "）",
        ),
        *(
            "各乡镇",
            "负责人",
            "县水利局",
            "出席：",
            "主席",
            "議員",
            "質詢",
            "存在的问题",
            "不足",
            "“",
            "”",
            "《",
            "》",
            "和",
        ),
        *("🙂", "A", "3", "·", "\u3000", "2月30日", "责成", "提高到", "受", "委托"),
    ]
)


@settings(max_examples=120, deadline=None)
@given(st.lists(WORDS | st.text(SIGNS, max_size=4), min_size=1, max_size=40).map("".join))
def test_no_text_makes_the_rules_fail_or_invent(text: str) -> None:
    """Whatever the text, spans lie in it, and no person or group is unsupported."""
    report = Report.from_text(HEAD + text)
    reading = read(report, split(report))
    spans = [
        span for each in chinese_sightings(reading) for span in (each.name, each.said, *each.posts)
    ]
    spans += [each.text for each in chinese_clauses(reading)]
    assert all(0 <= start < end <= len(report.text) for start, end in spans)
    people, groups = people_of(reading, meetings_of(reading))
    brief = audit(report, draft(meetings=(meeting(),) * 9, people=people, groups=groups))
    assert all(each.verdict != "unsupported" for each in (*brief.people, *brief.groups))


@pytest.mark.parametrize(
    "unit", ["副县长张三、", "张三出席会议，", "各乡镇主要负责人、", "要抓好落实，", "县长、"]
)
def test_a_long_report_takes_linear_work(unit: str) -> None:
    """One sentence without an end is no trap: the work grows with the text."""

    def work(times: int) -> int:
        reading = reading_of(unit * times + "参加会议并讲话。")
        return steps(lambda: (chinese_sightings(reading), chinese_clauses(reading)))

    work(40)  # what is read once is read
    assert work(4_000) < 12 * work(400)


def test_the_lists_hold_no_empty_words() -> None:
    """An empty word would stand everywhere."""
    for section in ("han_people", "han_posts", "han_frames"):
        assert all(word for found in lists(section).values() for word in found)


@pytest.mark.parametrize(
    "told",
    [
        "原定参会的县公安局政委钟离岸，临时出警没有到。",
        "县公安局政委钟离岸没来。",
        "县公安局政委钟离岸在省里开会，未能到场。",
    ],
)
def test_whoever_was_to_come_and_did_not_is_absent(told: str) -> None:
    """However it is said, they did not attend."""
    assert parts(f"县长陆景川主持会议。{told}")["钟离岸"] == {"absent"}


def test_funds_that_did_not_arrive_are_nobody() -> None:
    """没有到位 is said of money."""
    assert parts("县长陆景川主持会议，资金没有到位。") == {"陆景川": {"presided"}}
