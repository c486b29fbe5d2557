"""The scorer is proven by damage: each kind changes the figures it must, and no other."""

from __future__ import annotations

import copy
import itertools
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from damage import HARBOUR, HARBOUR_GOLD, SCENES, add, change, drop
from hypothesis import given
from hypothesis import strategies as st

from govsumm.errors import GoldError
from govsumm.evaluation import (
    FIELDS,
    Scores,
    as_json,
    averages,
    find_cases,
    load_gold,
    score,
    table,
)
from govsumm.evaluation.gold_fields import Quote
from govsumm.evaluation.matching import Measure, assign, match
from govsumm.evaluation.must_not import prose
from govsumm.evaluation.wording import content_words, fold, script, share_words
from govsumm.records import (
    Audited,
    AuditedAssessment,
    AuditedCaution,
    AuditedDate,
    Brief,
    Evidence,
    Place,
)

HARBOUR_SCENE, RIVER_SCENE = SCENES["harbour"], SCENES["river"]
PUMPS = "Repair the drainage pumps before the autumn tides"
PUMPS_QUOTE = "must repair the drainage pumps before the autumn tides"
MEMBERS = "Council members Pia Vance and Jon-Erik Moss attended the meeting"
POOR_RECORDS = "Ward offices keep poor records of complaints"

Changes = dict[str, Any]


def figures(true: int, found: int, expected: int, *, recall: float | None = None) -> Changes:
    """A field's figures from its counts; the names are added by `naming`."""
    precision = true / found if found else 0.0
    recall = recall if recall is not None else (true / expected if expected else 0.0)
    both = precision + recall
    return {
        "true": true,
        "found": found,
        "expected": expected,
        "precision": precision,
        "recall": recall,
        "f1": 2 * precision * recall / both if both else 0.0,
        "missed": (),
        "extra": (),
    }


def naming(counts: Changes, missed: tuple[str, ...] = (), extra: tuple[str, ...] = ()) -> Changes:
    """Figures with the names of what was missed and of what is extra."""
    return counts | {"missed": missed, "extra": extra}


def plain(scores: Scores) -> Changes:
    """All figures of a result, by field, and where it says what it must not."""
    result: Changes = {field: tally.model_dump() for field, tally in scores.fields.items()}
    return result | {"must_not": [hit.path for hit in scores.must_not]}


def replace_meeting(brief: Brief, **update: Any) -> Brief:
    """The brief with its one meeting changed."""
    return change(brief, "meetings", 0, **update)


def with_functions(brief: Brief, number: int, *functions: str) -> Brief:
    """The brief with one person's functions replaced."""
    cited = brief.people[number].functions[0]
    done = tuple(cited.model_copy(update={"function": function}) for function in functions)
    return change(brief, "people", number, functions=done)


def caution(text: str) -> AuditedCaution:
    """A warning to the reader."""
    return AuditedCaution(kind="other", text=text, **HARBOUR_SCENE.cite("Weir Hall"))


def learned(date: AuditedDate) -> AuditedDate:
    """The date as that on which a reporter learned of the meeting."""
    return date.model_copy(update={"what": "learned"})


def problem_as_assessment(brief: Brief) -> Brief:
    """The second problem, listed as progress."""
    claim = AuditedAssessment(text=POOR_RECORDS, by=None, **HARBOUR_SCENE.cite(POOR_RECORDS))
    return add(drop(brief, "problems", 1), "assessments", claim)


def split_pumps(brief: Brief) -> Brief:
    """The first order in two records, on the same passage."""
    first = HARBOUR_SCENE.directive("Repair the drainage pumps", PUMPS_QUOTE)
    second = HARBOUR_SCENE.directive("Finish pumps before the autumn tides", PUMPS_QUOTE)
    return add(drop(brief, "directives", 0), "directives", first, second)


def merge_two(brief: Brief) -> Brief:
    """The first two orders in one record, on both passages."""
    both = f"{PUMPS_QUOTE}. Ward offices should answer every complaint in writing"
    text = f"{PUMPS}, and answer every complaint in writing"
    record = HARBOUR_SCENE.directive(text, both)
    return add(drop(drop(brief, "directives", 0), "directives", 0), "directives", record)


def in_english(brief: Brief) -> Brief:
    """The orders in another script than the report's."""
    brief = change(brief, "directives", 0, text="Inspect all dykes for hidden dangers")
    return change(brief, "directives", 1, text="Strengthen duty rosters")


PIA_LOST = {
    "people": naming(figures(3, 3, 4), missed=("Pia Vance",)),
    "functions": naming(figures(4, 4, 5), missed=("Pia Vance: attended",)),
    "posts": figures(4, 4, 4),
}
INVENTED = {
    "people": naming(figures(4, 5, 4), extra=("Ugo Rand",)),
    "functions": naming(figures(5, 6, 5), extra=("Ugo Rand: attended",)),
}
WRONG_DATE = {"missed": ("2024?-03-14 (inferred)",)}
NO_PLACE = {"places": naming(figures(0, 0, 1), missed=("Weir Hall",))}

