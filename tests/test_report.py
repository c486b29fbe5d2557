"""Reading a report: any encoding it may come in, and a clear word on what is no report."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest
from conftest import EXAMPLES

from govsumm import Briefer, ExtractiveBackend, Report, read_report, split, to_markdown
from govsumm.errors import ReportError
from govsumm.report import MAX_BYTES

CHINESE = "12月23日，市委召开专题会议。市委书记主持会议并讲话，强调要压实责任。"
FRENCH = "Le maire — José Núñez — a présidé la séance; l’ordre du jour a été adopté."


@pytest.mark.parametrize(
    ("text", "encoding", "said"),
    [
        (CHINESE, "utf-8", "utf-8"),
        (CHINESE, "utf-8-sig", "utf-8"),
        (CHINESE, "utf-16", "utf-16-le"),
        (CHINESE, "utf-16-be", "utf-16-be"),
        (FRENCH, "utf-16-le", "utf-16-le"),
        ("The council met on May 3, 2024.\r\n", "utf-16-le", "utf-16-le"),
        ("The council met on May 3, 2024.\r\n", "utf-16-be", "utf-16-be"),
        (CHINESE, "gb18030", "gb18030"),
        (FRENCH, "cp1252", "windows-1252"),
        (CHINESE, "utf-32", "utf-32-le"),
    ],
)
def test_encodings_are_told_apart(tmp_path: Path, text: str, encoding: str, said: str) -> None:
    """A report is read whatever it was saved in, and the report says in what."""
    file = tmp_path / "report.txt"
    file.write_bytes(text.encode(encoding))
    report = read_report(file)
    assert report.text == text
    assert report.encoding == said


def test_a_damaged_byte_does_not_make_han_of_english(tmp_path: Path) -> None:
    """Text without a NUL is no UTF-16, though pairs of its bytes pass for rare characters."""
    file = tmp_path / "report.txt"
    file.write_bytes(b"The council met. \xed\xa0\x80 x")
    report = read_report(file)
    assert report.encoding == "windows-1252"
    assert report.text.startswith("The council met. ")


@pytest.mark.parametrize(
    ("text", "page"),
    [
        ("<!DOCTYPE html>\n<html><p>The council met.", True),
        ('<?xml version="1.0"?>\n<!-- a --> <!-- b -->\n<html xmlns="x"><p>The council met.', True),
        ("<!---->" * 140 + "The council met.", False),
        ("The council spoke of <html> and of its tags.", False),
    ],
)
def test_a_web_page_is_known_behind_its_preamble(text: str, page: bool) -> None:
    """A page says that it is one, whatever declarations and comments stand before it."""
    assert bool(Report.from_text(text).caveats) is page


def test_line_ends_are_kept(tmp_path: Path) -> None:
    """Offsets count what is in the file, carriage returns too."""
    file = tmp_path / "report.txt"
    file.write_bytes(b"\xef\xbb\xbfOne.\r\nTwo.\rThree.\n")
    report = read_report(str(file))
    assert report.text == "One.\r\nTwo.\rThree.\n"
    assert report.sha256 == hashlib.sha256(report.text.encode()).hexdigest()


@pytest.mark.parametrize(
    ("content", "what"),
    [
        (b"", "holds no text"),
        (b" \n\t\xe3\x80\x80\n", "holds no text"),
        (b"\xef\xbb\xbf", "holds no text"),
        (b"A meeting.\x00 Another.", "NUL at character 10"),
        (bytes(range(256)) * 40, "no encoding of text"),
        (b"\x01\x02\x03\x04" * 100, "looks binary"),
        (b"\x01\x00a\x00" * 100, "looks binary"),
        (b"A\x00\x00\x00" * 100, "NUL at character 1"),
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n", "is a PDF; extract its text first"),
        (b"PK\x03\x04\x14\x00\x06\x00", "is a ZIP archive, as office documents are; extract"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\x00", "is an old office document; extract"),
        (b"{\\rtf1\\ansi The council met.}", "is an RTF document; extract its text first"),
        ("市長は予算案を提出し、議会はこれを可決した。".encode("shift_jis"), "no encoding of text"),
        ("会议在县城召开".encode()[:-1], "cut off in the middle of a character"),
        (b"x" * (MAX_BYTES + 1), "larger than 2,000,000 bytes"),
    ],
)
def test_what_is_no_report_is_refused(tmp_path: Path, content: bytes, what: str) -> None:
    """Empty, blank, binary and huge files are errors of one line with a cure."""
    file = tmp_path / "report.txt"
    file.write_bytes(content)
    with pytest.raises(ReportError, match=what) as error:
        read_report(file)
    assert "\n" not in str(error.value)
    assert error.value.cure


@pytest.mark.parametrize(
    ("path", "what"),
    [(".", "is a directory"), ("none.txt", "does not exist"), ("", "a file's name is empty")],
)
def test_what_is_no_file_is_refused(path: str, what: str) -> None:
    """A directory and a missing file are named as such."""
    with pytest.raises(ReportError, match=what):
        read_report(path)


def test_a_path_with_a_nul_is_refused() -> None:
    """A path that no file system takes is an error, not a traceback."""
    with pytest.raises(ReportError, match="cannot be read"):
        read_report("a\0b")


@pytest.mark.parametrize("text", ["", "  ", "a\0b", "half \ud800 pair", "x" * (MAX_BYTES + 1)])
def test_a_text_at_hand_is_checked_too(text: str) -> None:
    """What could not be a file's text cannot be a report's."""
    with pytest.raises(ReportError):
        Report.from_text(text)


def test_the_same_text_is_the_same_report() -> None:
    """Where a report came from does not count."""
    assert Report.from_text("\ufeffA meeting.", "one") == Report.from_text("A meeting.", "two")


@pytest.mark.parametrize("end", ["\r\n", "\r", "  \n", "\t\n", " \r\n"])
@pytest.mark.parametrize("name", ["council", "county-zh", "prefecture", "two-meetings"])
def test_ends_of_lines_change_nothing(name: str, end: str) -> None:
    """As of Windows, or with blanks left there: rules find the same, text and offsets stay."""
    text = (EXAMPLES / name / "report.txt").read_text(encoding="utf-8")
    report = Report(text.replace("\n", end))
    briefer = Briefer(ExtractiveBackend())
    found, plain = briefer.brief(report), briefer.brief(Report(text))
    assert (found.source.chars, found.source.sha256) == (len(report.text), report.sha256)
    for cited in found.headline.evidence:
        assert report.text[cited.start : cited.end] == cited.quote
    for left_out in found.audit.omissions:
        assert report.text[left_out.start : left_out.end] == left_out.quote
    spans = [(each.start, each.end) for each in found.source.passages]
    assert spans == [(each.start, each.end) for each in split(report)]
    assert to_markdown(found).split("\n---\n")[0] == to_markdown(plain).split("\n---\n")[0]
