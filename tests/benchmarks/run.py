"""Measures govsumm: python tests/benchmarks/run.py [--quick], from the checkout's root.

Ratios of CPU time from one run: medians over interleaved rounds, with their quartiles. A target
that is missed is printed as "over" and is no error.
"""

from __future__ import annotations

import argparse
import sys

from calls import measured
from growth import SIZES, ordinary, trials
from measuring import Spread
from rules import ruled
from startup import starts

CALL_TARGETS = {"our own work": 0.8, "a whole brief": 1.3}
MAX_GROWTH = 12.0
CORES, MIN_RATE = 2, 80
MAX_PAGE = 0.020


def show(line: str = "") -> None:
    """Print a line at once: the next figure may take a minute."""
    sys.stdout.write(line.rstrip() + "\n")
    sys.stdout.flush()


def judged(figure: float, target: float) -> str:
    """Whether a figure is within its target."""
    return "ok" if figure <= target else "over"


def between(figure: Spread, form: str = ".2f") -> str:
    """The median, and the quartiles around it."""
    return f"{figure.median:{form}} ({figure.low:{form}}-{figure.high:{form}})"


def calls(rounds: int) -> None:
    """Print our work against a bare instructor call."""
    found = measured(rounds)
    bare = found.bare.median
    show(f"CPU time, a report of 4 kB; a bare instructor call takes {bare * 1e3:.1f} ms")
    for name, share in found.ratios.items():
        target = CALL_TARGETS[name]
        verdict = judged(share.median, target)
        show(f"  {name + ' / the call':<28}{between(share):<22}at most {target:<6}{verdict}")
    parts = (f"{name} {each.median * 1e3:.1f}" for name, each in found.parts.items())
    show(f"  our own work in ms: {', '.join(parts)}")


def rules(rounds: int) -> None:
    """Print what a brief by rules takes, and its page."""
    found = ruled(rounds)
    rate = CORES / found.brief.median
    show(f"\nA brief by rules, {found.characters:,} characters on average: CPU time")
    show(f"  brief {found.brief.median * 1e3:.1f} ms, its audit {found.audit.median * 1e3:.1f} ms")
    verdict = "ok" if rate >= MIN_RATE else "under"
    show(f"  {rate:.0f} a second on {CORES} cores, at least {MIN_RATE}  {verdict}")
    verdict = judged(found.page.median, MAX_PAGE)
    show(f"  its page {found.page.median * 1e3:.1f} ms, at most {MAX_PAGE * 1e3:.0f}  {verdict}")


def growth(rounds: int) -> None:
    """Print how the time grows with ordinary text."""
    small, middle, large = (f"{size // 1000:,} kB" for size in SIZES)
    show(f"\nTen times the text, how many times the CPU time? At most {MAX_GROWTH:g}")
    show(f"  {'':<16}{f'{small} to {middle}':<20}{f'{middle} to {large}':<20}{large:>10}")
    for each in ordinary(rounds):
        columns = "".join(f"{between(step, '.1f'):<20}" for step in each.ratios)
        verdict = judged(max(step.median for step in each.ratios), MAX_GROWTH)
        name = f"{each.stage} {each.form}"
        show(f"  {name:<16}{columns}{each.last.median:>8.2f} s  {verdict}")


def hard(rounds: int) -> None:
    """Print what hard text takes."""
    show("\nHard text: CPU time, and how many times that of its tenth")
    for each in trials(rounds):
        verdict = judged(each.ratio, MAX_GROWTH)
        if each.size < SIZES[-1]:
            verdict += ", larger not tried"
        name = f"{each.stage} {each.name}"
        size = f"{each.size // 1000:,} kB"
        show(f"  {name:<30}{size:>8}{each.took:>8.2f} s{each.ratio:>8.1f}  {verdict}")


def startup(rounds: int) -> None:
    """Print what starting takes."""
    show("\nStart-up: wall time, and how many times that of an idle Python")
    for each in starts(rounds):
        heavy = f"imports {', '.join(each.heavy)}  over" if each.heavy else "no openai, instructor"
        times = f"{each.seconds.median * 1e3:>5.0f} ms  {between(each.ratio, '.1f')}"
        show(f"  {each.command:<12}{times:<34}{heavy}")


def main() -> None:
    """Run everything."""
    parser = argparse.ArgumentParser(description="Measures govsumm.")
    parser.add_argument("--quick", action="store_true", help="fewer rounds")
    quick = parser.parse_args().quick
    calls(5 if quick else 25)
    rules(3 if quick else 9)
    growth(2 if quick else 5)
    hard(1 if quick else 3)
    startup(3 if quick else 11)


if __name__ == "__main__":
    main()