ROWS: list[tuple[str, str, Callable[[Brief], Brief], Changes]] = [
    ("nothing at all", "harbour", lambda b: b, {}),
    ("a person dropped", "harbour", lambda b: drop(b, "people", 2), PIA_LOST),
    (
        "a person invented",
        "harbour",
        lambda b: add(b, "people", HARBOUR_SCENE.person("Ugo Rand", ["attended"], MEMBERS)),
        INVENTED,
    ),
    (
        "a person twice",
        "harbour",
        lambda b: add(b, "people", HARBOUR_SCENE.person("Pia Vance", ["attended"], MEMBERS)),
        {},
    ),
    (
        "a name spelt otherwise",
        "harbour",
        lambda b: change(
            change(b, "people", 1, name="Tomas O’RELL"), "people", 3, name="Jon Erik Moss"
        ),
        {},
    ),
    (
        "a person in two records",
        "harbour",
        lambda b: add(
            with_functions(b, 0, "presided"),
            "people",
            HARBOUR_SCENE.person("Oda Lindqvist", ["spoke"], "Oda Lindqvist"),
        ),
        {},
    ),
    (
        "a name only among others",
        "harbour",
        lambda b: change(b, "people", 2, name="Vance", also=("Pia Vance",)),
        {},
    ),
    (
        "a function swapped",
        "harbour",
        lambda b: with_functions(b, 3, "absent"),
        {
            "functions": naming(
                figures(4, 5, 5), ("Jon-Erik Moss: attended",), ("Jon-Erik Moss: absent",)
            )
        },
    ),
    (
        "spoke called commented",
        "harbour",
        lambda b: with_functions(b, 0, "presided", "commented"),
        {},
    ),
    ("reported and spoke", "harbour", lambda b: with_functions(b, 1, "reported", "spoke"), {}),
    (
        "only spoke, though reported",
        "harbour",
        lambda b: with_functions(b, 1, "spoke"),
        {"functions": naming(figures(4, 4, 5), missed=("Tomas O'Rell: reported",))},
    ),
    (
        "a post dropped",
        "harbour",
        lambda b: change(b, "people", 1, posts=("deputy warden",)),
        {"posts": naming(figures(4, 4, 5), missed=("Tomas O'Rell: Keeper of Sluices",))},
    ),
    (
        "a post invented",
        "harbour",
        lambda b: change(b, "people", 2, posts=("Council members", "Treasurer")),
        {"posts": naming(figures(5, 6, 5), extra=("Pia Vance: Treasurer",))},
    ),
    (
        "a credit turned into a person",
        "harbour",
        lambda b: add(
            drop(b, "credits", 2),
            "people",
            HARBOUR_SCENE.person("Bram Tesk", ["attended"], "Translated by Bram Tesk"),
        ),
        {
            "people": naming(figures(4, 5, 4), extra=("Bram Tesk",)),
            "functions": naming(figures(5, 6, 5), extra=("Bram Tesk: attended",)),
            "credits": naming(figures(2, 2, 3), missed=("Bram Tesk",)),
        },
    ),
    (
        "a credit's role wrong",
        "harbour",
        lambda b: change(b, "credits", 1, role="translator"),
        {"credits": naming(figures(2, 3, 3), ("Sol Arden",), ("Sol Arden",))},
    ),
    (
        "a credit cited elsewhere",
        "harbour",
        lambda b: change(b, "credits", 1, **HARBOUR_SCENE.cite(POOR_RECORDS)),
        {"credits": naming(figures(2, 3, 3), ("Sol Arden",), ("Sol Arden",))},
    ),
    (
        "a credit with its address",
        "harbour",
        lambda b: change(b, "credits", 2, name="Bram Tesk, Quayside"),
        {},
    ),
    (
        "a group dropped",
        "harbour",
        lambda b: drop(b, "groups", 0),
        {"groups": naming(figures(0, 0, 1), missed=("Volunteers from the river wards",))},
    ),
    (
        "a directive dropped",
        "harbour",
        lambda b: drop(b, "directives", 0),
        {"directives": naming(figures(3, 3, 4, recall=5 / 8), missed=(PUMPS,))},
    ),
    ("a directive split in two", "harbour", split_pumps, {}),
    (
        "two directives merged",
        "harbour",
        merge_two,
        {
            "directives": naming(
                figures(3, 3, 4, recall=6 / 8), missed=("Answer every complaint in writing",)
            )
        },
    ),
    (
        "a directive moved to another passage",
        "harbour",
        lambda b: change(b, "directives", 0, **HARBOUR_SCENE.cite(POOR_RECORDS)),
        {"directives": naming(figures(3, 4, 4, recall=5 / 8), (PUMPS,), (PUMPS,))},
    ),
    (
        "a directive paraphrased beyond recognition",
        "harbour",
        lambda b: change(b, "directives", 0, text="Mend broken machines in good time"),
        {
            "directives": naming(
                figures(3, 4, 4, recall=5 / 8), (PUMPS,), ("Mend broken machines in good time",)
            )
        },
    ),
    (
        "an optional directive missed",
        "harbour",
        lambda b: drop(b, "directives", 3),
        {"directives": figures(3, 3, 3)},
    ),
    (
        "the year filled in to the stated slot",
        "harbour",
        lambda b: replace_meeting(b, dates=(HARBOUR_SCENE.date("2024-03-14", None),)),
        {"date": naming(figures(0, 1, 1), **WRONG_DATE, extra=("2024-03-14 (stated)",))},
    ),
    (
        "the year filled in to the stated slot beside the inferred one",
        "harbour",
        lambda b: replace_meeting(b, dates=(HARBOUR_SCENE.date("2024-03-14", "2024?-03-14"),)),
        {
            "date": naming(
                figures(0, 1, 1),
                **WRONG_DATE,
                extra=("2024-03-14 (stated), 2024?-03-14 (inferred)",),
            )
        },
    ),
    (
        "the inferred date without its stated form",
        "harbour",
        lambda b: replace_meeting(b, dates=(HARBOUR_SCENE.date(None, "2024?-03-14"),)),
        {},
    ),
    (
        "the stated form of an inferred date alone",
        "harbour",
        lambda b: replace_meeting(b, dates=(HARBOUR_SCENE.date("XXXX-03-14", None),)),
        {"date": naming(figures(0, 1, 1), **WRONG_DATE, extra=("XXXX-03-14 (stated)",))},
    ),
    (
        "two dates that deny each other",
        "harbour",
        lambda b: replace_meeting(
            b,
            dates=(
                HARBOUR_SCENE.date(None, "2024?-03-14"),
                HARBOUR_SCENE.date(None, "2023?-03-14"),
            ),
        ),
        {
            "date": naming(
                figures(0, 1, 1),
                **WRONG_DATE,
                extra=("2024?-03-14 (inferred); 2023?-03-14 (inferred)",),
            )
        },
    ),
    (
        "a stated form that denies the inferred one",
        "harbour",
        lambda b: replace_meeting(b, dates=(HARBOUR_SCENE.date("XXXX-03-15", "2024?-03-14"),)),
        {
            "date": naming(
                figures(0, 1, 1),
                **WRONG_DATE,
                extra=("XXXX-03-15 (stated), 2024?-03-14 (inferred)",),
            )
        },
    ),
    (
        "the date on which it was learned, besides",
        "harbour",
        lambda b: replace_meeting(
            b, dates=(*b.meetings[0].dates, learned(HARBOUR_SCENE.date("2024-03-16", None)))
        ),
        {},
    ),
    (
        "no date",
        "harbour",
        lambda b: replace_meeting(b, dates=()),
        {"date": naming(figures(0, 0, 1), **WRONG_DATE)},
    ),
    (
        "a wrong place",
        "harbour",
        lambda b: replace_meeting(b, places=(Place(text="Brindle", role="main"),)),
        {"places": naming(figures(0, 1, 1), ("Weir Hall",), ("Brindle",))},
    ),
    (
        "a place more exact",
        "harbour",
        lambda b: replace_meeting(b, places=(Place(text="Weir Hall, Brindle", role="main"),)),
        {},
    ),
    ("no place", "harbour", lambda b: replace_meeting(b, places=()), NO_PLACE),
    (
        "the meeting cited elsewhere",
        "harbour",
        lambda b: replace_meeting(b, **HARBOUR_SCENE.cite(POOR_RECORDS)),
        {"date": naming(figures(0, 0, 1), **WRONG_DATE)} | NO_PLACE,
    ),
    (
        "the kind wrong",
        "harbour",
        lambda b: b.model_copy(
            update={"document": b.document.model_copy(update={"kind": "notice"})}
        ),
        {"kind": naming(figures(0, 1, 1), ("meeting",), ("notice",))},
    ),
    (
        "another kind of meeting text",
        "harbour",
        lambda b: b.model_copy(
            update={"document": b.document.model_copy(update={"kind": "minutes"})}
        ),
        {},
    ),
    (
        "a problem listed as an assessment",
        "harbour",
        problem_as_assessment,
        {
            "problems": naming(figures(1, 1, 2), missed=(POOR_RECORDS,)),
            "assessments": naming(figures(2, 3, 2), extra=(POOR_RECORDS,)),
        },
    ),
    (
        "a programme dropped",
        "harbour",
        lambda b: drop(b, "programmes", 0),
        {"programmes": naming(figures(0, 0, 1), missed=("Safe Banks Plan",))},
    ),
    (
        "an extra reference",
        "harbour",
        lambda b: add(b, "references", HARBOUR_SCENE.reference("Tide Charter", "Weir Hall")),
        {"references": naming(figures(1, 2, 1), extra=("Tide Charter",))},
    ),
    (
        "a decision dropped",
        "harbour",
        lambda b: drop(b, "decisions", 0),
        {
            "decisions": naming(figures(1, 1, 2), missed=("The dredging contract was approved",)),
            "outcomes": figures(1, 1, 1),
        },
    ),
    (
        "a decision's outcome wrong",
        "harbour",
        lambda b: change(b, "decisions", 0, outcome="not approved"),
        {
            "outcomes": naming(
                figures(1, 2, 2),
                ("The dredging contract was approved: approved",),
                ("The dredging contract was approved: not approved",),
            )
        },
    ),
    (
        "what must not be said, in a directive",
        "harbour",
        lambda b: change(b, "directives", 0, text="The Mayor must repair the drainage pumps"),
        {"must_not": ["directives[0].text"]},
    ),
    (
        "what must not be said, in headline and summary",
        "harbour",
        lambda b: b.model_copy(
            update={"summary": (b.headline.model_copy(update={"text": "Pumps never repaired"}),)}
        ),
        {"must_not": ["summary[0].text"]},
    ),
    (
        "what must not be said, in a caution",
        "harbour",
        lambda b: add(b, "cautions", caution("The mayor took no part")),
        {},
    ),
    (
        "what must not be said, in `also`",
        "harbour",
        lambda b: change(b, "people", 2, also=("the mayor",)),
        {},
    ),
    (
        "a place invented where none is stated",
        "river",
        lambda b: replace_meeting(b, places=(Place(text="柳溪县", role="unspecified"),)),
        {"places": naming(figures(0, 1, 1), ("no place is stated",), ("柳溪县",))},
    ),
    ("claims in another script", "river", in_english, {}),
    (
        "a claim of other words in the same script",
        "river",
        lambda b: change(b, "directives", 1, text="推进乡村振兴"),
        {
            "directives": naming(
                figures(1, 2, 2, recall=3 / 5), ("加强值班值守",), ("推进乡村振兴",)
            )
        },
    ),
    (
        "a stated date only inferred",
        "river",
        lambda b: replace_meeting(b, dates=(RIVER_SCENE.date(None, "2023?-04-07"),)),
        {"date": naming(figures(0, 1, 1), ("2023-04-07 (stated)",), ("2023?-04-07 (inferred)",))},
    ),
    (
        "a stated date with an inference beside it",
        "river",
        lambda b: replace_meeting(b, dates=(RIVER_SCENE.date("2023-04-07", "2023?-04-07"),)),
        {},
    ),
]


