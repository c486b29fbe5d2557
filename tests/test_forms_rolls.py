"""The rolls of minutes of many invented bodies, and words that begin like names and are none."""

from __future__ import annotations

from typing import Any

import pytest
from banks import bank
from test_extractive_chinese_people import parts
from test_extractive_people import people_in

from govsumm import Report
from govsumm.backends.extractive import extract
from govsumm.prompting import ask

SHOWN = {"attended", "presided", "absent"}
WORDS = "費用 範圍 常會 高層 周邊 方便 高壓 海邊 期程 金額 車位 路燈 任期 管線 溫度 單價 應收款"
NAMES = "高遠 周全 方正 黎明 安寧 石磊 江山 白雪 馬騰 金鑫 費翔 任重遠 常青 單玉梅 車文莉"


@pytest.mark.parametrize("form", bank("rolls"))
def test_a_roll_shows_who_was_there_who_was_not_and_who_presided(form: dict[str, Any]) -> None:
    """Nobody is invented; `missed` are those who are not read yet."""
    draft = extract(ask(Report.from_text(form["text"])))
    found = {each.name: {did.function for did in each.functions} & SHOWN for each in draft.people}
    found = {name: did for name, did in found.items() if did}
    assert found == {name: set(did.split()) for name, did in form["people"].items()}
    assert set(form.get("missed", ())).isdisjoint(found)


@pytest.mark.parametrize("word", WORDS.split())
def test_a_word_that_begins_like_a_name_labels_a_line_and_is_nobody(word: str) -> None:
    """費用： and 周邊： open lines of minutes; in a roll such a word is nobody either."""
    assert parts(f"{word}：已經說明完畢，今年度將會如期執行。") == {}
    assert set(parts(f"出席人員：縣長高遠山、{word}、李朝陽。")) == {"高遠山", "李朝陽"}


@pytest.mark.parametrize("name", NAMES.split())
def test_a_name_that_is_nearly_a_word_is_somebody(name: str) -> None:
    """Surnames that are words of their own, and given names that make a word of them."""
    assert set(parts(f"出席人員：縣長高遠山、{name}、李朝陽。")) == {"高遠山", name, "李朝陽"}
    assert name in parts(f"會議由副縣長{name}主持。")


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        (
            "ROLL CALL: Present - Dana Hollis, Rose Marsh and Will Parks (by phone).",
            {"Dana Hollis", "Rose Marsh", "Will Parks"},
        ),
        ("Present: R. Marsh, W. Parks and J. Baker", {"R. Marsh", "W. Parks", "J. Baker"}),
        ("Roll call. Members present: Ed Waters, Dana Banks", {"Ed Waters", "Dana Banks"}),
    ],
)
def test_a_surname_that_is_a_matter_too_is_no_post_in_a_roll(said: str, expected: set[str]) -> None:
    """ "W. Parks" is in charge of nothing; and a roll call leads up to the label of its list."""
    found = people_in(said)
    assert set(found) == expected
    assert not any(each.posts for each in found.values())


def test_who_tables_a_motion_takes_part_and_a_councillor_who_speaks_was_there() -> None:
    """A report that is tabled is reported; a seat alone tells that somebody sits in the meeting."""
    told = people_in(
        "Cllr Donal Furey tabled the motion. Mary Kane tabled the budget report. "
        "Cllr Tom Lacken said he would not be holding his breath."
    )
    functions = {name: {did.function for did in each.functions} for name, each in told.items()}
    assert functions["Donal Furey"] == {"attended"}
    assert functions["Tom Lacken"] == {"spoke", "attended"}
    assert functions["Mary Kane"] == {"reported"}
