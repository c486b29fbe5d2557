"""What a pronoun of the passages means stands in its place in a claim; words of one root."""

from __future__ import annotations

import pytest
from drafts import directive, draft, faults

from govsumm.auditing import audit
from govsumm.auditing.words.wording import wording
from govsumm.report import Report


def doubted(text: str, claim: str) -> bool:
    """Whether a claim of the last passage is doubted for its words."""
    made = draft(directives=(directive(claim, passages=(7,)),))
    brief = audit(
        Report(f"All met.\nThe chair spoke.\nMinutes were read.\nTea came.\nAll sat.\n{text}\n"),
        made,
    )
    return "words" in {check for check, _ in faults(brief.directives[0])}


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        (
            "The letter on alder blight was read.\nClerk to forward it to the rector.",
            "Forward the alder blight letter to the rector",
        ),
        (
            "The rope swing has split.\nClerk to obtain three quotes for its repair or removal.",
            "Obtain three quotes for the rope swing",
        ),
        (
            "Two bridges are posted for weight.\nHe was told to close both by Friday.",
            "Close both posted bridges by Friday",
        ),
        (
            "Some mills were found unsafe.\nNo looms shall run in them.",
            "Run no looms in unsafe mills",
        ),
        (
            "One lift quote came in.\nClerk Oddy to solicit two more.",
            "Solicit two more lift quotes",
        ),
        (
            "Two lorries need tyres.\nMayor Quill asked the Chief to get quotes.",
            "Get quotes for tyres",
        ),
    ],
)
def test_a_claim_may_say_what_a_pronoun_means(text: str, claim: str) -> None:
    """In its place: behind the word that the pronoun follows."""
    assert not doubted(text, claim)


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        (
            "The stone bridge has split.\nClerk to obtain three quotes for a new gate.",
            "Obtain three quotes for the stone bridge",
        ),
        (
            "The tide mill burnt down.\nClerk to forward it to the rector by hand.",
            "Forward it to the rector by hand for the tide mill",
        ),
        (
            "The rope swing has split.\nClerk to obtain three quotes for its repair or removal.",
            "Obtain three quotes for the marble fountain",
        ),
        (
            "Two lorries need tyres.\nMayor Quill asked the Chief to get quotes for paint.",
            "Get quotes for tyres",
        ),
    ],
)
def test_nothing_else_is_meant(text: str, claim: str) -> None:
    """Nothing without a pronoun, in another place than its own, or that stands nowhere before."""
    assert doubted(text, claim)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("withdrew", "withdraw"),
        ("frozen", "freeze"),
        ("torn", "tear"),
        ("upheld", "uphold"),
        ("publication", "publish"),
        ("revelations", "reveal"),
        ("expulsion", "expel"),
        ("variations", "vary"),
        ("possibility", "possible"),
        ("reliability", "reliable"),
        ("crises", "crisis"),
    ],
)
def test_words_of_one_root_bear_each_other(one: str, other: str) -> None:
    """Strong verbs, nouns of verbs and of adjectives."""
    assert wording(f"a {one} was seen").bears(other)
    assert wording(f"a {other} was seen").bears(one)