@pytest.mark.parametrize("scene", ["harbour", "river"])
def test_perfect_brief(scene: str, tmp_path: Path) -> None:
    """A brief that says what the gold says scores 1.0 in every field that is there."""
    result = score(SCENES[scene].perfect(), SCENES[scene].gold(tmp_path), SCENES[scene].text)
    scored = {field: tally for field, tally in result.fields.items() if tally.f1 is not None}
    assert {(t.precision, t.recall, t.f1) for t in scored.values()} == {(1.0, 1.0, 1.0)}
    assert not any(t.missed or t.extra for t in result.fields.values())
    assert len(scored) == (len(FIELDS) if scene == "harbour" else 7)
    assert not result.must_not


@pytest.mark.parametrize(
    ("scene", "damage", "changes"), [row[1:] for row in ROWS], ids=[row[0] for row in ROWS]
)
def test_damage(
    scene: str, damage: Callable[[Brief], Brief], changes: Changes, tmp_path: Path
) -> None:
    """Damage changes the figures it must, and leaves all others as they were."""
    gold, text, brief = SCENES[scene].gold(tmp_path), SCENES[scene].text, SCENES[scene].perfect()
    before = plain(score(brief, gold, text))
    assert plain(score(damage(brief), gold, text)) == before | changes


def test_order_of_records_does_not_matter(tmp_path: Path) -> None:
    """A brief whose lists are turned round scores the same."""
    brief, gold = HARBOUR_SCENE.perfect(), HARBOUR_SCENE.gold(tmp_path)
    turned = {field: getattr(brief, field)[::-1] for field in ("people", "directives", "credits")}
    again = score(brief.model_copy(update=turned), gold, HARBOUR)
    assert plain(again) == plain(score(brief, gold, HARBOUR))


