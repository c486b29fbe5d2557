"""The extractive backend, whole: people named in passing, behind their verbs, and away."""

from __future__ import annotations

import pytest

from govsumm import Report, ask
from govsumm.backends.extractive import extract

HEAD = "The Kiln Town Council met on Tuesday 4 March 2025 in the town hall. "


def took_part(text: str) -> dict[str, set[str]]:
    """The people that the rules find behind a head, with their functions."""
    draft = extract(ask(Report.from_text(HEAD + text)))
    return {each.name: {one.function for one in each.functions} for each in draft.people}


@pytest.mark.parametrize(
    ("text", "name", "function"),
    [
        (
            "Members told chief executive Dora Winstan that it was late. Winstan said so too.",
            "Dora Winstan",
            "spoke",
        ),
        (
            "The mayor directed the works engineer, S K Bhandel, to report. Bhandel informed the "
            "meeting that two pipes were laid.",
            "S K Bhandel",
            "briefed",
        ),
        (
            "Moss voted yes, Hank Oyeniran (Dist. 3) no, and it failed. Oyeniran moved to wait.",
            "Hank Oyeniran",
            "attended",
        ),
        ("Deputy chair Hamo Orwin pressed staff on cost.", "Hamo Orwin", "spoke"),
        (
            "Former swim coach Bev Rangiwai, who was given five minutes, said it was sad.",
            "Bev Rangiwai",
            "spoke",
        ),
        ("Local poet Anders Quistad told the council he was sad.", "Anders Quistad", "spoke"),
        ("- Ileana Maresh of Harlan Ferry asked the council to wait.", "Ileana Maresh", "spoke"),
        (
            "Khun Malee Wattana of the irrigation office reported on the level.",
            "Malee Wattana",
            "reported",
        ),
    ],
)
def test_whoever_is_named_in_passing_is_known_when_they_speak(
    text: str, name: str, function: str
) -> None:
    """A full name anywhere, or any noun for a person before it, is enough for who then speaks."""
    assert function in took_part(text).get(name, set())


@pytest.mark.parametrize(
    "text",
    [
        "The charity Aonach Urdail said it was late.",
        "Staff were asked to write to minister Alma Rookh and to invite consultant Rex Dolen.",
        "The board asked staff to call contractor Mel Burchard.",
        "Noorwala DC\n\nDC said the road was late.",
        "The district chief said so. A letter of thanks to former mayor Ruth Adiemo was read.",
    ],
)
def test_whoever_is_only_mentioned_takes_no_part(text: str) -> None:
    """What is no person, and whoever is written to, called or thanked, did not take part."""
    assert set(took_part(text)) == set()


@pytest.mark.parametrize(
    ("text", "name", "function"),
    [
        (
            "On the course of work reported the Minister for Emergency Situations Ivo Pekar.",
            "Ivo Pekar",
            "reported",
        ),
        ("Presided the session the mayor, Don Ramón Cidoncha.", "Ramón Cidoncha", "presided"),
        ("In the session intervened the councillor Marta Gilabert.", "Marta Gilabert", "spoke"),
        ("Also spoke at the meeting the director of the plant Ivo Pekar.", "Ivo Pekar", "spoke"),
        (
            "Acted of secretary the minister of the Presidency, Sr. Gil Oriol.",
            "Gil Oriol",
            "other",
        ),
        (
            "In the meeting also took part the chief doctor Ana Lysova, the prosecutor Igo Drozd.",
            "Igo Drozd",
            "attended",
        ),
    ],
)
def test_a_subject_may_stand_behind_its_verb(text: str, name: str, function: str) -> None:
    """Machines keep the order of another language, where nobody stands before the verb."""
    assert function in took_part(text).get(name, set())


def test_whoever_is_told_something_is_no_subject_behind_the_verb() -> None:
    """With a subject before the verb, who stands behind it is spoken to."""
    assert set(took_part("On Monday staff told the chief physician Ena Mironov to wait.")) == set()


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Cr Hemi Waakana was an apology.", "Hemi Waakana"),
        ("Cllr Tom Vancey sent written apologies.", "Tom Vancey"),
        ("With Mayor Carl Hodgen away, Deputy Mayor Lyn Petrie took the chair.", "Carl Hodgen"),
        ("An apology for absence had been received from Councillor B Oatley.", "B Oatley"),
        (
            "All attended, with exception of the minister of Works, Sr. Ib Rocafort, who excused "
            "his absence by reason of health.",
            "Ib Rocafort",
        ),
        ("Sending regrets: Trustee Lou Beckman.", "Lou Beckman"),
    ],
)
def test_being_away_is_said_in_many_ways(text: str, name: str) -> None:
    """Whoever is an apology, is away in passing, or is excused behind a preposition was absent."""
    assert took_part(text).get(name) == {"absent"}


def test_whoever_stands_in_was_there_and_who_is_late_was_not_away() -> None:
    """A substitute attends; to apologise for lateness is no absence."""
    stood_in = "The minister, Sr. Quim Balleste, excused himself and was substituted by the "
    assert took_part(stood_in + "secretary of State, Sra. Laia Ferrero.") == {
        "Quim Balleste": {"absent"},
        "Laia Ferrero": {"attended"},
    }
    assert took_part("Apologies for lateness: Cllr Tom Vancey.").get("Tom Vancey") != {"absent"}


def test_words_belong_to_the_subject_and_not_to_who_came_along() -> None:
    """Those named in an aside before the verb of speech only came with the speaker."""
    text = "Minister Ann Mossop, accompanied by Chief Officer Piet Mwangi, said funds were late."
    assert took_part(text) == {"Ann Mossop": {"spoke"}, "Piet Mwangi": {"attended"}}
    assert "spoke" in took_part("It was chaired by Mayor Jo Roebuck, who said so.")["Jo Roebuck"]


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("Cllr A Birchall", "A Birchall"),
        ("Bpk. Agus Salimin", "Agus Salimin"),
        ("Pol. Col. Anan Chaiyo", "Anan Chaiyo"),
        ("Doña Elena Pradera", "Elena Pradera"),
        ("Ma. Teresa Limbo", "Ma. Teresa Limbo"),
        ("DSP Traffic Aslam Chatthar", "Aslam Chatthar"),
        ("Deputy County Mayor Qiao An", "Qiao An"),
        ("Trần Văn Lộc - Vice Chairman of the Council -", "Trần Văn Lộc"),
    ],
)
def test_what_stands_around_a_name_is_no_part_of_it(printed: str, name: str) -> None:
    """Honorifics of any country and fields of posts are left out, initials are kept."""
    assert set(took_part(f"{printed} attended the meeting.")) == {name}


def test_officials_listed_with_departments_are_no_bodies() -> None:
    """ "A, B and other departments were present" names A and B."""
    text = "ADC (Revenue) Faisal Nadim, DSP Traffic Aslam Chatthar and other concerned departments "
    assert {"Faisal Nadim", "Aslam Chatthar"} <= set(took_part(text + "were present."))
