"""Who moved, who holds a post, who did what, where minutes are as short as they can be."""

from __future__ import annotations

import pytest
from drafts import decision, draft, faults, meeting, person

from govsumm import Report, audit, split

REPORT = Report(
    "Trustees: Ines Abara; Vice Chair Tom Keel; Lou Marsh.\n"
    "Officers: Treasurer Eva Brandt; Foreman Cal Dunn.\n"
    "No word had come from Rolf Senn.\n"
    "Nobody but one district joined; no one from Mill Ward was on line.\n"
    "WORKS - Mr. Dunn: 12 culverts cleared, 3 still blocked.\n"
    "A letter was read by the Treasurer.\n"
    "Discussion: Keel felt nine months too long and moved to amend to six.\n"
    "Second, Marsh.\n"
    "Amendment failed 1-2.\n"
    "Closed session on the lease, mo. Abara 2nd Keel.\n"
    "No action taken.\n"
)
PEOPLE = (
    person("Ines Abara", "attended"),
    person("Tom Keel", "attended"),
    person("Lou Marsh", "attended"),
    person("Eva Brandt", "attended", posts=("Treasurer",)),
    person("Cal Dunn", "attended", passages=(5,), posts=("Foreman",)),
)


def _at(*words: str) -> tuple[int, ...]:
    found = {each.n for each in split(REPORT) for word in words if word in each.text}
    return tuple(sorted(found))


@pytest.mark.parametrize(
    ("mover", "seconder", "words", "ok"),
    [
        ("Tom Keel", "Lou Marsh", ("Discussion", "Second,", "Amendment failed"), True),
        ("Ines Abara", "Tom Keel", ("Closed session", "Abara 2nd", "No action"), True),
        ("Tom Keel", "Ines Abara", ("Closed session", "Abara 2nd", "No action"), False),
        ("Ines Abara", "Lou Marsh", ("Closed session", "Abara 2nd", "No action"), False),
        ("Lou Marsh", "Tom Keel", ("Discussion", "Second,", "Amendment failed"), False),
    ],
)
def test_movers_are_known_by_surname_in_short_forms(
    mover: str, seconder: str, words: tuple[str, ...], ok: bool
) -> None:
    """ "Second, Marsh", "mo. Abara 2nd Keel": the full name in the list, each in their place."""
    made = decision("No action taken.", passages=_at(*words), moved_by=mover, seconded_by=seconder)
    brief = audit(REPORT, draft(meetings=(meeting(),), people=PEOPLE, decisions=(made,)))
    assert ({check for check, _ in faults(brief.decisions[0])}.isdisjoint({"part", "vote"})) is ok


@pytest.mark.parametrize(
    ("name", "posts", "words", "ok"),
    [
        ("Tom Keel", ("Trustees", "Vice Chair"), ("Trustees", "Keel;"), True),
        ("Lou Marsh", ("Trustees",), ("Trustees", "Lou Marsh"), True),
        ("Cal Dunn", ("Officers", "Foreman"), ("Officers", "Cal Dunn"), True),
        ("Cal Dunn", ("Trustees",), ("Trustees", "Officers", "Cal Dunn"), False),
        ("Cal Dunn", ("Treasurer",), ("Officers", "Cal Dunn"), False),
    ],
)
def test_a_label_gives_its_word_to_the_whole_list(
    name: str, posts: tuple[str, ...], words: tuple[str, ...], ok: bool
) -> None:
    """ "Officers: A; Foreman B": B is one of the officers, and of no other list."""
    who = person(name, passages=_at(*words), posts=posts)
    (found,) = audit(REPORT, draft(meetings=(meeting(),), people=(*PEOPLE[:3], who))).people[3:]
    assert ("post" not in {check for check, _ in faults(found)}) is ok


@pytest.mark.parametrize(
    ("name", "function", "words", "expected"),
    [
        ("Rolf Senn", "absent", "No word", "supported"),
        ("Rolf Senn", "spoke", "No word", "weak"),
        ("Cal Dunn", "reported", "culverts", "supported"),
        ("Cal Dunn", "absent", "culverts", "unsupported"),
        ("Tom Keel", "spoke", "felt nine", "supported"),
        ("Eva Brandt", "other", "A letter", "supported"),
        ("Lou Marsh", "other", "A letter", "unsupported"),
    ],
)
def test_functions_are_told_in_few_words(
    name: str, function: str, words: str, expected: str
) -> None:
    """No word had, a label with figures, "felt", a post alone: enough to say what somebody did."""
    who = person(name, function, passages=_at(words), posts=_posts(name))
    others = tuple(each for each in PEOPLE if each.name != name)
    found = audit(REPORT, draft(meetings=(meeting(),), people=(who, *others))).people[0]
    assert found.functions[0].verdict == expected


def _posts(name: str) -> tuple[str, ...]:
    return next((each.posts for each in PEOPLE if each.name == name), ())
