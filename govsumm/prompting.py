"""Makes the request: the rules first, then the report as numbered passages, then its glossary.

The static part comes first, so that providers' prompt caches hit. The report is put in as it
stands and is never rendered as a template. Of the glossary only those rows are sent whose
renderings the report prints.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache, cached_property, lru_cache
from types import MappingProxyType
from typing import Literal

from govsumm.assets import read_asset
from govsumm.digest import digest
from govsumm.errors import ReportError
from govsumm.passages import Passage, split
from govsumm.reading.terms import Term, terms
from govsumm.records import Draft
from govsumm.report import Report
from govsumm.schema import Form, draft_form

PROMPT = "brief-1"
"""The prompt in use, by the name of its file in `prompts/`."""

GLOSSARY_ROWS, GLOSSARY_CHARS = 40, 1_500
"""So much of the glossary goes along at most; what misleads goes first."""

_GLOSSARY = """\
# Glossary
Words above that translators choose for set Chinese terms, with what they probably stand for. To \
read by: no passages, and nothing to copy; records print what the report prints."""

PARAMETERS: Mapping[str, float] = MappingProxyType({"temperature": 0.0})


@dataclass(frozen=True, slots=True)
class Message:
    """One message of a chat."""

    role: Literal["system", "user"]
    content: str


@dataclass(frozen=True, slots=True)
class Digests:
    """What a recorded reply depends on, each hashed apart, none of it the wire's."""

    report: str
    passages: str
    prompt: str
    schema: str
    parameters: str
    audit: str | None = None
    """What a repair is asked for; None where a draft is."""


@dataclass(frozen=True)
class Request:
    """What is asked of a model about one report; the reply is JSON of a form: a Draft, or what
    repairs one.
    """

    report: Report
    passages: tuple[Passage, ...]
    prompt: str = PROMPT
    parameters: Mapping[str, float] = field(default_factory=lambda: PARAMETERS)

    @cached_property
    def messages(self) -> tuple[Message, ...]:
        """The chat: rules, then the report; made when first asked for, as rules need none."""
        rows = filter(None, (numbered(self.passages), self.glossary))
        return Message("system", self.rules), Message("user", "\n\n".join(rows))

    @cached_property
    def glossary(self) -> str:
        """The end of the last message; a part of the prompt, though it depends on the report."""
        return glossary(self.report.text)

    @property
    def form(self) -> Form:
        """What the reply must be."""
        return draft_form()

    @property
    def repair(self) -> bool:
        """Whether a repair is asked for, and no draft."""
        return self.form.model is not Draft

    @property
    def rules(self) -> str:
        """The first message."""
        return _rules(self.prompt)

    @property
    def digests(self) -> Digests:
        """The digests of report, passages, prompt, schema and parameters."""
        return Digests(
            report=self.report.sha256,
            passages=digest("passages", [[p.start, p.end] for p in self.passages]),
            prompt=digest("prompt", self.rules + self.glossary),
            schema=_schema_digest(self.form),
            parameters=digest("parameters", dict(self.parameters)),
            audit=digest("audit", self.messages[-1].content) if self.repair else None,
        )

    @property
    def tokens(self) -> int:
        """The size of the messages, estimated as characters / 4."""
        return sum(len(message.content) for message in self.messages) // 4


@lru_cache(maxsize=8)
def _schema_digest(form: Form) -> str:
    return digest("schema", form.schema)


@cache
def _rules(prompt: str) -> str:
    return read_asset("prompts", f"{prompt}.md")


def ask(report: Report) -> Request:
    """The request for one report. Raises ReportError where it is blank."""
    passages = split(report)
    if not passages:
        raise ReportError(f"{report.origin} holds no text", "give a report that is not empty")
    return Request(report, passages)


def glossary(text: str) -> str:
    """The rows of the glossary that a report's words call for, or nothing."""
    firsts: dict[str, Term] = {}
    for term in terms(text):
        firsts.setdefault(term.row.zh, term)
    rows: list[str] = []
    room = GLOSSARY_CHARS - len(_GLOSSARY)
    for term in sorted(firsts.values(), key=lambda term: term.row.why is None):
        row = _row(term, " ".join(text[term.start : term.end].split()))
        if len(rows) < GLOSSARY_ROWS and len(row) < room:
            rows.append(row)
            room -= len(row) + 1
    return "\n".join((_GLOSSARY, *rows)) if rows else ""


def _row(term: Term, printed: str) -> str:
    why = f". {term.row.why}" if term.row.why else ""
    return f"- {printed}: {term.row.zh}, {term.row.en}{why}"


def numbered(passages: tuple[Passage, ...]) -> str:
    """The passages as `[n] text`, one a line.

    White space inside a passage is folded, so that a line break in a report cannot pass for the
    beginning of a passage.
    """
    return "\n".join(f"[{passage.n}] {' '.join(passage.text.split())}" for passage in passages)
