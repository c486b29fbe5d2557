"""The mutation suite: true claims made false in every way we know, and what the audit lets pass.

`make mutations` measures all of it; here are the examples, and some of the annotators' reports.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from pathlib import Path
from random import Random

import pytest
from conftest import EXAMPLES, FIXTURES, ROOT
from drafts import claim, decision, directive, draft, person
from mutation_table import put
from true_claims import annotators, recorded

from govsumm import Briefer, FixtureBackend, Report, read_report, split, to_markdown
from govsumm.cli import run
from govsumm.evaluation.gold_fields import Quote
from govsumm.evaluation.mutations import Figures, Trial, beside, figures, shown
from govsumm.evaluation.mutations.annotated import sentence
from govsumm.evaluation.mutations.dropping import dropped
from govsumm.evaluation.mutations.material import Family, Material
from govsumm.evaluation.mutations.printed_names import is_person, like, printed_names
from govsumm.evaluation.mutations.suite import OPERATORS, TARGETS
from govsumm.records import Audited, Claim, Person, Verdict
from govsumm.walking import cited_records

OURS = ("council", "county-zh", "prefecture")
SOME = frozenset({"in-d", "mt-h", "uk-e", "zh-i"})
"""Minutes and news, English, translated and Chinese: of the examples, and the shortest others."""
LEAST: dict[str, dict[Family, float]] = {
    "recorded": {
        "novel token": 0.945,
        "in-passage swap": 0.81,
        "field swapped": 0.945,
        "tail": 0.92,
    },
    "annotators": {
        "novel token": 0.945,
        "in-passage swap": 0.66,
        "field swapped": 0.945,
        "tail": 0.975,
    },
}
"""What is caught today; TARGETS says what is to be."""


@pytest.fixture(scope="module")
def measured() -> dict[str, Figures]:
    """The figures of each body of claims."""
    examples = [each for each in recorded(EXAMPLES, EXAMPLES, EXAMPLES) if each.name in OURS]
    return {
        "recorded": figures([each.tried(whole=False) for each in examples]),
        "annotators": figures([each.tried() for each in annotators(SOME)]),
    }


def test_there_are_many_ways_to_lie() -> None:
    """Operators have names of their own, and there are more than fifteen."""
    assert len({each.name for each in OPERATORS}) == len(OPERATORS) > 15


def test_the_suite_is_large() -> None:
    """At least a thousand mutants, of the examples alone."""
    examples = list(recorded(EXAMPLES, EXAMPLES, EXAMPLES))
    made = [len(list(each.mutants(one.material))) for each in OPERATORS for one in examples]
    assert sum(made) >= 1000


@pytest.mark.parametrize("body", list(LEAST))
@pytest.mark.parametrize("family", list(TARGETS))
def test_false_claims_do_not_pass(measured: dict[str, Figures], body: str, family: Family) -> None:
    """No family of mutants passes more often than it did."""
    total, caught = measured[body].caught(family)
    assert caught >= LEAST[body][family] * total > 0


def test_true_claims_pass(measured: dict[str, Figures]) -> None:
    """As recorded nearly all; in other typography, numbers and spelling; annotators' mostly."""
    made = measured["recorded"]
    assert share(made.true) >= 0.99
    assert share(made.varied) >= 0.92
    assert share(made.gists) >= 0.83
    assert made.gists.get("unsupported", 0) <= 0.03 * sum(made.gists.values())
    assert share(measured["annotators"].true) >= 0.87


def share(counts: dict[Verdict, int]) -> float:
    """How much of what was judged is supported."""
    return counts["supported"] / sum(counts.values())


def test_the_real_reports_too(shared: Path) -> None:
    """Their recordings hold no words of theirs, and lie as badly."""
    claims = recorded(shared / "gold", shared / "reports", FIXTURES)
    made = figures(each.tried(whole=False) for each in claims)
    assert share(made.true) >= 0.99
    for family in ("novel token", "field swapped", "tail"):
        total, caught = made.caught(family)
        assert caught >= 0.94 * total > 0


@pytest.fixture
def town() -> Material:
    """A short report with a draft of it."""
    report = Report(
        "Minutes of the Board\n"
        "Collector Anita Rao heard the Mill Owners Guild at Hepford and met the Drapers Guild.\n"
        "The lease was AGREED by the Board,\n"
        "and a bond is to be filed by May. Carts no longer climb the stairs.\n"
    )
    made = draft(
        people=(person("Anita Rao", posts=("District Collector",), passages=(2,)),),
        summary=(
            claim("Carts are no longer taken upstairs.", 4),
            claim("The bond is to be", 4),
            claim("He heard Director Rao of Hepford.", 2),
        ),
    )
    return Material(report, split(report), made)


