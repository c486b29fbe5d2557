"""Who speaks where the text says it by a title, a post, a label, a report that is heard."""

from __future__ import annotations

import pytest
from drafts import draft, faults, meeting, person, speaker_faults

from govsumm import Report, audit
from govsumm.passages import split
from govsumm.records import Directive, Function, Person

MINUTES = Report(
    "Present: Mayor Olive Tarn (Chair), Cllr Hugo Vance; H. Kessel, Borough Treasurer.\n"
    "1.1 Treasurer Kessel presented the accounts. Two grants are late.\n"
    "1.2 The Borough Treasurer, in reply to Cllr Vance, advised that reserves had halved.\n"
    "Chief Dray: nine fires in May. One engine is off the road.\n"
    "MAYOR'S COMMENTS\n"
    "Wants the bridge painted. The fair opens on Friday.\n"
    "The committee heard the report of engineer Rita Pole on wells. Six wells ran dry.\n"
    "HV asked about the bins. The Chair undertook to write to the contractor.\n"
    "It was agreed that the bins be emptied twice a week.\n"
)
PEOPLE = (
    person("Olive Tarn", "presided", posts=("Mayor",)),
    person("Hugo Vance", "attended", posts=("Cllr",)),
    person("H. Kessel", "attended", posts=("Borough Treasurer",)),
    person("Amos Dray", "reported", passages=(5,), posts=("Fire Chief",)),
    person("Rita Pole", "reported", passages=(9,), posts=("engineer",)),
)
WOODEN = Report(
    "Reporting at the meeting, comrade Do Van Lam, head of the finance office, let know: revenue "
    "reached 61 billion; spending fell 4%. Three offices have not reported.\n"
    "Comrade Chairman requested:\n"
    "- The finance office check all 12 accounts.\n"
    "On the harvest reported the head of the farm department Ilya Senin. According to him, half "
    "of the wheat is in.\n"
)
CADRES = (
    person("Do Van Lam", "briefed", posts=("head of the finance office",)),
    person("Tran Thi Hoa", "presided", posts=("Chairman of the Provincial People's Committee",)),
    person("Ilya Senin", "reported", posts=("head of the farm department",)),
)
COUNCIL = Report(
    "主席：莊雅文議員\n"
    "2. 簡立德議員查詢水池進度，並指出更衣室停用。\n"
    "3. 方秀琴女士回應表示，工程延誤六星期。署方已發出兩次警告信。\n"
    "4. 簡議員不滿答覆。主席請康樂署補交時間表。\n"
    "會議還審議了交通局提交的票價方案。該方案擬把票價調至2元。\n"
    "工務課呂課長坤城：箱涵斷面不足，已爭取1,200萬元。\n"
)
MEMBERS = (
    person("莊雅文", "presided", posts=("主席",)),
    person("簡立德", "spoke", posts=("議員",)),
    person("方秀琴", "spoke", posts=("康樂署經理",)),
    person("呂坤城", "spoke", posts=("工務課課長",)),
)


def _heard(report: Report, people: tuple[Person, ...], by: str, words: str) -> bool:
    """Whether the audit takes the passage that prints some words for a speaker's."""
    return not speaker_faults(report, people, by, words)


@pytest.mark.parametrize(
    ("by", "words"),
    [
        ("Treasurer Kessel", "presented the accounts"),
        ("H. Kessel", "Two grants are late"),
        ("Mr. Kessel", "reserves had halved"),
        ("Chief Dray", "One engine"),
        ("Fire Chief Dray", "nine fires"),
        ("Mayor Tarn", "The fair opens"),
        ("Olive Tarn", "Wants the bridge"),
        ("Rita Pole", "Six wells"),
        ("Hugo Vance", "about the bins"),
        ("Mayor Tarn", "to the contractor"),
        ("The committee", "twice a week"),
    ],
)
def test_one_person_is_known_by_many_names(by: str, words: str) -> None:
    """A title with a surname, initials, a post, a heading, a report heard: no other said it."""
    assert _heard(MINUTES, PEOPLE, by, words)
    surname = by.rsplit(maxsplit=1)[-1]
    others = [each.name for each in PEOPLE if not each.name.endswith(surname)]
    if by != "The committee":
        assert not any(_heard(MINUTES, PEOPLE, other, words) for other in others)


