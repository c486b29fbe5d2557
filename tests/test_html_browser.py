"""The page in a browser: pointing, keys, filters, hostile text, a long report, accessibility.

Debian's Chromium, driven by Playwright; no browser is downloaded.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from conftest import EXAMPLES, FIXTURES
from drafts import claim, date, directive, draft, person
from test_examples import NAMES, brief_of
from test_html import HOSTILE, page, whole_of_hostile
from test_markdown import TEXT, whole

from govsumm import Briefer, FixtureBackend, Report, audit, read_report, split, to_html
from govsumm.records import Inference

playwright = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
CHROMIUM = (
    os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser")
)

pytestmark = [
    pytest.mark.skipif(not CHROMIUM, reason="no Chromium: apt-get install chromium, or CHROMIUM"),
    pytest.mark.enable_socket,  # the driver speaks to the browser through a pipe of its own
]

Open = Callable[..., Any]


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    """One Chromium for all tests."""
    with playwright.sync_playwright() as driver:
        # A container has no user namespaces for the sandbox; what is opened here is our own.
        launched = driver.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield launched
        launched.close()


@pytest.fixture
def opened(browser: Any, tmp_path: Path) -> Iterator[Open]:
    """Opens a page from disk; at the end, it wrote nothing to the console and asked for nothing."""
    said: list[str] = []
    asked: list[str] = []
    contexts: list[Any] = []

    def opens(html: str, width: int = 1280, **settings: Any) -> Any:
        file = tmp_path / f"brief{len(contexts)}.html"
        file.write_text(html, encoding="utf-8", newline="")
        contexts.append(
            browser.new_context(
                viewport={"width": width, "height": 800}, reduced_motion="reduce", **settings
            )
        )
        tab = contexts[-1].new_page()
        tab.on("console", lambda message: said.append(message.text))
        tab.on("pageerror", lambda fault: said.append(str(fault)))
        tab.add_init_script("window.alert = words => console.log('alert', words)")
        tab.on("request", lambda request: asked.append(request.url))
        tab.goto(file.as_uri())
        assert asked == [file.as_uri()]
        asked.clear()
        return tab

    yield opens
    for context in contexts:
        context.close()
    assert said == []
    assert asked == []


def example(name: str) -> str:
    """The page of an example."""
    return to_html(brief_of(name), read_report(EXAMPLES / name / "report.txt"))


def record(tab: Any, words: str) -> Any:
    """The line of the brief with these words, after the summary."""
    return tab.locator(".part .r", has_text=words).first


def lit(tab: Any, kind: str = "p") -> list[str]:
    """The ids of passages or records that are lit."""
    found: list[str] = tab.eval_on_selector_all(f".{kind}.lit", "all => all.map(one => one.id)")
    return found


def in_view(tab: Any, selector: str) -> bool:
    """Whether an element is within what its own side shows."""
    inside: bool = tab.eval_on_selector(
        selector,
        """one => {
          const box = one.getBoundingClientRect();
          const room = (one.closest('#text') || document.documentElement).getBoundingClientRect();
          return box.top >= Math.max(room.top, 0) - 1 &&
            box.top < Math.min(room.bottom, innerHeight);
        }""",
    )
    return inside


def marked(tab: Any, name: str = "words") -> list[str]:
    """The words inside passages that are marked."""
    found: list[str] = tab.evaluate(
        "name => [...(CSS.highlights.get(name) || [])].map(range => range.toString())", name
    )
    return found


def test_pointing_at_a_line_lights_its_passages_and_brings_them_into_view(opened: Open) -> None:
    """The words that it prints are marked in them."""
    tab = opened(example("prefecture"))
    absent = record(tab, "Heng Zhisong")
    assert not in_view(tab, "#p33")
    absent.hover()
    tab.wait_for_selector(".p.lit")
    assert lit(tab) == ["p33"]
    assert in_view(tab, "#p33")
    assert "Heng Zhisong" in marked(tab)


def test_pointing_at_a_passage_lights_the_lines_that_rest_on_it(opened: Open) -> None:
    """And brings the first of them into view."""
    tab = opened(example("prefecture"))
    tab.locator("#p33").scroll_into_view_if_needed()
    tab.locator("#p33 .t").hover()
    tab.wait_for_selector(".r.lit")
    words = tab.locator(".r.lit").all_inner_texts()
    assert len(words) == 1
    assert "Heng Zhisong" in words[0]
    assert in_view(tab, ".r.lit")


def test_a_click_holds_and_escape_lets_go(opened: Open) -> None:
    """Until then pointing elsewhere changes nothing."""
    tab = opened(example("council"))
    record(tab, "died for want").click()
    before = lit(tab)
    assert before
    record(tab, "FAILED").hover()
    assert lit(tab) == before
    tab.keyboard.press("Escape")
    assert lit(tab) == []


def test_a_citation_leads_to_its_passage(opened: Open) -> None:
    """The one that was clicked is shown, of all that are lit."""
    tab = opened(example("prefecture"))
    record(tab, "Draw in every white stretch").locator("a", has_text="22").click()
    assert lit(tab) == ["p9", "p18", "p22"]
    assert in_view(tab, "#p22")


def test_the_keyboard_does_everything(opened: Open) -> None:
    """Down the brief, over to the report and back, with a focus that can be seen, and said."""
    tab = opened(example("council"))
    tab.keyboard.press("j")
    tab.keyboard.press("j")
    focused = "document.activeElement.closest('.r, .p').id"
    first = tab.evaluate(focused)
    assert tab.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"
    passages = lit(tab)
    assert passages
    assert passages[0][1:] in tab.inner_text("#say")
    tab.keyboard.press("l")
    assert tab.evaluate(focused) == passages[0]
    assert first in lit(tab, "r")
    tab.keyboard.press("j")
    assert tab.evaluate(focused) == f"p{int(passages[0][1:]) + 1}"
    tab.keyboard.press("k")
    tab.keyboard.press("h")
    assert tab.evaluate(focused).startswith("r")
    tab.keyboard.press("Enter")
    assert tab.locator(".r.held").count() == 1
    tab.keyboard.press("Escape")
    assert tab.locator(".r.held").count() == 0


def test_a_card_tells_the_keys_and_can_turn_them_off(opened: Open) -> None:
    """Single letters may be somebody's screen reader's own."""
    tab = opened(example("council"))
    tab.keyboard.press("?")
    assert tab.locator("#help").is_visible()
    keys = tab.get_by_label("Single letters are keys")
    keys.press("Space")  # by pointer, what lies under the card would be lit once it closes
    assert not keys.is_checked()
    tab.keyboard.press("Escape")
    assert not tab.locator("#help").is_visible()
    tab.keyboard.press("j")
    assert lit(tab) == []


def test_omissions_and_doubts_are_a_key_away(opened: Open) -> None:
    """Both stand out by word and by shape."""
    tab = opened(page(**whole()))
    tab.keyboard.press("o")
    assert tab.evaluate("document.activeElement.closest('.p').id") == "p7"
    assert "left out" in tab.locator(".aside.on").inner_text()
    tab.keyboard.press("u")
    assert "Report 12 times" in tab.evaluate("document.activeElement.textContent")


def test_the_strip_jumps(opened: Open) -> None:
    """By pointer and by arrow; it is a slider to a screen reader."""
    tab = opened(example("prefecture"))
    box = tab.locator("#strip").bounding_box()
    tab.mouse.click(box["x"] + box["width"] * 0.9, box["y"] + 5)
    there = tab.locator(".p.on").get_attribute("id")
    assert int(there[1:]) > 28
    assert in_view(tab, f"#{there}")
    tab.locator("#strip").focus()
    tab.keyboard.press("Home")
    tab.keyboard.press("ArrowRight")
    assert tab.locator(".p.on").get_attribute("id") == "p2"
    assert tab.locator("#strip").get_attribute("aria-valuetext").startswith("passage 2, cited")


def test_filters_and_search_leave_what_answers(opened: Open) -> None:
    """By kind, speaker and verdict; what is sought is marked on both sides."""
    tab = opened(example("prefecture"))
    shown = ".part .r:not([hidden])"
    tab.select_option("#kind", label="Problems")
    assert tab.locator(shown).count() == 7
    tab.locator("#clear").click()
    tab.wait_for_function("document.querySelectorAll('.r[hidden]').length === 0")
    tab.select_option("#by", label="The meeting")
    assert set(tab.eval_on_selector_all(shown, "all => all.map(one => one.dataset.by)")) == {
        "meeting"
    }
    tab.select_option("#verdict", "unsupported")
    assert tab.locator("#none").is_visible()
    tab.locator("#all").click()
    tab.fill("#q", "fingerprints")
    assert tab.locator(shown).count() == 1
    assert set(marked(tab, "found")) == {"fingerprints"}
    assert tab.inner_text("#count").startswith("2 of ")
    tab.keyboard.press("Enter")
    assert "fingerprints" in tab.evaluate("document.activeElement.textContent")


def test_translated_terms_are_explained_beside_the_printed_words(opened: Open) -> None:
    """What misleads stands in the margin; the rest shows when it is pointed at, or all at once."""
    tab = opened(example("prefecture"))
    state = tab.locator(".aside.gloss", has_text="州").first
    assert state.is_visible()
    leading = tab.locator(".aside.gloss", has_text="领导小组").first
    assert not leading.is_visible()
    height = tab.locator(".para", has=tab.locator("#p5")).bounding_box()["height"]
    tab.locator("#p5 .t").click()
    assert leading.is_visible()
    assert tab.locator(".r.lit[data-k=gloss]").count() == 0  # it rests on nothing
    assert tab.locator(".para", has=tab.locator("#p5")).bounding_box()["height"] == height
    tab.keyboard.press("Escape")
    tab.locator("#terms").check()
    assert leading.is_visible()


def test_on_a_phone_what_belongs_together_comes_up_from_below(opened: Open) -> None:
    """One column, nothing wider than the screen."""
    tab = opened(example("prefecture"), width=390, has_touch=True)
    assert tab.evaluate("document.documentElement.scrollWidth") <= 390
    record(tab, "Heng Zhisong").tap()
    assert "was on flood duty" in tab.locator("#peek").inner_text()
    tab.locator("#peek a").first.click()
    assert tab.evaluate("location.hash") == "#p33"


def test_without_script_it_still_reads_and_leads(opened: Open) -> None:
    """An attachment's preview may run nothing: links lead both ways, and no control is dead."""
    tab = opened(example("council"), java_script_enabled=False)
    assert not tab.locator("#tools").is_visible()
    tab.locator(".r a").first.click()
    assert "#p" in tab.url


