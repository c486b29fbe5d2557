"""Results of the audit, kept beside the replies that they are of, under a seal of the user's.

The audit is pure: the same report, passages, draft and maker give the same brief by the same code,
so that it need not be made twice. But a brief says what a text bears. It is not believed for lying
in the cache, which others may have had in their hands: a reply that they plant there is audited,
and a brief that they planted would be the last word. So a row counts only under an HMAC by a secret
of the user, which lies elsewhere.
"""

from __future__ import annotations

import contextlib
import hmac
import os
import stat
import tempfile
import zlib
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property, partial
from pathlib import Path

from govsumm.cache import BRIEFS, Notice, Store
from govsumm.digest import digest
from govsumm.errors import one_line
from govsumm.guarding import UnusableError, own_directory, own_file
from govsumm.passages import Passage
from govsumm.records import Brief, Draft, MadeBy
from govsumm.report import Report
from govsumm.versions import code_digest

Auditor = Callable[..., Brief]
"""The audit, or the same done elsewhere."""

SIZE = 32
"""Bytes of the secret, of a seal, and of a digest of code."""

FAST = 1
"""How hard zlib tries: a fifth of the size in 0.15 ms; the hardest makes it a sixth, in 0.7."""


@dataclass(frozen=True)
class Seal:
    """What only this user writes, and only the same code takes back."""

    secret: bytes
    code: bytes

    def sealed(self, row: bytes, brief: Brief) -> bytes:
        """A brief as it is kept under a row's key."""
        body = self.code + zlib.compress(brief.model_dump_json().encode(), FAST)
        return self._mac(row, body) + body

    def unsealed(self, row: bytes, kept: bytes) -> Brief | None:
        """The brief that was sealed under this key; None where other code made it.

        Raises ValueError where it was not sealed so.
        """
        mac, body = kept[:SIZE], kept[SIZE:]
        if not hmac.compare_digest(mac, self._mac(row, body)):
            raise ValueError("a brief is not sealed with the secret of this user")
        if body[:SIZE] != self.code:
            return None
        return Brief.model_validate_json(zlib.decompress(body[SIZE:]))

    def _mac(self, row: bytes, body: bytes) -> bytes:
        return hmac.digest(self.secret, b"govsumm/brief\0" + row + b"\0" + body, "sha256")


class KeptAudits:
    """What audits made, in a store. Where there can be no secret, nothing is kept; `notice` is told
    where one is there that must not be used.
    """

    def __init__(self, store: Store, notice: Notice) -> None:
        self._store = store
        self._notice = notice

    def around(self, audit: Auditor) -> Auditor:
        """The audit, done only where its result is not kept."""

        def kept(
            report: Report,
            draft: Draft,
            *,
            made_by: MadeBy | None = None,
            passages: tuple[Passage, ...] | None = None,
        ) -> Brief:
            key = _key(report, draft, made_by, passages)
            seal = self._seal if key else None
            if key is None or seal is None:
                return audit(report, draft, made_by=made_by, passages=passages)
            found: Brief | None = self._store.read(BRIEFS, key, seal.unsealed)
            if found is None:
                found = audit(report, draft, made_by=made_by, passages=passages)
                self._store.write(BRIEFS, key, partial(seal.sealed, brief=found))
            return found

        return kept

    def check(self, row: bytes, kept: bytes) -> None:
        """Raise ValueError where a row was not sealed with the user's secret."""
        if self._seal is None:
            raise ValueError("there is no secret to know it by")
        self._seal.unsealed(row, kept)

    @cached_property
    def _seal(self) -> Seal | None:
        """The seal, made when the first brief is looked for."""
        code = code_digest()
        file = secret_file()
        try:
            return Seal(secret(file, self._store.directory), code) if code else None
        except UnusableError as fault:
            reason = one_line(str(fault), 120)
            self._notice(f"audits are not kept: {file} is no secret ({reason}); move or remove it")
        except (OSError, ValueError):  # no home, or a read-only one: only time is lost
            pass
        return None


def _key(
    report: Report,
    draft: Draft,
    made_by: MadeBy | None,
    passages: tuple[Passage, ...] | None,
) -> str | None:
    """The digest of all that a brief is a function of, but the code; None for what is no text."""
    cited = [[each.n, each.start, each.end, each.text] for each in passages or ()]
    try:
        maker = made_by.model_dump_json() if made_by else None
        return digest("audited", [report.text, cited, draft.model_dump_json(), maker])
    except ValueError:  # half a surrogate pair
        return None


def secret_file() -> Path:
    """Where the secret of this user is, or would be."""
    from platformdirs import user_state_path

    return user_state_path("govsumm", appauthor=False) / "seal"


def secret(file: Path, cache: Path) -> bytes:
    """The secret in a file that must lie outside the cache; it is made where there is none.

    Raises UnusableError where it may be known to others, OSError where none can be kept.
    """
    if not file.is_absolute():
        raise FileNotFoundError("there is no home")
    if file.resolve().is_relative_to(cache.resolve()):
        raise UnusableError("it lies in the cache")
    own_directory(file.parent)
    if not os.path.lexists(file):
        _make(file)
    mode = stat.S_IMODE(own_file(file).st_mode)
    if hasattr(os, "geteuid") and mode & 0o077:
        raise UnusableError("others may read or write it")
    data = file.read_bytes()
    if len(data) != SIZE:
        raise UnusableError(f"it has not {SIZE} bytes")
    return data


def _make(file: Path) -> None:
    """Put a new secret into a file, whole; one that another process put there first stays."""
    handle, temporary = tempfile.mkstemp(dir=file.parent)  # readable by this user alone
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(os.urandom(SIZE))
            stream.flush()
            os.fsync(handle)
        with contextlib.suppress(FileExistsError):
            os.link(temporary, file)
    finally:
        Path(temporary).unlink()
