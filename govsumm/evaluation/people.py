"""Scores people by name, and what they did and are as pairs of (person, function or post)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from govsumm.evaluation.gold import Gold, GoldPerson
from govsumm.evaluation.matching import Matching, Measure, match
from govsumm.evaluation.tally import Tally, tally
from govsumm.evaluation.wording import fold
from govsumm.records import AuditedPerson, Brief

_TOLD = frozenset({"reported", "conveyed", "briefed"})
_Pair = tuple[str, int]


def people_tallies(measure: Measure, brief: Brief, gold: Gold) -> dict[str, Tally]:
    """The fields `people`, `functions` and `posts`.

    Functions of a missed or an extra person count; posts are compared on matched persons only.
    """

    def closeness(person: AuditedPerson, item: GoldPerson) -> int | None:
        return _closeness(measure, person, item)

    matching = match(brief.people, gold.people, closeness)
    owners: dict[int, list[AuditedPerson]] = defaultdict(list)
    # A second record of a person is that person: what it adds belongs to the same pairs.
    for record, item in matching.pairs + matching.further:
        owners[item].append(brief.people[record])
    missed = [(gold.people[i].name, 1) for i in matching.missed]
    extra = [brief.people[r].name for r in matching.extra]
    return {
        "people": tally([1] * len(matching.pairs), missed, extra),
        "functions": _functions(brief, gold, matching, owners),
        "posts": _posts(gold, owners),
    }


def _closeness(measure: Measure, person: AuditedPerson, item: GoldPerson) -> int | None:
    """Two people of one name are told apart by where they stand."""
    names = {fold(name) for name in (item.name, *item.also)}
    nearer = 100 if measure.covers(person, item.quote) else 0
    if fold(person.name) in names:
        return 1000 + nearer
    return 500 + nearer if names & {fold(name) for name in person.also} else None


def _functions(
    brief: Brief, gold: Gold, matching: Matching, owners: Mapping[int, Sequence[AuditedPerson]]
) -> Tally:
    hits: list[int] = []
    missed: list[_Pair] = []
    extra: list[str] = []
    for number, item in enumerate(gold.people):
        done = _done(owners.get(number, ()))
        due = dict.fromkeys(item.functions)
        # Somebody who reported, conveyed or briefed may also be said to have spoken.
        allowed = {"spoke"} if _TOLD & due.keys() else set()
        hits += [1 for function in due if function in done]
        if not item.optional:
            missed += [(f"{item.name}: {name}", 1) for name in due if name not in done]
        extra += [f"{item.name}: {name}" for name in done if name not in {*due, *allowed}]
    for record in matching.extra:
        person = brief.people[record]
        extra += [f"{person.name}: {name}" for name in _done([person])]
    return tally(hits, missed, extra)


def _done(people: Sequence[AuditedPerson]) -> dict[str, None]:
    """The functions of some records of one person, in order; `commented` counts as `spoke`."""
    return dict.fromkeys(
        "spoke" if said.function == "commented" else said.function
        for person in people
        for said in person.functions
    )


def _posts(gold: Gold, owners: Mapping[int, Sequence[AuditedPerson]]) -> Tally:
    hits: list[int] = []
    missed: list[_Pair] = []
    extra: list[str] = []
    for number, people in sorted(owners.items()):
        item = gold.people[number]
        due = {_singular(post): post for post in item.posts}
        said = {_singular(post): post for person in people for post in person.posts}
        hits += [1 for key in due if key in said]
        if not item.optional:
            missed += [(f"{item.name}: {due[key]}", 1) for key in due if key not in said]
        extra += [f"{item.name}: {said[key]}" for key in said if key not in due]
    return tally(hits, missed, extra)


def _singular(post: str) -> str:
    """A post folded; "Councilmembers A and B" makes each of them a councilmember."""
    return fold(post).removesuffix("s")
