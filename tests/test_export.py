"""Briefs as flat tables: every record once, every date sortable, and every tool can open them."""

from __future__ import annotations

import asyncio
import csv
import json
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from conftest import EXAMPLES, ROOT
from drafts import claim, date, decision, directive, draft, meeting, person

from govsumm import Brief, Report, audit, to_json, to_tables
from govsumm.cli import run
from govsumm.errors import UsageError
from govsumm.exporting import as_markdown
from govsumm.exporting.bounds import bounds
from govsumm.exporting.tables import FIRST, tables
from govsumm.exporting.writing import write
from govsumm.records import SCHEMA_VERSION, Audited, Vote
from govsumm.walking import cited_records

NAMES = [table.name for table in tables()]
Output = pytest.CaptureFixture[bytes]


def examples() -> list[Brief]:
    """The briefs of the examples."""
    files = sorted(EXAMPLES.glob("*/brief.json"))
    return [Brief.model_validate_json(file.read_bytes()) for file in files]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with them, as batch would write it."""
    found = tmp_path / "briefs"
    found.mkdir()
    for number, brief in enumerate(examples()):
        (found / f"{number}.brief.json").write_text(to_json(brief), encoding="utf-8")
    return found


@pytest.mark.parametrize(
    ("edtf", "first", "last"),
    [
        ("2025-12-23", "2025-12-23", "2025-12-23"),
        ("2025-02", "2025-02-01", "2025-02-28"),
        ("2024", "2024-01-01", "2024-12-31"),
        ("2025?-12-23", "2025-12-23", "2025-12-23"),
        ("202X", "2020-01-01", "2029-12-31"),
        ("2025-1X", "2025-10-01", "2025-12-31"),
        ("2025-12-3X", "2025-12-30", "2025-12-31"),
        ("2025-33", "2025-01-01", "2025-03-31"),
        ("2025-24", "2025-12-01", "2026-02-28"),
        ("2025-03/2025-05-07", "2025-03-01", "2025-05-07"),
        ("../2025-07", None, "2025-07-31"),
        ("2025-07/..", "2025-07-01", None),
        ("2025-07-01T09:30", "2025-07-01", "2025-07-01"),
        ("XXXX-12-23", None, None),
        ("0000", None, None),
        ("nonsense", None, None),
        (None, None, None),
    ],
)
def test_a_date_spans_days(edtf: str | None, first: str | None, last: str | None) -> None:
    """From the first to the last that it may mean; an unknown year cannot be sorted."""
    assert bounds(edtf) == (first, last)


def test_the_ten_tables_are_there_in_order() -> None:
    """Also for no brief at all; what else a brief lists follows."""
    assert tuple(NAMES[: len(FIRST)]) == FIRST
    assert to_tables([]) == {name: [] for name in NAMES}


def test_only_briefs_become_rows() -> None:
    """One brief is no list of them, and an outcome is none."""
    brief, *_ = examples()
    for given in (brief, [None]):
        with pytest.raises(UsageError, match="is no Brief; give a list of briefs"):
            to_tables(given)  # type: ignore[arg-type]


def test_every_row_has_the_columns_of_its_table() -> None:
    """No more, no fewer."""
    found = to_tables(examples())
    for table in tables():
        columns = {column.name for column in table.columns}
        assert len(columns) == len(table.columns)
        assert all(set(row) == columns for row in found[table.name]), table.name


def test_every_record_has_its_row_and_its_evidence() -> None:
    """By its stable id, which joins the tables."""
    briefs = examples()
    found = to_tables(briefs)
    ids = {row[name] for rows in found.values() for row in rows for name in row if "id" in name}
    evidence = {row["record"] for row in found["evidence"]}
    for brief in briefs:
        for record in cited_records(brief):
            if isinstance(record, Audited) and type(record).__name__ != "AuditedInference":
                assert record.id in ids | {brief.document.id}
                assert not record.evidence or record.id in evidence


def test_stated_and_inferred_days_stand_apart() -> None:
    """A date without a year is sortable only where a year was inferred."""
    held = date("December 23", "XXXX-12-23")
    given = draft(meetings=(meeting(dates=(held,)),))
    row = to_tables([audit(Report("On December 23 they met."), given)])["meetings"][0]
    assert (row["held_text"], row["held_edtf"]) == ("December 23", "XXXX-12-23")
    assert row["held_from"] is row["held_inferred_from"] is None


def test_people_have_a_row_for_each_function_and_posts_for_each_post() -> None:
    """One who did nothing has a row too."""
    people = (person("Deng", "presided", "spoke", posts=("mayor", "chair")), person("Li"))
    found = to_tables([audit(Report("Deng, mayor and chair. Li."), draft(people=people))])
    assert [(row["name"], row["function"]) for row in found["people"]] == [
        ("Deng", "presided"),
        ("Deng", "spoke"),
        ("Li", None),
    ]
    assert [(row["name"], row["post"]) for row in found["posts"]] == [
        ("Deng", "mayor"),
        ("Deng", "chair"),
    ]


def test_the_docs_have_the_columns() -> None:
    """docs/tables.md is generated from the annotations that the rows go by."""
    docs = ROOT / "docs" / "tables.md"
    if not docs.exists():
        pytest.skip("the documents are not beside the tests of a built wheel")
    assert as_markdown() in docs.read_text(encoding="utf-8")


def exported(folder: Path, name: str) -> Path:
    """The file that an export wrote, or the one that the others are named after."""
    to = folder.parent / name
    assert run(["export", str(folder), "--to", str(to)]) == 0
    assert [file.name for file in folder.parent.iterdir() if file.name.startswith(".")] == []
    return to


@pytest.mark.parametrize("table", NAMES)
def test_sqlite_holds_the_rows(folder: Path, table: str) -> None:
    """As they are."""
    database = sqlite3.connect(exported(folder, "out.sqlite"))
    database.row_factory = sqlite3.Row
    rows = [dict(row) for row in database.execute(f"SELECT * FROM '{table}'")]
    database.close()
    assert rows == to_tables(examples())[table]


def test_jsonl_holds_the_rows(folder: Path) -> None:
    """Each line says its table."""
    lines = exported(folder, "out.jsonl").read_text(encoding="utf-8").splitlines()
    found: dict[str, list[object]] = {name: [] for name in NAMES}
    for line in map(json.loads, lines):
        found[line.pop("table")].append(line)
    assert found == to_tables(examples())


def test_duckdb_opens_parquet_and_csv(folder: Path) -> None:
    """The same counts in both, and a question that joins two tables."""
    duckdb = pytest.importorskip("duckdb")
    to = exported(folder, "out.parquet")
    exported(folder, "out.csv")
    for table, rows in to_tables(examples()).items():
        for form in ("parquet", "csv"):
            file = to.with_name(f"out.{table}.{form}")
            counted = duckdb.sql(f"SELECT count(*) FROM '{file}'").fetchall()
            assert counted == [(len(rows),)], file
    asked = f"""SELECT d.text, e.quote FROM '{to.with_name("out.directives.parquet")}' d
        JOIN '{to.with_name("out.evidence.parquet")}' e ON e.record = d.id AND e.report = d.report
        WHERE d.due_inferred_to IS NOT NULL ORDER BY d.due_inferred_to"""
    assert duckdb.sql(asked).fetchall()


def test_pandas_opens_parquet(folder: Path) -> None:
    """Whole numbers stay whole, nulls stay nulls."""
    pandas = pytest.importorskip("pandas")
    pytest.importorskip("pyarrow")
    frame = pandas.read_parquet(exported(folder, "out.parquet").with_name("out.meetings.parquet"))
    assert list(frame["id"]) == [row["id"] for row in to_tables(examples())["meetings"]]
    assert str(frame["number"].dtype) == "int64"


@pytest.mark.filterwarnings("ignore")  # those of Datasette's own libraries
def test_datasette_opens_sqlite(folder: Path) -> None:
    """And serves the rows of a table."""
    app = pytest.importorskip("datasette.app")
    served = app.Datasette([str(exported(folder, "out.sqlite"))])
    answer = asyncio.run(served.client.get("/out/programmes.json?_shape=array&_size=max"))
    assert len(answer.json()) == len(to_tables(examples())["programmes"])


def test_a_spreadsheet_runs_no_formula_of_a_report(tmp_path: Path) -> None:
    """Behind an apostrophe it is text."""
    brief = audit(Report("=1+1 met."), draft(directives=(directive("=HYPERLINK(1)"),)))
    (tmp_path / "a.brief.json").write_text(to_json(brief))
    assert run(["export", str(tmp_path), "--to", str(tmp_path / "out.csv")]) == 0
    with (tmp_path / "out.directives.csv").open(newline="") as stream:
        assert next(csv.DictReader(stream))["text"] == "'=HYPERLINK(1)"


@pytest.mark.parametrize("form", ["sqlite", "parquet", "jsonl", "csv"])
def test_a_number_beyond_all_counting_costs_no_table(tmp_path: Path, form: str) -> None:
    """A model may reply with any number of votes; a table holds 64 bits, and null for more."""
    if form == "parquet":
        pytest.importorskip("pyarrow")
    tally = Vote(method=None, yes=10**30, no=2**63 - 1, abstain=None, dissent=())
    brief = audit(Report("Approved."), draft(decisions=(decision("Approved.", vote=tally),)))
    (tmp_path / "a.brief.json").write_text(to_json(brief))
    assert run(["export", str(tmp_path), "--to", str(tmp_path / f"out.{form}")]) == 0
    (row,) = to_tables([brief])["decisions"]
    assert (row["vote_yes"], row["vote_no"]) == (None, 2**63 - 1)


def test_what_is_no_brief_is_named_and_the_rest_exported(folder: Path, capfdbinary: Output) -> None:
    """Cut off, of another schema, a folder, a second one; the same twice has its rows once."""
    good = (folder / "0.brief.json").read_text(encoding="utf-8")
    (folder / "again.brief.json").write_text(good, encoding="utf-8")
    (folder / "cut.brief.json").write_text(good[:500], encoding="utf-8")
    (folder / "other.brief.json").write_text('{"summary": []}')
    (folder / "folder.brief.json").mkdir()
    old = good.replace(f'"schema_version": "{SCHEMA_VERSION}"', '"schema_version": "0.1"')
    (folder / "old.brief.json").write_text(old, encoding="utf-8")
    second = json.loads(good) | {"gaps": []}
    (folder / "second.brief.json").write_text(json.dumps(second), encoding="utf-8")
    to = folder.parent / "out.jsonl"
    assert run(["export", str(folder), "--to", str(to)]) == 1
    said = capfdbinary.readouterr().err.decode()
    assert said.count("is no brief of schema") == 2
    assert "folder.brief.json is no regular file; remove it" in said
    assert f"old.brief.json is a brief of schema 0.1, not {SCHEMA_VERSION}; brief it" in said
    assert "second.brief.json is a second brief of the report of 0.brief.json; keep" in said
    lines = map(json.loads, to.read_text(encoding="utf-8").splitlines())
    assert sum(line["table"] == "reports" for line in lines) == len(examples())


@pytest.mark.parametrize(
    ("to", "code", "said"),
    [
        ("out.xlsx", 2, "has no suffix of a table"),
        ("none/out.sqlite", 1, "cannot be written"),
        ("none/out.csv", 1, "cannot be written"),
    ],
)
def test_a_file_that_cannot_be_is_one_line(
    folder: Path, capfdbinary: Output, to: str, code: int, said: str
) -> None:
    """With its cure, and nothing half-written."""
    before = set(folder.parent.rglob("*"))
    assert run(["export", str(folder), "--to", str(folder.parent / to)]) == code
    assert said in capfdbinary.readouterr().err.decode()
    assert set(folder.parent.rglob("*")) == before


@pytest.mark.parametrize("suffix", ["sqlite", "jsonl", "csv", "parquet"])
@pytest.mark.parametrize("most", [2, 600])
def test_a_full_disk_is_one_line(folder: Path, suffix: str, most: int) -> None:
    """A limit on the size of files stands in for it: whoever writes them, nothing half-written."""
    code = (
        "import resource, sys; from govsumm.cli import run\n"
        f"resource.setrlimit(resource.RLIMIT_FSIZE, ({most}, {most}))\n"
        "sys.exit(run(sys.argv[1:]))"
    )
    before = set(folder.parent.rglob("*"))
    command = ["export", str(folder), "--to", str(folder.parent / f"out.{suffix}")]
    program = [sys.executable, "-B", "-c", code, *command]
    done = subprocess.run(program, capture_output=True, check=False)
    lines = done.stderr.decode().splitlines()
    assert done.returncode == 1
    assert len(lines) == 1
    assert "cannot be written" in lines[0]
    assert set(folder.parent.rglob("*")) == before


def test_two_exports_to_one_file(tmp_path: Path) -> None:
    """Neither takes the other's half for the whole."""
    to = tmp_path / "out.jsonl"

    def disturbed() -> Iterator[Brief]:
        yield from examples()
        write(examples(), to)

    write(disturbed(), to)
    alone = write(examples(), tmp_path / "alone.jsonl")
    assert to.read_bytes() == alone[0].read_bytes()
    assert len(list(tmp_path.iterdir())) == 2


