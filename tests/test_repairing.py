"""Targeted repair: what failed is asked for once more, and nothing else is touched."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from conftest import EXAMPLES, ROOT
from drafts import claim, date, decision, directive, draft, meeting, person
from replies import Answer, Endpoint, Fault, completion, counted, error, serving
from write_recording import recording, repair_recording

from govsumm import (
    Brief,
    Briefer,
    Draft,
    FixtureBackend,
    OpenAIBackend,
    Report,
    ask,
    audit,
    brief_many,
    read_report,
    to_html,
    to_json,
    to_markdown,
)
from govsumm.backends.caching import CachingBackend
from govsumm.backends.choosing import Settings, repairs
from govsumm.backends.metering import Meter, MeteringBackend
from govsumm.backends.sampling import RecordingBackend
from govsumm.backends.transport import Patience
from govsumm.batching import Many
from govsumm.cache import Store
from govsumm.cli import run
from govsumm.digest import canonical
from govsumm.errors import UsageError
from govsumm.receipt import in_words as receipt_in_words
from govsumm.receipt import receipt
from govsumm.records import Assessment, Vote
from govsumm.repairing import ask_to_repair
from govsumm.repairing.asking import Asked
from govsumm.repairing.failing import failures

QUIET = [f"Bed {n} of the old garden holds {n + 3} tulips from the valley." for n in range(40)]
TEXT = "\n".join(
    [
        "The county council met in Tashan on May 6.",
        "Mu Qing, head of the council, presided over the meeting.",
        "The motion to widen the north road was approved 5-2.",
        "Mu Qing stressed that all townships must repair the dykes before May 31.",
        *QUIET,
    ]
)
REPORT = Report(TEXT, "r.txt")
REQUEST = ask(REPORT)
GARDEN = tuple(
    Assessment(passages=(n,), text=words, by=None) for n, words in enumerate(QUIET, start=5)
)


def _need_docs() -> None:
    """Skip where there is only the wheel."""
    if not (ROOT / "docs").is_dir():
        pytest.skip("the documents are not beside the tests of a built wheel")


def vote(yes: int, no: int) -> Vote:
    """A bare count."""
    return Vote(method=None, yes=yes, no=no, abstain=None, dissent=())


def road(yes: int, no: int, **changes: Any) -> Any:
    """What was decided of the road, by so many."""
    said = f"The motion to widen the north road was approved {yes}-{no}."
    return decision(said, passages=(3,), vote=vote(yes, no), **changes)


CHAIR = person("Mu Qing", "presided", passages=(2,), posts=("head of the council",))
INVENTED = person("Qiao Lei", "attended", passages=(2,))
DUE = date("before May 31", "XXXX-05-30", passages=(4,), what="due")
DYKES = directive(
    "All townships must repair the dykes.",
    passages=(4,),
    by="Mu Qing",
    to=("all townships",),
    due=DUE,
)


def lying(**changes: Any) -> Draft:
    """A draft with a wrong tally, an invented attendee and an order left out."""
    fields: dict[str, Any] = {
        "headline": claim("The county council met in Tashan.", 1),
        "meetings": (meeting(passages=(1,), names=("county council",)),),
        "people": (CHAIR, INVENTED),
        "decisions": (road(7, 0),),
        "assessments": GARDEN,
    }
    return draft(**{**fields, **changes})


DRAFT = lying()
FIRST = audit(REPORT, DRAFT, passages=REQUEST.passages)
WRONG, NOBODY = FIRST.decisions[0].id, FIRST.people[1].id


def asked(made: Draft = DRAFT, report: Report = REPORT) -> Asked:
    """The request for a repair of a draft."""
    found = ask_to_repair(ask(report), made, made.model_dump_json(), audit(report, made))
    assert found is not None
    return found


def amends(**parts: Any) -> str:
    """A repair as a model replies it."""
    return json.dumps(parts, default=lambda record: record.model_dump(mode="json"))


def corrected(kind: str, about: str, record: Any) -> dict[str, Any]:
    """One correction."""
    return {kind: [{"id": about, "record": record}]}


GOOD = amends(
    corrections=corrected("decisions", WRONG, road(5, 2)),
    withdrawals=[{"id": NOBODY, "why": "nobody of this name is printed"}],
    additions={"directives": [DYKES]},
)
DRAFTED = completion(DRAFT.model_dump_json(), usage=counted(4000, 1000))
MENDED = completion(GOOD, usage=counted(900, 200))


def live(endpoint: Endpoint) -> OpenAIBackend:
    """A model behind an endpoint, asked without waits."""
    patience = Patience(retries=1, sleep=lambda _: None)
    return OpenAIBackend("m", base_url=endpoint.url, patience=patience)


def briefed(*answers: Answer, notices: list[str] | None = None, **named: Any) -> Brief:
    """The brief of a live run over the answers after the draft's."""
    with serving(DRAFTED, *answers) as endpoint:
        told: list[str] = [] if notices is None else notices
        return Briefer(live(endpoint), notice=told.append, **named).brief(REPORT)