def test_on_paper_all_of_it_stands(opened: Open) -> None:
    """Brief, then report, with nothing that only a screen can do."""
    tab = opened(example("prefecture"))
    tab.emulate_media(media="print")
    assert not tab.locator("#tools").is_visible()
    assert tab.locator("#p38").is_visible()
    assert tab.evaluate("document.querySelector('#text').scrollHeight") == tab.evaluate(
        "document.querySelector('#text').clientHeight"
    )


def test_it_is_dark_where_the_system_is(opened: Open) -> None:
    """Light text on dark, and the other way round."""
    seen = []
    for scheme in ("light", "dark"):
        tab = opened(example("council"), color_scheme=scheme)
        colour = tab.evaluate("getComputedStyle(document.body).backgroundColor")
        seen.append(int(colour.split("(")[1].split(",")[0]))
    assert seen[0] > 200
    assert seen[1] < 60


def test_hostile_words_are_text_and_the_right_ones_light_up(opened: Open) -> None:
    """Markup, script, bidi controls, and characters that count twice before every span."""
    text = (
        HOSTILE + "\U0001f4a7" * 40 + " Wells. \U0001f600 Deng Yuwei\u202e presided \U0001f600.\n"
    )
    presided = next(p.n for p in split(Report(text)) if "presided" in p.text)
    sent = person("Deng Yuwei", passages=(presided,))
    tab = opened(page(text, **{**whole_of_hostile(), "people": (sent,)}))
    assert tab.locator("script").count() == 3
    assert tab.locator("img").count() == 0
    passage = tab.locator(f"#p{presided} .t")
    assert "\U0001f600 Deng Yuwei\u202e presided \U0001f600." in passage.text_content()
    record(tab, "Deng Yuwei").click()
    assert lit(tab) == [f"p{presided}"]
    assert marked(tab) == ["Deng Yuwei"]
    for each in tab.locator(".r").all():
        each.evaluate("one => one.click()")


