"""The cache: what was paid for stays; what is planted, damaged or full costs a call only."""

from __future__ import annotations

import contextlib
import os
import pickle
import resource
import sqlite3
import stat
import subprocess
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path
from threading import Barrier, Event
from typing import Any

import diskcache
import pytest
from conftest import ROOT
from drafts import draft
from replies import Endpoint, Fault, completion, counted, error, serving

from govsumm import Briefer, OpenAIBackend, Report, ask, to_json
from govsumm.backends.caching import CachingBackend, Learnt
from govsumm.backends.transport import Patience
from govsumm.cache import DATABASE, Store, directory, sealed
from govsumm.errors import BackendError, GovsummError, RefusedError, UnavailableError
from govsumm.guarding import BytesDisk, UnusableError
from govsumm.housekeeping import clear, info, verify
from govsumm.locking import Claims
from govsumm.spending import Spent, Usage

REPORT = Report("A meeting was held in Tashan.")
REQUEST = ask(REPORT)
GOOD = completion(draft().model_dump_json(), usage=counted(100, 20, 30))
ONCE = Patience(retries=0)


class Cabinet:
    """A cache in a directory, and what was said about it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder / "cache"
        self.said: list[str] = []

    @property
    def file(self) -> Path:
        """The database."""
        return self.folder / DATABASE

    def store(self, **changes: Any) -> Store:
        """The store, newly opened."""
        return Store(self.folder, self.said.append, **changes)

    def backend(self, endpoint: Endpoint, **changes: Any) -> CachingBackend:
        """A live backend with this cache around it."""
        given: dict[str, Any] = {"base_url": endpoint.url, "patience": ONCE}
        inner = OpenAIBackend(changes.pop("model", "m"), **{**given, **changes})
        return CachingBackend(inner, self.store(), clock=lambda: date(2026, 11, 21))

    def sql(self, statement: str, *values: Any) -> None:
        """Do something to the file behind everybody's back."""
        database = sqlite3.connect(self.file)
        with database:
            database.execute(statement, values)
        database.close()


@pytest.fixture
def cabinet(tmp_path: Path) -> Cabinet:
    """A cache that is not there yet."""
    return Cabinet(tmp_path)


class Settled(OpenAIBackend):
    """A live backend that is always at the same place: the ports of tests differ."""

    @property
    def identity(self) -> dict[str, str]:
        """Not the port."""
        return {"where": "here", "model": self.model}


def kept(**changes: Any) -> dict[str, Any]:
    """A row's value for the empty draft."""
    raw = draft().model_dump_json()
    given = {"raw": raw, "model": "m", "origin": "a live reply of m", "on": "2026-11-20"}
    return {**given, "requests": 1, "usage": [100, 30, 20], **changes}


def again(cabinet: Cabinet) -> tuple[int, list[str]]:
    """How many requests the same brief takes now, and what was said so far."""
    with serving(GOOD) as endpoint:
        store = cabinet.store()
        inner = Settled("m", base_url=endpoint.url, patience=ONCE)
        assert CachingBackend(inner, store).fill(REQUEST).draft == draft()
        store.close()
    return len(endpoint.asked), cabinet.said


def filled(cabinet: Cabinet) -> None:
    """The reply to the request, kept by another run."""
    assert again(cabinet) == (1, [])
    assert again(cabinet) == (0, [])


def test_a_reply_is_paid_for_once(cabinet: Cabinet) -> None:
    """The same brief, byte for byte, and no request; in another run too."""
    with serving(GOOD) as endpoint:
        fresh = cabinet.backend(endpoint)
        replies = [
            fresh.fill(REQUEST),
            fresh.fill(REQUEST),
            cabinet.backend(endpoint).fill(REQUEST),
        ]
        briefs = {to_json(Briefer(cabinet.backend(endpoint)).brief(REPORT)) for _ in range(2)}
        briefs.add(to_json(Briefer(OpenAIBackend("m", base_url=endpoint.url)).brief(REPORT)))
    assert [reply.cached for reply in replies] == [False, True, True]
    assert len({(reply.draft, reply.raw, reply.model, reply.origin) for reply in replies}) == 1
    assert {reply.spent for reply in replies} == {Spent(Usage(100, 30, 20), 1)}
    assert replies[1].on == date(2026, 11, 21)
    assert len(briefs) == 1
    assert len(endpoint.asked) == 2  # one of them is the backend's without a cache
    assert cabinet.said == []