def done(brief: Brief) -> list[tuple[str, str]]:
    """What became of which kind of record."""
    return [(each.what, each.kind) for each in brief.audit.repairs]


# what is asked ------------------------------------------------------------------------------------


def test_only_what_failed_goes_into_the_call() -> None:
    """Failing records with reasons, omissions with cues, and their passages; no quiet line."""
    sent = asked().request.messages[1].content
    assert f"decisions {WRONG}: " in sent
    assert f"people {NOBODY}: " in sent
    assert "name “Qiao Lei”: not in the passages cited" in sent
    assert "votes for “7”: the passages say 5 of this motion, the record 7" in sent
    assert "votes against “0”: the passages say 2 of this motion, the record 0" in sent
    assert "[4] order" in sent
    assert "[4] Mu Qing stressed" in sent
    assert "tulips" not in sent
    assert FIRST.people[0].id not in sent


def test_the_form_has_no_place_for_anything_else() -> None:
    """Strict, and accepted by a constrained decoder; ids of what failed, kinds of what failed."""
    import llguidance

    schema = asked().request.form.schema
    corrections = schema["properties"]["corrections"]["properties"]
    assert {k: v["items"]["properties"]["id"]["enum"] for k, v in corrections.items()} == {
        "people": [NOBODY],
        "decisions": [WRONG],
    }
    assert set(schema["properties"]["additions"]["properties"]) == {"directives", "statements"}
    grammar = llguidance.LLMatcher.grammar_from_json_schema(canonical(schema))
    assert not llguidance.LLMatcher.validate_grammar(grammar)
    nodes = [schema]
    while nodes:
        node: Any = nodes.pop()
        nodes += node.values() if isinstance(node, dict) else node if isinstance(node, list) else []
        if isinstance(node, dict) and node.get("type") == "object":
            assert node["additionalProperties"] is False
            assert node["required"] == list(node["properties"])


def test_weak_records_alone_are_not_worth_a_call() -> None:
    """Nothing refutes them; where a call is made they go along, last."""
    weak = claim("Tulips were admired by visitors everywhere yesterday evening.", 5)
    made = lying(people=(CHAIR,), decisions=(road(5, 2),), directives=(DYKES,), summary=(weak,))
    brief = audit(REPORT, made)
    assert (brief.audit.verdicts.weak, brief.audit.verdicts.unsupported) == (1, 0)
    assert ask_to_repair(REQUEST, made, made.model_dump_json(), brief) is None
    more = lying(summary=(weak,))
    found = failures(more, audit(REPORT, more))
    kinds = [[each.kind for each in found.first(count).records] for count in (2, 3, 4)]
    assert kinds == [["people", "decisions"]] * 2 + [["people", "decisions", "summary"]]


