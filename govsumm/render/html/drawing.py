"""Finds the templates, the stylesheets and the script, and gives templates their words."""

from __future__ import annotations

import base64
import hashlib
from functools import cache
from importlib.resources import files

from jinja2 import Environment, PackageLoader, StrictUndefined, Template
from markupsafe import Markup

from govsumm.render.html.escaping import folded, plain
from govsumm.render.html.wording import STATES, spaced, speaker


@cache
def template(name: str) -> Template:
    """A template of this package. Everything in it is escaped, and a missing name is an error."""
    drawing = Environment(
        loader=PackageLoader("govsumm.render.html", "."),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    drawing.filters.update(folded=folded, plain=plain, spaced=spaced, speaker=speaker)
    drawing.globals.update(states=STATES)
    return drawing.get_template(name)


@cache
def styled(file: str) -> Markup:
    """A stylesheet or script of this package, to stand in a page as it is."""
    text = files("govsumm.render.html").joinpath(file).read_text(encoding="utf-8")
    return Markup(text)  # noqa: S704  our own files


@cache
def digest(file: str) -> Markup:
    """The source expression of a Content-Security-Policy that lets just this file act."""
    hashed = hashlib.sha256(styled(file).encode()).digest()
    return Markup(f"sha256-{base64.b64encode(hashed).decode()}")  # noqa: S704
