"""The Markdown: whole outputs, and nothing in a report or reply can break out of its line."""

from __future__ import annotations

import re
from typing import Any

import pytest
from drafts import claim, date, decision, directive, document, draft, meeting, person
from hypothesis import given
from hypothesis import strategies as st

from govsumm import Report, audit, to_markdown
from govsumm.findings import reasons
from govsumm.records import (
    Caution,
    Check,
    Credit,
    Function,
    Group,
    Inference,
    Place,
    Problem,
    Programme,
    Reference,
    Statement,
    Vote,
)
from govsumm.render.marking import text as escaped

TEXT = (
    "Zhuhai met on floods\n"
    "On July 25 the flood meeting was held in Tashan. Deng Yuwei, head of the county, presided.\n"
    "Deng Yuwei admitted that 3 pumps fail. All townships must check pumps by the end of May.\n"
    "He required the water bureau to report. Motion carried 5-2 against Foy.\n"
    "All schools must close early. (Reporter Hua Min)\n"
)
HEAD, HELD, PRESIDED, FAIL, CHECK, BUREAU, VOTE, SCHOOLS, BYLINE = range(1, 10)

WHOLE = """\
# Pumps must be checked by the end of May. [5]

- 3 pumps fail. [4]

## The meeting

- **What:** flood meeting [2]
- **When:** July 25 (XXXX-07-25); *inferred* 2023?-07-25: a guess [2]
- **Where:** Tashan (main)
- **Presided:** Deng Yuwei, head of the county [3]
- **Attended:** All townships [5]

## The report

- **Text:** “Zhuhai met on floods”, meeting report, en [1]

## Directives

**Deng Yuwei** to **All townships**

- **by the end of May** (XXXX-05-31): Check the pumps. [5]

**Deng Yuwei** to **water bureau**

- Report. [6]
- Report 12 times. [6] — **unsupported**: “12”: this number is not in the passages cited

## Decisions

- **carried:** The motion carried 5-2. (moved by Foy; 5 for, 2 against; against: Foy) [7]

## Problems admitted

- 3 pumps fail. (Deng Yuwei) [4]

## Asked, promised, reported

- plan: The water bureau will report. (Deng Yuwei) [6]

## Programmes and slogans

- “flood meeting” [2]

## Invoked from above

- flood meeting (cites) [2]

## Not established

- Year: the year is not printed; inferred: 2023?-07-25

## Cautions

- headline conflict: Zhuhai is not in the body. [1, 2]

## In the report, in no record above

- [7] Foy (person)
- [8] All schools must close early. (order)

**Credits:** Hua Min (reporter) [9]

## Passages cited

- [1] Zhuhai met on floods
- [2] On July 25 the flood meeting was held in Tashan.
- [3] Deng Yuwei, head of the county, presided.
- [4] Deng Yuwei admitted that 3 pumps fail.
- [5] All townships must check pumps by the end of May.
- [6] He required the water bureau to report.
- [7] Motion carried 5-2 against Foy.
- [9] (Reporter Hua Min)

---

govsumm X, none backend, a draft from elsewhere. Records: 20 supported, 0 weak, 1 unsupported. \
Passages: 7 cited, 0 chrome, 0 quiet, 2 omitted. Source sha256 S.
"""


def whole() -> dict[str, Any]:
    """One record of each kind."""
    inferred = Inference(passages=(HELD,), edtf="2023?-07-25", why="a guess")
    held = date("July 25", "XXXX-07-25", passages=(HELD,), inferred=inferred)
    due = date("by the end of May", "XXXX-05-31", what="due", passages=(CHECK,))
    by = {"by": "Deng Yuwei"}
    bureau = {**by, "passages": (BUREAU,), "to": ("water bureau",)}
    vote = Vote(method=None, yes=5, no=2, abstain=None, dissent=("Foy",))
    return {
        "document": document(title="Zhuhai met on floods"),
        "headline": claim("Pumps must be checked by the end of May.", CHECK),
        "summary": (claim("3 pumps fail.", FAIL),),
        "meetings": (
            meeting(
                passages=(HELD,),
                names=("flood meeting",),
                places=(Place(text="Tashan", role="main"),),
                dates=(held,),
            ),
        ),
        "people": (
            person(
                "Deng Yuwei",
                passages=(PRESIDED,),
                posts=("head of the county",),
                functions=(Function(passages=(PRESIDED,), function="presided", meeting=0),),
            ),
        ),
        "groups": (
            Group(
                passages=(CHECK,),
                who="All townships",
                functions=(Function(passages=(CHECK,), function="attended", meeting=0),),
            ),
        ),
        "credits": (Credit(passages=(BYLINE,), name="Hua Min", role="reporter"),),
        "problems": (Problem(passages=(FAIL,), text="3 pumps fail.", **by),),
        "directives": (
            directive("Report.", **bureau),
            directive("Report 12 times.", **bureau),
            directive("Check the pumps.", passages=(CHECK,), to=("All townships",), due=due, **by),
        ),
        "decisions": (
            decision(
                "The motion carried 5-2.",
                passages=(VOTE,),
                outcome="carried",
                moved_by="Foy",
                vote=vote,
            ),
        ),
        "statements": (
            Statement(
                passages=(BUREAU,),
                text="The water bureau will report.",
                kind="plan",
                due=None,
                **by,
            ),
        ),
        "programmes": (Programme(passages=(HELD,), name="flood meeting"),),
        "references": (Reference(passages=(HELD,), name="flood meeting", relation="cites"),),
        "cautions": (
            Caution(passages=(1, 2), kind="headline_conflict", text="Zhuhai is not in the body."),
        ),
    }


