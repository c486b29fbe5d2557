"""The records: the Draft that a model fills, and the Brief that the audit makes of it.

One module without behaviour. A Draft cites passages by number and never quotes. A Brief record
inherits its Draft record and adds what the audit found; only containers are declared again.

String fields say how the text must bear them (`Grounding`), and the audit, the renderers and
the schema go by those annotations, so that a new record type costs nothing elsewhere.
"""

from __future__ import annotations

from enum import Enum
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, JsonValue

SCHEMA_VERSION = "0.2"


class Grounding(Enum):
    """How the report must bear a field's value.

    PRINTED: the words occur in the passages cited. ANYWHERE: they occur somewhere in the report.
    PROSE: a paraphrase that the passages cited bear. COUNT: a number printed in the passages.
    """

    PRINTED = "printed"
    ANYWHERE = "anywhere"
    PROSE = "prose"
    COUNT = "count"


Printed = Annotated[str, Grounding.PRINTED]
Anywhere = Annotated[str, Grounding.ANYWHERE]
Prose = Annotated[str, Grounding.PROSE]
Count = Annotated[int, Grounding.COUNT]

DocumentKind = Literal[
    "meeting_report",
    "news_from_meeting",
    "feature",
    "inspection",
    "minutes",
    "transcript",
    "notice",
    "other",
]
FunctionName = Literal[
    "presided",
    "spoke",
    "attended",
    "reported",
    "conveyed",
    "briefed",
    "commented",
    "absent",
    "other",
]
CreditRole = Literal["reporter", "correspondent", "editor", "translator", "photographer", "source"]
DateRole = Literal["published", "reported", "held", "learned", "due", "effective"]
PlaceRole = Literal["main", "branch", "online", "unspecified"]
StatementKind = Literal["comment", "request", "commitment", "plan", "report"]
Relation = Literal["implements", "conveys", "cites"]
CautionKind = Literal[
    "headline_conflict",
    "truncated",
    "garbled_name",
    "garbled_text",
    "ambiguous_term",
    "tense",
    "not_orders",
    "orders_to_reader",
    "other",
]