def test_only_names_are_exchanged(town: Material) -> None:
    """No outcome in capitals and no bare body; a title with a surname is that person."""
    names = printed_names(town)
    assert "Drapers Guild" in names
    assert not {"AGREED", "Board"} & set(names)
    assert is_person(town, "Director Rao")
    assert not is_person(town, "Hepford")
    assert "Anita Rao" not in like(town, "Collector")
    assert "Anita Rao" in like(town, "Hepford")


CROWDED = (
    "Minutes of the panel at Harrowdene\n"
    "Panel chief Lin Osei of Ulmen heard Sand & Gravel Traders and drove the Ulmen–Brakke road.\n"
    "Of GHS 4.2 million the panel gave GHS 1.1 million to Brakke.\n"
    "县长桑立言请每个村清沟，关于召开市级会议的决定在研究城区。\n"
)


def test_what_is_no_lie_is_not_drawn() -> None:
    """Two parts of one name exchanged, a road told from its other end, a post for its holder, a
    currency, "each village", and a name from outside that the report prints.
    """
    report = Report(CROWDED)
    told = (directive("清沟", to=("每个村",), passages=(4,)),)
    made = draft(
        people=(person("Lin Osei", passages=(2,)),),
        directives=told,
        summary=(
            claim("He drove the Ulmen–Brakke road.", 2),
            claim("They heard Sand & Gravel Traders.", 2),
            claim("The panel gave Brakke GHS 1.1 million.", 3),
        ),
    )
    town = Material(report, split(report), made)
    assert not {"GHS", "每个村", "召开市", "研究城区"} & set(printed_names(town))
    assert "Brakke" in printed_names(town)
    false = {
        (each.name, mutant.false.text)
        for each in OPERATORS
        for mutant in each.mutants(town)
        if isinstance(mutant.false, Claim)
    }
    assert not {text for name, text in false if name == "names exchanged"}
    assert not any("Harrowdene" in text for _, text in false)
    assert any(name == "name from outside" for name, _ in false)


def test_a_negator_goes_as_a_whole(town: Material) -> None:
    """Without "no longer" carts are taken up; and what is cut off is not denied."""
    made = {
        (each.name, mutant.false.text)
        for each in OPERATORS
        if each.name.startswith("negation")
        for mutant in each.mutants(town)
        if isinstance(mutant.false, Claim)
    }
    assert ("negation left out", "Carts are taken upstairs.") in made
    assert ("negation put in", "The bond is not to be") in made
    assert not any(text.endswith("be not") for _, text in made)


@pytest.mark.parametrize(
    ("text", "done", "posts", "never", "sometimes"),
    [
        ("Ann Foy said 14 pumps work.", "spoke", ("Clerk",), "reported briefed", "commented"),
        ("Ann Foy gave a speech.", "spoke", ("Clerk",), "", "reported briefed commented"),
        ("Ann Foy and Lee Roe said 14 pumps work.", "spoke", ("Clerk",), "", "reported briefed"),
        ("Ann Foy gave a speech.", "spoke", ("Resident",), "commented", "reported briefed"),
        ("Ann Foy presented the plan.", "reported", ("Clerk",), "briefed", "spoke commented"),
        ("Ann Foy presented the plan. She said it is late.", "reported", (), "spoke", "absent"),
        ("Ann Foy chaired.", "presided", ("Mayor",), "attended", "spoke reported absent"),
    ],
)
def test_a_function_is_exchanged_for_what_the_words_do_not_make_right(
    text: str, done: str, posts: tuple[str, ...], never: str, sometimes: str
) -> None:
    """What is said may be a report and a speech; that the audit may not tell excuses nothing."""
    report = Report(f"{text}\n")
    cited = tuple(each.n for each in split(report))
    who = person("Ann Foy", done, passages=cited, posts=posts)
    other = person("Lee Roe", passages=cited)
    material = Material(report, split(report), draft(people=(who, other)))
    make = next(each.make for each in OPERATORS if each.name == "function")
    made = [false for n in range(99) for false in make(material, who, Random(n))]
    drawn = {each.functions[0].function for each in made if isinstance(each, Person)}
    assert drawn.isdisjoint({done, "other", *never.split()})
    assert drawn >= set(sometimes.split())


def test_a_gist_rests_on_its_whole_sentence(town: Material) -> None:
    """Annotators quote a few words of it, and passages are clauses of long sentences."""
    at = town.report.text.index("AGREED")
    quote = Quote(text="AGREED", start=at, end=at + 6)
    assert {town.passages[n - 1].text[:8] for n in sentence(town.passages, quote)} >= {"The leas"}


