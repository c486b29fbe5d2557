"""Draws docs/brief.png, the README's picture: an order, and the words that it rests on.

Needs Chromium, and a serif worth looking at (Debian's fonts-noto-core).
"""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

from conftest import EXAMPLES, ROOT
from playwright.sync_api import sync_playwright
from test_examples import brief_of

from govsumm import read_report, to_html


def main() -> None:
    """Draw the example of the README with its order to two addressees held."""
    html = to_html(brief_of("prefecture"), read_report(EXAMPLES / "prefecture" / "report.txt"))
    file = Path(tempfile.mkdtemp()) / "brief.html"
    file.write_text(html, encoding="utf-8")
    with sync_playwright() as driver:
        chromium = shutil.which("chromium")
        browser = driver.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        tab = browser.new_page(viewport={"width": 1280, "height": 720}, reduced_motion="reduce")
        tab.goto(file.as_uri())
        order = tab.locator(".part .r", has_text="Draw in every white stretch")
        order.evaluate("one => window.scrollTo(0, one.offsetTop - 440)")
        order.click()
        tab.mouse.move(0, 0)
        tab.wait_for_timeout(200)
        tab.screenshot(path=ROOT / "docs" / "brief.png")


if __name__ == "__main__":
    main()
