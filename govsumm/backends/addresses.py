"""The address of an endpoint: checked before use, and shown without its secrets."""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import SplitResult, parse_qsl, urlsplit, urlunsplit

from govsumm.errors import UsageError

OPENAI = "https://api.openai.com/v1"
"""Where the openai client goes when it is told nothing."""

VERSION = "api-version"
"""The one part of a query that is no secret: Azure's."""

NO_KEY = "none"
"""What goes to a server that asks for no key: the client will not do without."""


@dataclass(frozen=True)
class Address:
    """A base URL in its parts: `url` to call, without `query`; `shown` to people and in digests."""

    url: str
    query: tuple[tuple[str, str], ...]
    shown: str
    secrets: tuple[str, ...]

    @property
    def azure(self) -> bool:
        """Whether the key has to go into a header of Azure's own as well."""
        host = urlsplit(self.url).hostname or ""
        return host.endswith(".azure.com") or VERSION in dict(self.query)

    def hide(self, text: str, *others: str) -> str:
        """`text` with every secret of the address, and the others, blacked out."""
        for secret in hideable(*self.secrets, *others):
            text = text.replace(secret, "***")
        return text


def address(base_url: str | None) -> Address:
    """The address that a base URL names; None is OpenAI's own. Raises UsageError."""
    text = (base_url or OPENAI).strip()
    if not text.isprintable() or " " in text or not text.isascii():
        raise _no_url(text)
    try:
        parts = urlsplit(text)
        _ = parts.port
    except ValueError:
        raise _no_url(text) from None
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise _no_url(text)
    query = tuple(parse_qsl(parts.query, keep_blank_values=True))
    secrets = [value for name, value in query if name != VERSION]
    if secrets:
        secrets.append(parts.query)
    # as they stand in a log of the URL too, where a short one alone would not be hidden
    secrets += [parts.username or "", parts.password or "", parts.netloc.rpartition("@")[0]]
    url = urlunsplit((parts.scheme, parts.netloc, parts.path.rstrip("/"), "", ""))
    return Address(url, query, _shown(parts, query), tuple(sorted(secrets, key=len, reverse=True)))


def _shown(parts: SplitResult, query: tuple[tuple[str, str], ...]) -> str:
    host = parts.netloc.rpartition("@")[2].lower()
    version = dict(query).get(VERSION)
    kept = f"{VERSION}={version}" if version else ""
    return urlunsplit((parts.scheme, host, parts.path.rstrip("/"), kept, ""))


def hideable(*secrets: str) -> list[str]:
    """The secrets that are some: shorter ones are placeholders, and parts of every message."""
    return [secret for secret in secrets if len(secret) > len(NO_KEY)]


def masked(url: str) -> str:
    """Any text that was meant as a URL, without user, password and query."""
    text = re.sub(r"//[^/]*@", "//***@", url)
    return re.sub(r"\?.*", "?***", text, flags=re.DOTALL)


def _no_url(text: str) -> UsageError:
    return UsageError(
        f"the base URL {masked(text) or 'given'} is no http(s) URL",
        "name one as in http://localhost:8000/v1",
    )
