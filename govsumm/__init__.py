"""Turns reports of governance meetings into structured briefs that lead back to the text.

    brief = govsumm.brief("report.txt")                  # str and Path are paths
    brief = govsumm.brief(govsumm.Report.from_text(s))   # text comes in this way
    print(govsumm.to_markdown(brief))

The stages, one by one: `read_report`, `split`, `ask`, a backend's `fill`, `audit`, and
`to_markdown`, `to_json` or `to_html`, which takes the report too. Everything that can go wrong is a
`GovsummError`.
"""

from govsumm.auditing import audit
from govsumm.backends import Backend, Reply
from govsumm.backends.extractive import ExtractiveBackend
from govsumm.backends.fixture import FixtureBackend
from govsumm.backends.openai import OpenAIBackend
from govsumm.batching import Many, Outcome, brief_many
from govsumm.briefing import Briefer, brief
from govsumm.errors import GovsummError
from govsumm.exporting import to_tables
from govsumm.passages import Passage, split
from govsumm.prompting import Request, ask
from govsumm.records import Brief, Draft
from govsumm.render import to_html, to_json, to_markdown
from govsumm.report import Report, read_report

__all__ = [
    "Backend",
    "Brief",
    "Briefer",
    "Draft",
    "ExtractiveBackend",
    "FixtureBackend",
    "GovsummError",
    "Many",
    "OpenAIBackend",
    "Outcome",
    "Passage",
    "Reply",
    "Report",
    "Request",
    "ask",
    "audit",
    "brief",
    "brief_many",
    "read_report",
    "split",
    "to_html",
    "to_json",
    "to_markdown",
    "to_tables",
]
