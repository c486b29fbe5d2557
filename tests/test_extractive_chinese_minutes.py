"""Chinese minutes and news, second pass: tables of those present, turns, orders, motions."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from steps import steps

from govsumm import Report, audit, split
from govsumm.backends.extractive import extract
from govsumm.prompting import Request, ask
from govsumm.reading.claims.chinese_frames import chinese_clauses
from govsumm.reading.people.chinese import chinese_sightings
from govsumm.reading.sentences import Reading, read
from govsumm.records import Draft

HEAD = "青螺區議會交通委員會會議記錄\n\n"
TABLE = (
    "出席者\n【主席】　　簡慧儀議員，BBS，MH　　會議開始　　會議結束\n"
    "【委員】　　戴 思 敏 議員　　　下午3時02分　會議結束\n　　　　余小慧女士（增選委員）\n"
    "【缺席者】　　葛永康議員（因事告假）、岑美好女士\n"
    "列席者\n運輸署總運輸主任\n黎曼婷女士\n鄧子軒工程師　　路政署高級工程師／青螺\n"
    "【秘書】　　梁家寶先生　青螺民政處行政主任（區議會）3\n\n"
)


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


def request_of(text: str) -> Request:
    """What a backend is asked about a report."""
    return ask(Report.from_text(text))


def draft_of(text: str) -> Draft:
    """The whole draft of a report with a headline."""
    return extract(request_of(HEAD + text))


def test_a_table_of_those_present_gives_everybody_on_a_line_their_function() -> None:
    """Heads in brackets or alone, spaced names, posts on the line before, stated absence."""
    assert parts(TABLE) == {
        "簡慧儀": {"presided", "attended"},
        "戴 思 敏": {"attended"},
        "余小慧": {"attended"},
        "葛永康": {"absent"},
        "岑美好": {"absent"},
        "黎曼婷": {"attended"},
        "鄧子軒": {"attended"},
        "梁家寶": {"attended"},
    }


def test_posts_and_honours_of_a_table_are_kept_apart() -> None:
    """The head, the title, the letters, the column behind the name."""
    reading = reading_of(TABLE)
    held = {
        reading.text[slice(*each.name)]: [reading.text[slice(*post)] for post in each.posts]
        for each in chinese_sightings(reading)
    }
    assert held["簡慧儀"] == ["主席", "議員", "BBS", "MH"]
    assert held["鄧子軒"] == ["路政署高級工程師／青螺"]
    assert held["黎曼婷"] == ["運輸署總運輸主任"]


def test_an_office_alone_means_whom_the_table_shows_in_it() -> None:
    """主席總結 and 秘書提醒."""
    found = parts(TABLE + "1. 主席總結，各署須於月底前回覆。\n2. 秘書提醒委員交回表格。\n")
    assert "spoke" in found["簡慧儀"]
    assert "spoke" in found["梁家寶"]


def test_a_speakers_label_is_no_roll() -> None:
    """主席：各位早安 presides over nobody who speaks next."""
    assert parts("主席：各位早安，現在開會。\n戴思敏議員：多謝主席。\n").get("戴思敏") != {
        "presided"
    }


def test_a_row_with_a_status_says_who_was_there() -> None:
    """Name, post, status."""
    found = parts(
        "姓名　　职务　　情况\n苗得雨　　县水利局局长　　出席\n伍一　　县林业局局长　　请假\n"
    )
    assert found == {"苗得雨": {"attended"}, "伍一": {"absent"}}


def test_what_follows_a_verb_belongs_to_the_body_that_stands_before_it() -> None:
    """茅檐通报了……，白石镇作了交流发言: two speakers."""
    assert parts("县林业局局长茅檐通报了火情，白石镇、青溪乡作了交流发言。") == {
        "茅檐": {"briefed"}
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("会议认为，新建步道38公里，口碑走得稳，但有的路段边修边停、有的护栏没有安装。",
         ["但有的路段边修边停", "有的护栏没有安装"]),
        ("镇长牛得草指出，全镇收粮6万吨。但也要清醒认识到，3座粮仓还在超期使用，账实对不上。",
         ["3座粮仓还在超期使用", "账实对不上"]),
        ("署方承認去年安裝的42個感應器中，有17個因缺電未有運作。",
         ["去年安裝的42個感應器中，有17個因缺電未有運作"]),
        ("戴思敏議員批評巴士站上蓋漏水多年。", ["巴士站上蓋漏水多年"]),
        ("公司经理储时光作检讨，坦言交接班制度执行不严、外协人员培训走过场。",
         ["交接班制度执行不严", "外协人员培训走过场"]),
        ("会议听取了汇报。县长白秋禾强调，要补齐短板，加大补贴力度。", []),
    ],
)  # fmt: skip
def test_shortcomings_are_heard_where_a_report_turns_admits_or_complains(
    text: str, expected: list[str]
) -> None:
    """但, 要看到, 承认, 批评, lists of 有的; a task is no shortcoming."""
    assert clauses(text, "problem") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("会议责成青溪乡政府国庆节前拆除违建11处，其余年内清零。",
         ["国庆节前拆除违建11处", "其余年内清零"]),
        ("县长白秋禾强调，要压实责任，县财政局要在11月20日前拨付专项经费。",
         ["压实责任", "在11月20日前拨付专项经费"]),
        ("会议明确，由县总工会牵头，在全县建设驿站30个。", ["牵头，在全县建设驿站30个"]),
        ("副县长苏麦就贯彻落实会议精神提出三点要求。", []),
        (TABLE + "5. 主席總結：（一）環衛署須於十四日內更換失靈的感應器；"
         "（二）請秘書處列為續議事項。",
         ["十四日內更換失靈的感應器", "列為續議事項"]),
    ],
)  # fmt: skip
def test_two_orders_in_one_passage_are_two(text: str, expected: list[str]) -> None:
    """A further imperative, a last day or somebody else who is told begins another order."""
    assert clauses(text, "order") == expected


def test_numbered_rulings_below_a_heading_are_the_chairs() -> None:
    """主席裁示： holds for the numbered lines below it."""
    draft = draft_of("主席：翁縣長章民\n\n主席裁示：\n（一）缺額由教育局會同人事處於年底前補足。\n")
    assert [(each.by, each.to) for each in draft.directives] == [("翁縣長章民", ("教育局",))]


def test_a_motion_has_its_mover_its_votes_and_its_dissent() -> None:
    """Moved, seconded, voted by name, carried: one decision."""
    text = TABLE + (
        "6. 動議由戴思敏議員提出，余小慧女士和議。\n"
        "7. 動議以記名方式表決：贊成：簡慧儀、戴思敏；反對：余小慧；棄權：沒有。"
        "主席宣布動議獲通過。\n"
    )
    (made,) = draft_of(text).decisions
    assert (made.moved_by, made.seconded_by, made.outcome) == ("戴思敏", "余小慧", "獲通過")
    assert made.vote is not None
    assert made.vote.dissent == ("余小慧",)


ITEMS = (
    "5月8日，副县长李木主持召开专题会议。议定事项如下：\n一、关于河道清淤\n"
    "（一）青溪段6月底前完成清淤。\n牵头单位：县水利局；配合单位：青溪镇\n"
    "（二）原则同意县水利局提出的施工方案。\n（三）闸门更换由县城投公司负责实施。（责任单位：县城投公司）\n"
    "（四）清淤收费标准维持不变。\n"
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (ITEMS, [("青溪段6月底前完成清淤", ("县水利局",)),
                 ("闸门更换由县城投公司负责实施", ("县城投公司",))]),
        ("会议议定：\n（一）余款由热力公司自筹。（责任单位：县财政局、热力公司）\n",
         [("余款由热力公司自筹", ("热力公司",))]),
        ("会议决定：\n1. 县公安局交警大队负责疏导。\n2. 工程概算维持不变。\n",
         [("负责疏导", ("县公安局交警大队",))]),
        ("伍、主席裁示\n一、防疫：請民政課於每週三辦理消毒。\n"
         "二、處長答覆「再查」，態度不可取，請段局長督導改善。\n三、本案洽悉。\n",
         [("於每週三辦理消毒", ("民政課",)), ("督導改善", ("段局長",))]),
        ("決議：修正通過，餘照案通過，送大會二讀。請水利局於一週內提出書面說明。\n",
         [("於一週內提出書面說明", ("水利局",))]),
        ("附帶決議：\n一、請工務局自1月起，每季將檢測結果函送本會並上網公開。\n"
         "二、請工務局於年底前完成保護工，並提送檢討報告。\n三、保固期應延長為三年。\n",
         [("自1月起，每季將檢測結果函送本會並上網公開", ("工務局",)),
          ("於年底前完成保護工，並提送檢討報告", ("工務局",)),
          ("保固期應延長為三年", ())]),
        ("決議：送請縣政府研究辦理，並於2個月內函復本會。\n",
         [("研究辦理，並於2個月內函復本會", ("縣政府",))]),
        ("柒、主席指示事項\n一、請於5月26日前以書面送達各委員。\n",
         [("於5月26日前以書面送達各委員", ())]),
        ("会议审议了《燃气办法》，要求县住建局、县司法局就配送条款再作研究。\n",
         [("就配送条款再作研究", ("县住建局、县司法局",))]),
        ("主席莫子良要求該署兩個月內提交時間表；大會又以9票贊成、3票反對，通過撥款興建涼亭。\n",
         [("兩個月內提交時間表", ("該署",))]),
        ("主席莫子良促請署方把總站遷往停車場，獲議員車曉嵐和議，獲15人支持，動議獲通過。\n",
         [("把總站遷往停車場", ("署方",))]),
        ("渠務署工程師蘇永強回應指，須先完成勘察。\n", []),
        ("財政局主任秘書嚴碧霞：自籌款可由預備金支應，財政局無意見。\n", []),
        ("县长秦风强调，评估不能成为拖延借口。实现目标还需付出艰苦努力。\n", []),
        ("会议分析了全县经济形势。\n", []),
    ],
)  # fmt: skip
def test_what_was_settled_orders_by_its_words_and_whom_its_items_name(
    text: str, expected: list[tuple[str, tuple[str, ...]]]
) -> None:
    """Items of 议定事项, 決議 and 裁示; outcomes, votes, replies and headings are no orders."""
    draft = draft_of(text)
    assert [(each.text, each.to) for each in draft.directives] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("会议认为，进度滞后。主要原因：一是苗木供应不上；二是资金拨付缓慢。",
         ["进度滞后", "苗木供应不上", "资金拨付缓慢"]),
        ("会议认为，粮食增产的主要原因：一是良种覆盖率达98%；二是机收率提高。", []),
        ("議員胡志遠：保固期只有一年太短。", ["保固期只有一年太短"]),
        ("議員胡志遠指，輪椅使用者被迫行出馬路。", ["輪椅使用者被迫行出馬路"]),
        ("會議指出，工程完成不到七成。存煤僅夠用一個月。",
         ["工程完成不到七成", "存煤僅夠用一個月"]),
        ("署方代表稱，坡度符合規定，但同意下周實地視察。", []),
    ],
)  # fmt: skip
def test_causes_of_a_shortcoming_are_shortcomings_and_promises_are_none(
    text: str, expected: list[str]
) -> None:
    """主要原因 goes on with what falls short; of progress it does not."""
    assert clauses(text, "problem") == expected


@pytest.mark.parametrize(
    ("text", "matter", "outcome"),
    [
        ("大會其後以9票贊成、3票反對，通過撥款興建涼亭。", "通過撥款興建涼亭", "通過"),
        ("「夜市」計劃因主辦團體未交預算，押後至下次會議處理。",
         "「夜市」計劃因主辦團體未交預算，押後至下次會議處理", "押後至下次會議處理"),
        ("（三）原则同意县财政局提出的筹资意见。", "原则同意县财政局提出的筹资意见", "原则同意"),
        ("（四）热力公司关于调价的申请，今冬不予调整。",
         "热力公司关于调价的申请，今冬不予调整", "不予调整"),
        ("案由：請審議管理條例案。\n程主任筱涵：建議明定。\n決議：修正通過。",
         "案由：請審議管理條例案。 決議：修正通過。", "修正通過"),
        ("一、確認上次會議紀錄\n決議：確定，無異議。", "一、確認上次會議紀錄 決議：確定，無異議。",
         "確定，無異議"),
    ],
)  # fmt: skip
def test_a_matter_is_settled_by_its_vote_or_by_the_resolution_on_its_item(
    text: str, matter: str, outcome: str
) -> None:
    """The votes may stand between body and verb; 決議 answers 案由, not what was said last."""
    (made,) = draft_of(text).decisions
    assert (made.matter, made.outcome) == (matter, outcome)


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("修訂動議以3票贊成、4票反對、0票棄權，修訂不獲通過。", "不獲通過"),
        ("有關增設流動圖書車的建議，委員未有共識，擱置不議。", "擱置不議"),
        ("委員備悉財務報告。", "備悉"),
        ("會議決定，該草案暂不提请常委会审议。", "暂不提请"),
        ("決議：本案緩議，請文觀處補充評估。", "緩議"),
        ("会议表决通过了人事事项，决定任命顾盼为副市长。", "决定任命"),
    ],
)
def test_outcomes_are_the_words_that_settle(text: str, outcome: str) -> None:
    """What was not carried, put aside, noted or put off is an outcome too."""
    assert outcome in [
        each.outcome for each in draft_of("案由一：修正收費標準。\n" + text).decisions
    ]


@pytest.mark.parametrize(
    "text",
    ["会议通过视频方式召开。", "委員希望署方可否撤回建議。", "署方表示不會擱置計劃。"],
)
def test_means_wishes_and_refusals_are_no_outcomes(text: str) -> None:
    """通过视频 is a way of meeting."""
    assert not draft_of(text).decisions


def test_a_sentence_with_a_byline_in_it_is_no_furniture() -> None:
    """Chinese has no blanks that would tell a button from a sentence."""
    reading = reading_of(
        "（记者 苗得雨）昨日上午，县长白秋禾主持召开防火工作会议并讲话。\n责任编辑：苗得雨\n"
    )
    assert [each.zone for each in reading.sentences[1:]] == ["body", "chrome"]


def test_who_gave_a_photograph_and_who_was_an_intern_are_credits() -> None:
    """图片由……提供."""
    draft = draft_of("会议结束。\n（记者　石　磊　实习生　邓小柏　图片由　秦　川　提供）\n")
    assert {"".join(each.name.split()) for each in draft.credits} == {"石磊", "邓小柏", "秦川"}


GENRE = (
    "主席 【委員】 列席者 戴思敏議員 余小慧女士 ，MH （增選委員） 承認 但 有的 坦言 "
    "動議 和議 贊成： 反對： 獲通過 擱置 會議 委員會 通過 要 由县水利局 年底前 请 "
    "； 、 。 ， ： \n 　 （一） 壹、 主席裁示： 會議開始 请假 强调 同时指出，"
)
WORDS = st.sampled_from(GENRE.split(" "))
PRINTED = st.characters(exclude_categories=("Cs", "Cc", "Co", "Cn"))


@settings(max_examples=80, deadline=None)
@given(st.lists(st.one_of(WORDS, st.text(PRINTED, max_size=4)), max_size=40))
def test_random_text_neither_raises_nor_says_what_is_not_printed(words: list[str]) -> None:
    """Whatever the words, every record is borne by its passages."""
    text = "".join(words)
    if not text.strip():
        return
    request = request_of(HEAD + text)
    brief = audit(request.report, extract(request), passages=request.passages)
    assert not [each for each in (*brief.people, *brief.decisions) if each.verdict == "unsupported"]


def test_long_reports_take_linear_work() -> None:
    """Ten times the text takes no more than twelve times the work."""
    text = TABLE + "5. 主席總結：環衛署須於十四日內更換感應器，但有的路段邊修邊停；請秘書處跟進。\n"
    small, large = (reading_of(text * times) for times in (4, 40))
    chinese_clauses(reading_of(text))  # what is read once is read
    assert steps(lambda: chinese_clauses(large)) < 12 * steps(lambda: chinese_clauses(small))


@pytest.mark.parametrize(
    ("line", "mode", "expected"),
    [
        ("1. 主席簡慧儀議員歡迎各委員出席會議，並歡迎首次列席的鄧子軒工程師。", "order", []),
        ("1. 主席要求路政署加派人手。黎曼婷女士答允跟進。", "order", ["加派人手"]),
        ("1. 黎曼婷女士表示，天橋須改用輕型鋼架，造價約三千萬元。", "order", []),
        ("1. 戴思敏議員指燈柱的更換日期未有着落。", "problem", ["燈柱的更換日期未有着落"]),
        ("1. 戴思敏議員擔心改道令該處違泊惡化。", "problem", ["改道令該處違泊惡化"]),
        ("1. 鄧子軒工程師匯報，餘下三段因雨季延誤。", "problem", ["餘下三段因雨季延誤"]),
        ("1. 鄧子軒工程師匯報，現正加緊施工，以免延誤。", "problem", []),
        (
            "1. 鄧子軒工程師介紹擴建計劃，諮詢期內共收到71份意見書。",
            "assessment",
            ["諮詢期內共收到71份意見書"],
        ),
    ],
)
def test_who_welcomes_answers_or_explains_orders_nobody(
    line: str, mode: str, expected: list[str]
) -> None:
    """A chair's welcome, a promise and an official's reasons are no orders; worries are told."""
    assert clauses(TABLE + line + "\n", mode) == expected


@pytest.mark.parametrize(
    ("items", "expected"),
    [
        ("一、关于管网改造。县水利局要在5月底前完工。", ["在5月底前完工"]),
        ("一、关于安全管控。租金减半的政策不变。", []),
        ("一、关于地块收储。地块用途待规划批复后另行研究。", []),
        ("一、关于资金安排\n县财政局要先行垫付。", ["先行垫付"]),
    ],
)
def test_the_heading_of_an_item_orders_nothing(items: str, expected: list[str]) -> None:
    """一、关于资金。 says what the item is about; what stays as it was is settled, not ordered."""
    reading = reading_of("会议议定：\n\n" + items + "\n")
    found = [each for each in chinese_clauses(reading) if each.mode == "order"]
    assert [reading.text[slice(*each.text)] for each in found] == expected


def test_a_name_around_its_title_may_stand_behind_its_unit() -> None:
    """交通處周處長某某: and who is sent for another, in a bracket, is there."""
    text = (
        "縣道安會報會議紀錄\n\n主席：林副縣長宜蓁\n出席：交通處周處長志遠、警察局何局長明\n"
        "請假：教育處黃處長國楨（派徐科長曉雯代理）、環保局李局長大同\n"
    )
    report = Report.from_text(text)
    seen = chinese_sightings(read(report, split(report)))
    functions = {text[slice(*each.name)]: each.function for each in seen}
    assert functions == {
        "林副縣長宜蓁": "presided",
        "周處長志遠": "attended",
        "何局長明": "attended",
        "黃處長國楨": "absent",
        "徐科長曉雯": "attended",
        "李局長大同": "absent",
    }


@pytest.mark.parametrize(
    ("roll", "names"),
    [
        ("王國禎處長、教育處副處長、游雅琪處長、鄔志成", ["王國禎", "游雅琪", "鄔志成"]),
        ("王國禎、3M公司代表、游雅琪、鄔志成", ["王國禎", "游雅琪", "鄔志成"]),
        ("教育處Lahok Sawmah 副處長、游雅琪", ["Lahok Sawmah", "游雅琪"]),
        ("王國禎、Michael Brown（外方代表）、游雅琪", ["王國禎", "Michael Brown", "游雅琪"]),
        (
            "王國禎、副主席 Anna de Souza、CHAN Tai-man先生",
            ["王國禎", "Anna de Souza", "CHAN Tai-man"],
        ),
        ("王國禎、Smith Roe代表、Roe Consulting Ltd、游雅琪", ["王國禎", "游雅琪"]),
    ],
)
def test_a_roll_goes_on_past_posts_without_names_and_names_in_latin_letters(
    roll: str, names: list[str]
) -> None:
    """Whoever stands behind them is read as well."""
    found = parts(f"出席：{roll}\n決議：照案通過。\n")
    assert list(found) == names
