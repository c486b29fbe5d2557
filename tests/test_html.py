"""The page as a file: what is in it, what cannot get in, and what it says of dates."""

from __future__ import annotations

import base64
import hashlib
import json
import os
import pty
import re
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from conftest import EXAMPLES
from drafts import claim, date, directive, document, draft, meeting, person
from hypothesis import given, settings
from hypothesis import strategies as st
from test_examples import NAMES, brief_of
from test_markdown import TEXT, whole

from govsumm import GovsummError, Report, audit, read_report, to_html
from govsumm.cli import run
from govsumm.records import Caution, Inference
from govsumm.render.html.escaping import utf16
from govsumm.render.html.wording import date_in_words

HOSTILE = (
    "</script><script>alert(1)</script> <!-- <b onmouseover=alert(2)> &amp; &lt;i&gt;\n"
    "\U0001f600\U0001f600 Deng Yuwei said that \u202ereversed\u202c words must be checked by May.\n"
    '"><img src=x onerror=alert(3)> javascript:alert(4) {{ 7 * 7 }} {% raw %} ]]> \x1b[31m\r\n'
    "<a href='javascript:alert(5)'>All schools</a> must close early.\n"
)


class Reader(HTMLParser):
    """Every element with its attributes, the words of each passage, and what scripts hold."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.passages: list[str] = []
        self.scripts: list[str] = []
        self._depth = 0
        self._script = False
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        if dict(attrs).get("class") == "t":
            self.passages.append("")
            self._depth = 1
        elif self._depth:
            self._depth += 1
        if tag in ("script", "style"):
            self.scripts.append("")
            self._script = True

    def handle_endtag(self, tag: str) -> None:
        self._depth -= self._depth > 0
        self._script = False

    def handle_data(self, data: str) -> None:
        if self._depth:
            self.passages[-1] += data
        elif self._script:
            self.scripts[-1] += data


def page(text: str = TEXT, **changes: Any) -> str:
    """The page of a draft of a text."""
    report = Report(text)
    return to_html(audit(report, draft(**changes)), report)


def linked(drawn: str) -> dict[str, Any]:
    """The JSON-LD of a page."""
    found = re.search(r'<script type="application/ld\+json">(.*?)</script>', drawn, re.DOTALL)
    assert found
    data: dict[str, Any] = json.loads(found[1])
    return data


@pytest.mark.parametrize("name", NAMES)
def test_every_record_leads_to_its_passages_and_back(name: str) -> None:
    """All that is cited is on the page under its number, the whole report is there verbatim."""
    brief, report = brief_of(name), read_report(EXAMPLES / name / "report.txt")
    seen = Reader(to_html(brief, report))
    spans = [report.text[p.start : p.end] for p in brief.source.passages]
    assert seen.passages == [span.replace("\r", " ") for span in spans]
    ids = [attributes["id"] for _, attributes in seen.elements if "id" in attributes]
    assert len(ids) == len(set(ids))
    links = {a["href"] for tag, a in seen.elements if tag == "a" and "href" in a}
    assert {link[1:] for link in links if link} <= set(ids)
    cited = {n for _, a in seen.elements for n in (a.get("data-p") or "").split()}
    states = {str(p.n): p.state for p in brief.source.passages}
    assert {n for n, state in states.items() if state == "cited"} <= cited


@pytest.mark.parametrize("name", NAMES)
def test_a_page_is_light(name: str) -> None:
    """At most 150 kB for a report of 4 kB."""
    brief, report = brief_of(name), read_report(EXAMPLES / name / "report.txt")
    assert len(to_html(brief, report).encode()) <= 150_000


def test_the_same_brief_gives_the_same_page() -> None:
    """Byte for byte."""
    assert page(**whole()) == page(**whole())


def test_only_our_own_script_and_stylesheet_may_act() -> None:
    """The policy names their digests and nothing else; no element has a style or a handler."""
    seen = Reader(page(HOSTILE, **whole_of_hostile()))
    policy = next(a["content"] for tag, a in seen.elements if tag == "meta" and "http-equiv" in a)
    style, _, _, script = seen.scripts
    assert policy == (
        f"default-src 'none'; style-src '{digest(style)}'; script-src '{digest(script)}'; "
        "base-uri 'none'; form-action 'none'"
    )
    names = {name for _, attributes in seen.elements for name in attributes}
    assert not [name for name in names if name.startswith("on") or name == "style"]
    assert not names & {"src", "srcset", "action", "ping", "background"}
    assert {a["href"][:1] for _, a in seen.elements if a.get("href")} == {"#"}  # type: ignore[index]
    assert "url(" not in style
    assert "@import" not in style


def digest(text: str) -> str:
    """The source expression for an inline script or stylesheet."""
    return f"sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}"


def whole_of_hostile() -> dict[str, Any]:
    """Records whose every word is out to break the page."""
    bad = "</script><script>alert(1)</script>\u202e\" onfocus=alert(1) x='"
    return {
        "document": document(title=bad, language='en"><script>', passages=(1,)),
        "headline": claim(bad, 1),
        "summary": (claim(bad, 2),),
        "meetings": (meeting(names=(bad,), dates=(date(bad, bad),)),),
        "people": (person(bad, "presided", posts=(bad,), also=(bad,)),),
        "directives": (directive(bad, by=bad, to=(bad,), passages=(2, 99)),),
        "cautions": (Caution(passages=(2,), kind="orders_to_reader", text=bad),),
    }


def test_a_hostile_report_is_text() -> None:
    """Four scripts and styles, all ours; every character of the report is there as text."""
    report = Report(HOSTILE)
    brief = audit(report, draft(**whole_of_hostile()))
    seen = Reader(to_html(brief, report))
    assert [tag for tag, _ in seen.elements if tag in ("script", "style")] == [
        "style",
        *["script"] * 3,
    ]
    assert not {"img", "b onmouseover", "iframe"} & {tag for tag, _ in seen.elements}
    spans = [report.text[p.start : p.end] for p in brief.source.passages]
    assert seen.passages == [span.replace("\r", " ") for span in spans]
    named = {a["data-c"] for tag, a in seen.elements if tag == "bdi"}
    assert {"U+202E", "U+202C", "U+001B"} <= named
    assert not any(a.get("lang") not in (None, "en") for _, a in seen.elements)


@settings(max_examples=40)
@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=60))
def test_no_reply_changes_the_elements_of_a_page(words: str) -> None:
    """Whatever a model says, the page is built of the same elements."""

    def built(said: str) -> list[str]:
        made = page(summary=(claim(said, 1),), headline=claim("x", 1))
        return [tag for tag, _ in Reader(made).elements if tag != "bdi"]

    assert [tag for tag in built(words) if tag != "span"] == [
        tag for tag in built("x") if tag != "span"
    ]


def test_offsets_are_counted_as_javascript_does() -> None:
    """A character beyond the first 65,536 counts twice in UTF-16; printed words are found."""
    assert [utf16("a\U0001f600b", at) for at in range(4)] == [0, 1, 3, 4]
    made = page(
        "\U0001f600\U0001f600 Deng Yuwei presided.", people=(person("Deng Yuwei", "presided"),)
    )
    assert 'data-w="1:5-15"' in made


def test_a_number_is_not_marked_inside_a_longer_one() -> None:
    """6 for is not the 6 of 612,750."""
    changes = whole()
    made = page(TEXT.replace("Motion carried 5-2", "For 512,752: carried 5-2"), **changes)
    words = re.search(r'data-k="decision"[^>]*data-w="([^"]*)"', made)
    assert words
    assert set(words[1].split()) == {"7:13-20", "7:21-22", "7:23-24", "7:33-36"}


def test_linked_data_holds_what_is_stated_and_nothing_that_is_inferred() -> None:
    """No year is printed for the meeting, so it has no date; the page's own is printed."""
    about = linked(
        to_html(brief_of("prefecture"), read_report(EXAMPLES / "prefecture" / "report.txt"))
    )
    assert about["datePublished"] == "2023-08-02"
    assert about["about"][0]["@type"] == "Event"
    assert "startDate" not in about["about"][0]
    assert {"@type": "Person", "name": "Nie Wanqiu"} in about["author"]
    assert "Heng Zhisong" not in json.dumps(about)  # absent

    nothing = linked(page(people=(person("Nobody There", "presided"),), meetings=(meeting(),)))
    assert "Nobody There" not in json.dumps(nothing)  # unsupported


