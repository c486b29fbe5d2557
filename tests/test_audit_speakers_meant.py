"""Who speaks under a short form: a surname that reads as a pronoun, a post of two, nobody named."""

from __future__ import annotations

import pytest
from drafts import draft, faults, meeting, person, speaker_faults

from govsumm import Report, audit, split
from govsumm.records import Group, Person

MAYORS = (
    person("He Zhao", "presided", posts=("deputy secretary",)),
    person("Rui Yun", "reported", posts=("secretary of the city committee",)),
)
LEADERS = (
    person("Anna Foy", "presided", posts=("Leader of the Council",)),
    person("Ted Raw", "attended", posts=("Leader of the Opposition",)),
    person("Ida Noor", "attended", posts=("Treasurer",)),
)
MINISTERS = (
    person("Ngozi Briggs", "spoke", posts=("Commissioner for Information",)),
    person("Ibim Hall", "attended", posts=("Education",)),
    person("Tonye Ink", "attended", posts=("Mayor",)),
    person("Ebi Alago", "presided", posts=("Governor",)),
)


@pytest.mark.parametrize(
    ("people", "text", "words", "by", "other"),
    [
        (
            MAYORS,
            "He Zhao presided. Rui Yun reported on the dykes. He said some cadres trusted to luck.",
            "trusted to luck",
            "He Zhao",
            "Ida Noor",
        ),
        (
            MAYORS,
            'He Zhao went first. Rui Yun said the pumps run. "Paper pumps no water," He replied.',
            "pumps no water",
            "He Zhao",
            "Ida Noor",
        ),
        (
            LEADERS,
            "Ms Noor asked that members be told. The Leader agreed this was fair.",
            "was fair",
            "Anna Foy",
            "Hugo Vance",
        ),
        (
            LEADERS,
            "Ms Noor asked that members be told. The Leader noted that letters take a week.",
            "take a week",
            "Ted Raw",
            "Hugo Vance",
        ),
        (
            MINISTERS,
            'Hall said 214 schools lack teachers. "Those who signed will explain," the '
            "commissioner said.",
            "will explain",
            "Ibim Hall",
            "Ebi Alago",
        ),
        (
            MINISTERS,
            'Briggs met the press. According to her, the governor has ordered an audit. "He was '
            'clear. Whoever took money pays it back," she said.',
            "pays it back",
            "Ngozi Briggs",
            "Tonye Ink",
        ),
        (
            MINISTERS,
            "The engineer Ibim Hall did not attend, upon which the Governor expressed displeasure "
            "and sought his explanation.",
            "expressed displeasure",
            "Ebi Alago",
            "Tonye Ink",
        ),
    ],
)
def test_a_short_form_means_whoever_it_may(
    people: tuple[Person, ...], text: str, words: str, by: str, other: str
) -> None:
    """ "He said" may be He Zhao, "the Leader" the council's, "the commissioner" who just spoke."""
    report = Report(text + "\n")
    known = (*people, person(other, "attended", passages=(1,)))
    assert not speaker_faults(report, known, by, words, kind="feature")
    assert speaker_faults(report, known, other, words, kind="feature")


@pytest.mark.parametrize(
    ("text", "words", "by"),
    [
        (
            "Committee members think, the office works. Meanwhile pointed out: 21 projects lag.",
            "projects lag",
            "Committee members",
        ),
        (
            "Experts believe: the dam holds. At same time emphasized: seepage must be watched.",
            "must be watched",
            "Experts",
        ),
        ("Residents say that the lift stands still.", "stands still", "Residents"),
        (
            "The board noted a ministry circular requiring all councils to stop using plastics.",
            "stop using plastics",
            "ministry",
        ),
        (
            "Members considered a letter from the Harbour Trust asking that dredging begin.",
            "dredging begin",
            "Harbour Trust",
        ),
    ],
)
def test_linking_words_are_nobody(text: str, words: str, by: str) -> None:
    """ "Meanwhile pointed out" goes on with whoever spoke; a circular asks for who sent it."""
    listed = (
        person("Rui Yun", "spoke", passages=(1,)),
        person(by.rsplit(maxsplit=1)[-1], passages=(1,)),
    )
    assert not speaker_faults(Report(text + "\n"), listed, by, words)
    assert speaker_faults(Report(text + "\n"), listed, "Rui Yun", words)


