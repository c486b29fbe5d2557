"""Who did what, who holds which post, whose words they are, by when: held against the text."""

from __future__ import annotations

import pytest
from drafts import date, decision, directive, draft, meeting, person

from govsumm import Brief, Report, audit, split
from govsumm.records import Assessment, Function, Person

ENGLISH = Report(
    "Mayor Li Qing presided over the meeting. Vice Mayor Wu Fang made a speech.\n"
    "Zhao Min, head of the water bureau, reported on the dykes, and Sun Lei conveyed the spirit "
    "of the provincial conference.\n"
    "Party secretary He Jun was on leave and did not attend.\n"
)
CHINESE = Report("县长张文斌主持会议，副县长李晓东出席会议并讲话。县水利局局长王建国汇报工作。\n")
MINUTES = Report(
    "Present: Councillors Ann Ridley (Leader), Tom Weaver (Housing) and Sue Marsh (Streets)\n"
    "Apologies: Councillor Raj Patel\n\n"
    "Councillor Weaver said the roofs leak.\n"
)


def audited(report: Report, *people: Person) -> Brief:
    """The brief of a draft that holds these people and nothing else."""
    return audit(report, draft(meetings=(meeting(),), people=people))


def verdict(report: Report, name: str, function: str, *passages: int) -> str:
    """What the audit says of one function of one person."""
    brief = audited(report, person(name, function, passages=passages))
    return brief.people[0].functions[0].verdict


@pytest.mark.parametrize(
    ("report", "name", "function", "passage"),
    [
        (ENGLISH, "Li Qing", "presided", 1),
        (ENGLISH, "Li Qing", "attended", 1),
        (ENGLISH, "Wu Fang", "spoke", 2),
        (ENGLISH, "Zhao Min", "reported", 3),
        (ENGLISH, "He Jun", "absent", 4),
        (CHINESE, "张文斌", "presided", 1),
        (CHINESE, "李晓东", "spoke", 1),
        (CHINESE, "王建国", "reported", 2),
        (MINUTES, "Sue Marsh", "attended", 1),
        (MINUTES, "Raj Patel", "absent", 2),
        (MINUTES, "Tom Weaver", "spoke", 3),
    ],
)
def test_what_the_text_says_of_somebody_is_borne(
    report: Report, name: str, function: str, passage: int
) -> None:
    """Who presides also attends; a heading bears what stands under it."""
    assert verdict(report, name, function, passage) == "supported"


@pytest.mark.parametrize(
    ("report", "name", "function", "passage"),
    [
        (ENGLISH, "Li Qing", "absent", 1),
        (ENGLISH, "Wu Fang", "presided", 1),
        (ENGLISH, "Wu Fang", "reported", 2),
        (ENGLISH, "He Jun", "attended", 4),
        (ENGLISH, "He Jun", "spoke", 2),
        (CHINESE, "张文斌", "spoke", 1),
        (CHINESE, "李晓东", "presided", 1),
        (CHINESE, "王建国", "conveyed", 2),
        (MINUTES, "Sue Marsh", "absent", 1),
        (MINUTES, "Raj Patel", "attended", 2),
        (MINUTES, "Ann Ridley", "spoke", 3),
    ],
)
def test_what_it_says_of_another_or_otherwise_is_not(
    report: Report, name: str, function: str, passage: int
) -> None:
    """Another's function, or another function of the same person, is no longer supported."""
    assert verdict(report, name, function, passage) != "supported"


def test_the_reason_names_what_the_text_says() -> None:
    """A reader learns who did it, or what this person did."""
    brief = audited(ENGLISH, person("Zhao Min", "presided", passages=(3,)))
    (check,) = brief.people[0].functions[0].checks
    assert check.why == "the passages cited say reported of Zhao Min"


def test_a_shade_of_speaking_is_a_doubt_and_an_absence_is_not() -> None:
    """To speak and to report are told apart softly; present and absent are not."""
    assert verdict(ENGLISH, "Wu Fang", "reported", 2) == "weak"
    assert verdict(ENGLISH, "Li Qing", "absent", 1) == "unsupported"