def test_an_empty_folder_is_said(tmp_path: Path, capfdbinary: Output) -> None:
    """Instead of empty tables."""
    assert run(["export", str(tmp_path), "--to", str(tmp_path / "out.csv")]) == 1
    assert "make some with govsumm batch" in capfdbinary.readouterr().err.decode()


def test_pyarrow_is_imported_only_for_parquet() -> None:
    """It is an extra: everything else works without it."""
    code = (
        "import sys; import govsumm; from govsumm.exporting import writing;"
        "from govsumm.cli import exporting, batching;"
        "assert 'pyarrow' not in sys.modules; assert 'rich' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


def test_a_summary_is_a_claim() -> None:
    """Headline, summary, assessments, problems and statements share a table."""
    given = draft(summary=(claim("They met."),))
    rows = to_tables([audit(Report("They met."), given)])["claims"]
    assert [(row["list"], row["text"]) for row in rows][1:] == [("summary", "They met.")]


def test_a_changed_report_counts_with_its_last_text(
    tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    """Its earlier brief stays, is named by the batch, and stands in tables only if asked for."""
    report, out, table = tmp_path / "minutes.txt", tmp_path / "out", tmp_path / "t.jsonl"
    batch = ["batch", str(report), "--out", str(out), "--backend", "extractive"]

    def held(*options: str) -> str:
        assert run(["export", str(out), "--to", str(table), *options]) == 0
        files = (file for file in tmp_path.iterdir() if file.name.startswith("t"))
        return "".join(file.read_text(encoding="utf-8") for file in files)

    for place in ("Tashan", "Baihe", "Tashan"):
        report.write_text(f"The meeting was held in {place} on May 3, 2022. Deng Wei presided.\n")
        assert run(batch) == 0
    said = capfdbinary.readouterr().out.decode()
    assert said.count("earlier: ") == 2
    assert f"{report} had another text in minutes." in said
    assert "Tashan" in held()
    assert "Baihe" not in held()
    assert b"--earlier takes both" in capfdbinary.readouterr().err
    assert "Baihe" in held("--earlier")