def test_the_longest_real_report_is_pointed_at_and_walked_through(
    opened: Open, shared: Path
) -> None:
    """Every line lights just the passages that it cites; the keys go from end to end."""
    report = read_report(max(shared.glob("reports/*.txt"), key=lambda path: path.stat().st_size))
    brief = Briefer(FixtureBackend(FIXTURES)).brief(report)
    tab = opened(to_html(brief, report))
    lines = tab.locator(".r")
    for at in range(0, lines.count(), 20):
        lines.nth(at).click()
        cited = (lines.nth(at).get_attribute("data-p") or "").split()
        assert sorted(lit(tab)) == sorted(f"p{number}" for number in cited)
    last = len(brief.source.passages)
    tab.locator("#strip").focus()
    tab.keyboard.press("End")
    assert in_view(tab, f"#p{last}")
    tab.locator("#text").focus()
    tab.keyboard.press("k")
    assert tab.evaluate("document.activeElement.closest('.p').id") == f"p{last - 1}"


def long_report() -> str:
    """The page of a megabyte with 2,000 records."""
    text = "".join(
        f"On {n % 28 + 1} July county office {n} reported that it had mended {n} of its pumps "
        f"and that the wells of village {n} hold. Deng Yuwei listened to what was said and asked "
        "how the people of the village had fared in the dry months before the rain had come.\n"
        for n in range(4250)
    )
    report = Report(text)
    numbers = [p.n for p in split(report)]
    step = len(numbers) // 2000
    summary = tuple(
        claim(f"Village {n} has wells that hold.", numbers[n * step], numbers[n * step + 1])
        for n in range(2000)
    )
    assert len(text.encode()) >= 1_000_000
    return to_html(audit(report, draft(summary=summary)), report)


