"""The audit on rolls: whoever they show there or away, in the conventions of many clerks."""

from __future__ import annotations

import pytest
from drafts import draft, meeting, person

from govsumm import Briefer, Report, audit, split
from govsumm.backends.extractive import ExtractiveBackend

HEAD = "MINUTES OF THE FINANCE COMMITTEE\nHeld on Tuesday 3 March 2026\n"
COMMAS = "Present: Okonjo, Jane; Bonsu, Kofi; Asante, Yaw (Chair)\nApologies: Darko, Ama\n"
SUBSTITUTES = (
    "Present: Cllr Ann Hale (as substitute for Cllr Bo Thorne), Cllr Cal Wick.\n"
    "Substitutes: Cllr Eve Brandt for Cllr Gus Pell\n"
    "Apologies: Cllr Rudd (Cllr Finch substituting)\n"
)
ALL_BUT = "All members were present except Ann Hale and Bo Thorne.\n"
COUNTED = "Members Present: 3 (Hale, Thorne, Wick)\nMembers Absent: 1 (Brandt)\n"
THINGS = "Present: Cllr Church (Chair), Cllr Jane Street, Cllr Town.\nApologies: Cllr Banks\n"
INITIALS = "Present: Gromov I.I., Lapin A.V., Zueva M.P.\nAbsent: Krug O.M.\n"


@pytest.mark.parametrize(
    ("roll", "name", "function", "borne"),
    [
        (COMMAS, "Okonjo, Jane", "attended", True),
        (COMMAS, "Jane Okonjo", "attended", True),
        (COMMAS, "Okonjo Jane", "attended", True),
        (COMMAS, "Yaw Asante", "presided", True),
        (COMMAS, "Ama Darko", "absent", True),
        (COMMAS, "Jane Bonsu", "attended", False),
        (COMMAS, "Bonsu Jane", "attended", False),
        (COMMAS, "Ama Darko", "attended", False),
        (COMMAS, "Kofi Bonsu", "presided", False),
        (INITIALS, "Gromov I.I.", "attended", True),
        (INITIALS, "I.I. Gromov", "attended", True),
        (INITIALS, "M.P. Zueva", "attended", True),
        (INITIALS, "O.M. Krug", "absent", True),
        (INITIALS, "I.I. Lapin", "attended", False),
        (INITIALS, "Gromov A.V.", "attended", False),
        (SUBSTITUTES, "Ann Hale", "attended", True),
        (SUBSTITUTES, "Bo Thorne", "attended", False),
        (SUBSTITUTES, "Bo Thorne", "absent", True),
        (SUBSTITUTES, "Eve Brandt", "attended", True),
        (SUBSTITUTES, "Gus Pell", "attended", False),
        (SUBSTITUTES, "Finch", "attended", True),
        (SUBSTITUTES, "Finch", "absent", False),
        (SUBSTITUTES, "Rudd", "absent", True),
        (ALL_BUT, "Bo Thorne", "absent", True),
        (ALL_BUT, "Bo Thorne", "attended", False),
        (COUNTED, "Wick", "attended", True),
        (COUNTED, "Wick", "absent", False),
        (COUNTED, "Brandt", "absent", True),
        (THINGS, "Church", "presided", True),
        (THINGS, "Town", "attended", True),
        (THINGS, "Banks", "attended", False),
    ],
)
def test_a_roll_bears_who_was_there(roll: str, name: str, function: str, *, borne: bool) -> None:
    """Names in either order, but nobody's surname with the given name of the next one."""
    report = Report(HEAD + roll)
    cited = tuple(range(1, len(split(report)) + 1))
    people = (person(name, function, passages=cited),)
    told = audit(report, draft(meetings=(meeting(),), people=people)).people[0]
    assert (told.verdict == told.functions[0].verdict == "supported") is borne


def test_a_mover_and_a_seconder_are_no_roll() -> None:
    """More may vote than a motion names, whoever is named twice in it."""
    head = HEAD + "The meeting was called to order by Mayor Ann Hale.\n"
    text = (
        head + "Moved by Hale, support by Thorne, to pay the bills. Yes: 5 No: 0. Motion carried.\n"
    )
    report = Report.from_text(text)
    (found,) = Briefer(ExtractiveBackend()).brief(report).decisions
    assert found.vote is not None
    assert (found.vote.yes, found.vote.no, found.verdict) == (5, 0, "supported")
