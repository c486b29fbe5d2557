"""Writes the words of English from WordNet 3.0: `python tests/english.py DICT/cntlist.rev`.

They are the lemmas that occur in the texts which WordNet's senses are tagged in: words that people
write, without the rare ones that are as well surnames. The file lists "lemma%sense ... count"
(https://wordnet.princeton.edu/documentation/cntlist5wn); in Debian it is in wordnet-base.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

ENGLISH = Path(__file__).parents[1] / "govsumm" / "lexicon" / "english.txt"


def lemmas(counted: str) -> list[str]:
    """The lemmas of `cntlist.rev` that are one word in small letters, sorted."""
    return sorted(set(re.findall(r"^([a-z]{2,})%", counted, re.MULTILINE)))


if __name__ == "__main__":
    words = lemmas(Path(sys.argv[1]).read_text(encoding="ascii"))
    ENGLISH.write_text("\n".join(words) + "\n", encoding="ascii")
