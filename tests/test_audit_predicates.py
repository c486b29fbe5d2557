"""The predicate of a claim: an act is its passages', and of the thing that they say it of."""

from __future__ import annotations

import pytest
from drafts import claim, draft

from govsumm import Report, audit, split
from govsumm.auditing.predicates.verbs import forms, is_predicate
from govsumm.auditing.words.texts import text_of
from govsumm.records import Directive


def verdict(text: str, said: str) -> str:
    """The verdict on a claim about a text of one passage."""
    return audit(Report(text), draft(headline=claim(said))).headline.verdict


def ordered(text: str, said: str) -> str:
    """The verdict on an order of a text."""
    cited = tuple(each.n for each in split(Report(text)))
    order = Directive(passages=cited, text=said, by=None, to=(), due=None, meeting=None)
    return audit(Report(text), draft(directives=(order,))).directives[0].verdict


@pytest.mark.parametrize(
    ("text", "word", "order", "predicate"),
    [
        ("They are to lease the mill.", "lease", False, True),
        ("Lease the mill.", "lease", True, True),
        ("Lease of the mill.", "lease", False, False),
        ("The lease ends.", "lease", False, False),
        ("The board sold mills.", "sold", False, True),
        ("The mill was quickly sold.", "sold", False, True),
        ("They met in 12 leased rooms.", "leased", False, False),
        ("Letters go by certified mail.", "certified", False, False),
        ("An order extending the ban.", "extending", False, True),
        ("The hiring of staff.", "hiring", False, True),
        ("They discussed hiring in May.", "hiring", False, False),
    ],
)
def test_a_verb_is_a_predicate_by_its_form_and_neighbours(
    text: str, word: str, order: bool, predicate: bool
) -> None:
    """No noun and no attribute is one."""
    words = text_of(text).words
    base = word == "lease"
    assert is_predicate(words, words.index(word), base=base, ordered=order) is predicate


def test_a_verb_has_its_forms() -> None:
    """With the letters that English drops and doubles."""
    assert {"ratifies", "ratified", "ratifying"} < set(forms("ratify"))
    assert {"freezes", "freezed", "freezing"} < set(forms("freeze"))
    assert {"scraps", "scrapped", "scrapping"} < set(forms("scrap"))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("The board sold the mill in May.", "The mill found a buyer in May."),
        ("The mill has 38 clerks.", "The mill employs 38 clerks."),
        ("The clerk will send letters by post.", "The clerk will send letters by certified post."),
    ],
)
def test_an_act_is_borne_by_what_comes_to_it(text: str, said: str) -> None:
    """Whatever row of words an act has, one of them is enough; an attribute is no act."""
    found = audit(Report(text), draft(headline=claim(said))).headline.checks
    assert not any("do not say “" in each.why for each in found)


@pytest.mark.parametrize(
    ("text", "said", "ok"),
    [
        ("Bring a paper on leasing the barn.", "Lease the barn.", False),
        ("Bring a barn leasing quote to the board.", "Lease the barn.", False),
        ("Consider leasing the barn.", "Lease the barn.", False),
        ("Bring a paper on leasing the barn. Lease the barn in May.", "Lease the barn.", True),
        ("Bring a report on leasing the barn.", "Report on leasing the barn.", True),
    ],
)
def test_a_paper_about_a_thing_is_not_the_thing(text: str, said: str, ok: bool) -> None:
    """Who is told to bring a quote, a list, a plan is not told to do what it is about."""
    assert (ordered(text, said) == "supported") is ok


@pytest.mark.parametrize(
    ("text", "said", "ok"),
    [
        (
            "The mill averages nine carts a day and nobody has weighed a barge.",
            "The barge averages nine carts a day and nobody has weighed the mill.",
            False,
        ),
        (
            "The mill averages nine carts a day and nobody has weighed a barge.",
            "Nobody has weighed a barge and the mill averages nine carts a day.",
            True,
        ),
        ("水塔可以缓建，水渠不能缓建。", "水渠可以缓建，水塔不能缓建。", False),
        ("水塔可以缓建，水渠不能缓建。", "水渠不能缓建，水塔可以缓建。", True),
        (
            "Carts are to be weighed in an hour and emptied within a day.",
            "Carts are to be emptied in an hour and weighed within a day.",
            False,
        ),
    ],
)
def test_two_clauses_do_not_exchange_their_parts(text: str, said: str, ok: bool) -> None:
    """They may change places whole."""
    assert (verdict(text, said) == "supported") is ok