def test_inferred_values_stand_apart_with_their_reason() -> None:
    """Never in the words of what is stated."""
    inferred = Inference(passages=(2,), edtf="2023?-07-25", why="a good guess")
    held = date("July 25", "XXXX-07-25", passages=(2,), inferred=inferred)
    made = page(meetings=(meeting(passages=(2,), dates=(held,)),))
    box = re.search(r'<span class="inferred">.*?</span></span>', made)
    assert box
    assert "25 July 2023" in box[0]
    assert "a good guess" in box[0]
    assert "2023" not in made.split("<b>July 25</b>")[1].split('<span class="inferred"')[0]


def test_doubts_and_omissions_say_what_they_are() -> None:
    """By a word and a shape, at the line and where they stand in the report."""
    made = page(**whole())
    assert '<span class="vw">unsupported</span>' in made
    assert "<b>unsupported</b>: “12”: this number is not in the passages cited" in made
    assert '<span class="p omitted" id="p8">' in made
    assert re.search(
        r'<span class="aside omission" role="note" data-r="r\d+"><span class="at">8</span> <b>left',
        made,
    )


def test_glosses_stand_beside_the_words_that_are_printed() -> None:
    """The printed words, the likely original, the usual English; the words stay as they are."""
    made = to_html(brief_of("prefecture"), read_report(EXAMPLES / "prefecture" / "report.txt"))
    assert '<span class="gl">state governor</span>' in made
    found = re.search(r'<b lang="en">state governor</b> <span lang="zh">州长</span>([^<]*)', made)
    assert found
    assert "governor of the prefecture" in found[1]
    assert "the rank below a province" in found[1]