class Record(BaseModel):
    """The base of all: immutable, and closed to fields that are not declared."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Cited(Record):
    """What leads back to the text: `passages` are the numbers of the passages that bear it."""

    passages: tuple[int, ...]


class Inference(Cited):
    """A date as far as it can only be inferred: EDTF with `?`, and the reason."""

    edtf: str
    why: str


class Date(Cited):
    """A date as printed; `edtf` holds only what is stated, `inferred` what follows from it."""

    what: DateRole
    text: Printed
    edtf: str | None
    inferred: Inference | None


class Place(Record):
    """A place as printed, and its part in the meeting."""

    text: Printed
    role: PlaceRole


class Document(Cited):
    """What the text itself is."""

    kind: DocumentKind
    title: Printed | None
    language: str
    dates: tuple[Date, ...]
    places: tuple[Printed, ...]


class Meeting(Cited):
    """One meeting that the text reports."""

    names: tuple[Printed, ...]
    organisers: tuple[Printed, ...]
    places: tuple[Place, ...]
    dates: tuple[Date, ...]


class Function(Cited):
    """What somebody did at a meeting; `meeting` is its index from 0, or null."""

    function: FunctionName
    meeting: int | None


class Person(Cited):
    """A participant, by the name printed; `passages` are where name and posts stand."""

    name: Printed
    also: tuple[Printed, ...]
    posts: tuple[Printed, ...]
    functions: tuple[Function, ...]


class Group(Cited):
    """A body, or unnamed people, that took part."""

    who: Printed
    functions: tuple[Function, ...]


class Credit(Cited):
    """Somebody who made the text, not the meeting."""

    name: Printed
    role: CreditRole


class Claim(Cited):
    """A paraphrase that the passages bear."""

    text: Prose


class Assessment(Claim):
    """Progress or a situation claimed; `by` is who says so."""

    by: Anywhere | None


class Problem(Claim):
    """A shortcoming admitted."""

    by: Anywhere | None


class Directive(Claim):
    """One action that somebody is told to take; an empty `to` means that nobody is named."""

    by: Anywhere | None
    to: tuple[Anywhere, ...]
    due: Date | None
    meeting: int | None


class Vote(Record):
    """A vote as printed; counts that are not printed are null."""

    method: Printed | None
    yes: Count | None
    no: Count | None
    abstain: Count | None
    dissent: tuple[Anywhere, ...]


class Decision(Claim):
    """A formal outcome on a matter; `outcome` is the word printed."""

    matter: Prose
    outcome: Printed
    moved_by: Anywhere | None
    seconded_by: Anywhere | None
    vote: Vote | None
    to: tuple[Anywhere, ...]
    condition: Prose | None
    effective: Date | None


class Statement(Claim):
    """What others ask, promise, plan or report."""

    by: Anywhere | None
    kind: StatementKind
    due: Date | None


class Programme(Cited):
    """A named mechanism, action or numbered slogan."""

    name: Printed


class Reference(Cited):
    """A higher meeting, policy, document or doctrine that is invoked."""

    name: Printed
    relation: Relation


class Caution(Cited):
    """Something in the text that a reader must be warned of."""

    kind: CautionKind
    text: str


class Draft(Record):
    """What a model fills from the numbered passages of one report."""

    document: Document
    headline: Claim
    summary: tuple[Claim, ...]
    meetings: tuple[Meeting, ...]
    people: tuple[Person, ...]
    groups: tuple[Group, ...]
    credits: tuple[Credit, ...]
    assessments: tuple[Assessment, ...]
    problems: tuple[Problem, ...]
    directives: tuple[Directive, ...]
    decisions: tuple[Decision, ...]
    statements: tuple[Statement, ...]
    programmes: tuple[Programme, ...]
    references: tuple[Reference, ...]
    cautions: tuple[Caution, ...]


# From here on: what the audit adds. -------------------------------------------------------------


def _is_absent(value: object) -> bool:
    """Whether a field has nothing to say, so that a brief that was not repaired has no trace."""
    return value is None or value == ()


Verdict = Literal["supported", "weak", "unsupported"]
State = Literal["cited", "chrome", "quiet", "omitted"]
Cue = Literal["order", "deadline", "vote", "post", "problem", "person", "figure"]
GapKind = Literal["meeting", "date", "year", "month", "place", "presider", "participants", "count"]
Repaired = Literal["corrected", "withdrawn", "added", "refused"]
CheckName = Literal[
    "passages",
    "printed",
    "anywhere",
    "figures",
    "figure",
    "names",
    "name",
    "date",
    "meeting",
    "words",
    "word",
    "negation",
    "decisive",
    "binding",
    "bound",
    "denied",
    "speaker",
    "voice",
    "function",
    "part",
    "post",
    "addressee",
    "deadline",
    "vote",
    "arithmetic",
    "planted",
    "beside",
]


class Evidence(Record):
    """A passage cited: its number, its offsets `[start, end)` in code points, its words."""

    passage: int
    start: int
    end: int
    quote: str


class Check(Record):
    """One finding of the audit: what was looked for, and whether the text bears it."""

    check: CheckName
    token: str
    ok: bool
    why: str


class Audited(Cited):
    """What the audit adds to every record; `repaired` only where a repair made the record."""

    id: str
    evidence: tuple[Evidence, ...]
    verdict: Verdict
    checks: tuple[Check, ...]
    repaired: Literal["corrected", "added"] | None = Field(default=None, exclude_if=_is_absent)


class AuditedInference(Inference, Audited):
    pass


class AuditedDate(Date, Audited):
    inferred: AuditedInference | None


class AuditedDocument(Document, Audited):
    dates: tuple[AuditedDate, ...]


class AuditedMeeting(Meeting, Audited):
    dates: tuple[AuditedDate, ...]


class AuditedFunction(Function, Audited):
    pass


class AuditedPerson(Person, Audited):
    functions: tuple[AuditedFunction, ...]


class AuditedGroup(Group, Audited):
    functions: tuple[AuditedFunction, ...]


class AuditedCredit(Credit, Audited):
    pass


class AuditedClaim(Claim, Audited):
    pass


class AuditedAssessment(Assessment, Audited):
    pass


class AuditedProblem(Problem, Audited):
    pass


class AuditedDirective(Directive, Audited):
    due: AuditedDate | None


class AuditedDecision(Decision, Audited):
    effective: AuditedDate | None


class AuditedStatement(Statement, Audited):
    due: AuditedDate | None


class AuditedProgramme(Programme, Audited):
    pass


class AuditedReference(Reference, Audited):
    pass


class AuditedCaution(Caution, Audited):
    pass


class PassageState(Record):
    """A passage of the source, by its offsets, and what became of it."""

    n: int
    start: int
    end: int
    state: State


class Source(Record):
    """The report: `sha256` of its UTF-8 form, its length `chars` in code points."""

    sha256: str
    chars: int
    passages: tuple[PassageState, ...]


class Figure(Record):
    """A number with its unit in a claim, by the record's id; `value` is a plain decimal."""

    record: str
    text: str
    value: str
    unit: str | None