def test_a_changed_audit_is_free_of_charge(cabinet: Cabinet) -> None:
    """What is kept is the reply, not the brief: a report of another name is audited anew."""
    with serving(GOOD) as endpoint:
        for origin in ("a.txt", "b.txt"):
            Briefer(cabinet.backend(endpoint)).brief(Report(REPORT.text, origin))
    assert len(endpoint.asked) == 1


def test_the_key_of_a_row_is_all_that_a_reply_depends_on(cabinet: Cabinet) -> None:
    """Another model or report is another call; another key, mode or slash is not."""
    with serving(GOOD) as endpoint:
        for changes in (
            {},
            {"api_key": "sk-other"},
            {"mode": "json"},
            {"base_url": endpoint.url + "/"},
            {"base_url": endpoint.url.replace("//", "//me:pass@")},
        ):
            cabinet.backend(endpoint, **changes).fill(REQUEST)
        assert len(endpoint.asked) == 1
        cabinet.backend(endpoint, model="other").fill(REQUEST)
        cabinet.backend(endpoint).fill(ask(Report("Another.")))
    assert len(endpoint.asked) == 3


@pytest.mark.parametrize(
    "trouble",
    [
        completion(None, message={"refusal": "no"}),
        completion("{", finish_reason="length"),
        completion("{}"),
        error(401, "no"),
        error(500, "no"),
        (200, "<html>"),
        Fault(reset=True),
    ],
    ids=str,
)
def test_failures_are_not_kept(cabinet: Cabinet, trouble: Any) -> None:
    """The next run asks again."""
    with serving(trouble) as endpoint, pytest.raises(GovsummError):
        cabinet.backend(endpoint).fill(REQUEST)
    assert info(cabinet.folder).rows == {}
    assert cabinet.said == []


def test_a_warm_cache_answers_where_the_server_is_down(cabinet: Cabinet) -> None:
    """Whatever it would have said."""
    with serving(GOOD, error(500, "oops")) as endpoint:
        cabinet.backend(endpoint).fill(REQUEST)
        assert cabinet.backend(endpoint).fill(REQUEST).cached


def test_calls_in_flight_are_made_once(cabinet: Cabinet) -> None:
    """Eight threads, one request: the others wait and share the reply, and pay nothing."""
    go = Event()
    with serving(Fault(*GOOD, hold=go)) as endpoint, ThreadPoolExecutor(8) as pool:
        backend = cabinet.backend(endpoint)
        waiting = [pool.submit(backend.fill, REQUEST) for _ in range(8)]
        go.set()
        replies = [each.result() for each in waiting]
    assert len(endpoint.asked) == 1
    assert {reply.draft for reply in replies} == {draft()}
    assert sum(not reply.cached for reply in replies) == 1


def test_a_call_made_between_look_and_claim_is_not_made_again(cabinet: Cabinet) -> None:
    """Another process asked, kept the reply and was gone before this one held the claim."""

    class Overtaken(Claims):
        @contextlib.contextmanager
        def claim(self, key: str) -> Iterator[bool]:
            cabinet.backend(endpoint).fill(REQUEST)
            with super().claim(key) as waited:
                yield waited

    with serving(GOOD) as endpoint:
        inner = OpenAIBackend("m", base_url=endpoint.url, patience=ONCE)
        store = cabinet.store()
        claims = Overtaken(store.directory)
        assert CachingBackend(inner, store, claims=claims).fill(REQUEST).draft == draft()
        assert len(endpoint.asked) == 1