def test_a_function_is_of_the_meeting_that_its_passages_tell_of() -> None:
    """Of two meetings, the one named in the sentence is meant."""
    report = Report(
        "On May 3, Mayor Li Qing presided over the flood meeting.\n"
        "On May 9, Vice Mayor Wu Fang presided over the school meeting.\n"
    )
    meetings = (meeting(passages=(1,)), meeting(passages=(2,)))
    for index, expected in ((0, "supported"), (1, "weak")):
        done = (Function(passages=(1,), function="presided", meeting=index),)
        who = person("Li Qing", functions=done)
        brief = audit(report, draft(meetings=meetings, people=(who,)))
        assert brief.people[0].functions[0].verdict == expected


@pytest.mark.parametrize(
    ("report", "name", "post", "passages", "ok"),
    [
        (ENGLISH, "Wu Fang", "Vice Mayor", (2,), True),
        (ENGLISH, "Zhao Min", "head of the water bureau", (3,), True),
        (ENGLISH, "Sun Lei", "head of the water bureau", (3,), False),
        (ENGLISH, "He Jun", "Vice Mayor", (2, 4), False),
        (ENGLISH, "Wu Fang", "Mayor", (1, 2), False),
        (ENGLISH, "Li Qing", "Vice Mayor", (1, 2), False),
        (CHINESE, "李晓东", "副县长", (1,), True),
        (CHINESE, "李晓东", "县长", (1,), False),
        (CHINESE, "王建国", "副县长", (1, 2), False),
        (MINUTES, "Tom Weaver", "Housing", (1,), True),
        (MINUTES, "Sue Marsh", "Councillors", (1,), True),
    ],
)
def test_a_post_is_of_whoever_is_seen_with_it(
    report: Report, name: str, post: str, passages: tuple[int, ...], ok: bool
) -> None:
    """Beside the name, in a run or in a list; in another sentence it is another's."""
    brief = audited(report, person(name, passages=passages, posts=(post,)))
    assert (brief.people[0].verdict == "supported") is ok


SPEECHES = Report(
    "Governor Chen Yu chaired the meeting, and Vice Governor Bao Lin attended.\n"
    "Chen Yu pointed out that the reservoirs are full. He stressed that the gates rust.\n"
    "Bao Lin said that the pumps are old.\n"
)


@pytest.mark.parametrize(
    ("by", "text", "passages", "ok"),
    [
        ("Chen Yu", "the gates rust", (3,), True),
        ("Bao Lin", "the gates rust", (3,), False),
        ("the meeting", "the gates rust", (3,), False),
        ("Bao Lin", "the pumps are old", (4,), True),
        ("Chen Yu", "the pumps are old", (4,), False),
    ],
)
def test_he_is_whoever_spoke_last(by: str, text: str, passages: tuple[int, ...], ok: bool) -> None:
    """A pronoun is a person, and the one whom the rules take it for."""
    people = (person("Chen Yu", "presided"), person("Bao Lin", "attended", passages=(2,)))
    said = Assessment(passages=passages, text=text, by=by)
    brief = audit(SPEECHES, draft(meetings=(meeting(),), people=people, assessments=(said,)))
    assert (brief.assessments[0].verdict == "supported") is ok


def test_a_deadline_is_of_its_own_clause() -> None:
    """The date of the clause beside is that clause's own."""
    report = Report(
        "We must clear the drains of all villages along the lower reaches of the river, "
        "strengthen the patrols of the dykes in every town and every village by September 30.\n"
    )
    assert len(split(report)) == 2
    for passages, ok in (((1,), False), ((2,), True)):
        due = date("by September 30", None, what="due", passages=(2,))
        order = directive("We must clear the drains.", passages=passages, due=due)
        brief = audit(report, draft(directives=(order,)))
        checked = brief.directives[0].due
        assert checked is not None
        assert (not any(each.check == "deadline" for each in checked.checks)) is ok


@pytest.mark.parametrize(
    "text",
    [
        "Moved Reed / 2nd Cole to adopt the budget.\nMotion carried 5-0.\n",
        "M/S (Reed/Cole) to adopt the budget. Motion carried 5-0.\n",
        "Moved by Reed, seconded by Cole, to adopt the budget. Motion carried 5-0.\n",
    ],
)
def test_mover_and_seconder_are_not_exchanged(text: str) -> None:
    """However minutes put it, who moved is not who seconded."""
    report = Report(f"Minutes of the Regular Meeting\n{text}")
    for mover, seconder, ok in (("Reed", "Cole", True), ("Cole", "Reed", False)):
        made = decision(
            "adopt the budget",
            passages=(2, 3),
            matter="adopt the budget",
            outcome="carried",
            moved_by=mover,
            seconded_by=seconder,
        )
        brief = audit(report, draft(decisions=(made,)))
        assert (not any(each.check == "vote" for each in brief.decisions[0].checks)) is ok


