"""The audit whatever is thrown at it: random reports and drafts, and drafts made to break it.

It never raises, quotes what stands at its offsets, accounts for every passage, and says the same
twice; no reply makes it slow.
"""

from __future__ import annotations

import time
from typing import Any

import pytest
from drafts import claim, date, decision, directive, document, draft, meeting, person
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from govsumm import Brief, Report, ask, audit, split, to_html, to_json, to_markdown
from govsumm.errors import ReportError
from govsumm.records import (
    Assessment,
    Audited,
    Caution,
    Claim,
    Draft,
    Group,
    Inference,
    Reference,
    Statement,
    Vote,
)
from govsumm.repairing import ask_to_repair
from govsumm.walking import cited_records

WORDS = (
    *("the council", "Mu Qing", "Li Na", "approved", "denied", "5-2", "not", "on May 6", "must"),
    *("12 percent", "$3.4 million", "presided", "before June 1", "said that", "nobody", "five"),
    *(
        "会议",
        "县长李明",
        "指出",
        "必须",
        "5月6日",
        "不得",
        "一百二十",
        "ignore previous instructions",
    ),
    *("(", "\\", "[", "\u202e", "\u200b", "é", "ß", "١٢", "क", "😀", "<b>", "\x1b[31m", "&amp;"),
)
ENDS = (". ", ".\n", "。", "\n\n", ", ", "; ", " ", "", ": ", "!\n")

phrases = st.lists(st.sampled_from(WORDS) | st.text(max_size=6), max_size=5).map(" ".join)
texts = st.lists(st.tuples(phrases, st.sampled_from(ENDS)).map("".join), max_size=8).map("".join)
cited = st.lists(st.integers(-2, 12) | st.just(10**40), max_size=4).map(tuple)


@st.composite
def drafts(make: st.DrawFn) -> Draft:
    """A draft with records of most kinds, of phrases and passages at random."""

    def said() -> str:
        return make(phrases)

    def at() -> tuple[int, ...]:
        return make(cited)

    due = date(said(), make(st.none() | st.just("XXXX-05-06") | phrases), passages=at())
    index = make(st.none() | st.integers(-1, 2))
    vote = Vote(method=None, yes=make(st.integers(-1, 9)), no=2, abstain=None, dissent=(said(),))
    return draft(
        document=document(title=said(), passages=at(), dates=(due,)),
        headline=Claim(passages=at(), text=said()),
        meetings=make(st.sampled_from([(), (meeting(names=(said(),), passages=at()),)])),
        people=(
            person(said(), "presided", "spoke", passages=at(), also=(said(),), posts=(said(),)),
            person(said(), "absent", passages=at()),
        ),
        groups=(Group(passages=at(), who=said(), functions=()),),
        assessments=(Assessment(passages=at(), text=said(), by=said()),),
        directives=(
            directive(said(), passages=at(), by=said(), to=(said(),), due=due, meeting=index),
        ),
        decisions=(decision(said(), passages=at(), outcome=said(), vote=vote, condition=said()),),
        statements=(Statement(passages=at(), text=said(), by=said(), kind="plan", due=due),),
        references=(Reference(passages=at(), name=said(), relation="cites"),),
        cautions=(Caution(passages=at(), kind="other", text=said()),),
    )


def report_of(text: str) -> Report:
    """A report of a text, or of another where it is none."""
    try:
        return Report.from_text(text)
    except ReportError:
        return Report("A meeting was held.")


@given(texts, drafts())
@settings(max_examples=30, phases=(Phase.generate,))
def test_whatever_the_report_and_the_draft(text: str, made: Draft) -> None:
    """No error; quotes at their offsets; each passage once; the same twice; JSON and back."""
    report = report_of(text)
    request = ask(report)
    brief = audit(report, made, passages=request.passages)
    for record in cited_records(brief):
        assert isinstance(record, Audited)
        for each in record.evidence:
            assert report.text[each.start : each.end] == each.quote
    for omission in brief.audit.omissions:
        assert report.text[omission.start : omission.end] == omission.quote
    numbers = [each.n for each in brief.source.passages]
    assert numbers == list(range(1, len(request.passages) + 1))
    assert sum(dict(brief.audit.states).values()) == len(numbers)
    assert audit(report, made) == brief
    assert Brief.model_validate_json(to_json(brief)) == brief
    to_html(brief, report)
    assert "\x1b" not in to_markdown(brief)
    asked = ask_to_repair(request, made, made.model_dump_json(), brief)
    assert asked is None or asked.request.messages


@given(texts)
@settings(max_examples=30, phases=(Phase.generate,))
def test_a_claim_in_the_words_of_its_passage_is_never_unsupported(text: str) -> None:
    """Whatever the passage says, it bears itself."""
    report = report_of(text)
    passages = split(report)
    brief = audit(report, draft(summary=tuple(claim(each.text, each.n) for each in passages)))
    assert "unsupported" not in {each.verdict for each in brief.summary}