def test_calls_in_flight_share_an_error(cabinet: Cabinet) -> None:
    """And the call after that is made anew."""
    go, refusal = Event(), completion(None, message={"refusal": "no"})
    with serving(Fault(*refusal, hold=go), GOOD) as endpoint, ThreadPoolExecutor(4) as pool:
        backend = cabinet.backend(endpoint)
        start = Barrier(4)

        def fill() -> Any:
            start.wait()
            return backend.fill(REQUEST)

        waiting = [pool.submit(fill) for _ in range(4)]
        while len(endpoint.asked) < 1 or not backend._flying:
            pass
        go.set()
        faults = [each.exception() for each in waiting]
        assert sum(isinstance(fault, RefusedError) for fault in faults) >= 1
        assert all(fault is None or isinstance(fault, RefusedError) for fault in faults)
        assert backend.fill(REQUEST).draft == draft()
        assert backend._flying == {}


class Interrupted:
    """A backend in which the user presses Ctrl-C."""

    name = "openai"
    identity: dict[str, str] = {}  # noqa: RUF012

    def fill(self, request: Any) -> Any:
        """Never a reply."""
        raise KeyboardInterrupt


def test_ctrl_c_leaves_nobody_waiting(cabinet: Cabinet) -> None:
    """The one who pressed it gets it; nothing is kept, and nothing flies on."""
    backend = CachingBackend(Interrupted(), cabinet.store())
    with pytest.raises(KeyboardInterrupt):
        backend.fill(REQUEST)
    assert backend._flying == {}
    assert info(cabinet.folder).rows == {}


# What a file may hold -----------------------------------------------------------------------------


class Payload:
    """Unpickled, it makes a file."""

    def __init__(self, file: Path) -> None:
        self.file = file

    def __reduce__(self) -> Any:
        return Path.touch, (self.file,)


def test_the_payload_works_on_an_unguarded_cache(cabinet: Cabinet, tmp_path: Path) -> None:
    """So that the tests below prove something."""
    filled(cabinet)
    cabinet.sql("UPDATE Cache SET mode = 4, value = ?", pickle.dumps(Payload(tmp_path / "ran")))
    with diskcache.Cache(cabinet.folder) as unguarded:
        for key in unguarded:
            unguarded.get(key)
    assert (tmp_path / "ran").exists()


def in_a_file(cabinet: Cabinet, planted: bytes) -> None:
    """A pickle beside the database, where a large value would be."""
    (cabinet.folder / "x.val").write_bytes(planted)
    cabinet.sql("UPDATE Cache SET mode = 4, value = NULL, filename = 'x.val'")


PLANTS: dict[str, Callable[[Cabinet, bytes], None]] = {
    "value": lambda c, p: c.sql("UPDATE Cache SET mode = 4, value = ?", p),
    "key": lambda c, p: c.sql("UPDATE Cache SET raw = 0, key = ?", p),
    "both": lambda c, p: c.sql("UPDATE Cache SET raw = 0, key = ?, mode = 4, value = ?", p, p),
    "file": in_a_file,
    "setting": lambda c, p: c.sql("INSERT INTO Settings VALUES ('disk_evil', ?)", p),
    "known setting": lambda c, p: c.sql(
        "UPDATE Settings SET value = ? WHERE key = 'cull_limit'", p
    ),
}


@pytest.mark.parametrize("plant", PLANTS)
def test_a_planted_pickle_is_never_run(cabinet: Cabinet, tmp_path: Path, plant: str) -> None:
    """In a value, a key, a file or a setting: by no reading, writing, looking or clearing."""
    ran = tmp_path / "ran"
    filled(cabinet)
    PLANTS[plant](cabinet, pickle.dumps(Payload(ran)))
    requests, _ = again(cabinet)
    assert requests == 1
    for look in (info, lambda where: verify(where, print), clear):
        with contextlib.suppress(UnusableError):  # a foreign database may be refused
            look(cabinet.folder)
    assert not ran.exists()