def test_date_accepts_further_answers(tmp_path: Path) -> None:
    """A date listed under `accept` is right too."""
    event = copy.deepcopy(HARBOUR_GOLD["event"])
    event["date"]["accept"] = [{"edtf": "XXXX-03-14", "basis": "stated"}]
    brief = replace_meeting(
        HARBOUR_SCENE.perfect(), dates=(HARBOUR_SCENE.date("XXXX-03-14", None),)
    )
    result = score(brief, HARBOUR_SCENE.gold(tmp_path, event=event), HARBOUR)
    assert result.fields["date"].true == 1


@pytest.mark.parametrize(("edtf", "right"), [("XXXX-XX-XX", 1), ("2024-03-14", 0), (None, 1)])
def test_unknown_date(edtf: str | None, right: int, tmp_path: Path) -> None:
    """Where the date is unknown, not a word on it is right."""
    event = copy.deepcopy(HARBOUR_GOLD["event"])
    event["date"] |= {"edtf": "XXXX-XX-XX", "basis": "unknown", "why": None}
    brief = replace_meeting(HARBOUR_SCENE.perfect(), dates=(HARBOUR_SCENE.date(edtf, None),))
    result = score(brief, HARBOUR_SCENE.gold(tmp_path, event=event), HARBOUR)
    assert result.fields["date"].true == right


