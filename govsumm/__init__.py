"""Turns reports of governance meetings into structured briefs that lead back to the text.

    brief = govsumm.brief("report.txt")                  # str and Path are paths
    brief = govsumm.brief(govsumm.Report.from_text(s))   # text comes in this way
    print(govsumm.to_markdown(brief))

The stages, one by one: `read_report`, `split`, `ask`, a backend's `fill`, `audit`, and
`to_markdown`, `to_json` or `to_html`, which takes the report too. Everything that can go wrong is a
`GovsummError`.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from govsumm.auditing import audit as audit
    from govsumm.backends import Backend as Backend
    from govsumm.backends import Reply as Reply
    from govsumm.backends.extractive import ExtractiveBackend as ExtractiveBackend
    from govsumm.backends.fixture import FixtureBackend as FixtureBackend
    from govsumm.backends.openai import OpenAIBackend as OpenAIBackend
    from govsumm.batching import Many as Many
    from govsumm.batching import Outcome as Outcome
    from govsumm.batching import brief_many as brief_many
    from govsumm.briefing import Briefer as Briefer
    from govsumm.briefing import brief as brief
    from govsumm.errors import GovsummError as GovsummError
    from govsumm.exporting import to_tables as to_tables
    from govsumm.passages import Passage as Passage
    from govsumm.passages import split as split
    from govsumm.prompting import Request as Request
    from govsumm.prompting import ask as ask
    from govsumm.records import Brief as Brief
    from govsumm.records import Draft as Draft
    from govsumm.render import to_html as to_html
    from govsumm.render import to_json as to_json
    from govsumm.render import to_markdown as to_markdown
    from govsumm.report import Report as Report
    from govsumm.report import read_report as read_report

_FROM = {
    "govsumm.auditing": ("audit",),
    "govsumm.backends": ("Backend", "Reply"),
    "govsumm.backends.extractive": ("ExtractiveBackend",),
    "govsumm.backends.fixture": ("FixtureBackend",),
    "govsumm.backends.openai": ("OpenAIBackend",),
    "govsumm.batching": ("Many", "Outcome", "brief_many"),
    "govsumm.briefing": ("Briefer", "brief"),
    "govsumm.errors": ("GovsummError",),
    "govsumm.exporting": ("to_tables",),
    "govsumm.passages": ("Passage", "split"),
    "govsumm.prompting": ("Request", "ask"),
    "govsumm.records": ("Brief", "Draft"),
    "govsumm.render": ("to_html", "to_json", "to_markdown"),
    "govsumm.report": ("Report", "read_report"),
}
_WHERE = dict(sorted((name, module) for module, names in _FROM.items() for name in names))

__all__ = list(_WHERE)

if not TYPE_CHECKING:  # whoever checks types has the names above, and no others

    def __getattr__(name: str) -> Any:
        """A name is imported when it is first asked for: Ctrl-C finds the program awake by then."""
        if name not in _WHERE:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        return globals().setdefault(name, getattr(import_module(_WHERE[name]), name))


def __dir__() -> list[str]:
    return sorted({*globals(), *_WHERE})