def again(request: Any, raw: str, told: str) -> int:
    """Characters of a full re-ask, as instructor makes it: all messages, the schema, the reply,
    what is wrong with it, and the whole reply once more.
    """
    first = sum(len(message.content) for message in request.messages)
    return first + len(canonical(request.form.schema)) + len(raw) + len(told) + len(raw)


@pytest.mark.parametrize("report", ["council", "r.txt"])
def test_a_repair_takes_at_most_a_quarter_of_asking_again(report: str) -> None:
    """Prompt, schema and reply, in characters; the figures are printed with -s."""
    if report == "council":
        source = read_report(EXAMPLES / "council" / "report.txt")
        _need_docs()
        backend = FixtureBackend(ROOT / "docs")
    else:
        source, backend = REPORT, None
    request = ask(source)
    reply = backend.fill(request) if backend else None
    made = reply.draft if reply else DRAFT
    raw = made.model_dump_json()
    found = ask_to_repair(request, made, raw, audit(source, made))
    assert found is not None
    answer = backend.fill(found.request).raw if backend else GOOD
    system, user = (message.content for message in found.request.messages)
    ours = len(system) + len(user) + len(canonical(found.request.form.schema)) + len(answer)
    whole = again(request, raw, user.partition("# Passages")[0])
    print(  # noqa: T201  a figure to be read
        f"{report}: a repair takes {ours:,} characters, asking again {whole:,}: {ours / whole:.3f}"
    )
    assert ours * 4 <= whole


def test_where_too_much_failed_the_worst_goes_first() -> None:
    """A quarter holds by construction, and the brief says how much did not fit."""
    many = tuple(person(f"Nobody Number{n}", "attended", passages=(2,)) for n in range(60))
    made = lying(people=(CHAIR, *many))
    found = asked(made)
    assert 0 < len(found.failures) < 60
    assert found.left + len(found.failures) == 62
    assert f"{found.left} more failures did not fit" in found.said("a reply")


# what becomes of the answer -----------------------------------------------------------------------


def test_a_good_repair_corrects_withdraws_and_adds() -> None:
    """The brief is clean, and keeps what was there before with the reasons."""
    notices: list[str] = []
    brief = briefed(MENDED, notices=notices)
    assert notices == ["r.txt: repaired 1, withdrew 1, added 1"]
    assert brief.audit.verdicts.unsupported == 0
    assert brief.audit.omissions == ()
    assert done(brief) == [
        ("corrected", "decisions"),
        ("withdrawn", "people"),
        ("added", "directives"),
    ]
    first, gone, new = brief.audit.repairs
    assert (first.id, new.id) == (brief.decisions[0].id, brief.directives[0].id)
    assert first.before is not None
    assert first.before["vote"] == vote(7, 0).model_dump(mode="json")
    assert gone.id is None
    assert gone.why == "nobody of this name is printed"
    assert gone.before == FIRST.people[1].model_dump(mode="json")
    assert brief.decisions[0].repaired == "corrected"
    assert brief.directives[0].repaired == "added"
    assert brief.people[0].repaired is None
    assert brief.audit.repair == "a live reply of m, prompt repair-1"


def test_records_that_did_not_fail_are_as_they_were() -> None:
    """To the id, the evidence and the verdict."""
    brief = briefed(MENDED)
    assert brief.people == FIRST.people[:1]
    assert brief.assessments == FIRST.assessments
    assert brief.headline == FIRST.headline


def test_every_form_shows_it() -> None:
    """Markdown, the page and JSON; and the JSON is a Brief again."""
    brief = briefed(MENDED)
    drawn = to_markdown(brief)
    assert "approved 5-2. (5 for, 2 against) [3] *(corrected)*" in drawn
    assert "- withdrawn: “Qiao Lei”: nobody of this name is printed — **unsupported**" in drawn
    assert "- added: “All townships must repair the dykes.”" in drawn
    assert "Repair: a live reply of m, prompt repair-1." in drawn
    page = to_html(brief, REPORT)
    assert "Repaired" in page
    assert "nobody of this name is printed" in page
    assert Brief.model_validate_json(to_json(brief)) == brief


