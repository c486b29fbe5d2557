"""Who is seen to take part, as the walk over a report's claims asks for them: by their names."""

from __future__ import annotations

from govsumm.reading.people.news import news_sightings
from govsumm.reading.people.rolls import roll_sightings
from govsumm.reading.sentences import Reading

_PRESENT = ("presided", "attended")


def names_by_first(reading: Reading) -> dict[str, list[str]]:
    """The full names of those who are seen to take part, by their first words."""
    seen = (*news_sightings(reading), *roll_sightings(reading))
    names = {reading.text[slice(*each.name)] for each in seen if not each.group}
    by_first: dict[str, list[str]] = {}
    for name in sorted(name for name in names if " " in name):
        by_first.setdefault(name.split()[0], []).append(name)
    return by_first


def parts_of_names(reading: Reading) -> frozenset[str]:
    """The words of the full names of those who are seen to take part, those that end in no stop."""
    named = (name for names in names_by_first(reading).values() for name in names)
    return frozenset(word for name in named for word in name.split() if word[-1].isalpha())


def members(reading: Reading) -> frozenset[str]:
    """The surnames of those whom a roll has as present."""
    text = reading.text
    present = (each for each in roll_sightings(reading) if each.function in _PRESENT)
    return frozenset(word for each in present for word in text[slice(*each.name)].split()[-1:])