@pytest.mark.parametrize("by", ["Anna Kessel", "P. Kessel", "Treasurer Tarnow"])
def test_a_name_that_nobody_has_is_nobody_s(by: str) -> None:
    """Another forename, another initial, another surname: not the one who is listed."""
    assert not _heard(MINUTES, PEOPLE, by, "Two grants are late")


def test_a_surname_of_two_means_neither() -> None:
    """Where two people have it, a title with it says nothing."""
    two = (*PEOPLE, person("Edna Kessel", "attended", posts=("Cllr",)))
    assert not _heard(MINUTES, two, "Mr. Kessel", "The fair opens")


@pytest.mark.parametrize(
    ("by", "words"),
    [
        ("Do Van Lam", "61 billion"),
        ("Do Van Lam", "spending fell"),
        ("Do Van Lam", "Three offices"),
        ("Tran Thi Hoa", "12 accounts"),
        ("Ilya Senin", "of the wheat"),
    ],
)
def test_wooden_translations_open_speeches_too(by: str, words: str) -> None:
    """ "Let know", "Comrade Chairman", "reported the head of": clauses behind them are theirs."""
    for each in CADRES:
        assert _heard(WOODEN, CADRES, each.name, words) is (each.name == by), each.name


@pytest.mark.parametrize(
    ("by", "words"),
    [
        ("簡立德", "更衣室停用"),
        ("方秀琴", "兩次警告信"),
        ("康樂署", "延誤六星期"),
        ("主席", "補交時間表"),
        ("莊雅文", "補交時間表"),
        ("交通局", "調至2元"),
        ("呂坤城", "1,200萬元"),
    ],
)
def test_titles_behind_names_hide_no_verb(by: str, words: str) -> None:
    """Members, ladies, a chair, an office through its head, a plan through who submits it."""
    assert _heard(COUNCIL, MEMBERS, by, words)
    if by in [each.name for each in MEMBERS]:
        others = [each.name for each in MEMBERS if each.name != by]
        assert not any(_heard(COUNCIL, MEMBERS, other, words) for other in others)


def _done(who: str, function: str, words: str) -> list[tuple[str, str]]:
    """What the audit finds against a function on the passage that prints some words."""
    cited = tuple(each.n for each in split(MINUTES) if words in each.text)[:1]
    done = Function.model_validate({"passages": cited, "function": function, "meeting": 0})
    people = [
        each.model_copy(update={"functions": (done,)}) if each.name == who else each
        for each in PEOPLE
    ]
    made = audit(MINUTES, draft(meetings=(meeting(),), people=tuple(people)))
    return [
        fault
        for each in made.people
        if each.name == who
        for did in each.functions
        for fault in faults(did)
    ]


@pytest.mark.parametrize(
    ("who", "function", "words", "ok"),
    [
        ("H. Kessel", "reported", "presented the accounts", True),
        ("H. Kessel", "spoke", "reserves had halved", True),
        ("Amos Dray", "spoke", "nine fires", True),
        ("H. Kessel", "presided", "presented the accounts", False),
        ("Rita Pole", "spoke", "reserves had halved", False),
    ],
)
def test_a_post_names_its_holder(who: str, function: str, words: str, ok: bool) -> None:
    """The treasurer advised: that is the one treasurer."""
    assert (not _done(who, function, words)) is ok


@pytest.mark.parametrize(("function", "ok"), [("reported", True), ("presided", False)])
def test_a_roll_may_be_cited_for_what_somebody_does_later(function: str, ok: bool) -> None:
    """The passage cited names her, the report of one meeting shows what she did."""
    report = Report("Present: Rita Pole, Otto Lind.\nRita Pole reported that six wells ran dry.\n")
    people = (person("Rita Pole", function, passages=(1,)),)
    did = audit(report, draft(meetings=(meeting(),), people=people)).people[0].functions[0]
    assert (not faults(did)) is ok