@pytest.mark.parametrize(
    ("answer", "why"),
    [
        (amends(corrections=corrected("decisions", WRONG, road(6, 1))), "no better borne"),
        (amends(corrections=corrected("decisions", WRONG, road(7, 0))), "repeated as it was"),
        (amends(corrections=corrected("people", WRONG, CHAIR)), "one of the decisions"),
        (amends(corrections=corrected("decisions", "0" * 12, road(5, 2))), "has this id"),
        (amends(corrections=corrected("decisions", FIRST.people[0].id, CHAIR)), "has this id"),
        (amends(corrections=corrected("decisions", WRONG, {"text": "?"})), "cannot be read"),
        (amends(corrections=corrected("people", NOBODY, CHAIR)), "in the list already"),
        (amends(corrections={"decisions": ["?"]}), "cannot be read"),
        (amends(corrections={"nothing": [{"id": WRONG, "record": {}}]}), "one of the decisions"),
        (amends(withdrawals=[{"id": "x", "why": ""}]), "has this id"),
        (amends(additions={"people": [INVENTED]}), "nothing of this kind was left out"),
        (
            amends(
                additions={
                    "directives": [
                        directive("Bed 0 of the old garden holds 3 tulips.", passages=(5,))
                    ]
                }
            ),
            "cites",
        ),
        (
            amends(additions={"directives": [DYKES.model_copy(update={"by": "Qiao Lei"})]}),
            "the passages do not bear it",
        ),
        (
            amends(additions={"directives": [directive("Build 99 dams.", passages=(4,))]}),
            "the passages do not bear it",
        ),
    ],
)
def test_what_makes_nothing_better_is_refused(answer: str, why: str) -> None:
    """Item by item, with a note; the record keeps its place, its verdict and its id."""
    brief = briefed(completion(answer))
    (refused,) = brief.audit.repairs
    assert refused.what == "refused"
    assert why in (refused.why or "")
    assert (brief.decisions, brief.people) == (FIRST.decisions, FIRST.people)
    assert brief.directives == ()
    assert brief.audit.verdicts == FIRST.audit.verdicts


@pytest.mark.parametrize(
    ("changes", "why"),
    [
        ({"due": {"passages": [4]}}, "the kind of the deadline is missing"),
        ({"by": 7}, "the speaker is nothing that can stand there"),
        ({"to": [["x"]]}, "the addressee is nothing that can stand there"),
        ({"urgent": True}, "there is no place for the urgent"),
        ({"text": None}, "the text is nothing that can stand there"),
    ],
    ids=str,
)
def test_what_cannot_be_read_is_said_in_words(changes: dict[str, Any], why: str) -> None:
    """As a reader would call it: no field of the schema, no index."""
    proposed = {**DYKES.model_dump(mode="json"), **changes}
    brief = briefed(completion(amends(additions={"directives": [proposed]})))
    (refused,) = brief.audit.repairs
    assert refused.why == f"what is proposed cannot be read: {why}"


def test_one_bad_item_does_not_spoil_the_others() -> None:
    """Good ones are taken all the same."""
    answer = amends(
        corrections=corrected("decisions", WRONG, road(5, 2)),
        withdrawals=[{"id": "invented", "why": "?"}, {"id": WRONG, "why": "and gone"}],
        additions={"directives": [DYKES, directive("Build 99 dams.", passages=(4,)), "?"]},
    )
    brief = briefed(completion(answer))
    assert sorted(done(brief)) == [
        ("added", "directives"),
        ("corrected", "decisions"),
        ("refused", "decisions"),
        ("refused", "directives"),
        ("refused", "directives"),
        ("refused", "record"),
    ]
    assert [each.text for each in brief.directives] == [DYKES.text]


