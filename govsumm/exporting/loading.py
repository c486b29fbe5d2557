"""The briefs in a folder, one after the other. They may be anybody's: each is validated."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Collection, Iterator
from pathlib import Path

from pydantic import ValidationError

from govsumm.errors import GovsummError, ReportError
from govsumm.records import SCHEMA_VERSION, Brief

SUFFIX = ".brief.json"
LONGEST = 64_000_000


def load(folder: Path, without: Collection[str] = ()) -> Iterator[Brief | GovsummError]:
    """The briefs in a folder by name, or why a file is none; the same brief twice comes once.

    Files in `without` are left out.

    Raises ReportError where the folder cannot be listed or holds no brief.
    """
    try:
        names = sorted(name for name in os.listdir(folder) if name.endswith(SUFFIX))  # noqa: PTH208
    except OSError as fault:
        raise ReportError(
            f"{folder} cannot be listed ({fault.strerror})", "name a folder"
        ) from None
    if not names:
        raise ReportError(f"{folder} holds no *{SUFFIX}", "make some with govsumm batch")
    seen: set[bytes] = set()
    taken: dict[str, str] = {}
    for name in (each for each in names if each not in without):
        try:
            data = _read(folder / name)
            mark = hashlib.sha256(data).digest()
            if mark not in seen:
                seen.add(mark)
                brief = Brief.model_validate_json(data)
                _refuse(brief, folder / name, taken)
                yield brief
        except GovsummError as error:
            yield error
        except OSError as fault:
            yield ReportError(
                f"{folder / name} cannot be read ({fault.strerror})", "brief it again"
            )
        except (ValidationError, ValueError) as fault:
            yield _no_brief(folder / name, fault)


def _refuse(brief: Brief, file: Path, taken: dict[str, str]) -> None:
    """Raise ReportError for a brief of another schema, whose fields may mean otherwise, and for
    one of a report that another brief was taken of: tables are joined by report.
    """
    if brief.made_by.schema_version != SCHEMA_VERSION:
        raise ReportError(
            f"{file} is a brief of schema {brief.made_by.schema_version}, not {SCHEMA_VERSION}",
            "brief it again",
        )
    first = taken.setdefault(brief.source.sha256, file.name)
    if first != file.name:
        raise ReportError(f"{file} is a second brief of the report of {first}", "keep one of them")


def _read(file: Path) -> bytes:
    if not file.is_file():
        raise ReportError(f"{file} is no regular file", "remove it")
    if file.stat().st_size > LONGEST:
        raise ReportError(f"{file} is larger than {LONGEST:,} bytes", "brief it again")
    return file.read_bytes()


def _no_brief(file: Path, fault: ValueError) -> ReportError:
    first = str(fault).splitlines()[0]
    if isinstance(fault, ValidationError):
        error = fault.errors(include_url=False)[0]
        first = f"{'.'.join(map(str, error['loc'])) or 'it'}: {error['msg']}"
    return ReportError(f"{file} is no brief of schema {SCHEMA_VERSION} ({first})", "brief it again")