class Gap(Record):
    """What could not be established, and why."""

    what: GapKind
    why: str
    meeting: int | None
    passages: tuple[int, ...]


class Omission(Record):
    """A passage that holds a cue and is cited by no record."""

    passage: int
    start: int
    end: int
    quote: str
    cues: tuple[Cue, ...]


class Gloss(Record):
    """What a translator's words probably stand for; computed by the audit, never asked of a model.

    `term` is printed, and so are its further forms in `also`; `original` is the Chinese term and
    `standard` its usual English. `why` says what would mislead a reader, or is null. `passages`
    are all that print it, `evidence` those that print a form first. Nothing is ever replaced.
    """

    passages: tuple[int, ...]
    term: str
    also: tuple[str, ...]
    original: str
    standard: str
    why: str | None
    evidence: tuple[Evidence, ...]


class VerdictCounts(Record):
    supported: int
    weak: int
    unsupported: int


class StateCounts(Record):
    cited: int
    chrome: int
    quiet: int
    omitted: int


class Repair(Record):
    """What became of one record, of the brief's list `kind`, that was asked for again.

    `id` is the record in the brief; null where it was withdrawn, or where an addition was refused.
    `before` is the record as it was, audited, where it was corrected or withdrawn. `why` is why it
    was withdrawn, in the repairer's words, or why what was proposed is refused.
    """

    what: Repaired
    kind: str
    id: str | None
    why: str | None
    before: dict[str, JsonValue] | None


class Audit(Record):
    """The audit's totals; `omissions` are all passages in the state `omitted`.

    Where something failed and was to be repaired, `repair` says by whom or why not, and `repairs`
    what became of each record.
    """

    verdicts: VerdictCounts
    states: StateCounts
    omissions: tuple[Omission, ...]
    repair: str | None = Field(default=None, exclude_if=_is_absent)
    repairs: tuple[Repair, ...] = Field(default=(), exclude_if=_is_absent)


class MadeBy(Record):
    """The versions that made the brief; same text, reply and versions, same brief.

    `model` is null where none is known to have written the reply; `reply` says where it is from.
    """

    govsumm: str
    backend: str
    model: str | None
    reply: str
    prompt: str | None
    schema_version: str


class Brief(Draft):
    """A Draft audited against its report: every record with its evidence and verdict."""

    document: AuditedDocument
    headline: AuditedClaim
    summary: tuple[AuditedClaim, ...]
    meetings: tuple[AuditedMeeting, ...]
    people: tuple[AuditedPerson, ...]
    groups: tuple[AuditedGroup, ...]
    credits: tuple[AuditedCredit, ...]
    assessments: tuple[AuditedAssessment, ...]
    problems: tuple[AuditedProblem, ...]
    directives: tuple[AuditedDirective, ...]
    decisions: tuple[AuditedDecision, ...]
    statements: tuple[AuditedStatement, ...]
    programmes: tuple[AuditedProgramme, ...]
    references: tuple[AuditedReference, ...]
    cautions: tuple[AuditedCaution, ...]
    source: Source
    figures: tuple[Figure, ...]
    gaps: tuple[Gap, ...]
    glosses: tuple[Gloss, ...]
    audit: Audit
    made_by: MadeBy

    def _repr_html_(self) -> str:
        """How a notebook shows the brief: the one word that it asks of an object itself."""
        from govsumm.render.html.card import to_card

        return to_card(self)
