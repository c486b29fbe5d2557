"""The formulas by which English sentences tell of a meeting, each with how surely it does."""

from __future__ import annotations

import re
from functools import cache

from govsumm.lexicon import lists
from govsumm.reading.gated import Cued, gate
from govsumm.reading.meetings.acting import acts
from govsumm.reading.phrasing import alternatives

Form = tuple[str, int, str, str]
"""Its name, how surely it tells of a meeting, its pattern, the words of which it needs one.

After "&" stand words of which it needs one besides.
"""


_PLAIN: tuple[Form, ...] = (
    (
        "session",
        10,
        r"\b(?:met|meeting|convened|assembled|gathered|sat)\s+(?:in|for|at)\s+"
        r"(?=(?:a|an|the|its)?\s*[\w'’ -]{0,40}"
        r"(?:session|meeting|hearing|workshop|sitting)\b)",
        "met meeting convened assembled gathered sat & session meeting hearing workshop sitting",
    ),
    (
        "object",
        9,
        r"\bhad\s+(?=an?\s(?:[\w-]+\s){0,3}(?:meeting|session|talks|symposium|discussion)\b)",
        "had & meeting session talks symposium discussion",
    ),
    ("opening", 6, r"^(?:at|in|during)\s+(?=(?:the|a|an|its)\s)", "at in during"),
    (
        "opening",
        6,
        r"\b(?:at|during|packed|attended|in)\s+(?:(?:an?|the|its|their|last)\s)?"
        r"(?:\w+day(?:\s\w+)?['’]s\s|(?=(?:regular|special|annual|monthly|weekly|town|council"
        r"|board|committee)\s))(?=\w)",
        "at during packed attended in",
    ),
    (
        "scene",
        6,
        r"\b(?:at|in|before)\s+the\s+(?-i:(?=[A-Z]))",
        "at in before & council assembly parliament senate legislature",
    ),
    (
        "object",
        5,
        r"\b(?:attended|addressed|spoke\s+at|speaking\s+at|attending|addressing|presided)\s+"
        r"(?=the\s|a\s|an\s)",
        "attended addressed spoke speaking attending addressing presided",
    ),
    (
        "object",
        4,
        r"\bwill\s+(?:hold|convene|conduct)\s+(?=(?:a|an|the|its)\s)",
        "hold convene conduct",
    ),
    (
        "subject",
        4,
        r"\bwill\s+be\s+(?:held|convened|conducted)\b",
        "will & held convened conducted",
    ),
)
"""The formulas that need no lists."""


_LISTS = ("adverbs", "held", "held_not", "began", "holds", "chaired", "learned", "lets")
_NEVER = r"(?!\s+(?:with|by|the|next|in\s+(?:regular|special|executive)))"
_WHERE_OR_WHEN = (
    r"(?=\s*,|\s+(?:in|at|on|for|to|from|under|inside|here|this|last|again|yesterday|today|\w+day"
    r"|virtually|online|remotely)\b)"
)
"""What follows people who gathered, where they gathered nothing else: no evidence, no firewood."""


def _listed() -> tuple[Form, ...]:
    """The formulas whose verbs are lists."""
    words = {name: alternatives("meetings", name) for name in (*_LISTS, "sits", "gathers")}
    be = "was|were|is|are|has been|have been|had been|being"
    passive = rf"(?:{be})\s+(?:(?:{words['adverbs']})\s+)*(?:{words['held']})"
    passive += rf"(?!\s+(?:{words['held_not']})\b)"
    said = rf"(?=(?:{words['lets']})\s+|[\w'’-]+\s)"
    learned = (
        rf"\b(?:{words['learned']})\b"
        r"(?:\s+on\s+[^,]{3,25},?)?\s+(?:from|at|that at|in)\s+(?=the|a)"
    )
    return (
        ("subject", 10, rf"\b(?:{passive}|(?:{words['began']}))\b", "+held +began"),
        (
            "object",
            10,
            rf"\b(?:{words['holds']})\s+(?!that\b|the\s+view){said}",
            "+holds",
        ),
        ("learned", 9, learned, "+learned"),
        (
            "body",
            8,
            rf"\b(?:(?:{words['sits']}){_NEVER}|(?:{words['gathers']}){_WHERE_OR_WHEN})",
            "+sits +gathers",
        ),
        ("chaired", 8, rf"\b(?:{words['chaired']})\s+{said}", "+chaired"),
        ("acts", 8, acts().pattern, "+acts"),
    )


@cache
def formulas() -> Cued[Formula]:
    """The formulas by name, each with its strength, and sets of words: it needs one of each."""
    found: list[tuple[Formula, frozenset[str]]] = []
    for name, strength, form, words in (*_listed(), *_PLAIN):
        triggers, *besides = (*(_triggers(part) for part in words.split("&")), *_longest(words))
        pattern = re.compile(form, re.IGNORECASE)
        found.append(((name, strength, pattern, tuple(besides)), triggers))
    return Cued(found)


Formula = tuple[str, int, re.Pattern[str], tuple[frozenset[str], ...]]
"""What it is called, its strength, its pattern, and sets of words besides those it is found by."""


@cache
def head_words() -> frozenset[str]:
    """Words without which no formula holds: cheap to look for before the formulas are."""
    phrases = (word for name in ("heads", "kinds", "bodies") for word in lists("meetings")[name])
    singular = {phrase.split()[-1].split("-")[-1] for phrase in phrases}
    sat = {word.split()[0] for name in ("sits", "gathers") for word in lists("meetings")[name]}
    return frozenset(singular | {f"{word}s" for word in singular} | sat | {"held"})


def _longest(names: str) -> tuple[frozenset[str], ...]:
    """Of a formula whose words are lists, the longest word of each phrase: it needs one."""
    if not all(name[0] == "+" for name in names.split()):
        return ()
    return (gate([row for name in names.split() for row in lists("meetings")[name[1:]]]),)


@cache
def _triggers(names: str) -> frozenset[str]:
    """Words of which a formula needs one: of lists, first words ("+held"), or themselves."""
    words: set[str] = set()
    for name in names.split():
        rows = lists("meetings")[name[1:]] if name[0] == "+" else [name]
        words.update(word for row in rows for word in row.lower().split()[:2])
    return frozenset(words)
