"""What translated words probably stand for, as Markdown: quietly, beside what is printed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache

from govsumm.records import Gloss
from govsumm.render.marking import quoted, text


def originals(name: str, glosses: Iterable[Gloss]) -> str:
    """The Chinese terms that a programme's or reference's name translates, in brackets."""
    found = translated(name, glosses)
    return f" ({text(found)})" if found else ""


def translated(name: str, glosses: Iterable[Gloss]) -> str:
    """The Chinese terms that a name translates, as plain text, or nothing."""
    squeezed = _squeezed(name)
    return "; ".join(
        each.original
        for each in glosses
        if any(_telling(_squeezed(form), form, squeezed) for form in (each.term, *each.also))
    )


def _telling(form: str, words: str, name: str) -> bool:
    """Whether a form names what a name names: one word of it ("state") does not."""
    return form == name or (form in name and not words.isalpha())


def glosses(several: tuple[Gloss, ...]) -> Iterator[str]:
    """The glosses: one line each for what misleads, one for all others."""
    if several:
        yield "## Translated terms, and what they probably stand for\n"
    for each in several:
        if each.why:
            yield f"- {_forms(each)}: {_meaning(each)}. {text(each.why)}{_cited(each)}"
    others = [f"{_forms(each)}, {_meaning(each)}{_cited(each)}" for each in several if not each.why]
    if others:
        yield f"- Also: {'; '.join(others)}"


def _forms(gloss: Gloss) -> str:
    return ", ".join(map(quoted, (gloss.term, *gloss.also)))


def is_standard(gloss: Gloss) -> bool:
    """Whether the words printed are the usual English already."""
    return _squeezed(gloss.standard) == _squeezed(gloss.term)


def _meaning(gloss: Gloss) -> str:
    if is_standard(gloss):
        return text(gloss.original)
    return f"{text(gloss.original)}, {text(gloss.standard)}"


def _cited(gloss: Gloss) -> str:
    """Where the forms are first printed."""
    return f" [{', '.join(str(each.passage) for each in gloss.evidence)}]"


@lru_cache(maxsize=4096)
def _squeezed(words: str) -> str:
    return "".join(char for char in words.casefold() if char.isalnum())