def test_feature_place_is_the_documents(tmp_path: Path) -> None:
    """A feature has no meeting: its place is the document's."""
    brief = HARBOUR_SCENE.perfect()
    document = brief.document.model_copy(update={"kind": "feature", "places": ("Weir Hall",)})
    brief = brief.model_copy(update={"document": document, "meetings": ()})
    result = score(brief, HARBOUR_SCENE.gold(tmp_path, kind="feature"), HARBOUR)
    assert (result.fields["kind"].true, result.fields["places"].f1) == (1, 1.0)


@pytest.mark.parametrize(("edtf", "right"), [("2024-03-14", 1), ("2024-03-15", 0)])
def test_feature_date_is_the_documents(edtf: str, right: int, tmp_path: Path) -> None:
    """A feature has no meeting: its date, where it is known, is the document's."""
    event = copy.deepcopy(HARBOUR_GOLD["event"])
    event["date"] |= {"edtf": "2024-03-14", "basis": "stated"}
    brief = HARBOUR_SCENE.perfect()
    dates = (HARBOUR_SCENE.date(edtf, None).model_copy(update={"what": "published"}),)
    document = brief.document.model_copy(update={"dates": dates})
    brief = brief.model_copy(update={"document": document, "meetings": ()})
    gold = HARBOUR_SCENE.gold(tmp_path, kind="feature", event=event)
    assert score(brief, gold, HARBOUR).fields["date"].true == right


@pytest.mark.parametrize(
    ("place", "right"), [("Weir Hall, Quay Street", 1), ("Quay Street", 1), ("Weir", 0)]
)
def test_place_less_exact(place: str, right: int, tmp_path: Path) -> None:
    """A place that gives at least half of an answer is right, less is not."""
    event = HARBOUR_GOLD["event"] | {"places": ["Weir Hall, Quay Street"]}
    places = (Place(text=place, role="main"),)
    brief = replace_meeting(HARBOUR_SCENE.perfect(), places=places)
    result = score(brief, HARBOUR_SCENE.gold(tmp_path, event=event), HARBOUR)
    assert result.fields["places"].true == right


def test_outcome_in_the_words_of_the_report(tmp_path: Path) -> None:
    """An outcome that the quote prints is right, whatever word the annotator chose."""
    decisions = copy.deepcopy(HARBOUR_GOLD["decisions"])
    decisions[0]["outcome"] = "carried"
    gold = HARBOUR_SCENE.gold(tmp_path, decisions=decisions)
    assert score(HARBOUR_SCENE.perfect(), gold, HARBOUR).fields["outcomes"].f1 == 1.0


def test_event_is_the_meeting_at_the_quote(tmp_path: Path) -> None:
    """Of two meetings the one whose evidence overlaps the event's quote is scored."""
    brief = HARBOUR_SCENE.perfect()
    other = brief.meetings[0].model_copy(
        update={"places": (), "dates": (), **HARBOUR_SCENE.cite("National Water Conference")}
    )
    brief = brief.model_copy(update={"meetings": (other, *brief.meetings)})
    result = score(brief, HARBOUR_SCENE.gold(tmp_path), HARBOUR)
    assert (result.fields["date"].f1, result.fields["places"].f1) == (1.0, 1.0)


def test_score_of_another_text(tmp_path: Path) -> None:
    """A brief made from another text is refused: its offsets mean nothing here."""
    with pytest.raises(GoldError, match="another text"):
        score(RIVER_SCENE.perfect(), HARBOUR_SCENE.gold(tmp_path), HARBOUR)


