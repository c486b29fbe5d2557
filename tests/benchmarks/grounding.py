"""What peers ground: python grounding.py < CLAIMS > VERDICTS, in an environment that has them.

Reads a JSON list of [claim, text cited, whether it is Chinese]; writes the versions, and for each
claim whether LangExtract and instructor's CitationMixin lead it back to the text. Each in its most
favourable form:

LangExtract
    the claim is the `extraction_text`; its resolver aligns it to the text cited with all defaults
    (exact, then partial, then fuzzy: 75 % of the words in order). It is grounded where it is given
    a `char_interval`, whatever the alignment status says. Chinese is cut by its UnicodeTokenizer,
    as its documentation advises.
CitationMixin
    the claim is the one quote in `substring_quotes`, the text cited the `context`. It is grounded
    where the quote is kept, found with at most five characters amiss.

With the passage itself as the quote, both would keep any claim: neither looks at anything else.
"""

from __future__ import annotations

import json
import sys
from importlib.metadata import version

from instructor.dsl.citation import CitationMixin
from langextract.core.tokenizer import (  # type: ignore[import-not-found,unused-ignore]
    UnicodeTokenizer,
)
from langextract.data import Extraction  # type: ignore[import-not-found,unused-ignore]
from langextract.resolver import Resolver  # type: ignore[import-not-found,unused-ignore]

RESOLVER = Resolver()
HAN = UnicodeTokenizer()


def aligned(claim: str, text: str, han: bool) -> bool:
    """Whether LangExtract gives the claim a place in the text."""
    extraction = Extraction("claim", claim)
    found = list(RESOLVER.align([extraction], text, 0, 0, tokenizer_inst=HAN if han else None))
    return any(each.char_interval is not None for each in found)


def kept(claim: str, text: str) -> bool:
    """Whether the mixin keeps the claim as a quote of the text."""
    cited = CitationMixin.model_validate({"substring_quotes": [claim]}, context={"context": text})
    return bool(cited.substring_quotes)


def main() -> None:
    """Ask both of every claim."""
    claims = json.load(sys.stdin)
    verdicts = [[aligned(*each), kept(each[0], each[1])] for each in claims]
    versions = [version(name) for name in ("langextract", "instructor")]
    json.dump({"versions": versions, "verdicts": verdicts}, sys.stdout)


if __name__ == "__main__":
    main()
