"""Recorded replies: replayed through the real client, matched by digests, resolved by offsets."""

from __future__ import annotations

import json
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from drafts import claim, document, draft, person
from write_recording import recording

from govsumm import Briefer, Draft, FixtureBackend, Report, Request, ask, audit
from govsumm.errors import FixtureError, GovsummError, InvalidReplyError

REPORT = Report("Floods in Tashan\nDeng Yuwei spoke in Tashan.Check pumps in all\ntowns.", "f.txt")
REQUEST = ask(REPORT)
DRAFT = draft(
    document=document(title="Floods in Tashan"),
    summary=(claim("Pumps are checked.", 3),),
    people=(person("Deng Yuwei", passages=(2,), posts=()),),
)


def written(**changes: Any) -> dict[str, Any]:
    """A recording of the draft, written by hand."""
    return {**recording(REQUEST, DRAFT, "a tester", "2026-11-21"), **changes}


def sampled(**changes: Any) -> dict[str, Any]:
    """The same as a model's reply."""
    origin = {"kind": "sampled", "model": "m-1", "on": "2026-11-20"}
    return written(origin=origin, reply=DRAFT.model_dump_json(), **changes)


def backend(folder: Path, *recordings: Any) -> FixtureBackend:
    """A backend over recordings in a directory below the one named."""
    below = folder / "below"
    below.mkdir()
    for number, each in enumerate(recordings):
        text = each if isinstance(each, str) else json.dumps(each)
        (below / f"{number}.recording.json").write_text(text, encoding="utf-8")
    return FixtureBackend(folder)


def stale(part: str) -> dict[str, Any]:
    """Digests of a request that was another one in this part."""
    return {**written()["digests"], part: "0" * 64}


def test_a_hand_written_reply_holds_offsets_and_replays_as_words(tmp_path: Path) -> None:
    """Nothing of the report is in the file; the draft has the words and the numbers."""
    made = written()
    assert "Deng Yuwei" not in json.dumps(made)
    reply = backend(tmp_path, made).fill(REQUEST)
    assert reply.draft == DRAFT
    assert (reply.model, reply.notes) == (None, ())
    assert reply.origin == "written by hand by a tester, 2026-11-21"


def test_a_sampled_reply_says_which_model(tmp_path: Path) -> None:
    """The brief names the model and the day."""
    briefer = Briefer(backend(tmp_path, sampled()))
    made_by = briefer.brief(REPORT).made_by
    assert (made_by.backend, made_by.model) == ("fixture", "m-1")
    assert made_by.reply == "sampled from m-1, 2026-11-20"


def test_a_sampled_reply_is_taken_before_a_written_one(tmp_path: Path) -> None:
    """What a model really said is worth more."""
    assert backend(tmp_path, written(), sampled()).fill(REQUEST).model == "m-1"


@pytest.mark.parametrize("part", ["prompt", "schema", "parameters", "passages"])
def test_a_changed_request_is_a_note_for_a_written_reply(tmp_path: Path, part: str) -> None:
    """Offsets outlive a better splitter; the user is told."""
    reply = backend(tmp_path, written(digests=stale(part))).fill(REQUEST)
    assert reply.draft == DRAFT
    assert f"was written for an earlier {part}" in reply.notes[0]


@pytest.mark.parametrize("part", ["prompt", "schema", "parameters", "passages"])
def test_a_changed_request_is_a_miss_for_a_sampled_reply(tmp_path: Path, part: str) -> None:
    """A model was never asked this."""
    with pytest.raises(FixtureError, match=f"made for another {part}"):
        backend(tmp_path, sampled(digests=stale(part))).fill(REQUEST)


def test_passage_numbers_do_not_outlive_a_splitter(tmp_path: Path) -> None:
    """A written reply that cites by number is a miss when the numbers mean something else."""
    by_number = json.loads(DRAFT.model_dump_json())
    with pytest.raises(FixtureError, match="made for another passages"):
        backend(tmp_path, written(digests=stale("passages"), reply=by_number)).fill(REQUEST)


def test_another_report_has_no_recording(tmp_path: Path) -> None:
    """The error names the report, the nearest miss with what differs, and both cures."""
    far = written(digests={**written()["digests"], "prompt": "0" * 64, "schema": "0" * 64})
    with pytest.raises(
        FixtureError,
        match=r"no recording for other\.txt \(the closest, .*1\.recording\.json, is for another"
        r" report and passages\); .*--model",
    ):
        backend(tmp_path, far, written()).fill(ask(Report("Other.", "other.txt")))


