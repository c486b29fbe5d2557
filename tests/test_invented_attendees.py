"""Who is never made an attendee of: places behind a code, holders of a post without a name."""

from __future__ import annotations

import pytest
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