def test_what_is_left_out_is_named() -> None:
    """People, orders and deadlines nearly always; and nothing where nothing is left out."""
    named: dict[str, Counter[bool]] = {}
    false_alarms = 0
    for each in recorded(EXAMPLES, EXAMPLES, EXAMPLES):
        if each.name in ("prefecture", "two-meetings"):
            found, alarms = dropped(each.material)
            false_alarms += alarms
            for one in found:
                named.setdefault(one.kind, Counter())[one.named] += 1
    assert false_alarms == 0
    least = {"person": 0.9, "directive": 0.9, "deadline": 0.9}
    for kind, floor in least.items():
        assert named[kind][True] >= floor * named[kind].total() > 0


@pytest.fixture(scope="module")
def trial() -> Trial:
    """The suite over one report."""
    return next(annotators(frozenset({"in-d"}))).tried()


def test_the_same_mutants_every_time(trial: Trial) -> None:
    """Mutants are drawn by digests, not by luck."""
    assert next(annotators(frozenset({"in-d"}))).tried() == trial


def test_mutants_of_refused_claims_are_counted_apart(trial: Trial) -> None:
    """They would be caught whatever they say."""
    refused: Verdict = "unsupported"
    doubted = replace(trial, true=tuple((record, refused) for record, _ in trial.true))
    made = figures([doubted])
    assert sum(each.mutants for each in made.operators.values()) == 0
    assert sum(each.apart for each in made.operators.values()) == len(trial.mutants)


def test_figures_stand_side_by_side(trial: Trial) -> None:
    """A family a row, or each operator; every row has a cell for each body of claims."""
    made = figures([trial])
    table = beside({"one": made, "other": made}, by_operator=False)
    assert "one: caught" in table
    assert "other: caught" in table
    assert {line.count("|") for line in table.splitlines()[:6]} == {6}
    assert len(shown(made).splitlines()) > len(table.splitlines())


def test_annotators_claims_are_taken_where_no_backend_is_named(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    """No draft is made, by rules or otherwise, and nothing is dropped from it."""
    fresh = ROOT / "tests" / "fresh"
    for folder, ending in (("gold", "json"), ("reports", "txt")):
        name = f"in-d.{ending}"
        (tmp_path / folder).mkdir()
        (tmp_path / folder / name).write_bytes((fresh / folder / name).read_bytes())
    command = ["eval", "--mutations", "--gold", f"{tmp_path}/gold"]
    assert run([*command, "--reports", f"{tmp_path}/reports"]) == 0
    printed = capfd.readouterr()
    assert printed.err == ""
    assert "**novel token**" in printed.out
    assert "omissions" not in printed.out


def test_a_table_goes_between_its_marks(tmp_path: Path) -> None:
    """And what stands around it stays."""
    page = tmp_path / "page.md"
    page.write_text("a\n<!-- t -->\nold\n<!-- /t -->\nb\n", encoding="utf-8")
    put(page, "t", "| new |\n")
    assert page.read_text(encoding="utf-8") == "a\n<!-- t -->\n| new |\n<!-- /t -->\nb\n"


def test_a_lying_reply_is_shown_for_one() -> None:
    """docs/lying replays a reply with lies in it: each is marked, in words."""
    lying = ROOT / "docs" / "lying"
    if not lying.is_dir():
        pytest.skip("the documents are not beside the tests of a built wheel")
    brief = Briefer(FixtureBackend(lying)).brief(read_report(EXAMPLES / "council" / "report.txt"))
    assert to_markdown(brief) == (lying / "brief.md").read_text(encoding="utf-8")
    doubted = [
        each
        for each in cited_records(brief)
        if isinstance(each, Audited)
        if each.verdict != "supported"
    ]
    assert len(doubted) >= 8
    assert {each.passage for each in brief.audit.omissions} >= {31, 50}


def test_an_outcome_that_opens_the_resolution_is_none_to_swap() -> None:
    """ "RESOLVED - That the lease be approved": both are true of it."""
    text = "RESOLVED - That the lease, at $1.5 million, be approved.\nThe bid was RESOLVED.\n"
    first = decision("The lease.", passages=(1,), matter="lease", outcome="approved")
    both = first.model_copy(update={"passages": (1, 2)})
    other = decision("The bid.", passages=(2,), matter="bid", outcome="RESOLVED")
    report = Report(text)
    operator = next(each for each in OPERATORS if each.name == "outcome of the passage")
    for record, wanted in ((first, 0), (both, 1)):
        material = Material(report, split(report), draft(decisions=(record, other)))
        assert len([each for each in operator.mutants(material) if each.true == record]) == wanted
