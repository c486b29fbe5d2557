"""What an audit found is kept, and is believed only under the seal of who kept it."""

from __future__ import annotations

import os
import shutil
import sqlite3
import stat
import subprocess
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier
from typing import Any

import pytest
from conftest import EXAMPLES
from drafts import claim, draft
from fresh_replies import asked, names, replied
from hypothesis import given, settings
from hypothesis import strategies as st
from replies import Endpoint, completion, serving

import govsumm.auditing
from govsumm import Brief, Draft, FixtureBackend, Many, Report, ask, audit, brief_many, to_json
from govsumm.backends.choosing import Settings
from govsumm.batching.working import _audited
from govsumm.cache import BRIEFS, DATABASE, Store, sealed
from govsumm.cli import run
from govsumm.guarding import UnusableError
from govsumm.housekeeping import info, verify
from govsumm.passages import split
from govsumm.report import read_report
from govsumm.sealing import KeptAudits, Seal, secret, secret_file
from govsumm.versions import code_digest, made_by

PACKAGE = Path(govsumm.auditing.__file__).parents[1]
"""The code under test: of the checkout, or of a built wheel."""
REPORT = Report("A meeting was held in Tashan. Nobody was absent.")
TRUE, FALSE = claim("A meeting was held in Tashan."), claim("A meeting was held in Lhotang.")
Output = pytest.CaptureFixture[bytes]


class Kept:
    """Audits kept in a directory: how many were made, and what was said."""

    def __init__(self, folder: Path, **changes: Any) -> None:
        self.folder = folder / "cache"
        self.said: list[str] = []
        self.made = 0
        self._changes = changes

    def __call__(self, report: Report, given: Draft, **named: Any) -> Brief:
        """The brief, by another run."""

        def counted(*args: Any, **more: Any) -> Brief:
            self.made += 1
            return audit(*args, **more)

        store = Store(self.folder, self.said.append, **self._changes)
        found = KeptAudits(store, self.said.append).around(counted)(report, given, **named)
        store.close()
        return found

    def rows(self) -> list[tuple[bytes, bytes]]:
        """The keys and values of what is kept."""
        with sqlite3.connect(self.folder / DATABASE) as database:
            return database.execute("SELECT key, value FROM Cache ORDER BY rowid").fetchall()

    def plant(self, key: bytes, value: bytes) -> None:
        """Put something in the place of what is kept, behind everybody's back."""
        with sqlite3.connect(self.folder / DATABASE) as database:
            database.execute("UPDATE Cache SET value = ? WHERE key = ?", (value, key))


@pytest.fixture
def kept(tmp_path: Path) -> Kept:
    """Nothing yet."""
    return Kept(tmp_path)


# the same brief -----------------------------------------------------------------------------------


def same(kept: Kept, report: Report, given: Draft, **named: Any) -> None:
    """An audit, what was kept of it and what is read again are one brief, byte for byte."""
    plain = audit(report, given, **named)
    before = kept.made
    found = [kept(report, given, **named) for _ in range(2)]
    assert kept.made <= before + 1
    assert found == [plain, plain]
    assert {to_json(each) for each in found} == {to_json(plain)}
    assert kept.said == []


@pytest.mark.parametrize("name", sorted(each.name for each in EXAMPLES.iterdir()))
def test_a_kept_brief_is_that_of_the_audit(kept: Kept, name: str) -> None:
    """Of the examples, with all that a brief says of its making."""
    report = read_report(EXAMPLES / name / "report.txt")
    request = ask(report)
    reply = FixtureBackend(EXAMPLES / name).fill(request)
    maker = made_by("openai", "m", reply.origin, request.prompt)
    same(kept, report, reply.draft, made_by=maker, passages=request.passages)