@pytest.mark.parametrize("plant", ["value", "key", "both"])
def test_the_guard_holds_on_every_way_of_diskcache(
    cabinet: Cabinet, tmp_path: Path, plant: str
) -> None:
    """Iteration, peek, check, cull, expire, pop and eviction too."""
    ran = tmp_path / "ran"
    filled(cabinet)
    PLANTS[plant](cabinet, pickle.dumps(Payload(ran)))
    with diskcache.Cache(cabinet.folder, disk=BytesDisk) as cache:
        ways: list[Callable[[], Any]] = [
            lambda: [cache.get(key) for key in cache],
            lambda: list(cache.iterkeys()),
            lambda: list(reversed(cache)),
            cache.peekitem,
            cache.peek,
            cache.pull,
            cache.check,
            cache.cull,
            cache.expire,
            lambda: cache.set(("a", "tuple"), b""),
            lambda: cache.set(b"x", {"an": "object"}),
            lambda: cache.set(b"x", "a string"),
            lambda: cache.set(b"x", b"y", read=True),
            cache.clear,
        ]
        for way in ways:
            try:
                way()
            except (TypeError, ValueError, KeyError):
                continue
    assert not ran.exists()


def test_a_row_that_names_a_file_removes_none(cabinet: Cabinet, tmp_path: Path) -> None:
    """Eviction would otherwise delete what it says."""
    victim = tmp_path / "victim"
    victim.write_text("precious")
    filled(cabinet)
    cabinet.sql("UPDATE Cache SET filename = '../victim', mode = 2, value = NULL")
    assert again(cabinet)[0] == 1
    with diskcache.Cache(cabinet.folder, disk=BytesDisk) as cache:
        cache.clear()
    assert victim.exists()


