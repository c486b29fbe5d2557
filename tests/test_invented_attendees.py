"""Who is never made an attendee of: places behind a code, holders of a post without a name."""

from __future__ import annotations

import pytest
from banks import forms
from test_extractive_people import people_in, posts_in

from govsumm.reading.people.listing import behind
from govsumm.reading.people.pieces import piece_of
from govsumm.reading.people.titled import titled
from govsumm.reading.people.tokens import Tokens, tokens_of


def _tokens(text: str) -> Tokens:
    return tokens_of(text, 0, len(text))


@pytest.mark.parametrize("code", ["BDO Tundi", "SHO Palia", "BEO Rampur"])
def test_a_code_with_a_place_is_a_post_and_names_nobody(code: str) -> None:
    """Of "BDO Tundi" Tundi is the block, not somebody who came, wherever the list ends."""
    for end in ("", "."):
        piece = piece_of(_tokens(code + end))
        assert piece
        assert not piece.name
        assert piece.fresh
    text = f"The meeting was attended by Brian Jones and {code}."
    assert set(people_in(text)) == {"Brian Jones"}


def test_a_code_with_a_name_is_somebody() -> None:
    """Two words behind a code are a name."""
    assert posts_in("The meeting was attended by BDO Anil Rao.") == {"Anil Rao": ("BDO",)}


def test_a_post_of_somebody_new_is_not_that_of_the_name_before() -> None:
    """ "Brian Jones and the mayor" are two, of whom one has no name."""
    text = "The meeting was attended by Brian Jones and the mayor."
    assert posts_in(text) == {"Brian Jones": ()}
    assert posts_in(text.replace(" and", ",")) == {"Brian Jones": ("mayor",)}
    (one,) = behind(_tokens("Brian Jones and the mayor"))
    assert not one.posts


def test_the_end_of_a_post_is_no_further_attendee() -> None:
    """A post that ends in what may be a name has one only where nobody stands before it."""
    post = "Director of Public Works Tuan Pham"
    guessed = titled(post, 0, len(post))
    assert guessed
    assert guessed.phrased
    assert posts_in(f"Present: {post}") == {"Tuan Pham": ("Director of Public Works",)}
    assert posts_in(f"Present: Ana Ruiz, {post}") == {"Ana Ruiz": (post,)}
    sure = titled("Clerk Ben Okoro", 0, 15)
    assert sure
    assert not sure.phrased


BANK = forms("somebody")


@pytest.mark.parametrize("words", BANK["nobody"])
def test_what_is_no_person_is_no_attendee(words: str) -> None:
    """Bodies, whatever their language, and styles without a name: before a verb, behind one, in a
    roll."""
    for told in (
        f"{words} attended the meeting.",
        f"The meeting was chaired by {words}.",
        f"The report was presented by {words}.",
        f"Present: Rose Marsh, Ed Waters and {words}.",
    ):
        assert set(people_in(told)) <= {"Rose Marsh", "Ed Waters"}


@pytest.mark.parametrize("name", BANK["people"])
def test_people_whose_names_are_words_attend(name: str) -> None:
    """English words, names of Kenya, India, Ireland, China, with initials and without."""
    for told in (
        f"{name} attended the meeting.",
        f"Present: {name}, Brian Jones and Carla Diaz.",
        f"County engineer {name} said the work would be done.",
    ):
        assert any(name.endswith(one) for one in people_in(told))


@pytest.mark.parametrize(
    "said",
    [
        "A spokesperson for Playfix Ost said the work would be done. Playfix Ost attended.",
        "Playfix Ost, which lent its hall, attended. The report was presented by Playfix Ost.",
        "The Playfix Ost was thanked. Playfix Ost attended the meeting.",
        "Heads of the Finance, Playfix Ost and other departments participated in the meeting.",
    ],
)
def test_what_the_report_treats_as_a_body_is_nobody(said: str) -> None:
    """Nothing in such words tells a body; what stands around them does."""
    assert people_in(said) == {}


def test_an_honorific_makes_somebody_of_any_words() -> None:
    """ "Cllr Age Concern" is somebody, and a marsh that is flooded is not Rose Marsh."""
    assert set(people_in("Cllr Age Concern attended the meeting.")) == {"Age Concern"}
    text = "The Rose Marsh was flooded. Rose Marsh attended the meeting."
    assert set(people_in(text)) == {"Rose Marsh"}


def test_a_post_that_is_one_of_the_others_is_nobodys() -> None:
    """Of "A, the County Secretary and all members" the secretary is not A, who has a post."""
    told = "The Deputy Governor, Ruth Achieng, the County Secretary and all ten Members attended."
    assert posts_in(told) == {"Ruth Achieng": ("Deputy Governor",)}
    told = "Jo Doe, the chairman, and other members attended the meeting."
    assert posts_in(told) == {"Jo Doe": ("chairman",)}