@settings(max_examples=25)
@given(st.data())
def test_whatever_a_reply_says(tmp_path_factory: pytest.TempPathFactory, data: Any) -> None:
    """Replies of a model, with records left out and with other words in a claim."""
    name = data.draw(st.sampled_from(names()))
    report, given_ = asked(name).report, replied(name)
    lists = {
        name: tuple(each for each in getattr(given_, name) if data.draw(st.booleans()))
        for name in ("people", "summary", "directives")
    }
    words = data.draw(st.text(max_size=40))
    changed = given_.model_copy(update={**lists, "headline": claim(words, 1)})
    same(Kept(tmp_path_factory.mktemp("kept")), report, changed, passages=split(report))


def test_what_is_kept_is_found_by_all_that_a_brief_depends_on(kept: Kept) -> None:
    """Another text, passages, draft or maker is another brief; the report's name is in none."""
    whole = split(REPORT)
    changes: list[tuple[Report, Draft, dict[str, Any]]] = [
        (REPORT, draft(), {}),
        (REPORT, draft(), {"passages": whole}),
        (REPORT, draft(), {"passages": whole[:1]}),
        (REPORT, draft(), {"made_by": made_by("openai", "m", "a reply", None)}),
        (REPORT, draft(), {"made_by": made_by("openai", "n", "a reply", None)}),
        (REPORT, draft(headline=TRUE), {}),
        (Report(REPORT.text + " "), draft(), {}),
    ]
    for report, given_, named in changes:
        same(kept, report, given_, **named)
    assert kept.made == len(changes) == len(kept.rows())
    kept(Report(REPORT.text, "elsewhere.txt"), draft())
    assert kept.made == len(changes)


def test_what_is_no_text_is_not_kept(kept: Kept) -> None:
    """Half a surrogate pair has no bytes; the audit says what it says of it, each time."""
    half = draft(headline=claim("A meeting \ud800."))
    for _ in range(2):
        assert kept(REPORT, half) == audit(REPORT, half)
    assert kept.made == 2
    assert kept.said == []


# what is not believed -----------------------------------------------------------------------------


def forged(brief: Brief, other: Seal) -> Callable[[bytes], bytes]:
    """A brief under somebody else's seal."""
    return lambda row: other.sealed(row, brief)


def lie() -> Brief:
    """A brief in which a false claim is supported."""
    true = audit(Report("A meeting was held in Lhotang."), draft(headline=FALSE))
    assert true.headline.verdict == "supported"
    return true


def own_seal(kept: Kept, **changes: bytes) -> Seal:
    """The seal of this user, or one that differs."""
    code = code_digest()
    assert code
    known = {"secret": secret(secret_file(), kept.folder), "code": code}
    return Seal(**{**known, **changes})


PLANTS: dict[str, Callable[[Kept, bytes, bytes], bytes]] = {
    "another secret": lambda k, key, _: own_seal(k, secret=b"?" * 32).sealed(key, lie()),
    "no secret": lambda k, key, _: own_seal(k, secret=b"").sealed(key, lie()),
    "a digest": lambda k, key, _: sealed(key, lie().model_dump_json()),
    "another row's": lambda k, key, _: own_seal(k).sealed(b"briefs:" + b"0" * 64, lie()),
    "another kind's": lambda k, key, _: own_seal(k).sealed(key.replace(b"briefs", b"b"), lie()),
    "cut off": lambda k, key, value: value[:-1],
    "longer": lambda k, key, value: value + b"\0",
    "a seal alone": lambda k, key, value: value[:32],
    "nothing": lambda k, key, value: b"",
    "turned": lambda k, key, value: value[:-9] + bytes([value[-9] ^ 1]) + value[-8:],
    "other code claimed": lambda k, key, value: value[:32] + b"?" * 32 + value[64:],
}