def test_an_empty_directory_has_no_nearest_miss(tmp_path: Path) -> None:
    """The error names the report and both cures."""
    with pytest.raises(FixtureError, match=r"no recording for other\.txt; .*--model"):
        backend(tmp_path).fill(ask(Report("Other.", "other.txt")))


def test_a_finer_splitter_cites_all_that_an_offset_touches(tmp_path: Path) -> None:
    """[start, end) stands for every passage it touches, the shortest touch included."""
    reply = json.loads(json.dumps(written()["reply"]))
    reply["summary"][0]["passages"] = [[0, 17], [43, 50]]
    filled = backend(tmp_path, written(reply=reply)).fill(REQUEST).draft
    assert filled.summary[0].passages == (1, 2, 3)


@pytest.mark.parametrize(
    "span", [[0, 10_000], [-1, 3], [5, 5], [7, 3], [1], ["a", "b"], "x", None, [0, 1.5]]
)
def test_an_offset_outside_the_report_is_an_error(tmp_path: Path, span: Any) -> None:
    """The file is named, and nothing is replayed."""
    reply = json.loads(json.dumps(written()["reply"]))
    reply["people"][0]["name"] = {"span": span}
    with pytest.raises(FixtureError, match=r"0\.recording\.json is broken"):
        backend(tmp_path, written(reply=reply)).fill(REQUEST)


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("", "is no recording"),
        ("{}", "is no recording: format"),
        ("[" * 100_000, "is no recording"),
        ('{"format": "govsumm-recording/2"}', "is no recording"),
        (" " * 4_000_001, "larger than 4,000,000 bytes"),
        (json.dumps(written(origin={"kind": "guessed"})), "is no recording: origin"),
        (json.dumps(written(key="sk-secret")), "is no recording: key"),
    ],
)
def test_a_broken_recording_is_an_error(tmp_path: Path, text: str, what: str) -> None:
    """The file is named and the fault with it; a key or a header has no place in it."""
    with pytest.raises(FixtureError, match=what) as caught:
        backend(tmp_path, text).fill(REQUEST)
    assert "\n" not in str(caught.value)


def test_a_recorded_reply_that_does_not_parse_is_an_error(tmp_path: Path) -> None:
    """It is asked for once, as a recording says the same thing every time; the file is named."""
    said = r"\.recording\.json: the reply is not a Draft: .*; mend it or record the reply again$"
    with pytest.raises(InvalidReplyError, match=said):
        backend(tmp_path, sampled() | {"reply": "I am sorry."}).fill(REQUEST)


def test_a_missing_directory_is_an_error(tmp_path: Path) -> None:
    """Named by its path."""
    with pytest.raises(FixtureError, match="none is no directory"):
        FixtureBackend(tmp_path / "none").fill(REQUEST)


def test_a_file_that_may_not_be_read_is_an_error(tmp_path: Path) -> None:
    """A recording that is a directory, say."""
    (tmp_path / "a.recording.json").mkdir()
    with pytest.raises(FixtureError, match="is no regular file"):
        FixtureBackend(tmp_path).fill(REQUEST)


def test_threads_do_not_mix_up_replies(tmp_path: Path) -> None:
    """Two reports at once through one backend."""
    other = ask(Report("Another meeting was held.", "o.txt"))
    pairs = [(REQUEST, DRAFT), (other, draft(headline=claim("Another.")))]
    made = [recording(request, each, "t", "2026-11-21") for request, each in pairs]
    replaying = backend(tmp_path, *made)

    def right(pair: tuple[Request, Draft]) -> bool:
        return replaying.fill(pair[0]).draft == pair[1]

    with ThreadPoolExecutor(8) as pool:
        assert all(pool.map(right, pairs * 20))


def test_passage_999_in_a_reply_is_an_unsupported_record(tmp_path: Path) -> None:
    """A brief comes of it all the same."""
    bad = draft(summary=(claim("Pumps are checked.", 999),))
    brief = Briefer(backend(tmp_path, written(reply=json.loads(bad.model_dump_json())))).brief(
        REPORT
    )
    assert brief.summary[0].verdict == "unsupported"
    assert brief.summary == audit(REPORT, bad).summary


def test_every_error_is_ours(tmp_path: Path) -> None:
    """Whatever is in the directory, only a GovsummError comes out."""
    for reply in ({}, {"document": None}, {"passages": "x"}, "null", "[]", ""):
        folder = tmp_path / str(len(list(tmp_path.iterdir())))
        folder.mkdir()
        with pytest.raises(GovsummError):
            backend(folder, written(reply=reply)).fill(REQUEST)


def test_a_draft_is_a_plain_draft(tmp_path: Path) -> None:
    """Not the subclass that instructor saw."""
    assert type(backend(tmp_path, written()).fill(REQUEST).draft) is Draft