def test_prose_is_what_the_brief_asserts() -> None:
    """Texts and names are searched; title, `also`, dates, evidence and reasons are not."""
    brief = add(HARBOUR_SCENE.perfect(), "cautions", caution("beware"))
    fields = {path.rsplit(".", 1)[-1].split("[")[0] for path, _ in prose(brief)}
    assert fields == {"text", "names", "name", "posts", "who", "matter", "outcome"}
    paths = [path for path, _ in prose(brief)]
    assert "meetings[0].places[0].text" in paths
    assert not any("dates" in path or "caution" in path for path in paths)


# --- Words ---------------------------------------------------------------------------------------


def test_fold_ignores_what_names_vary_in() -> None:
    """Case, width, spaces, hyphens and apostrophes make no other name."""
    assert len({fold(name) for name in ("Zhu De'e", "ZHU DE’E", "Zhu De-e", "ｚｈｕ dee")}) == 1
    assert fold("Li Xin") != fold("Li Xing")


def test_content_words() -> None:
    """Stop words go, inflections meet, Chinese gives pairs of characters."""
    assert content_words("The pumps must be repaired") == content_words("repairing pump")
    assert content_words("policies planned, 1,200 offices' duties") == content_words(
        "policy plan 1200 office duty"
    )
    assert content_words("排查隐患 A") == {"排查", "查隐", "隐患"}


def test_share_words_counts_the_fewer() -> None:
    """Three of ten content words are enough, and words are needed."""
    one = "red green blue black white brown pink grey gold teal"
    assert share_words(one, "red green blue a1 a2 a3 a4 a5 a6 a7")
    assert not share_words(one, "red green a0 a1 a2 a3 a4 a5 a6 a7")
    assert share_words("red tiles", one)
    assert not share_words("it is so", "it is so")


def test_script() -> None:
    """The script is that of most letters; figures have none."""
    assert [script(text) for text in ("Weir Hall", "防汛", "ГОРОД", "12 %")] == [
        "LATIN",
        "CJK",
        "CYRILLIC",
        None,
    ]


# --- Matching ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("spans", "covers"),
    [
        ([(0, 4), (5, 9)], True),
        ([(19, 38)], True),
        ([(24, 38)], False),
        ([(24, 27)], True),
        ([(24, 33)], False),
        ([], False),
    ],
    ids=["half in two", "half but for spaces", "a quarter", "inside", "half inside", "nothing"],
)
def test_covers(spans: list[tuple[int, int]], covers: bool) -> None:
    """Half of the quote is enough, or a passage mostly inside it; white space does not count."""
    report = "aaaa bbbb          cccc dddd eeee ffff"
    evidence = tuple(Evidence(passage=1, start=a, end=b, quote=report[a:b]) for a, b in spans)
    record = Audited(passages=(1,), id="0", evidence=evidence, verdict="weak", checks=())
    assert Measure(report).covers(record, Quote(report[:28], 0, 28)) is covers


def test_match_prefers_what_is_required(tmp_path: Path) -> None:
    """One record that matches all goes to the weightiest item, though an optional one is nearer."""
    items = HARBOUR_SCENE.gold(tmp_path).directives[::-1]
    matching = match(["record"], items, lambda _, item: 900 if item.optional else 1)
    assert matching.pairs == ((0, 3),)
    assert matching.missed == (1, 2)


# --- Assignment ----------------------------------------------------------------------------------

WORTH = st.dictionaries(
    st.tuples(st.integers(0, 4), st.integers(0, 4)), st.integers(0, 20), max_size=12
)


@given(WORTH)
def test_assignment_is_optimal(worth: dict[tuple[int, int], int]) -> None:
    """No other assignment has more pairs, or as many and more worth."""
    records = sorted({record for record, _ in worth})
    choices = [[None, *(i for r, i in worth if r == record)] for record in records]
    best = (0, 0)
    for picks in itertools.product(*choices):
        taken = [item for item in picks if item is not None]
        if len(set(taken)) == len(taken):
            pairs = [(r, i) for r, i in zip(records, picks, strict=True) if i is not None]
            best = max(best, (len(pairs), sum(worth[pair] for pair in pairs)))
    chosen = assign(worth)
    assert (len(chosen), sum(worth[pair] for pair in chosen.items())) == best


@given(WORTH)
def test_assignment_is_one_to_one(worth: dict[tuple[int, int], int]) -> None:
    """Pairs are possible ones, no item is taken twice, and the fewer side bounds their number."""
    chosen = assign(worth)
    assert chosen.items() <= worth.keys()
    assert len(set(chosen.values())) == len(chosen)
    assert len(chosen) <= min(len({r for r, _ in worth}), len({i for _, i in worth}))


def test_assignment_does_not_depend_on_order() -> None:
    """The same graph gives the same pairs, in whatever order it comes."""
    worth = {(r, i): 1 for r in range(4) for i in range(3)}
    assert assign(worth) == assign(dict(reversed(worth.items()))) == {0: 0, 1: 1, 2: 2}


# --- Golds ---------------------------------------------------------------------------------------