@pytest.mark.parametrize("plant", PLANTS)
def test_a_planted_brief_is_not_believed(kept: Kept, plant: str) -> None:
    """It costs a notice and an audit; and `verify` knows it."""
    kept(REPORT, draft(headline=FALSE))
    ((key, value),) = kept.rows()
    kept.plant(key, PLANTS[plant](kept, key, value))
    assert verify(kept.folder, kept.said.append) == (0, 1)
    kept(REPORT, draft(headline=FALSE))
    kept.plant(key, PLANTS[plant](kept, key, value))
    found = kept(REPORT, draft(headline=FALSE))
    assert found.headline.verdict == "unsupported"
    assert (kept.made, len(kept.said)) == (3, 1)
    assert "holds a row that cannot be used" in kept.said[0]
    assert kept(REPORT, draft(headline=FALSE)) == found
    assert kept.made == 3
    assert verify(kept.folder, kept.said.append) == (1, 0)


def test_a_forger_with_the_secret_would_be_believed(kept: Kept) -> None:
    """So that the tests above prove something."""
    kept(REPORT, draft(headline=FALSE))
    ((key, _),) = kept.rows()
    kept.plant(key, own_seal(kept).sealed(key, lie()))
    assert kept(REPORT, draft(headline=FALSE)) == lie()


def test_a_brief_moved_to_another_row_is_not_believed(kept: Kept) -> None:
    """A true brief is of its own draft only."""
    kept(REPORT, draft(headline=TRUE))
    kept(REPORT, draft(headline=FALSE))
    (_, true), (false, _) = kept.rows()
    kept.plant(false, true)
    assert kept(REPORT, draft(headline=FALSE)).headline.verdict == "unsupported"
    assert len(kept.said) == 1