def test_what_a_brief_cannot_be_without_is_not_withdrawn() -> None:
    """The headline, a meeting that others are about."""
    made = lying(
        headline=claim("The council of Nanshan met 9 times.", 1),
        meetings=(meeting(passages=(1,), names=("Nanshan congress",)),),
    )
    first = audit(REPORT, made)
    gone = [{"id": each.id, "why": "?"} for each in (first.headline, first.meetings[0])]
    with serving(completion(made.model_dump_json()), completion(amends(withdrawals=gone))) as end:
        brief = Briefer(live(end)).brief(REPORT)
    assert {each.what for each in brief.audit.repairs} == {"refused"}
    assert len(brief.meetings) == 1


# trouble ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("answer", "why"),
    [
        (error(500, "oops"), "the endpoint was busy or broken"),
        (error(401, "no"), "the key was refused"),
        (Fault(reset=True), "the endpoint did not answer"),
        (completion("I am sorry."), "the reply was no repair"),
        (completion('{"corrections": 3}'), "the reply was no repair"),
        (completion(DRAFT.model_dump_json()), "the reply was no repair"),
        (completion(None, message={"refusal": "no"}), "the model refused"),
        (completion("{", finish_reason="length"), "the reply was cut off by its token limit"),
    ],
    ids=str,
)
def test_trouble_in_the_repair_never_loses_the_brief(answer: Answer, why: str) -> None:
    """The first brief, and a word on why it is not repaired."""
    notices: list[str] = []
    brief = briefed(answer, notices=notices)
    assert brief.audit.repair == f"failed: {why}"
    assert brief.audit.repairs == ()
    assert (brief.decisions, brief.people) == (FIRST.decisions, FIRST.people)
    assert notices[0].startswith("r.txt: not repaired: ")


def test_a_repair_is_one_call() -> None:
    """An answer that breaks its schema is not asked for again; nothing is repaired twice."""
    with serving(DRAFTED, completion("{]")) as endpoint:
        Briefer(live(endpoint)).brief(REPORT)
    assert len(endpoint.asked) == 2
    with serving(DRAFTED, completion(amends())) as endpoint:
        brief = Briefer(live(endpoint)).brief(REPORT)
    assert len(endpoint.asked) == 2
    assert brief.audit.verdicts.unsupported > 0
    sent = endpoint.asked[1]["response_format"]["json_schema"]
    assert (sent["name"], sent["strict"]) == ("Repair", True)


def test_ctrl_c_in_the_repair_ends_the_run(monkeypatch: pytest.MonkeyPatch) -> None:
    """It is the user's word; the draft that was paid for is in the cache, the meter knows both."""
    meter = Meter()
    with serving(DRAFTED) as endpoint:
        backend = live(endpoint)
        fill = backend.fill

        def interrupted(request: Any) -> Any:
            if request.repair:
                raise KeyboardInterrupt
            return fill(request)

        monkeypatch.setattr(backend, "fill", interrupted)
        with pytest.raises(KeyboardInterrupt):
            Briefer(MeteringBackend(backend, meter)).brief(REPORT)
    assert [(each.repair, each.error) for each in meter.entries] == [
        (False, None),
        (True, "KeyboardInterrupt"),
    ]


def test_nothing_failed_and_nothing_is_asked() -> None:
    """One call, and no trace in the brief."""
    made = lying(people=(CHAIR,), decisions=(road(5, 2),), directives=(DYKES,))
    with serving(completion(made.model_dump_json())) as endpoint:
        brief = Briefer(live(endpoint)).brief(REPORT)
    assert len(endpoint.asked) == 1
    assert brief.audit.repair is None
    assert not {"repair", "repairs"} & set(json.loads(to_json(brief))["audit"])


# the wrappers -------------------------------------------------------------------------------------


