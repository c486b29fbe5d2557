"""Reading takes time in proportion to the text, whatever it is made of."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from drafts import claim, draft
from steps import steps

from govsumm import Report, split
from govsumm.auditing.binding import bound_numbers
from govsumm.auditing.counting import figures
from govsumm.auditing.names.han_mentions import foreign_names
from govsumm.auditing.names.mentions import mentions
from govsumm.auditing.signs import Signs
from govsumm.auditing.signs.denials import clauses, denials
from govsumm.auditing.site import Site
from govsumm.auditing.source import Source
from govsumm.auditing.word_choice.replacing import replaced
from govsumm.auditing.words.wording import wording

SIZE = 2_000
"""So many characters of each shape, and four times as many: passages are cut at this size."""
SHAPES = {
    "digits": "1234 5 77 ",
    "one number": "1234567890",
    "capitals": "Abel Boro ",
    "short capitals": "AB CD ",
    "nothing but not": "not not not ",
    "marks": ",,,, ",
    "Chinese without stops": "张说不同意市长的局五",
    "hyphens": "a-b-",
    "apostrophes": "x'y'z' ",
    "decisive words": "approved refused ",
}


def read(text: str) -> None:
    """All that is read of one text."""
    signs = Signs(text)
    found = tuple(denials(signs.words))
    list(clauses(signs.words, found))
    assert len(signs.starts) == len(signs.capitals) == len(signs.stems)
    assert wording(text).text
    assert isinstance((*signs.bearing, *signs.limits, *mentions(text)), tuple)
    list(foreign_names(text, "县里开会"))


def held(text: str) -> None:
    """A claim as long as its passages, held against them."""
    report = Report.from_text(text)
    passages = split(report)
    said = claim(f"{text[3:]} zest", *range(1, len(passages) + 1))
    site = Site(said, Source(report, passages, draft()))
    for ask in (figures, replaced, bound_numbers):
        list(ask(site))


@pytest.mark.parametrize("shape", SHAPES.values(), ids=SHAPES)
@pytest.mark.parametrize("work", [read, held])
def test_more_text_is_so_much_more_work(work: Callable[[str], None], shape: str) -> None:
    """Four times the text takes less than eight times the steps: squared would be sixteen."""
    work((shape * SIZE)[: SIZE - 1])  # what is made once for all texts: word lists, patterns
    small, large = ((shape * size)[:size] for size in (SIZE, 4 * SIZE))
    assert steps(lambda: work(large)) < 8 * steps(lambda: work(small))