def test_a_brief_of_other_code_is_made_again(kept: Kept, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without a word, in the same row; and the older one, put back, is none of this code."""
    kept(REPORT, draft())
    older = kept.rows()
    monkeypatch.setattr("govsumm.sealing.code_digest", lambda: b"2" * 32)
    for _ in range(2):
        kept(REPORT, draft())
    assert [key for key, _ in kept.rows()] == [key for key, _ in older]
    assert kept.rows() != older
    assert kept.made == 2
    kept.plant(*older[0])
    kept(REPORT, draft())
    assert kept.made == 3
    assert kept.said == []
    assert verify(kept.folder, kept.said.append) == (1, 0)


# the secret ---------------------------------------------------------------------------------------


def test_the_secret_is_made_once_and_for_the_user_alone(kept: Kept) -> None:
    """Outside the cache, in a folder of its own; without it all is audited anew."""
    for _ in range(2):
        kept(REPORT, draft())
    file = secret_file()
    assert len(file.read_bytes()) == 32
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert stat.S_IMODE(file.parent.stat().st_mode) == 0o700
    assert [each.name for each in file.parent.iterdir()] == [file.name]
    assert kept.made == 1
    file.unlink()
    for _ in range(2):
        kept(REPORT, draft())
    assert kept.made == 2
    assert len(kept.said) == 1  # the row under the old secret


def test_first_runs_at_once_agree(tmp_path: Path) -> None:
    """On the secret of one of them, and leave nothing else behind."""
    for turn in range(20):
        file, start = tmp_path / f"{turn}" / "seal", Barrier(8)

        def first(file: Path = file, start: Barrier = start) -> bytes:
            start.wait()
            return secret(file, Path("/nowhere"))

        with ThreadPoolExecutor(8) as pool:
            runs = [pool.submit(first) for _ in range(8)]
        assert {each.result() for each in runs} == {file.read_bytes()}
        assert list(file.parent.iterdir()) == [file]


def open_to_others(file: Path) -> None:
    """Readable by the group."""
    file.write_bytes(b"1" * 32)
    file.chmod(0o640)


def linked(file: Path) -> None:
    """A link to a secret of somebody's choice."""
    chosen = file.with_name("chosen")
    chosen.write_bytes(b"1" * 32)
    chosen.chmod(0o600)
    file.symlink_to(chosen)


def short(file: Path) -> None:
    """A secret that was cut off."""
    file.write_bytes(b"1" * 31)
    file.chmod(0o600)


def of_somebody_else(file: Path) -> None:
    """Theirs, and known to them."""
    if os.geteuid() != 0:
        pytest.skip("only root can give a file away")
    file.write_bytes(b"1" * 32)
    file.chmod(0o600)
    os.chown(file, 65534, 65534)


@pytest.mark.parametrize(
    ("trouble", "said"),
    [
        (open_to_others, "others may read or write it"),
        (linked, "is no regular file"),
        (Path.mkdir, "is no regular file"),
        (os.mkfifo, "is no regular file"),
        (short, "it has not 32 bytes"),
        (of_somebody_else, "belongs to somebody else"),
    ],
)
def test_a_secret_that_others_may_know_is_none(
    kept: Kept, trouble: Callable[[Path], None], said: str
) -> None:
    """One line says so, all is audited, and nothing is kept."""
    secret_file().parent.mkdir()
    trouble(secret_file())
    assert kept(REPORT, draft()) == audit(REPORT, draft())
    assert len(kept.said) == 1
    assert said in kept.said[0]
    assert not (kept.folder / DATABASE).exists()


def test_a_secret_in_the_cache_would_be_none(tmp_path: Path) -> None:
    """Who can write there could read it."""
    for inside in (tmp_path / "seal", tmp_path / "a" / "seal"):
        with pytest.raises(UnusableError, match="lies in the cache"):
            secret(inside, tmp_path)
        assert not inside.exists()


@pytest.mark.parametrize("home", ["/proc/none", "/dev/null", "no/home"])
def test_where_there_can_be_no_secret_all_is_audited(
    kept: Kept, monkeypatch: pytest.MonkeyPatch, home: str
) -> None:
    """Without a word: only time is lost."""
    monkeypatch.setattr("govsumm.sealing.secret_file", lambda: Path(home) / "seal")
    for _ in range(2):
        kept(REPORT, draft())
    assert (kept.made, kept.said) == (2, [])


# the code -----------------------------------------------------------------------------------------


def digest_of(package: Path, before: str = "") -> str:
    """What a process says that runs a package."""
    code = f"from govsumm.versions import code_digest\n{before}\nprint(code_digest())"
    run_ = [sys.executable, "-B", "-c", code]
    environment = {**os.environ, "PYTHONPATH": str(package.parent)}
    return subprocess.check_output(run_, env=environment, cwd=package.parent, text=True)


def test_the_code_is_known_by_its_bytes(tmp_path: Path) -> None:
    """A changed source or word list is other code, without another version; a YAML that only
    people edit is not, nor is another place.
    """
    package = tmp_path / "govsumm"
    shutil.copytree(PACKAGE, package, ignore=shutil.ignore_patterns("__pycache__"))
    plain = digest_of(package)
    assert plain == f"{code_digest()!r}\n"
    (package / "lexicon" / "glossary.yaml").write_text("")
    assert digest_of(package) == plain
    found = {plain}
    for name in ("auditing/checks.py", "lexicon/packs/common.json"):
        with (package / name).open("a", encoding="utf-8") as file:
            file.write("\n")
        found.add(digest_of(package))
    assert len(found) == 3
    assert "None\n" not in found


def test_code_that_changes_under_a_process_is_unknown(tmp_path: Path) -> None:
    """It may run what was there before."""
    package = tmp_path / "govsumm"
    shutil.copytree(PACKAGE, package, ignore=shutil.ignore_patterns("__pycache__"))
    edited = package / "auditing" / "checks.py"
    edit = f"open({str(edited)!r}, 'a').write('#'); import os; os.utime({str(edited)!r}, (0, 0))"
    assert digest_of(package, edit) == "None\n"


def test_unknown_code_keeps_nothing(kept: Kept, monkeypatch: pytest.MonkeyPatch) -> None:
    """All is audited."""
    monkeypatch.setattr("govsumm.sealing.code_digest", lambda: None)
    for _ in range(2):
        kept(REPORT, draft())
    assert (kept.made, kept.said) == (2, [])


def test_a_process_of_other_code_audits_nothing_for_us() -> None:
    """It began after an edit, say: what it made would be kept as ours."""
    made = _audited(code_digest(), REPORT, draft())
    assert made == audit(REPORT, draft()).model_dump_json()
    assert _audited(b"other", REPORT, draft()) is None


# the cache ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("place", ["/proc/govsumm", "/dev/null/x", "/etc/hostname"])
def test_a_cache_that_cannot_be_costs_a_notice(kept: Kept, place: str) -> None:
    """And an audit."""
    kept.folder = Path(place)
    assert kept(REPORT, draft()) == audit(REPORT, draft())
    assert len(kept.said) == 1


def test_what_was_paid_for_is_not_pushed_out(tmp_path: Path) -> None:
    """Where little room is left no audit is kept, and those that are go first."""
    kept = Kept(tmp_path, size_limit=300_000)
    store = Store(kept.folder, kept.said.append, size_limit=300_000)
    reports = [Report(f"{REPORT.text} No. {n}.") for n in range(400)]
    store.put("replies", "first", "x" * 1_000)
    for report in reports:
        kept(report, draft())
    rows = info(kept.folder).rows
    assert rows["replies"] == 1
    assert 50 < rows[BRIEFS] < 400
    for n in range(10):
        store.put("replies", str(n), "x" * 20_000)
    assert info(kept.folder).rows["replies"] == 11
    assert store.get("replies", "first") == "x" * 1_000
    assert kept.said == []


def brief_by_command(endpoint: Endpoint, report: Path, *more: str) -> int:
    """A brief by the command line."""
    asked = ["--model", "m", "--base-url", endpoint.url, "--no-repair"]
    return run(["brief", str(report), *asked, *more])


def test_a_second_run_audits_nothing(
    tmp_path: Path, capfdbinary: Output, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It prints the same; a brief by --no-cache neither reads what is kept nor adds to it."""
    file = tmp_path / "r.txt"
    file.write_text(REPORT.text)
    folder = Path(os.environ["GOVSUMM_CACHE"])
    with serving(completion(draft(headline=FALSE).model_dump_json())) as endpoint:
        assert brief_by_command(endpoint, file, "--no-cache") == 3
        assert not folder.exists()
        assert not secret_file().exists()
        printed = [capfdbinary.readouterr().out]
        for _ in range(2):
            assert brief_by_command(endpoint, file) == 3
            printed.append(capfdbinary.readouterr().out)
            monkeypatch.setattr(govsumm.auditing, "ledger", lambda *_: pytest.fail("an audit"))
        assert len(set(printed)) == 1
        assert info(folder).rows == {"replies": 1, BRIEFS: 1}
        with pytest.raises(pytest.fail.Exception):
            brief_by_command(endpoint, file, "--no-cache")


def test_rules_leave_nothing_behind(tmp_path: Path, capfdbinary: Output) -> None:
    """Neither cache nor secret: a brief by rules is made anew, and so is one of a recording."""
    fixtures = str(EXAMPLES / "council")
    for more in ([], ["--fixtures", fixtures]):
        assert run(["brief", f"{fixtures}/report.txt", *more]) == 0
        assert capfdbinary.readouterr().out
    assert not Path(os.environ["GOVSUMM_CACHE"]).exists()
    assert not secret_file().exists()


def test_a_second_batch_audits_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    """Its briefs are the same."""
    reports = [Report(f"{REPORT.text} No. {n}.", f"r{n}") for n in range(6)]
    with serving(completion(draft().model_dump_json())) as endpoint:
        asked = Settings(model="m", base_url=endpoint.url)
        many = Many(workers=2, ordered=True, repair=False)
        first = list(brief_many(reports, backend=asked, many=many))
        monkeypatch.setattr(govsumm.auditing, "ledger", lambda *_: pytest.fail("an audit"))
        second = list(brief_many(reports, backend=asked, many=many))
    assert [each.status for each in first + second] == ["done"] * 6 + ["cached"] * 6
    assert [each.brief for each in first] == [each.brief for each in second]