def test_the_receipt_counts_it() -> None:
    """Requests, tokens and failed attempts, and which reply was a repair."""
    meter = Meter()
    with serving(DRAFTED, error(500, "oops"), MENDED) as endpoint:
        Briefer(MeteringBackend(live(endpoint), meter)).brief(REPORT)
    made = receipt(meter.entries, "m", "here")
    assert (made["requests"], made["replies"], made["repairs"]) == (3, 2, 1)
    assert made["tokens"] == {"input": 4900, "input_cached": 0, "output": 1200}
    assert made["reports"][1]["asked_for"] == "repair"
    assert receipt_in_words(made).startswith("2 replies, 1 repair, 3 requests, 4,900 tokens in")


def test_it_is_cached(tmp_path: Path) -> None:
    """The second time nothing is asked, and the brief is the same."""
    store = Store(tmp_path, lambda _: None)
    with serving(DRAFTED, MENDED) as endpoint:
        briefer = Briefer(CachingBackend(live(endpoint), store))
        assert briefer.brief(REPORT) == briefer.brief(REPORT)
    assert len(endpoint.asked) == 2
    store.close()


def test_it_is_recorded_and_replayed(tmp_path: Path) -> None:
    """Two files, and from them the same records and the same repairs."""
    with serving(DRAFTED, MENDED) as endpoint:
        first = Briefer(RecordingBackend(live(endpoint), tmp_path)).brief(REPORT)
    assert sorted(path.name.split(".", 2)[2] for path in tmp_path.iterdir()) == [
        "recording.json",
        "repair.recording.json",
    ]
    again_ = Briefer(FixtureBackend(tmp_path)).brief(REPORT)
    assert again_.audit.repairs == first.audit.repairs
    assert again_.decisions == first.decisions
    assert (again_.audit.repair or "").startswith("sampled from m, ")


def written(folder: Path, name: str, made: dict[str, Any]) -> None:
    """One file of a fixtures directory."""
    (folder / f"{name}.recording.json").write_text(json.dumps(made), encoding="utf-8")


def test_a_repair_written_by_hand_is_replayed(tmp_path: Path) -> None:
    """With offsets for passages and spans for words; it says who wrote it."""
    written(tmp_path, "draft", recording(REQUEST, DRAFT, "a tester", "2026-11-22"))
    parts: dict[str, Any] = {
        "corrections": corrected("decisions", WRONG, road(5, 2)),
        "withdrawals": [],
        "additions": {"directives": [DYKES]},
    }
    made = repair_recording(asked().request, parts, "a tester", "2026-11-22")
    assert "all townships" not in json.dumps(made)
    written(tmp_path, "repair", made)
    brief = Briefer(FixtureBackend(tmp_path)).brief(REPORT)
    assert done(brief) == [("corrected", "decisions"), ("added", "directives")]
    assert brief.audit.repair == "written by hand by a tester, 2026-11-22, prompt repair-1"
    assert brief.people[1].verdict == "unsupported"


def test_a_repair_that_was_not_recorded_is_skipped_and_noted(tmp_path: Path) -> None:
    """Without a word on stderr; a repair alone is no draft either."""
    written(tmp_path, "draft", recording(REQUEST, DRAFT, "a tester", "2026-11-22"))
    notices: list[str] = []
    brief = Briefer(FixtureBackend(tmp_path), notice=notices.append).brief(REPORT)
    assert notices == []
    assert brief.audit.repair == "skipped: none is recorded"
    assert brief.decisions == FIRST.decisions


