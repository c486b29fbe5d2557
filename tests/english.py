"""Writes what the lexicon knows of English from WordNet 3.0: `python tests/english.py DICT`.

`english.txt` has the lemmas that occur in the texts which WordNet's senses are tagged in: words
that people write, without the rare ones that are as well surnames. The file `cntlist.rev` lists
"lemma%sense ... count" (https://wordnet.princeton.edu/documentation/cntlist5wn). `alike.txt` has,
of those that occur several times there, the nouns and the adjectives that have a meaning in common,
a meaning a line, from `data.noun` and `data.adj` (https://wordnet.princeton.edu/documentation/wndb5wn).
In Debian they are in wordnet-base.
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from pathlib import Path

LEXICON = Path(__file__).parents[1] / "govsumm" / "lexicon"
ENGLISH = LEXICON / "english.txt"
ALIKE = LEXICON / "alike.txt"
OFTEN = 5
"""So often a word occurs that is listed with others."""


def lemmas(counted: str) -> list[str]:
    """The lemmas of `cntlist.rev` that are one word in small letters, sorted."""
    return sorted(set(re.findall(r"^([a-z]{2,})%", counted, re.MULTILINE)))


def often(counted: str) -> frozenset[str]:
    """Those that occur several times."""
    found: Counter[str] = Counter()
    for lemma, count in re.findall(r"^([a-z]{3,})%\S+ \d+ (\d+)$", counted, re.MULTILINE):
        found[lemma] += int(count)
    return frozenset(lemma for lemma, count in found.items() if count >= OFTEN)


def alike(data: str, known: frozenset[str]) -> set[str]:
    """The known words of each meaning of a data file that has several of them."""
    found = set()
    for line in data.splitlines():
        if not line.startswith(" "):
            fields = line.split()
            words = fields[4 : 4 + 2 * int(fields[3], 16) : 2]
            shared = sorted(known.intersection(re.sub(r"\(.*", "", word) for word in words))
            if len(shared) > 1:
                found.add(" ".join(shared))
    return found


if __name__ == "__main__":
    root = Path(sys.argv[1])
    text = (root / "cntlist.rev").read_text(encoding="ascii")
    ENGLISH.write_text("\n".join(lemmas(text)) + "\n", encoding="ascii")
    meanings = set[str]()
    for name in ("data.noun", "data.adj"):
        meanings |= alike((root / name).read_text(encoding="ascii"), often(text))
    ALIKE.write_text("\n".join(sorted(meanings)) + "\n", encoding="ascii")