def write(path: Path, data: Any) -> Path:
    """A file of JSON, its folders made."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(data, ensure_ascii=False), encoding="utf-8")
    return path


def test_load_gold_resolves_quotes(tmp_path: Path) -> None:
    """Every quote is a span of the report."""
    gold = HARBOUR_SCENE.gold(tmp_path)
    quotes = [item.quote for _, item in gold.walk()]
    assert len(quotes) == 21
    assert all(HARBOUR[quote.start : quote.end] == quote.text for quote in quotes)
    assert gold.title_quote == Quote(HARBOUR_GOLD["title_quote"], 0, 50)


def test_title_may_recur(tmp_path: Path) -> None:
    """A title printed twice is resolved to the first; no other quote may recur."""
    gold = HARBOUR_SCENE.gold(tmp_path, title_quote="Council")
    start = HARBOUR.index("Council")
    assert gold.title_quote == Quote("Council", start, start + len("Council"))


BROKEN: list[tuple[str, tuple[str | int, ...], Any, str]] = [
    ("an unknown key", ("people", 0, "age"), 40, "people[0].age"),
    ("a wrong type", ("people", 0, "name"), 7, "people[0].name"),
    ("a truth value for a number", ("directives", 0, "importance"), True, "importance"),
    ("an importance of four", ("directives", 0, "importance"), 4, "directives[0].importance"),
    ("a quote not printed", ("problems", 1, "quote"), "no such\nwords", "problems[1].quote"),
    ("a quote printed twice", ("decisions", 0, "quote"), "The council", "decisions[0].quote"),
    ("an empty quote", ("groups", 0, "quote"), " ", "groups[0].quote"),
    ("a name not printed", ("people", 2, "name"), "Pia Dance", "people[2].name"),
    ("no function", ("people", 2, "functions"), [], "people[2].functions"),
    ("an unknown function", ("people", 2, "functions"), ["sang"], "people[2].functions[0]"),
    ("an unknown role", ("credits", 0, "role"), "singer", "credits[0].role"),
    ("an empty gist", ("directives", 1, "gist"), "", "directives[1].gist"),
    ("an impossible date", ("event", "date", "edtf"), "2023?-02-29", "event.date.edtf"),
    ("an inference without reason", ("event", "date", "why"), None, "event.date"),
    ("figures though unknown", ("event", "date", "basis"), "unknown", "event.date"),
    ("a broken pattern", ("must_not", 0, "pattern"), "(", "must_not[0].pattern"),
    ("a pattern of nothing", ("must_not", 1, "pattern"), "x*", "must_not[1].pattern"),
    ("a pattern that hits the gold", ("must_not", 1, "pattern"), "vance", "must_not[1]"),
    ("a credited participant", ("credits", 2, "name"), "Pia Vance", "people[2]"),
    ("another id", ("id",), "port", "id"),
    ("an unknown kind", ("kind",), "party", "kind"),
]


@pytest.mark.parametrize(
    ("place", "value", "named"), [row[1:] for row in BROKEN], ids=[row[0] for row in BROKEN]
)
def test_broken_gold(place: tuple[str | int, ...], value: Any, named: str, tmp_path: Path) -> None:
    """A broken gold is refused in one line with file, item and cure."""
    data: Any = copy.deepcopy(HARBOUR_GOLD)
    part = data
    for step in place[:-1]:
        part = part[step]
    part[place[-1]] = value
    path = write(tmp_path / "harbour.json", data)
    with pytest.raises(GoldError) as caught:
        load_gold(path, HARBOUR)
    assert str(path) in caught.value.what
    assert named in caught.value.what
    assert caught.value.cure
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b"\xff\xfe", b'{"id": "harbour"}'])
def test_unreadable_gold(content: bytes, tmp_path: Path) -> None:
    """What is no JSON object of the format is refused in one line."""
    path = tmp_path / "harbour.json"
    path.write_bytes(content)
    with pytest.raises(GoldError, match=r"harbour\.json") as caught:
        load_gold(path, HARBOUR)
    assert "\n" not in str(caught.value)


def test_the_gold_that_a_cure_shows_is_there(tmp_path: Path) -> None:
    """Who is told to write a field as an example has it finds that example."""
    with pytest.raises(GoldError) as caught:
        load_gold(write(tmp_path / "harbour.json", {"id": "harbour"}), HARBOUR)
    shown = Path("examples/council/gold.json")
    assert caught.value.cure == f"add it as {shown} has it"
    assert (Path(__file__).parent.parent / shown).is_file()


def test_missing_gold(tmp_path: Path) -> None:
    """A gold that is not there is a GoldError too."""
    with pytest.raises(GoldError, match="cannot be read"):
        load_gold(tmp_path / "none.json", HARBOUR)


def test_same_item_twice(tmp_path: Path) -> None:
    """An item listed twice is named, with the first."""
    twice = HARBOUR_GOLD["problems"] * 2
    with pytest.raises(GoldError, match=r"problems\[2\]: is the same item as problems\[0\]"):
        HARBOUR_SCENE.gold(tmp_path, problems=twice)


def test_find_cases_side_by_side(tmp_path: Path) -> None:
    """NAME.json goes with NAME.txt, sorted by name; other files are ignored."""
    gold_dir, reports = tmp_path / "gold", tmp_path / "reports"
    reports.mkdir()
    for name in ("river", "harbour"):
        write(gold_dir / f"{name}.json", {})
        (reports / f"{name}.txt").write_text("x", encoding="utf-8")
    (gold_dir / "FORMAT.md").write_text("x", encoding="utf-8")
    cases = find_cases(gold_dir, reports)
    assert [case.name for case in cases] == ["harbour", "river"]
    assert cases[1] == ("river", gold_dir / "river.json", reports / "river.txt")


def test_find_cases_in_folders(tmp_path: Path) -> None:
    """NAME/gold.json goes with NAME/report.txt, and its id is the folder's name."""
    path = write(tmp_path / "harbour" / "gold.json", HARBOUR_GOLD)
    (tmp_path / "harbour" / "report.txt").write_text(HARBOUR, encoding="utf-8")
    (case,) = find_cases(tmp_path, tmp_path)
    assert case == ("harbour", path, path.parent / "report.txt")
    assert load_gold(case.gold_path, HARBOUR).id == "harbour"