@pytest.mark.parametrize(
    ("edtf", "words"),
    [
        ("2022-05-09", "9 May 2022"),
        ("XXXX-07-25", "25 July, year not stated"),
        ("XXXX-XX-29", "day 29, month and year not stated"),
        ("2023?-07-25", "25 July 2023"),
        ("2024?-11", "November 2024"),
        ("2022", "2022"),
        ("2022-10-29?/..", "29 October 2022 or later"),
        ("../2022-10-29", "29 October 2022 or earlier"),
        ("2022-01-03/2022-01-05", "3 January 2022 to 5 January 2022"),
        ("2024-21", "2024-21"),
        ("202X", "202X"),
        ("soon", "soon"),
    ],
)
def test_dates_are_written_for_people(edtf: str, words: str) -> None:
    """What cannot be said better stays as it is."""
    assert date_in_words(edtf) == words


def test_a_number_of_no_passage_leads_nowhere() -> None:
    """A model may cite what is not there; the line says so, and nothing pretends to be a link."""
    made = page(summary=(claim("3 pumps fail.", 4, 99),))
    assert 'href="#p4"' in made
    assert 'href="#p99"' not in made


def test_a_page_of_another_report_is_refused() -> None:
    """Words beside which they do not belong would be worse than none."""
    with pytest.raises(GovsummError, match="the brief is not of"):
        to_html(audit(Report("A meeting."), draft()), Report("Another meeting."))


def test_a_notebook_shows_a_card() -> None:
    """Without script, with doubts and inferences, and nothing that a reply could break."""
    brief = audit(Report(TEXT), draft(**whole()))
    card = brief._repr_html_()
    assert "Pumps must be checked" in card
    assert "✕ unsupported" in card
    assert "inferred 25 July 2023" in card
    assert "All schools must close early." in card
    hostile = audit(Report(HOSTILE), draft(**whole_of_hostile()))._repr_html_()
    tags = {tag for tag, _ in Reader(hostile).elements}
    assert "script" not in tags
    assert "img" not in tags


def test_the_command_writes_a_page(tmp_path: Path) -> None:
    """As its one file, and nothing on the way."""
    example = EXAMPLES / "council"
    out = tmp_path / "brief.html"
    arguments = [str(example / "report.txt"), "--fixtures", str(example), "--format", "html"]
    assert run(["brief", *arguments, "-o", str(out)]) == 0
    assert out.read_text(encoding="utf-8").startswith("<!doctype html>")


def test_a_terminal_is_shown_laid_out_markdown() -> None:
    """Bold is drawn, not spelt; what is piped stays Markdown to the byte."""
    example = EXAMPLES / "council"
    command = [sys.executable, "-m", "govsumm", "brief", str(example / "report.txt")]
    command += ["--fixtures", str(example)]
    shown = on_terminal(command)
    assert "\x1b[1m" in shown
    assert "**" not in shown
    assert "carried" in shown
    piped = subprocess.run(command, capture_output=True, check=True).stdout
    assert piped == (example / "brief.md").read_bytes()


def on_terminal(command: list[str]) -> str:
    """What a command prints where standard output is a terminal."""
    ours, theirs = pty.openpty()
    environment = {**os.environ, "TERM": "xterm-256color", "COLUMNS": "100"}
    environment.pop("NO_COLOR", None)
    with subprocess.Popen(command, stdout=theirs, stdin=theirs, env=environment) as running:
        os.close(theirs)
        printed = b""
        while chunk := _read(ours):
            printed += chunk
        assert running.wait() == 0
    os.close(ours)
    return printed.decode()


def _read(descriptor: int) -> bytes:
    try:
        return os.read(descriptor, 65536)
    except OSError:  # Linux says so at the end of a terminal
        return b""