MEASURED = """index => new Promise(done => {
  const one = document.querySelectorAll('.r')[index];
  one.scrollIntoView({ block: 'center' });
  requestAnimationFrame(() => requestAnimationFrame(() => {
    const start = performance.now();
    one.click();
    requestAnimationFrame(() => setTimeout(() => done(performance.now() - start)));
  }));
})"""


def test_a_megabyte_with_2000_records_stays_usable(opened: Open) -> None:
    """Light is on the screen within 100 ms; the keyboard goes to its end."""
    tab = opened(long_report())
    took = [tab.evaluate(MEASURED, at) for at in range(5, 15)]
    assert lit(tab)
    assert in_view(tab, ".p.lit")
    assert min(took) <= 100  # the quickest of ten: the others may have waited for other programs
    tab.evaluate(MEASURED, 1900)
    assert in_view(tab, ".p.lit")
    tab.keyboard.press("Escape")
    tab.locator("#strip").focus()
    tab.keyboard.press("End")
    assert in_view(tab, ".p.on")


def various() -> str:
    """A page with verdicts of all kinds, an inference, a caution and an omission."""
    changes = whole()
    unlike = claim("All sorts of entirely other matters were weighed.", 5)
    inferred = Inference(passages=(2,), edtf="2023?-05-31", why="a guess")
    due = date("by the end of May", "XXXX-05-31", what="due", passages=(5,), inferred=inferred)
    order = directive("Check pumps.", passages=(5,), by="Deng Yuwei", due=due)
    changes |= {"summary": (unlike,), "directives": (*changes["directives"], order)}
    return page(TEXT + "\x1b \u202e odd\n", **changes)


@pytest.mark.parametrize(("width", "scheme"), [(1280, "light"), (390, "dark")])
@pytest.mark.parametrize("name", [*NAMES, "various"])
def test_axe_finds_no_violation(opened: Open, name: str, width: int, scheme: str) -> None:
    """WCAG 2.2 AA and best practice, with something held."""
    from axe_playwright_python.sync_playwright import Axe

    html = various() if name == "various" else example(name)
    tab = opened(html, width=width, color_scheme=scheme)
    tab.locator(".part .r").nth(4).click()
    found = Axe().run(tab, options=AXE)
    assert [
        (v["id"], [n["html"] for n in v["nodes"]][:3]) for v in found.response["violations"]
    ] == []


def test_axe_finds_nothing_in_the_card_of_keys(opened: Open) -> None:
    """Nor in what it covers."""
    from axe_playwright_python.sync_playwright import Axe

    tab = opened(example("council"))
    tab.locator("#help-open").click()
    found = Axe().run(tab, options=AXE)
    assert [violation["id"] for violation in found.response["violations"]] == []


AXE = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    "rules": {"target-size": {"enabled": True}},
}