def test_find_cases_refuses(tmp_path: Path) -> None:
    """No gold at all, or one without its report, is an error."""
    with pytest.raises(GoldError, match="no gold in"):
        find_cases(tmp_path / "nowhere", tmp_path)
    write(tmp_path / "harbour.json", {})
    with pytest.raises(GoldError, match=r"harbour\.txt is missing"):
        find_cases(tmp_path, tmp_path)


# --- Averages and the table ----------------------------------------------------------------------


def results(folder: Path) -> list[Scores]:
    """A damaged English brief and a perfect Chinese one."""
    brief = change(HARBOUR_SCENE.perfect(), "directives", 0, text="The mayor sang " + "la" * 90)
    brief = drop(brief, "people", 2)
    return [
        score(brief, HARBOUR_SCENE.gold(folder), HARBOUR),
        score(in_english(RIVER_SCENE.perfect()), RIVER_SCENE.gold(folder), RIVER_SCENE.text),
    ]


def test_averages_leave_out_what_is_empty(tmp_path: Path) -> None:
    """A report in which gold and brief are both empty is left out of a figure."""
    means = averages(results(tmp_path))
    assert (means["people"].reports, means["people"].recall) == (2, (3 / 4 + 1) / 2)
    assert (means["problems"].reports, means["problems"].f1) == (1, 1.0)
    assert (means["directives"].precision, means["directives"].true) == ((3 / 4 + 1) / 2, 5)


def test_averages_over_nothing() -> None:
    """Over no report no figure is given."""
    means = averages([])
    assert list(means) == list(FIELDS)
    assert all(mean.f1 is None and mean.reports == 0 for mean in means.values())


def test_table(tmp_path: Path) -> None:
    """The table has a row a field, and names what was missed and what is extra."""
    text = table(results(tmp_path))
    assert [line.split()[0] for line in text.splitlines()[1 : len(FIELDS) + 1]] == list(FIELDS)
    for part in ("people: Pia Vance\n", f"directives: {PUMPS}\n", "directives[0].text says"):
        assert part in text
    assert "verdicts  supported 9, weak 1, unsupported 0\n" in text


def test_table_is_narrow(tmp_path: Path) -> None:
    """No line is wider than 80 columns, Chinese counted as two, even where a word is longer."""
    result = results(tmp_path)[1]
    wide = result.fields["people"].model_copy(update={"missed": ("柳溪县防汛" * 20,)})
    result = result.model_copy(update={"fields": result.fields | {"people": wide}})
    for line in table([*results(tmp_path), result]).splitlines():
        assert sum(2 if ord(char) > 0x2E80 else 1 for char in line) <= 80


def test_table_shows_control_characters(tmp_path: Path) -> None:
    """What would move the cursor does not reach the terminal."""
    result = results(tmp_path)[0].model_copy(update={"name": "a\x1b[2J\nb"})
    assert "\na?[2J b\n" in table([result])


def test_as_json(tmp_path: Path) -> None:
    """The plain form is JSON in a stable order, rounded to four places."""
    data = as_json(results(tmp_path))
    assert json.loads(json.dumps(data)) == data
    assert list(data["averages"]) == list(data["reports"][0]["fields"]) == list(FIELDS)
    assert data["reports"][0]["fields"]["people"]["f1"] == 0.8571
    assert data["reports"][0]["must_not"][0]["path"] == "directives[0].text"
    assert data == as_json(results(tmp_path))
