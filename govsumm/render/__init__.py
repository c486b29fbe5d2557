"""Draws a brief: pure functions from a Brief to text."""

from govsumm.render.html import to_card, to_html
from govsumm.render.json import to_json
from govsumm.render.markdown import to_markdown

__all__ = ["to_card", "to_html", "to_json", "to_markdown"]