def damaged_tail(cabinet: Cabinet) -> None:
    """A file cut in the middle."""
    cabinet.sql("PRAGMA wal_checkpoint(TRUNCATE)")
    with cabinet.file.open("r+b") as file:
        file.truncate(cabinet.file.stat().st_size // 2)


def read_only(cabinet: Cabinet) -> None:
    """A file that SQLite will not write to, by what its header says."""
    cabinet.sql("PRAGMA wal_checkpoint(TRUNCATE)")
    with cabinet.file.open("r+b") as file:
        file.seek(18)
        file.write(b"\x03")


DAMAGE: dict[str, Callable[[Cabinet], Any]] = {
    "garbage": lambda c: c.file.write_bytes(b"garbage" * 1000),
    "cut": damaged_tail,
    "read-only": read_only,
    "no JSON": lambda c: c.sql("UPDATE Cache SET value = ?", b"{"),
    "deep": lambda c: c.sql("UPDATE Cache SET value = ?", b"[" * 100_000),
    "text": lambda c: c.sql("UPDATE Cache SET value = 'x'"),
    "flipped": lambda c: c.sql("UPDATE Cache SET value = replace(value, 'held', 'lost')"),
    "not text": lambda c: c.sql("UPDATE Cache SET value = CAST(x'ff' AS TEXT)"),
    "another's": lambda c: c.sql("UPDATE Cache SET value = ?", sealed(b"reply:x", kept())),
    "view": lambda c: c.sql("CREATE VIEW evil AS SELECT 1"),
    "trigger": lambda c: c.sql(
        "CREATE TRIGGER evil AFTER INSERT ON Cache BEGIN DELETE FROM Cache; END"
    ),
    "pragma": lambda c: c.sql(
        "UPDATE Settings SET value = 'off; x' WHERE key = 'sqlite_journal_mode'"
    ),
    "policy": lambda c: c.sql("UPDATE Settings SET value = 'x' WHERE key = 'eviction_policy'"),
    "no table": lambda c: c.sql("DROP TABLE Cache"),
}


@pytest.mark.parametrize("damage", DAMAGE)
def test_a_damaged_cache_costs_a_notice_and_a_call(cabinet: Cabinet, damage: str) -> None:
    """Never a wrong brief, never a crash; and it can be looked at and cleared."""
    filled(cabinet)
    DAMAGE[damage](cabinet)
    requests, said = again(cabinet)
    assert requests == 1
    if damage != "no table":  # that one is simply made again
        assert len(said) in (1, 2)
        assert str(cabinet.folder) in said[0]
    clear(cabinet.folder)
    assert again(cabinet)[0] == 1
    assert again(cabinet)[0] == 0


def test_a_notice_of_a_damaged_cache_names_the_command_that_mends_it(cabinet: Cabinet) -> None:
    """Who is told that a cache is not used need not ask `cache info` for the cure."""
    filled(cabinet)
    DAMAGE["garbage"](cabinet)
    assert "; clear it with govsumm cache clear, " in again(cabinet)[1][0]


@pytest.mark.parametrize(
    "wrong", [{"raw": "{}"}, {"raw": 7}, {"on": "yesterday"}, {"usage": [1]}, {"model": 5}]
)
def test_a_row_that_is_sealed_and_wrong_is_no_reply(
    cabinet: Cabinet, wrong: dict[str, Any]
) -> None:
    """An earlier version of ours wrote it, say."""
    filled(cabinet)
    database = sqlite3.connect(cabinet.file)
    (row,) = database.execute("SELECT key FROM Cache").fetchone()
    database.close()
    cabinet.sql("UPDATE Cache SET value = ?", sealed(row, kept(**wrong)))
    requests, said = again(cabinet)
    assert (requests, len(said)) == (1, 1)
    assert again(cabinet)[0] == 0  # the call has replaced it


def test_a_full_disk_costs_a_notice(cabinet: Cabinet) -> None:
    """A limit on the size of files stands in for it; the replies come all the same."""
    code = (
        "import resource, sys; from pathlib import Path; from govsumm.cache import Store\n"
        "store = Store(Path(sys.argv[1]), print)\n"
        "store.put('reply', 'a', 'x')\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (200_000, 200_000))\n"
        "for n in range(3): store.put('reply', str(n), 'y' * 300_000)\n"
        "assert store.get('reply', 'a') == 'x'\n"
    )
    run = [sys.executable, "-c", code, str(cabinet.folder)]
    done = subprocess.run(run, capture_output=True, text=True, check=True)
    assert len(done.stdout.splitlines()) == 1
    assert "cannot be written" in done.stdout
    assert "name another with GOVSUMM_CACHE" in done.stdout
    assert resource.getrlimit(resource.RLIMIT_FSIZE)[0] != 200_000


@pytest.mark.parametrize("place", ["/proc/govsumm", "/dev/null/x", "\0", "/etc/hostname"])
def test_a_place_that_cannot_be_a_directory_costs_a_notice(place: str) -> None:
    """Work goes on without."""
    said: list[str] = []
    store = Store(Path(place), said.append)
    store.put("reply", "a", 1)
    assert store.get("reply", "a") is None
    assert len(said) == 1


def test_a_directory_of_somebody_else_is_not_used(cabinet: Cabinet) -> None:
    """They could plant replies in it."""
    if os.geteuid() != 0:
        pytest.skip("only root can give a directory away")
    cabinet.folder.mkdir()
    os.chown(cabinet.folder, 65534, 65534)
    cabinet.store().put("reply", "a", 1)
    assert "it belongs to somebody else" in cabinet.said[0]
    assert list(cabinet.folder.iterdir()) == []


def test_a_link_in_place_of_the_database_is_not_followed(cabinet: Cabinet, tmp_path: Path) -> None:
    """It would write where somebody wants it."""
    victim = tmp_path / "victim"
    victim.write_bytes(b"")
    cabinet.folder.mkdir()
    cabinet.file.symlink_to(victim)
    cabinet.store().put("reply", "a", 1)
    assert "is no regular file" in cabinet.said[0]
    assert victim.read_bytes() == b""


def test_the_directory_is_the_users_alone(cabinet: Cabinet) -> None:
    """0700, also where it was there and open."""
    for _ in range(2):
        store = cabinet.store()
        store.put("reply", "a", {"b": 1})
        assert store.get("reply", "a") == {"b": 1}
        assert stat.S_IMODE(cabinet.folder.stat().st_mode) == 0o700
        cabinet.folder.chmod(0o755)


def test_the_size_is_bounded(cabinet: Cabinet) -> None:
    """The oldest rows go."""
    store = cabinet.store(size_limit=500_000)
    for number in range(100):
        store.put("reply", str(number), "x" * 20_000)
    assert cabinet.file.stat().st_size < 700_000
    assert store.get("reply", "0") is None
    assert store.get("reply", "99") == "x" * 20_000


def test_two_processes_write_at_once(cabinet: Cabinet) -> None:
    """Nothing is lost, nothing is said."""
    code = (
        "import sys; from pathlib import Path; from govsumm.cache import Store\n"
        "store = Store(Path(sys.argv[1]), print)\n"
        "for n in range(50): store.put('reply', sys.argv[2] + str(n), n)\n"
    )
    runs = [
        subprocess.Popen(
            [sys.executable, "-c", code, str(cabinet.folder), name], stdout=subprocess.PIPE
        )
        for name in "abc"
    ]
    assert [run.communicate()[0] for run in runs] == [b""] * 3
    assert verify(cabinet.folder, cabinet.said.append) == (150, 0)


def test_verify_removes_what_is_bad(cabinet: Cabinet) -> None:
    """And leaves the good."""
    store = cabinet.store()
    for name in "abc":
        store.put("reply", name, name)
    cabinet.sql("UPDATE Cache SET value = x'00' WHERE key = CAST('reply:a' AS BLOB)")
    cabinet.sql("UPDATE Cache SET raw = 0 WHERE key = CAST('reply:b' AS BLOB)")
    assert verify(cabinet.folder, cabinet.said.append) == (1, 2)
    assert verify(cabinet.folder, cabinet.said.append) == (1, 0)
    assert store.get("reply", "c") == "c"


def test_what_was_learnt_lives_in_the_cache(cabinet: Cabinet) -> None:
    """By base URL and model."""
    with serving(error(400, "no temperature"), GOOD) as endpoint:
        for _ in range(2):
            memory = Learnt(cabinet.store())
            OpenAIBackend("m", base_url=endpoint.url, memory=memory).fill(REQUEST)
    assert ["temperature" in body for body in endpoint.asked] == [True, False, False]
    assert info(cabinet.folder).rows == {"dialects": 1}


def test_the_place_of_the_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """GOVSUMM_CACHE, else the platform's."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    assert directory({}) == tmp_path / "govsumm"
    assert directory({"GOVSUMM_CACHE": "~/x"}) == Path.home() / "x"
    monkeypatch.chdir(tmp_path)
    assert directory({"GOVSUMM_CACHE": "x"}) == tmp_path / "x"


def test_a_cache_is_read_without_the_client(cabinet: Cabinet) -> None:
    """A brief from the cache imports neither openai nor instructor."""
    with serving(GOOD) as endpoint:
        cabinet.backend(endpoint).fill(REQUEST)
        url = endpoint.url
    code = (
        "import sys; sys.path.insert(0, 'tests'); from pathlib import Path; import govsumm\n"
        "from govsumm.backends.caching import CachingBackend\n"
        "from govsumm.cache import Store\n"
        "b = CachingBackend(govsumm.OpenAIBackend('m', base_url=sys.argv[2]),"
        " Store(Path(sys.argv[1]), print))\n"
        f"govsumm.Briefer(b).brief(govsumm.Report({REPORT.text!r}))\n"
        "print({'openai', 'instructor', 'httpx2', 'genai_prices'} & set(sys.modules))\n"
    )
    run = [sys.executable, "-c", code, str(cabinet.folder), url]
    done = subprocess.run(run, cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout == "set()\n"


def test_errors_of_a_call_pass_through(cabinet: Cabinet) -> None:
    """With what was spent on them."""
    with serving(error(500, "oops")) as endpoint, pytest.raises(UnavailableError) as caught:
        cabinet.backend(endpoint).fill(REQUEST)
    assert isinstance(caught.value, BackendError)
    assert caught.value.spent.requests == 1


def test_different_requests_fly_at_once(cabinet: Cabinet) -> None:
    """Only identical ones wait for each other."""
    both = Barrier(2)
    with serving(Fault(*GOOD, hold=both)) as endpoint, ThreadPoolExecutor(2) as pool:
        backend = cabinet.backend(endpoint)
        requests = [REQUEST, ask(Report("Another meeting."))]
        assert len([pool.submit(backend.fill, each).result for each in requests]) == 2
    assert len(endpoint.asked) == 2
