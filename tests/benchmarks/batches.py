"""Many reports against one loopback server: python tests/benchmarks/batches.py [--quick]
[--langextract PYTHON] [--only NAME].

Wall time, in one run on one machine, so that the ratios mean something: ours through
`brief_many`, a bare instructor call in as many threads, and LangExtract, which has an environment
of its own (`make batches` makes it). A target that is missed is printed as "under".
"""

from __future__ import annotations

import argparse
import contextlib
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import instructor
import openai
from calls import RECORDING, REPORT
from endpoint import Manner, answering, counts

from govsumm import Draft, Many, Report, ask, brief_many, read_report
from govsumm.backends.choosing import Settings
from govsumm.backends.extractive import ExtractiveBackend
from govsumm.backends.recording import content, load
from govsumm.batching.opening import cores
from govsumm.records import Cited
from govsumm.walking import cited_records, label

WORKERS = 64
RECORDS = 60
LISTS = ("people", "groups", "directives", "assessments", "statements", "programmes", "problems")


def show(line: str = "") -> None:
    """Print a line at once."""
    sys.stdout.write(line.rstrip() + "\n")
    sys.stdout.flush()


def reply() -> str:
    """A real reply to the report, of 60 records: others are left off."""
    request = ask(read_report(REPORT))
    made = json.loads(content(load(RECORDING), request, str(RECORDING)))
    while sum(1 for _ in cited_records(Draft.model_validate(made))) > RECORDS:
        longest = max(LISTS, key=lambda name: len(made[name]))
        made[longest].pop()
    return json.dumps(made, ensure_ascii=False, separators=(",", ":"))


def quotes(draft: Draft) -> tuple[tuple[str, dict[str, Any]], ...]:
    """The same records as LangExtract has them: each quotes its passage, its fields are strings."""
    passages = {each.n: each.text for each in ask(read_report(REPORT)).passages}
    found = []
    for record in cited_records(draft):
        words = passages[record.passages[0]] if record.passages else label(record)
        kind = type(record).__name__.lower()
        found.append((words, {kind: words, f"{kind}_attributes": _attributes(record)}))
    return tuple(found)


def _attributes(record: Cited) -> dict[str, str]:
    return {
        name: str(value)
        for name, value in record.model_dump(exclude={"passages"}).items()
        if isinstance(value, str | int)
    }


def reports(count: int, mark: str = "") -> list[Report]:
    """Reports of 4 kB that differ in their last line."""
    text = read_report(REPORT).text
    return [Report.from_text(f"{text}\nNo. {mark}{n}.", f"r{n}") for n in range(count)]


@contextlib.contextmanager
def own_cache() -> Iterator[None]:
    """An empty cache for a while."""
    with tempfile.TemporaryDirectory() as folder:
        os.environ["GOVSUMM_CACHE"] = f"{folder}/cache"
        os.environ["XDG_STATE_HOME"] = folder
        yield


def ours(url: str, given: list[Report], processes: int) -> float:
    """Reports a second, every one of them briefed."""
    settings = Settings(model="m", base_url=url)
    many = Many(workers=WORKERS, processes=processes, repair=False)
    began = time.perf_counter()
    done = sum(each.error is None for each in brief_many(given, backend=settings, many=many))
    taken = time.perf_counter() - began
    assert done == len(given), f"{len(given) - done} reports failed"
    return done / taken


def bare(url: str, count: int) -> float:
    """Calls a second of instructor alone, with the same Draft and replies."""
    request = ask(read_report(REPORT))
    messages: list[Any] = [{"role": m.role, "content": m.content} for m in request.messages]
    client = instructor.from_openai(
        openai.OpenAI(api_key="none", base_url=url, max_retries=0),
        mode=instructor.Mode.JSON_SCHEMA,
    )

    def call(_: int) -> object:
        return client.create_with_completion(
            response_model=Draft, messages=messages, model="m", temperature=0.0
        )

    with ThreadPoolExecutor(WORKERS) as pool:
        list(pool.map(call, range(WORKERS)))  # connections, imports
        began = time.perf_counter()
        list(pool.map(call, range(count)))
        return count / (time.perf_counter() - began)


def langextract(python: str, url: str, count: int) -> float:
    """Reports a second of LangExtract, with as many workers."""
    program = Path(__file__).parent / "langextracting.py"
    command = [python, str(program), url, str(REPORT), str(count), str(WORKERS)]
    return float(subprocess.run(command, capture_output=True, text=True, check=True).stdout)


def judged(figure: float, target: float, form: str = ".2f") -> str:
    """A figure, and whether it reaches its target."""
    return f"{figure:{form}}  at least {target:g}  {'ok' if figure >= target else 'under'}"


