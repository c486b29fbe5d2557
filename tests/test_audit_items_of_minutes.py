"""Items of minutes: who reports on each, who asks, who stands in for whom, how a vote is lost."""

from __future__ import annotations

import pytest
from drafts import decision, draft, faults, meeting, person, speaker_faults

from govsumm import Report, audit
from govsumm.passages import split
from govsumm.reading.motions.votes import ballot
from govsumm.records import Vote

MINUTES = Report(
    "Shire of Ardlea, 4 March 2024\n\n"
    "Present: Cr A Hale (President); Cr B Moyle; K Dunne, Manager Works; D Farr, Planner.\n\n"
    "4. PUBLIC QUESTION TIME\n"
    "4.1 Mrs Ruth Ogden, Ardlea\n"
    "Q. Why does the depot gate stand open at night?\n"
    "A. Ms Dunne advised that a new lock is on order.\n\n"
    "9. REPORTS OF OFFICERS\n"
    "9.1 Reseal of Quarry Road\n"
    "File: RD.4   Reporting officer: Manager Works\n"
    "Background: The budget provides $510,000 for eleven kilometres.\n"
    "Comment: The last reseal broke up within four years.\n"
    "RESOLUTION 24.02\n"
    "That Council accepts the tender.\n\n"
    "10.1 Cr Moyle: Trucks in Station Street\n"
    "Officer comment (Mr Farr): A traffic survey has not been done since 2016. Counters can be "
    "laid from existing funds.\n\n"
    "11. Closure\n"
    "The weighbridge is bypassed at harvest.\n"
)
PEOPLE = (
    person("A Hale", "presided", posts=("President",)),
    person("B Moyle", "attended"),
    person("K Dunne", "attended", posts=("Manager Works",)),
    person("D Farr", "attended", posts=("Planner",)),
    person("Ruth Ogden", "spoke"),
)


@pytest.mark.parametrize(
    ("by", "words"),
    [
        ("Ruth Ogden", "stand open at night"),
        ("K Dunne", "eleven kilometres"),
        ("Manager Works", "broke up within"),
        ("D Farr", "A traffic survey"),
        ("D Farr", "laid from existing funds"),
    ],
)
def test_what_stands_in_an_item_is_of_whoever_reports_on_it(by: str, words: str) -> None:
    """A label names its author, a heading its asker; an article is nobody's initial."""
    assert not speaker_faults(MINUTES, PEOPLE, by, words)


@pytest.mark.parametrize(
    ("by", "words"),
    [
        ("B Moyle", "eleven kilometres"),
        ("K Dunne", "A traffic survey"),
        ("A Hale", "A traffic survey"),
        ("K Dunne", "accepts the tender"),
        ("Ruth Ogden", "a new lock"),
    ],
)
def test_it_is_of_nobody_else_and_ends_with_the_item(by: str, words: str) -> None:
    """What is resolved is the meeting's, what is answered whoever's answers it."""
    assert speaker_faults(MINUTES, PEOPLE, by, words)


NEWS = Report(
    "Taking exception to the absence of Manager G. Hardas, the Collector asked for a report.\n\n"
    "When the Warden wanted to know about the ₹42 lakh that Mr. I. Paran had promised, the "
    "Engineer said no order had come.\n"
)
OFFICIALS = (
    person("Leela Menon", "presided", posts=("Collector",)),
    person("Tara Bose", "attended", posts=("Warden",)),
    person("P. Gnani", "attended", posts=("Engineer",)),
)


def test_initials_and_titles_end_no_clause() -> None:
    """Whoever asks speaks, and whoever answers."""
    assert not speaker_faults(NEWS, OFFICIALS, "Leela Menon", "asked for a report")
    assert not speaker_faults(NEWS, OFFICIALS, "Tara Bose", "wanted to know")
    assert not speaker_faults(NEWS, OFFICIALS, "P. Gnani", "no order had come")
    assert speaker_faults(NEWS, OFFICIALS, "P. Gnani", "asked for a report")


ROLL = Report(
    "東瀾市長期照顧推動委員會紀錄\n"
    "肆、出席委員：駱委員淑貞、曾委員文彬（社會局莊副局長麗卿代）\n"
    "伍、請假委員：翁委員宗翰\n"
    "陸、列席人員：衛生局  連科長思妤、洪技士偉哲\n"
)


