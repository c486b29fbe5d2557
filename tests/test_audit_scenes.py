"""Who is meant where a passage does not name them: by a post, a quotation, what stands before."""

from __future__ import annotations

import pytest
from drafts import directive, draft, faults, meeting, person

from govsumm import Report, audit, split
from govsumm.auditing.people.attributing import addressee
from govsumm.auditing.people.scene import Scene
from govsumm.auditing.site import Site
from govsumm.auditing.source import Source
from govsumm.records import Person

REPORT = Report(
    "Clerk Una Bray opened the books. Tom Rusk sat beside her.\n\n"
    "The Clerk was asked for the keys.\n\n"
    "“Nine valves are stuck,” Rusk.\n\n"
    "The lights went out. He was not to be found.\n\n"
    "Snow fell on the town.\n"
)
CLERK = person("Una Bray", posts=("Clerk",))
RUSK = person("Tom Rusk")


def _scene(who: Person, words: str) -> Scene:
    """The scene of one of the two in the passage that prints some words."""
    made = draft(meetings=(meeting(),), people=(CLERK, RUSK))
    cited = tuple(each.n for each in split(REPORT) if words in each.text)
    return Scene(Source(REPORT, split(REPORT), made), who, cited)


@pytest.mark.parametrize(("who", "ok"), [(CLERK, True), (RUSK, False)])
def test_a_post_alone_means_whoever_holds_it(who: Person, ok: bool) -> None:
    """ "The Clerk", and nobody else."""
    assert _scene(who, "the keys").is_posted() is ok


@pytest.mark.parametrize(
    ("words", "ok"), [("sat beside", True), ("not to be found", True), ("Snow fell", False)]
)
def test_a_pronoun_may_mean_whoever_is_named_before(words: str, ok: bool) -> None:
    """Where nothing refers to anybody, nobody is meant who is named far off."""
    assert _scene(RUSK, words).is_meant() is ok


def test_who_is_quoted_is_heard() -> None:
    """Whatever the verb is, or where there is none."""
    assert _scene(RUSK, "valves").is_heard()
    assert not _scene(RUSK, "the keys").is_heard()


def test_posts_in_a_row_are_of_the_name_they_end_in() -> None:
    """ "Gao Wen and vice governor, bureau director Luo Jian": not of whoever stands before both."""
    report = Report("At the dam were Gao Wen and vice governor, bureau director Luo Jian.\n")
    people = (person("Gao Wen"), person("Luo Jian", posts=("vice governor",)))
    assert ("post", "vice governor") not in faults(
        audit(report, draft(meetings=(meeting(),), people=people))
    )
    report = Report("At the dam were Gao Wen, vice governor, and bureau director Luo Jian.\n")
    assert ("post", "vice governor") in faults(
        audit(report, draft(meetings=(meeting(),), people=people))
    )


def test_whom_an_order_is_about_is_not_told() -> None:
    """督促乙局: they are acted on, and stand nearer to the action than whoever is told."""
    report = Report(
        "会议要求，水利局要在汛期到来以前督促城管局清理河道。会议强调，城管局要修补路面。\n"
    )
    first = directive("督促城管局清理河道", to=("水利局",))
    other = directive("修补路面", to=("城管局",), passages=(2,))
    source = Source(report, split(report), draft(meetings=(meeting(),), directives=(first, other)))
    assert all(each["ok"] for each in addressee(Site(first, source)))


@pytest.mark.parametrize(
    ("who", "ok"),
    [("Anton Ruden", True), ("Bo Lind", True), ("Tom Reed", False), ("Ida Holm", False)],
)
def test_whoever_holds_a_meeting_presides_over_it(who: str, ok: bool) -> None:
    """Behind their name, whatever stands between: not whoever goes to it."""
    report = Report(
        "Governor Anton Ruden spent in the hall an operative meeting with ministers.\n\n"
        "Mayor Bo Lind conducted a meeting of the crisis staff. Tom Reed came to it.\n\n"
        "Ida Holm said the Governor held a session on roads.\n"
    )
    cited = tuple(each.n for each in split(report) if who in each.text)
    someone = person(who, "presided", passages=cited)
    found = faults(audit(report, draft(meetings=(meeting(),), people=(someone,))))
    assert bool(found) is not ok


@pytest.mark.parametrize(
    ("who", "post", "ok"),
    [
        ("Festus Waf", "County Attorney", True),
        ("Jane Oto", "Clerk", True),
        ("Josphat Kip", "Deputy Governor", True),
        ("Jane Oto", "Deputy Governor", False),
        ("Tan Ying", "Party Committee deputy secretary", True),
        ("Ma Chao", "county magistrate", False),
    ],
)
def test_a_post_before_a_comma_may_be_of_the_name_behind_it(who: str, post: str, ok: bool) -> None:
    """ "the Clerk, Jane Oto": and posts in a row are of the name that they lead to."""
    report = Report(
        "Present were the Deputy Governor, Hon. Josphat Kip, members, the County Attorney, "
        "Mr. Festus Waf, and the Clerk, Jane Oto.\n\n"
        "Party Committee deputy secretary, county magistrate Tan Ying, deputy secretary Ma Chao, "
        "and Party Committee Standing Committee Zhong Li, Bao Jian attended the meeting.\n"
    )
    cited = tuple(each.n for each in split(report) if who in each.text)
    someone = person(who, "attended", posts=(post,), passages=cited)
    found = faults(audit(report, draft(meetings=(meeting(),), people=(someone,))))
    assert bool(found) is not ok