def markdown(text: str = TEXT, **changes: Any) -> str:
    """The Markdown of a draft, with the version and the digest of the text left out."""
    drawn = to_markdown(audit(Report(text), draft(**changes)))
    drawn = re.sub(r"(?m)^govsumm \S+,", "govsumm X,", drawn)
    return re.sub(r"sha256 \w+\.", "sha256 S.", drawn)


def test_a_brief_with_one_of_each() -> None:
    """Headline first, facts, dated orders on top, doubts in their lines, the passages below."""
    assert markdown(**whole()) == WHOLE


def test_an_undetermined_language_is_told_in_words() -> None:
    """The tag of BCP 47 says nothing to a reader."""
    made = audit(Report("Совет собрался."), draft(document=document(language="und")))
    assert "- **Text:** meeting report, language not known" in to_markdown(made)


def test_an_empty_brief_still_says_what_it_left_out() -> None:
    """No empty headings; the omissions are there."""
    drawn = markdown("Deng Yuwei must go.")
    assert re.findall(r"(?m)^#.*", drawn) == [
        "# A meeting was held. [1] — **weak**: its passages bear 0% of its words",
        "## The report",
        "## Not established",
        "## In the report, in no record above",
        "## Passages cited",
    ]


def test_two_meetings_are_told_apart() -> None:
    """Each with its own people; whoever is tied to none stands with the report."""
    loose = person("Foy", functions=(Function(passages=(1,), function="attended", meeting=None),))
    drawn = markdown(
        meetings=(meeting(), meeting()), people=(person("Deng Yuwei", "presided"), loose)
    )
    parts = re.split(r"(?m)^## ", drawn)
    assert parts[1].startswith("The meeting (1 of 2)")
    assert "**Presided:** Deng Yuwei" in parts[1]
    assert parts[2].startswith("The meeting (2 of 2)")
    assert "Deng" not in parts[2]
    assert "**Attended:** Foy" in parts[3]


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("a *b* _c_ `d` [e](f) <g> |h| \\", r"a \*b\* \_c\_ \`d\` \[e\](f) \<g\> \|h\| \\"),
        ("# no heading\n## nor this", r"\# no heading ## nor this"),
        ("1. no list", r"1\. no list"),
        ("4.6 miles and -5 degrees", "4.6 miles and -5 degrees"),
        ("- no list", r"\- no list"),
        ("~~gone~~ zero\u200bwidth", r"\~\~gone\~\~ zero(U+200B)width"),
        ("bidi \u202e mark \x1b[31m", r"bidi (U+202E) mark (U+001B)\[31m"),
        ("<script>alert(1)</script>", r"\<script\>alert(1)\</script\>"),
        ("AT&amp;T &lt;b&gt;", r"AT\&amp;T \&lt;b\&gt;"),
    ],
)
def test_words_show_as_they_are(words: str, shown: str) -> None:
    """Markup in a report is text, and what cannot be seen is made seen."""
    assert escaped(words) == shown


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=80))
def test_no_reply_breaks_out_of_its_line(words: str) -> None:
    """Whatever a model says, the skeleton of the brief is the same."""
    skeleton = re.compile(r"(?m)^(#+ [A-Z][a-z]+ |- \*\*\w+)")
    hostile = (claim(words, 1),)
    assert skeleton.findall(markdown(summary=hostile)) == skeleton.findall(
        markdown(summary=(claim("x", 1),))
    )


def test_reasons_are_in_words() -> None:
    """Fields have a reader's names, and what stands in its place says enough."""
    checks = (
        Check(check="printed", token="7", ok=False, why="yes: not in the passages cited"),
        Check(check="vote", token="7", ok=False, why="yes: the passages say 5 of this motion"),
        Check(check="figures", token="12", ok=False, why="text: this number is not in the report"),
        Check(check="words", token="0.10", ok=False, why="text: shares 10% of its words"),
        Check(check="planted", token="", ok=False, why="the passages cited give orders"),
    )
    brief = audit(Report.from_text("A meeting was held.", "report.txt"), draft())
    record = brief.headline.model_copy(update={"checks": checks})
    assert reasons(record) == (
        "votes for “7”: the passages say 5 of this motion",
        "“12”: this number is not in the report",
        "shares 10% of its words",
        "the passages cited give orders",
    )