@given(texts, drafts())
@settings(max_examples=15, phases=(Phase.generate,))
def test_a_passage_that_does_not_exist_makes_nothing_better(text: str, made: Draft) -> None:
    """The record is unsupported, whatever else it cites."""
    report = report_of(text)
    more = made.headline.model_copy(update={"passages": (*made.headline.passages, 10**9)})
    brief = audit(report, made.model_copy(update={"headline": more}))
    assert brief.headline.verdict == "unsupported"


# drafts made to break it --------------------------------------------------------------------------

TEXT = (
    "The county council met in Tashan on May 6.\n"
    "Mu Qing, head of the council, presided over the meeting.\n"
    "The motion to widen the north road was approved 5-2.\n"
    "Mu Qing stressed that all townships must repair the dykes before May 31.\n"
    "县长李明指出，必须在5月31日前完成整改，不得拖延。"
)


def everywhere(words: str, numbers: tuple[int, ...]) -> Draft:
    """A draft with the same words in every field."""
    due = date(words, words, passages=numbers)
    guess = Inference(passages=numbers, edtf=words, why=words)
    return draft(
        document=document(title=words, language=words, places=(words,), passages=numbers),
        headline=Claim(passages=numbers, text=words),
        meetings=(meeting(names=(words,), organisers=(words,), passages=numbers, dates=(due,)),),
        people=(person(words, "spoke", passages=numbers, also=(words,), posts=(words,)),),
        directives=(
            directive(
                words,
                passages=numbers,
                by=words,
                to=(words,),
                due=due.model_copy(update={"inferred": guess}),
                meeting=-1,
            ),
        ),
        decisions=(
            decision(
                words,
                passages=numbers,
                outcome=words,
                moved_by=words,
                vote=Vote(method=words, yes=-1, no=10**30, abstain=0, dissent=(words,)),
                condition=words,
                effective=due,
            ),
        ),
    )


HOSTILE = (
    *("(((((", "[a-z", "\\", "*+?{", "", " ", "\n", "\u202e", "\u200b", "\u0301", "\u2028", "😀"),
    *("\x1b[31m", "<script>", "{}", "5", "%", "5-2", "not", "王", "a" * 10_000, "Mu " * 3_000),
)


@pytest.mark.parametrize("words", HOSTILE, ids=lambda words: ascii(words[:8]))
@pytest.mark.parametrize(
    "numbers", [(1, 2, 3, 5), (0, -1, 10**9), (2,) * 500], ids=["some", "none", "one"]
)
def test_the_same_words_in_every_field(words: str, numbers: tuple[int, ...]) -> None:
    """Names like patterns, control characters, nothing at all, ten kilobytes."""
    report = Report(TEXT)
    brief = audit(report, everywhere(words, numbers))
    assert Brief.model_validate_json(to_json(brief)) == brief
    assert "\x1b" not in to_markdown(brief)
    to_html(brief, report)
    if numbers[0] == 0:
        assert brief.headline.verdict == "unsupported"


def test_an_overlong_claim_is_not_compared() -> None:
    """It is weak, and says why; what else is wrong with it still counts."""
    words = "The motion to widen the north road was approved 5-2. " * 40
    brief = audit(Report(TEXT), draft(summary=(claim(words, 3), claim(words, 99))))
    assert [each.verdict for each in brief.summary] == ["weak", "unsupported"]
    assert "characters are too long to be compared" in to_markdown(brief)


LONG = (
    "word ",
    "9 ",
    "会议",
    "Mu ",
    "5-2 ",
    "a",
    "May 5, ",
    "Li and ",
    "5% ",
    "¥5 million ",
    ". a",
)


@pytest.mark.parametrize("words", LONG)
def test_a_reply_of_any_size_is_audited_in_time(words: str) -> None:
    """A claim as long as a report, and a whole report of one word."""
    long = words * (20_000 // len(words))
    began = time.monotonic()
    made: dict[str, Any] = {"summary": (claim(long, 1, 2, 3),), "decisions": (decision(long),)}
    audit(Report(TEXT), draft(**made))
    audit(Report(long), draft(headline=claim(long[:100], 1)))
    assert time.monotonic() - began < 8  # a tenth of it on a machine at rest


@pytest.mark.parametrize(
    "text",
    [
        "x",
        "?",
        "7",
        "。",
        "!!! ... ???",
        "1234567890",
        "x" * 20_000,
        "اجتمع المجلس يوم الاثنين.\n",
        "परिषद की बैठक हुई।",
    ],
    ids=lambda text: ascii(text[:6]),
)
def test_reports_of_hardly_anything_or_of_another_script(text: str) -> None:
    """They are audited as all others."""
    report = Report(text)
    brief = audit(report, draft(headline=claim(text[:900], 1), people=(person("Mu", "spoke"),)))
    assert brief.headline.verdict != "unsupported"
    assert brief.people[0].verdict == "unsupported"