class Bench:
    """The measurements; `quick` takes fewer reports."""

    def __init__(self, quick: bool, python: str | None) -> None:
        self._quick = quick
        self._python = python
        self._reply = reply()
        self._processes = cores()

    def _count(self, count: int) -> int:
        return count // 4 if self._quick else count

    def _ours(self, manner: Manner, count: int, mark: str) -> float:
        with own_cache(), answering(manner) as url:
            ours(url, reports(8, "warm"), self._processes)
            return ours(url, reports(count, mark), self._processes)

    def slow(self) -> None:
        """2 s of latency: what it allows is 32 a second; and the same with faults."""
        count = self._count(64 * 24)
        calm = self._ours(Manner(self._reply, 2.0), count, "calm")
        allowed = WORKERS / 2.0
        show(f"2 s latency, {WORKERS} workers: {calm:.1f} reports/s of {allowed:g}")
        show(f"  share of what latency allows   {judged(calm / allowed, 0.95)}")
        faulty = Manner(self._reply, 2.0, broken=0.05, refused=0.1)
        rate = self._ours(faulty, count, "faults")
        show(f"with 5 % 500s and 10 % 429s: {rate:.1f} reports/s, none failed")
        show(f"  share of the undisturbed rate  {judged(rate / calm, 0.8)}")

    def fast(self) -> None:
        """300 ms of latency, beside bare instructor and LangExtract, in turns."""
        count = self._count(1200)
        manner = Manner(self._reply, 0.3, quotes=quotes(Draft.model_validate_json(self._reply)))
        rounds: dict[str, list[float]] = {"ours": [], "bare": []}
        with answering(manner) as url:
            for at in range(3):
                with own_cache():
                    ours(url, reports(8, f"warm{at}-"), self._processes)
                    rounds["ours"].append(ours(url, reports(count, f"{at}-"), self._processes))
                rounds["bare"].append(bare(url, count))
            theirs = langextract(self._python, url, self._count(160)) if self._python else 0.0
        mine, plain = (sorted(rounds[name])[1] for name in ("ours", "bare"))
        show(f"300 ms latency: ours {mine:.1f}, bare instructor {plain:.1f} a second")
        show(f"  ours / bare instructor         {judged(mine / plain, 0.75)}")
        if theirs:
            show(f"  LangExtract {theirs:.2f} a second")
            show(f"  ours / LangExtract             {judged(mine / theirs, 6)}")

    def warm(self) -> None:
        """Everything in the cache, on one core."""
        count = self._count(800)
        with own_cache(), answering(Manner(self._reply)) as url:
            ours(url, reports(count), 0)
            os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
            cpu = time.process_time()
            rate = ours(url, reports(count), 0)
            cpu = count / (time.process_time() - cpu)
            os.sched_setaffinity(0, range(os.cpu_count() or 1))
        show("warm cache, one core")
        show(f"  briefs/s                       {judged(rate, 80, '.1f')}")
        show(f"  briefs per second of CPU       {cpu:.1f}")

    def extractive(self) -> None:
        """Rules, in a process for each core."""
        count = self._count(1600)
        list(brief_many(reports(20), backend=ExtractiveBackend()))
        began, before = time.perf_counter(), os.times()
        done = sum(
            1 for each in brief_many(reports(count), backend=ExtractiveBackend()) if each.brief
        )
        taken, after = time.perf_counter() - began, os.times()
        busy = sum(after[:4]) - sum(before[:4])
        show(f"extractive, {self._processes} processes")
        show(f"  reports/s                      {judged(done / taken, 80, '.1f')}")
        show(f"  cores busy                     {busy / taken:.2f} of {cores()}")

    def memory(self) -> None:
        """Ten thousand reports: memory after the first 500 and at the end."""
        count = 2000 if self._quick else 10_000
        with own_cache(), answering(Manner(self._reply)) as url:
            settings = Settings(model="m", base_url=url)
            many = Many(workers=WORKERS, processes=self._processes, repair=False)
            text = read_report(REPORT).text
            given = (Report.from_text(f"{text}\nNo. {n}.", f"r{n}") for n in range(count))
            early = 0.0
            for at, outcome in enumerate(brief_many(given, backend=settings, many=many), 1):
                assert outcome.error is None
                early = resident() if at == 500 else early
            grown = resident() - early
        verdict = "ok" if grown <= 50 else "over"
        show(f"memory: {early:.0f} MB after 500 reports")
        show(f"  more after {count:<6,}              {grown:+.0f} MB  at most 50  {verdict}")

    def cost(self) -> None:
        """What goes over the wire for one report, beside LangExtract."""
        draft = Draft.model_validate_json(self._reply)
        manner = Manner(self._reply, quotes=quotes(draft))
        show("cost of one report              calls  characters sent  replied  replied per record")
        with own_cache(), answering(manner) as url:
            ours(url, reports(1), 0)
            found = counts(url)
            self._line("govsumm", found, sum(1 for _ in cited_records(draft)))
            if self._python:
                langextract(self._python, url, 1)
                found = counts(url)
                self._line("LangExtract", found, found["records"])

    def _line(self, name: str, found: dict[str, int], records: int) -> None:
        each = found["characters_out"] / max(records, 1)
        show(
            f"  {name:<28}{found['calls']:>7}{found['characters_in']:>17,}"
            f"{found['characters_out']:>9,}{each:>20.0f}"
        )


def resident() -> float:
    """This process's memory in MB."""
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6


def main() -> None:
    """Run everything, or one thing."""
    names = ("slow", "fast", "warm", "extractive", "memory", "cost")
    parser = argparse.ArgumentParser(description="Measures batches.")
    parser.add_argument("--quick", action="store_true", help="fewer reports")
    parser.add_argument("--langextract", help="the Python of an environment with LangExtract")
    parser.add_argument("--only", choices=names, action="append")
    given = parser.parse_args()
    bench = Bench(given.quick, given.langextract)
    show(f"{cores()} cores, load before: {os.getloadavg()[0]:.1f}")
    measures: dict[str, Callable[[], None]] = {name: getattr(bench, name) for name in names}
    for name in given.only or names:
        measures[name]()


if __name__ == "__main__":
    main()