ROLL = (
    "主席：游召集人鎧澤\n出席委員：江慕雲、瑪勞·達納谷\n列席：財政局主任秘書嚴碧霞、水利局長溫崇德\n"
    "江議員慕雲：同一條路今年挖了四次。\n"
    "嚴主任秘書碧霞：自籌款可由預備金支應。\n"
    "瑪勞議員：橋墩裸露已三年。\n"
    "溫局長崇德提案：請於學區增設警示設施。\n"
    "決議：送請研究。請於一個月內函復。\n"
    "會議通過撥款。席上另有議員擔心無人機侵犯私隱。\n"
    "與會部門進行了討論。\n"
    "伍、主席裁示\n一、統計資料請於月底前送達。\n二、答覆態度不可取，請改善。\n"
)
COUNCIL = (
    person("游鎧澤", "presided", posts=("召集人",)),
    person("江慕雲", "attended", posts=("議員",)),
    person("瑪勞·達納谷", "attended", posts=("議員",)),
    person("嚴碧霞", "attended", posts=("財政局主任秘書",)),
    person("溫崇德", "attended", posts=("水利局長",)),
)


@pytest.mark.parametrize(
    ("words", "by"),
    [
        ("挖了四次", "江慕雲"),
        ("預備金支應", "嚴碧霞"),
        ("裸露已三年", "瑪勞·達納谷"),
        ("增設警示", "溫崇德"),
        ("一個月內", "會議"),
        ("侵犯私隱", "另有議員"),
        ("月底前送達", "游鎧澤"),
        ("不可取", "游鎧澤"),
    ],
)
def test_each_label_of_chinese_minutes_begins_another_speech(words: str, by: str) -> None:
    """A long title in a name, a name of two parts, 決議, unnamed members, the chair's ruling."""
    for each in ("會議", "另有議員", *(who.name for who in COUNCIL)):
        assert bool(speaker_faults(Report(ROLL), COUNCIL, each, words)) is (each != by), each


@pytest.mark.parametrize(("who", "words"), [("另有議員", "私隱"), ("與會部門", "討論")])
def test_unnamed_members_speak(who: str, words: str) -> None:
    """They may be held to have spoken where a verb says so."""
    report = Report(ROLL)
    cited = tuple(each.n for each in split(report) if words in each.text)[:1]
    done = person("某人", "spoke", passages=cited).functions
    group = Group(passages=cited, who=who, functions=done)
    brief = audit(report, draft(meetings=(meeting(),), groups=(group,)))
    assert not faults(brief.groups[0])


ENDED = (
    person("Vinay Hegde", "spoke", posts=("manager", "district officers")),
    person("Asha Rao", "presided", posts=("Collector",)),
    person("Gu Min", "attended", posts=("county leaders",)),
    person("Luo Tian", "attended", posts=("county leaders",)),
)


@pytest.mark.parametrize(
    ("text", "words", "by", "others"),
    [
        (
            "Vinay Hegde said loans are late.\nRESOLVED – That the minutes be signed.\n",
            "minutes be signed",
            "the meeting",
            ("Vinay Hegde", "Asha Rao"),
        ),
        (
            "Vinay Hegde said loans are late. Asha Rao said roads are bad.\nWHAT SHE ORDERED\n"
            "Revenue: close all cases in three days.\n",
            "three days",
            "Asha Rao",
            ("Gu Min", "Luo Tian"),
        ),
        (
            "Asha Rao stressed that fires kill. The duty must be pressed real, county leaders "
            "watch towns, rangers watch plots. Masts must be checked.\n",
            "watch plots",
            "Asha Rao",
            ("Gu Min", "Luo Tian"),
        ),
        (
            "Vinay Hegde said loans are late. Then he said that roads are worse.\n",
            "roads are worse",
            "Vinay Hegde",
            ("Asha Rao", "Gu Min"),
        ),
    ],
)
def test_what_ends_or_keeps_a_speech(
    text: str, words: str, by: str, others: tuple[str, ...]
) -> None:
    """A resolution and a heading begin anew; a post of several names none; "then he" goes on."""
    report = Report(text + "Gu Min, Luo Tian and Asha Rao, of the meeting, were present.\n")
    for each in (by, *others):
        assert bool(speaker_faults(report, ENDED, each, words)) is (each != by), each


@pytest.mark.parametrize(
    ("label", "by", "other"),
    [
        ("【主席裁示事項】", "游鎧澤", "江慕雲"),
        ("主席結論：", "游鎧澤", "江慕雲"),
        ("（溫崇德提案，嚴碧霞附議）", "江慕雲", "嚴碧霞"),
        ("附帶決議：", "本會", "江慕雲"),
    ],
)
def test_labels_over_items_say_whose_they_are(label: str, by: str, other: str) -> None:
    """A ruling is the chair's, a resolution the body's; a note on the movers opens no speech."""
    report = Report(f"本會主席：游鎧澤\n江議員慕雲：路壞了。\n{label}\n一、限期修復。\n")
    assert not speaker_faults(report, COUNCIL, by, "限期修復")
    assert speaker_faults(report, COUNCIL, other, "限期修復")
