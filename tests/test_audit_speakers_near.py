"""Who speaks where a frame is hard to hear: small letters, asides, further clauses, "it"."""

from __future__ import annotations

import pytest
from drafts import person, speaker_faults

from govsumm import Report

REPORT = Report(
    "comrade lin tao , vice mayor, said that the boilers are old.\n\n"
    "lin tao , after listening , said with a heavy face: nobody may freeze.\n\n"
    "qiu yan added by telephone: schools come first.\n\n"
    "The Panel met on Monday. Cllr Moss asked that his vote be recorded.\n\n"
    "It further asked the Director to count the leaks.\n\n"
    "Tou Vang asked when the drive would be back (Ms. Drew: before Labor Day).\n\n"
    "Engineer Anil Rao remained absent and the Collector ordered that a notice be issued.\n\n"
    "Collector Mira Sen walked out of the hall. “You had until May,” he said with regret.\n\n"
    "Consensus was to direct staff to price a used chiller.\n\n"
    "Congressman Ferdie Cruz, in a message read by his staff, pledged Php5 million for cameras.\n\n"
    "Reviewing the mains, the SE (PHED) informed that 75 streets are connected.\n"
)
PEOPLE = (
    person("lin tao", "spoke", posts=("vice mayor",)),
    person("qiu yan", "spoke"),
    person("Otis Moss", "spoke", posts=("Cllr",)),
    person("Tou Vang", "commented"),
    person("Lacey Drew", "spoke"),
    person("Anil Rao", "absent", posts=("Engineer",)),
    person("Ferdie Cruz", "spoke", posts=("Congressman",)),
    person("Rakesh Bhat", "reported", posts=("Superintending Engineer (PHED)",)),
    person("Mira Sen", "presided", posts=("Collector",)),
)


def _found(by: str, words: str) -> set[str]:
    """The checks that find fault with a speaker of the passage that prints some words."""
    return speaker_faults(REPORT, PEOPLE, by, words, kind="news_from_meeting")


@pytest.mark.parametrize(
    ("by", "words"),
    [
        ("lin tao", "nobody may freeze"),
        ("qiu yan", "schools come first"),
        ("The Panel", "count the leaks"),
        ("Lacey Drew", "before Labor Day"),
        ("Mira Sen", "a notice be issued"),
        ("Mira Sen", "You had until May"),
        ("The Panel", "price a used chiller"),
        ("Ferdie Cruz", "pledged Php5 million"),
        ("Rakesh Bhat", "75 streets are connected"),
    ],
)
def test_whoever_is_named_nearest_may_speak(by: str, words: str) -> None:
    """A frame that is not heard must not let the speaker before it go on."""
    assert not _found(by, words)


@pytest.mark.parametrize(
    ("by", "words"),
    [
        ("qiu yan", "the boilers are old"),
        ("Otis Moss", "before Labor Day"),
        ("lin tao", "a notice be issued"),
    ],
)
def test_and_nobody_from_far_off(by: str, words: str) -> None:
    """Whoever is named elsewhere did not say it."""
    assert _found(by, words)


def test_a_post_names_whoever_speaks_too() -> None:
    """Nobody named further up speaks where the one who does is named by a post in between."""
    report = Report(
        "Engineer Ada Mbeki reported that 40 wells are dug.\n\n"
        "The President took note of the wells.\n\n"
        "She further tasked the deputy with a committee on drought.\n"
    )
    people = (
        person("Ada Mbeki", "reported", posts=("Engineer",)),
        person("Ruth Sala", "presided", posts=("President",)),
    )
    for by, doubted in (("Ada Mbeki", True), ("Ruth Sala", False)):
        found = speaker_faults(report, people, by, "on drought", kind="news_from_meeting")
        assert bool(found) is doubted, by


@pytest.mark.parametrize("kind", ["minutes", "news_from_meeting"])
@pytest.mark.parametrize(
    ("by", "ok"), [("The Lowland Food Bank", True), ("Ada Finn", True), ("Tom Rusk", False)]
)
def test_a_body_that_opens_a_passage_speaks_in_it(kind: str, by: str, ok: bool) -> None:
    """Whatever its verb is; whoever spoke before may go on, and nobody else."""
    report = Report(
        "Mayor Ada Finn said that the roof leaks.\n\n"
        "The Lowland Food Bank hosts nobody now; more shelves are needed.\n"
    )
    people = (person("Ada Finn", "presided", posts=("Mayor",)), person("Tom Rusk"))
    assert (not speaker_faults(report, people, by, "more shelves", kind=kind)) is ok


def test_a_pronoun_before_which_nobody_spoke_means_whoever_is_named() -> None:
    """Not somebody who is named nowhere near."""
    report = Report(
        "Otto Blend was thanked.\n\n" + "Snow fell.\n\n" * 5 + "A letter of Tom Rusk was read.\n\n"
        "He said that the lamps are dim.\n"
    )
    people = (person("Tom Rusk"), person("Otto Blend"))
    assert not speaker_faults(report, people, "Tom Rusk", "lamps are dim")
    assert speaker_faults(report, people, "Otto Blend", "lamps are dim")


@pytest.mark.parametrize(
    "rank", ["Sub-Collector", "Addl. Collector", "Dy. Collector", "Asst. Collector"]
)
def test_a_post_of_a_lower_rank_is_not_the_post(rank: str) -> None:
    """ "The Collector" is no Sub-Collector; whose post that is may still be meant by it."""
    report = Report(f"The Collector said the {rank} must count the boats.\n")
    people = (
        person("Mira Sen", "presided", posts=("District Collector",)),
        person("Asha Rao", "attended", posts=(f"{rank} (Devgaon)",)),
    )
    assert speaker_faults(report, people, "Asha Rao", "count the boats")
    assert not speaker_faults(report, people, "Mira Sen", "count the boats")


@pytest.mark.parametrize(("by", "ok"), [("Mira Sen", True), ("Asha Rao", False)])
def test_what_nobody_is_said_to_say_may_be_of_whoever_leads(by: str, ok: bool) -> None:
    """Of all who speak in a report, only whoever is in the chair."""
    report = Report(
        "WATER: The valves to be closed by May.\n\n"
        "Collector Mira Sen said that the mains leak.\n\n"
        "Engineer Asha Rao said that the pumps are old.\n"
    )
    people = (
        person("Mira Sen", "presided", posts=("Collector",)),
        person("Asha Rao", "spoke", posts=("Engineer",)),
    )
    assert (not speaker_faults(report, people, by, "The valves to be closed")) is ok
