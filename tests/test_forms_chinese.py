"""Short invented texts as Chinese papers, minutes and offices print them, and what is read."""

from __future__ import annotations

from typing import Any

import pytest
from banks import forms

from govsumm import Report
from govsumm.backends.extractive import extract
from govsumm.prompting import ask
from govsumm.records import Draft

FORMS = forms("chinese")

HEADS = {
    None: "青螺要聞\n\n",
    "nothing": "",
    "news": "青螺县召开工作会议\n\n4月3日，青螺县召开工作会议。\n",
    "minutes": "青螺區議會交通委員會會議記錄\n日期：2024年3月5日\n\n",
}
"""What a form stands below."""


def holds(wanted: dict[str, Any], made: dict[str, Any]) -> bool:
    """Whether a record says what is wanted: text and outcome hold it, the rest is the value."""
    parts = ("has", "outcome")
    return all(
        value in made[key] if key in parts else value == made[key] for key, value in wanted.items()
    )


def told(draft: Draft) -> dict[str, list[dict[str, Any]]]:
    """The records of a draft, in the keys of the bank; whoever does more is present anyway."""
    told: dict[str, list[dict[str, Any]]] = {"orders": [], "decisions": [], "problems": []}
    for each in draft.directives:
        due = each.due.text if each.due else None
        told["orders"].append({"has": each.text, "by": each.by, "to": list(each.to), "due": due})
    for one in draft.decisions:
        votes = [one.vote.yes, one.vote.no, one.vote.abstain] if one.vote else None
        row = {"has": one.text + one.matter, "outcome": one.outcome, "votes": votes}
        effective = one.effective.text if one.effective else None
        row |= {"moved": one.moved_by, "seconded": one.seconded_by, "effective": effective}
        told["decisions"].append(row)
    told["problems"] = [{"has": each.text} for each in draft.problems]
    return told


def wrong(form: dict[str, Any]) -> list[str]:
    """What the rules read otherwise than a careful reader."""
    draft = extract(ask(Report.from_text(HEADS[form.get("within")] + form["text"])))
    faults = []
    for kind, made in told(draft).items():
        wanted = [{"has": each} if isinstance(each, str) else each for each in form.get(kind, ())]
        fits = len(wanted) == len(made) and all(
            any(holds(each, row) for row in made) for each in wanted
        )
        faults += [f"{kind}: {made}"] if kind in form and not fits else []
    people = {
        each.name: {did.function for did in each.functions} - {"attended"} for each in draft.people
    }
    wanted_people = {
        name: set(did.split()) - {"attended"} for name, did in form.get("people", {}).items()
    }
    faults += [f"people: {people}"] if "people" in form and people != wanted_people else []
    groups = {each.who for each in draft.groups}
    faults += [f"groups: {groups}"] if set(form.get("groups", ())) - groups else []
    return faults + meeting_faults(form, draft)


def meeting_faults(form: dict[str, Any], draft: Draft) -> list[str]:
    """What the first meeting lacks, or that there is one."""
    wanted = form.get("meeting")
    if wanted is None or wanted == "none":
        return [f"meeting: {draft.meetings}"] if wanted and draft.meetings else []
    made: dict[str, list[str]] = {"name": [], "date": [], "place": [], "by": []}
    for each in draft.meetings[:1]:
        made["name"] = list(each.names)
        made["date"] = [day.text for day in each.dates]
        made["place"] = [place.text for place in each.places]
        made["by"] = list(each.organisers)
    there = (any(value in each for each in made[key]) for key, value in wanted.items())
    return [] if all(there) else [f"meeting: {made}"]


@pytest.mark.parametrize("form", [pytest.param(each, id=each["id"]) for each in FORMS])
def test_a_form_is_read_as_a_careful_reader_reads_it(form: dict[str, Any]) -> None:
    """Meeting, people, orders, decisions and problems; what is not yet read right is marked."""
    assert (wrong(form) == []) == form.get("yet", True)