def test_a_sampled_repair_of_another_audit_is_a_miss(tmp_path: Path) -> None:
    """The model was never asked this; the brief stands, and says so."""
    with serving(DRAFTED, MENDED) as endpoint:
        Briefer(RecordingBackend(live(endpoint), tmp_path)).brief(REPORT)
    (file,) = tmp_path.glob("*.repair.recording.json")
    stale = json.loads(file.read_text(encoding="utf-8"))
    stale["digests"]["audit"] = "0" * 64
    file.write_text(json.dumps(stale), encoding="utf-8")
    notices: list[str] = []
    brief = Briefer(FixtureBackend(tmp_path), notice=notices.append).brief(REPORT)
    assert brief.audit.repair == "failed: its recording is of another request, or broken"
    assert "was made for another audit" in notices[0]


def test_the_example_shows_a_lying_reply(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    """docs/lying is what its reply comes to, unrepaired, by `make examples`: exit 3."""
    _need_docs()
    report = str(EXAMPLES / "council" / "report.txt")
    assert run(["brief", report, "--fixtures", str(ROOT / "docs" / "lying")]) == 3
    out, _ = capfdbinary.readouterr()
    assert out == (ROOT / "docs" / "lying" / "brief.md").read_bytes()


def test_the_example_shows_a_repair(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    """docs/repairing mends the lying reply; what it fails to mend is still refused: exit 3."""
    _need_docs()
    report = str(EXAMPLES / "council" / "report.txt")
    assert run(["brief", report, "--fixtures", str(ROOT / "docs")]) == 3
    out, err = capfdbinary.readouterr()
    assert out == (ROOT / "docs" / "repairing" / "brief.md").read_bytes()
    assert "repaired 5, withdrew 1, refused 1" in err.decode()


def test_a_batch_repairs_too() -> None:
    """Through threads, desk, pace and purse; its outcome holds what both calls cost."""
    with serving(DRAFTED, MENDED) as endpoint:
        settings = Settings("openai", "m", endpoint.url)
        (outcome,) = brief_many(
            [REPORT], backend=settings, many=Many(workers=1, max_tokens=100_000)
        )
    assert outcome.brief is not None
    assert [each.what for each in outcome.brief.audit.repairs] == [
        "corrected",
        "withdrawn",
        "added",
    ]
    assert outcome.receipt.spent.requests == 2


def test_a_purse_that_is_empty_keeps_the_first_brief() -> None:
    """The limit is held before the repair as before any call."""
    with serving(DRAFTED, MENDED) as endpoint:
        settings = Settings("openai", "m", endpoint.url)
        (outcome,) = brief_many([REPORT], backend=settings, many=Many(workers=1, max_tokens=6_000))
    assert len(endpoint.asked) == 1
    assert outcome.brief is not None
    assert outcome.brief.audit.repair == "failed: the run was called off before"


@pytest.mark.parametrize("how", ["flag", "environment", "library"])
def test_it_can_be_switched_off(
    how: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfdbinary: Any
) -> None:
    """By flag, by environment or file, by argument: one call, and no word of it."""
    file = tmp_path / "r.txt"
    file.write_text(TEXT, encoding="utf-8")
    with serving(DRAFTED, MENDED) as endpoint:
        if how == "library":
            assert Briefer(live(endpoint), repair=False).brief(REPORT).audit == FIRST.audit
        else:
            if how == "environment":
                monkeypatch.setenv("GOVSUMM_REPAIR", "no")
            flags = ["--no-repair"] if how == "flag" else []
            assert (
                run(["brief", str(file), "--model", "m", "--base-url", endpoint.url, *flags]) == 3
            )
            assert b"repaired" not in capfdbinary.readouterr().err
    assert len(endpoint.asked) == 1


def test_what_the_setting_takes() -> None:
    """Yes and no in several words, the flag before the environment."""
    assert repairs(Settings(), {})
    assert not repairs(Settings(), {"GOVSUMM_REPAIR": "Off"})
    assert repairs(Settings(repair=True), {"GOVSUMM_REPAIR": "no"})
    with pytest.raises(UsageError, match="GOVSUMM_REPAIR cannot be maybe"):
        repairs(Settings(), {"GOVSUMM_REPAIR": "maybe"})