ABSENCES = Report(
    "The session met on May 3. Works chairman Anil Kale was conspicuous by his absence.\n"
    "Deputy Ravi Sen sent a letter expressing inability to attend.\n"
)


@pytest.mark.parametrize(("name", "passage"), [("Anil Kale", 2), ("Ravi Sen", 3)])
def test_an_absence_is_told_in_many_words(name: str, passage: int) -> None:
    """Whoever could not attend did not: the word alone shows nobody there."""
    assert verdict(ABSENCES, name, "absent", passage) == "supported"
    assert verdict(ABSENCES, name, "attended", passage) != "supported"


def test_whoever_goes_along_attends() -> None:
    """陪同 is no function of its own, and to be there."""
    report = Report("5月3日，省长林远到清河市调研。\n副省长顾平陪同调研。\n")
    assert verdict(report, "顾平", "attended", 2) == "supported"


def test_what_the_report_shows_elsewhere_is_borne_where_somebody_is_named() -> None:
    """Of one meeting: a passage that only names them will do, one that does not will not."""
    report = Report(
        "Mayor Li Qing presided over the meeting.\n"
        "Afterwards an umbrella of Li Qing was found.\n"
        "Snow fell.\n"
    )
    assert verdict(report, "Li Qing", "presided", 2) == "supported"
    assert verdict(report, "Li Qing", "presided", 3) != "supported"
    assert verdict(report, "Li Qing", "conveyed", 2) != "supported"


def test_further_words_may_say_what_the_rules_saw_otherwise() -> None:
    """Beside what somebody is seen to do, where nobody else is seen to do it."""
    told = "Wu Fang presided over the meeting, where the spirit of the congress was conveyed."
    assert verdict(Report(f"{told}\n"), "Wu Fang", "conveyed", 1) == "supported"
    assert verdict(Report(f"{told}\n"), "Wu Fang", "reported", 1) == "weak"


SHARED = Report(
    "Mayor Nong Qiang presided over the meeting and spoke, city leaders Lu Yan, Qin Fang "
    "attended.\n"
    "The engineer Anil Roy remained absent without leave and the Mayor ordered that he be told.\n"
    "Present: Councillor Ann Foy (Leader of the Council), Councillor Ted Raw (Leader of the "
    "Opposition)\n"
    "Councillor Raw asked for letters. The Leader agreed that this was fair.\n"
    "One question had been received, from Mr Alan Peth of the residents, on the lifts.\n"
)


@pytest.mark.parametrize(
    ("name", "function", "words", "expected"),
    [
        ("Lu Yan", "attended", "city leaders", "supported"),
        ("Lu Yan", "spoke", "city leaders", "weak"),
        ("Qin Fang", "commented", "city leaders", "weak"),
        ("Anil Roy", "absent", "Anil Roy", "supported"),
        ("Anil Roy", "reported", "Anil Roy", "weak"),
        ("Alan Peth", "commented", "Alan Peth", "supported"),
    ],
)
def test_what_one_did_is_not_what_the_next_did(
    name: str, function: str, words: str, expected: str
) -> None:
    """Who is named beside a speaker did not speak; who was absent did not report."""
    cited = tuple(each.n for each in split(SHARED) if words in each.text)[:1]
    assert verdict(SHARED, name, function, *cited) == expected


def test_a_post_of_two_leaders_may_mean_either() -> None:
    """ "The Leader agreed": the council's has spoken, although the opposition has one as well."""
    passages = {each.text[:10]: each.n for each in split(SHARED)}
    cited = (passages["The Leader"],)
    people = (
        person("Ann Foy", "spoke", passages=cited, posts=("Leader of the Council",)),
        person("Ted Raw", "spoke", passages=cited, posts=("Leader of the Opposition",)),
    )
    done = audited(SHARED, *people).people[0].functions[0]
    assert done.verdict == "supported"
