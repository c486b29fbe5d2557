"""Names, honorifics, letters and labels as councils and cabinets anywhere write them."""

from __future__ import annotations

import pytest
from test_extractive_people import functions_in, people_in, posts_in
from test_extractive_who import drafted, parts

HEAD = "Minutes of the meeting of the roads committee held on 3 May 2025\n\n"
NAMES = (
    *("Khalid al-Rashidi", "Sipho kaMthethwa", "Kobus du Plessis", "Dafydd ab Iwan"),
    *("Łukasz Wójcik", "A.B.M. Hafiz", "Md. Rafiq Mia", "Mohd Faizal Ismail", "Park Ji-hoon"),
    *("Ann Dean", "Hal Bishop", "Tom Mayor", "Ken Constable", "Peter J. Chancellor"),
)


def attending(text: str) -> dict[str, set[str]]:
    """The people of minutes, with their functions."""
    return parts(drafted(HEAD + text))


@pytest.mark.parametrize("name", NAMES)
def test_a_name_is_whole_in_rolls_and_in_sentences(name: str) -> None:
    """Joined particles, letters beyond Latin-1, initials, and surnames that are offices."""
    assert name in attending(f"Present: {name}, Rose Marsh and Brian Jones.")
    assert name in attending(f"Present:\n{name} - Chairman\nBrian Jones - Member")
    assert name in people_in(f"The meeting was chaired by {name}.")
    said = posts_in(f"County engineer {name} said the road would be mended.")
    assert said == {name: ("County engineer",)}


@pytest.mark.parametrize("office", ["Essex Sheriff", "Texas Bishop", "the Dean"])
def test_an_office_behind_a_place_is_nobodys_surname(office: str) -> None:
    """Only a given name makes one of it."""
    assert people_in(f"The meeting was attended by Rose Marsh and {office}.").keys() == {
        "Rose Marsh"
    }


@pytest.mark.parametrize("letters", ["MP", "MLA", "OBE", "PhD", "KC MP", "JP", "TD", "MSP"])
def test_letters_behind_a_name_are_no_part_of_it(letters: str) -> None:
    """Nor is somebody of them a member of a place: "Kitui West MP" is a post."""
    assert people_in(f"Jane Okafor {letters}, the mayor, spoke.").keys() == {"Jane Okafor"}
    assert people_in(f"Deputy mayor Jane Okafor {letters} spoke.").keys() == {"Jane Okafor"}
    assert people_in(f"The meeting was chaired by Jane Okafor {letters}.").keys() == {"Jane Okafor"}
    assert people_in("The Kitui West MP attended the meeting.") == {}


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Tan Sri Lim Wee Kiat", "Lim Wee Kiat"),
        ("Dato' Sri Ahmad bin Hassan", "Ahmad bin Hassan"),
        ("Datin Paduka Nor Aini", "Nor Aini"),
        ("Oba Adewale Ojo", "Adewale Ojo"),
        ("Sardar Harbans Gill", "Harbans Gill"),
        ("Dr. (Mrs.) Meena Rao", "Meena Rao"),
        ("Maj. (Rtd) Peter Kimani", "Peter Kimani"),
        ("PhDr. Karel Maly", "Karel Maly"),
    ],
)
def test_honorifics_are_no_part_of_a_name(words: str, name: str) -> None:
    """Nor do they cut off whoever stands before them in a list."""
    assert people_in(f"Rose Marsh and {words} attended the meeting.").keys() == {
        "Rose Marsh",
        name,
    }


@pytest.mark.parametrize(
    "label",
    [
        *("On leave", "On leave of absence", "Absent Members", "On official business"),
        *("Apologies and leave of absence", "Sick leave", "Absentees with apology"),
        "APOLOGIES RECEIVED FROM",
    ],
)
def test_a_label_tells_who_was_away(label: str) -> None:
    """On its line, and above the names."""
    for gap in (": ", ":\n", "\n"):
        text = f"Present:\nCr Tom Bell\nCr Sue Ward\n\n{label}{gap}Cr Ann Roe\n"
        assert attending(text)["Ann Roe"] == {"absent"}


@pytest.mark.parametrize(
    "label", ["Co-opted members", "Special invitees", "Resource persons", "Substitutes", "Sederunt"]
)
def test_a_label_tells_who_came_too(label: str) -> None:
    """Guests, substitutes and those who are asked to come."""
    text = f"Present:\nCr Tom Bell\nCr Sue Ward\n\n{label}:\nMs Ann Roe\nMr Ed Waters\n"
    assert attending(text)["Ed Waters"] == {"attended"}


@pytest.mark.parametrize("gap", ["\n", ", ", "; ", "    "])
def test_only_the_chair_presides(gap: str) -> None:
    """Who has the next office, below or beside, does not."""
    found = attending(f"Chair: Jo Hart{gap}Secretary: Sam Barr\nPresent: Ed Ruiz, Pat Lee")
    assert found["Jo Hart"] == {"attended", "presided"}
    assert found["Sam Barr"] == {"attended"}


@pytest.mark.parametrize(
    "text",
    [
        "The minutes of the meeting of 3 April, chaired by Mr Ted Hall, were approved.",
        "The previous meeting was chaired by Mr Ted Hall.",
        "Mr Ted Hall chaired the last meeting.",
        "Resident Ted Hall said in a letter to the council that the drains stank.",
    ],
)
def test_whoever_led_an_earlier_meeting_or_wrote_took_no_part(text: str) -> None:
    """The meeting told of is another."""
    assert functions_in(text) == {}


def test_taking_part_in_a_meeting_is_not_to_take_it() -> None:
    """ "took a meeting" is said of whoever leads it."""
    assert functions_in("Voivode Ion Marin took part in the meeting.") == {
        "Ion Marin": {"attended"}
    }
    assert functions_in("Collector Ana Rao took a review meeting.") == {"Ana Rao": {"presided"}}


def test_a_post_stays_with_its_holder() -> None:
    """Behind an absence, and with a bracket inside."""
    told = (
        "In the absence of the Chairman, Mr. Ali Noor, the Vice Chairman, Ms. Eva Rono, presided."
    )
    assert posts_in(told) == {"Ali Noor": ("Chairman",), "Eva Rono": ("Vice Chairman",)}
    told = "Anil Verma, Minister of State (Independent Charge) for Power, chaired the meeting."
    assert posts_in(told) == {"Anil Verma": ("Minister of State (Independent Charge) for Power",)}


def test_by_phone_is_by_nobody() -> None:
    """How somebody came is no doer."""
    assert functions_in("Mr Ted Hall attended the meeting by phone.") == {"Ted Hall": {"attended"}}