DISTRICT = Report(
    "The Chief Executive Officer opened the sitting. Seven bores are dry.\n"
    "The CEO directed Pillai to repair the bores.\n"
    "Clerks of two wards were asked to call weekly. He made it clear that no fee would rise.\n"
    "The mayor, in her closing remarks, termed the rates fair.\n"
    "Lamm replied that forty lamps were broken. The Additional CEO asked him to mend the lamps "
    "and told the works office to price new poles.\n"
    "Lamm rejected claims by the Porters' Union that two lifts had stuck, saying both ran.\n"
    'It turned down the quarry. "No one will pay more," the Prime Minister said.\n'
)
OFFICERS = (
    person("Ines Duarte", "presided", posts=("mayor",)),
    person("Rao Menon", "spoke", posts=("chief executive officer",)),
    person("Tara Sethi", "spoke", posts=("additional CEO",)),
    person("Kiran Pillai", "attended", posts=("engineer",)),
    person("Otto Lamm", "spoke", posts=("lighting officer",)),
    person("Abel Quist", "spoke", posts=("Prime Minister",)),
)


@pytest.mark.parametrize(
    ("by", "words"),
    [
        ("Rao Menon", "repair the bores"),
        ("Rao Menon", "Seven bores"),
        ("Rao Menon", "call weekly"),
        ("Rao Menon", "no fee would rise"),
        ("Ines Duarte", "the rates fair"),
        ("Tara Sethi", "mend the lamps"),
        ("Abel Quist", "will pay more"),
    ],
)
def test_an_office_is_known_by_its_initials(by: str, words: str) -> None:
    """The CEO is not the additional one; asides, passives and "he" leave the speaker as it is."""
    assert _heard(DISTRICT, OFFICERS, by, words)
    others = [each.name for each in OFFICERS if each.name != by]
    assert not any(_heard(DISTRICT, OFFICERS, other, words) for other in others)


def test_listed_by_its_initials_an_office_is_known_in_full() -> None:
    """Whether the list or the text has the short form does not matter."""
    short = [
        each.model_copy(update={"posts": ("CEO, Upper Ward",)}) if "Menon" in each.name else each
        for each in OFFICERS
    ]
    assert _heard(DISTRICT, tuple(short), "Rao Menon", "Seven bores")
    assert not _heard(DISTRICT, tuple(short), "Tara Sethi", "Seven bores")


@pytest.mark.parametrize(
    ("by", "words", "ok"),
    [
        ("the Porters' Union", "two lifts had stuck", True),
        ("the Porters' Union", "both ran", False),
        ("Otto Lamm", "both ran", True),
        ("The council", "turned down the quarry", True),
    ],
)
def test_claims_that_are_answered_are_still_somebody_s(by: str, words: str, ok: bool) -> None:
    """Whose claim is rejected said it, not the answer; "it" decides as the meeting."""
    report = Report("The council of Upper Ward met.\n" + DISTRICT.text)
    assert _heard(report, OFFICERS, by, words) is ok


@pytest.mark.parametrize(
    ("to", "text", "ok"),
    [
        ("Lamm", "Mend the lamps.", True),
        ("the works office", "Mend the lamps.", False),
        ("the works office", "Price new poles.", True),
        ("Lamm", "Price new poles.", False),
    ],
)
def test_him_is_told_who_was_named_before(to: str, text: str, ok: bool) -> None:
    """ "Asked him to": nobody else of that sentence is told this."""
    cited = tuple(each.n for each in split(DISTRICT) if "asked him" in each.text)
    orders = [
        Directive(passages=cited, text=said, by="Tara Sethi", to=(whom,), due=None, meeting=0)
        for said, whom in ((text, to), ("Price new poles.", "the works office"))
    ]
    made = draft(meetings=(meeting(),), people=OFFICERS, directives=tuple(orders))
    found = faults(audit(DISTRICT, made).directives[0])
    assert ("addressee" not in {check for check, _ in found}) is ok