@pytest.mark.parametrize(
    ("name", "post", "function", "verdict"),
    [
        ("連科長思妤", "科長", "attended", "supported"),
        ("洪技士偉哲", "技士", "attended", "supported"),
        ("連科長思妤", "技士", "attended", "unsupported"),
        ("曾委員文彬", "委員", "absent", "supported"),
        ("駱委員淑貞", "委員", "absent", "unsupported"),
    ],
)
def test_a_post_inside_a_name_is_theirs_and_a_proxy_means_an_absence(
    name: str, post: str, function: str, verdict: str
) -> None:
    """Surname, post, given name; behind the name of who is not there, who stands in."""
    at = next(each.n for each in split(ROLL) if name in each.text)
    made = person(name, function, posts=(post,), passages=(at,))
    beside = person("洪技士偉哲", posts=("技士",), passages=(at,))
    people = (made,) if made.name == beside.name else (made, beside)
    found = audit(ROLL, draft(meetings=(meeting(),), people=people)).people[0]
    worst = {found.verdict, *(each.verdict for each in found.functions)}
    assert ("unsupported" in worst) == (verdict == "unsupported")
    assert (worst == {"supported"}) == (verdict == "supported")


HEARING = Report(
    "Forty people filled the hall and most of the speakers live on Mill Street. The Rev. Alton "
    "Pugh asked the board to wait. Tim Daley, plant manager for Brannick, said 48 jobs hang on it."
    "\n\nIn other business, commissioners heard from Finance Officer Joel Abern that sales tax is "
    "3.2 percent ahead of budget.\n\nCounty Engineer Marcus Field asked for patience.\n"
)


@pytest.mark.parametrize(
    ("who", "post", "function", "supported"),
    [
        ("Alton Pugh", "Rev.", "commented", True),
        ("Tim Daley", "plant manager for Brannick", "commented", True),
        ("Joel Abern", "Finance Officer", "reported", True),
        ("Marcus Field", "County Engineer", "commented", False),
        ("Joel Abern", "Finance Officer", "commented", False),
    ],
)
def test_whoever_speaks_among_the_public_comments(
    who: str, post: str, function: str, supported: bool
) -> None:
    """A title is no office, a firm's manager none of the council's; who is heard from reports."""
    at = next(each.n for each in split(HEARING) if who.rsplit(maxsplit=1)[-1] in each.text)
    made = person(who, function, posts=(post,), passages=(at,))
    found = audit(HEARING, draft(meetings=(meeting(),), people=(made,))).people[0]
    assert (found.functions[0].verdict == "supported") is supported


@pytest.mark.parametrize(
    ("printed", "yes", "no", "against"),
    [
        ("The motion failed 3-2.", 2, 3, []),
        ("Motion failed on a 5-4 vote.", 4, 5, []),
        ("Motion failed 2-3.", 2, 3, []),
        ("The waiver failed 4-3, as five votes were needed.", 4, 3, []),
        ("The motion carried 3-2.", 3, 2, []),
        (
            "Tolley yes, Beale yes, Hank Oyen (Dist. 3) no. Chairwoman Edith Garde, who presided, "
            "said no, and the motion failed 3-2.",
            2,
            3,
            ["Hank Oyen", "Edith Garde"],
        ),
        ("Foy said yes and Marsh no longer sits. Motion carried 3-1.", 3, 1, []),
    ],
)
def test_a_motion_fails_by_the_larger_count(
    printed: str, yes: int, no: int, against: list[str]
) -> None:
    """Unless more than a plain majority was needed; roll calls run on in prose."""
    found = ballot(printed, ((0, len(printed)),))
    assert found
    assert (found.yes, found.no) == (yes, no)
    assert [printed[slice(*span)] for span in found.dissent] == against


def test_a_motion_put_behind_a_label_has_no_mover_called_that() -> None:
    """Who moved stands in the line below it."""
    report = Report(
        "Motion: That the CEO counts the trucks.\nMoved Cr Moyle   Seconded Cr Hale\n"
        "The motion was put and CARRIED 4/2\n"
    )
    cited = tuple(each.n for each in split(report))
    made = decision(
        "The CEO counts the trucks.",
        passages=cited,
        moved_by="Cr Moyle",
        seconded_by="Cr Hale",
        outcome="CARRIED",
    )
    made = made.model_copy(
        update={"vote": Vote(method=None, yes=4, no=2, abstain=None, dissent=())}
    )
    assert not faults(audit(report, draft(decisions=(made,))).decisions[0])


def test_each_row_of_a_table_is_a_passage() -> None:
    """Wide gaps part its cells; in Chinese no line runs on into a row."""
    text = (
        "  編號    列管事項            主責單位  辦理情形\n"
        "  3-2-01  沙崙里日間照顧中心修繕      社會局   八月三十日完工    解除列管\n"
        "  3-3-02  交通接送派車系統介接        交通局   廠商測試延誤      繼續列管\n"
    )
    assert [each.text[:6].strip() for each in split(Report(text))] == ["編號", "3-2-01", "3-3-02"]
