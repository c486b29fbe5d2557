"""Draws a brief as HTML: the whole page beside its report, or a card for a notebook."""

from govsumm.render.html.card import to_card
from govsumm.render.html.page import to_html

__all__ = ["to_card", "to_html"]
