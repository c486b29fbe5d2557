"""A name in the place of another: of another sort, from elsewhere, or of parts of one name."""

from __future__ import annotations

from typing import Any

import pytest
from drafts import claim, directive, draft, faults, person

from govsumm import Report, audit, split
from govsumm.records import Credit

NEWS = """\
Fenmoor council meets in Harl
Hollow Farm is short of sand.
Whoever hides a leak the Audit Commission will pursue to the end. Wan asked the city government to \
reply within two months.
Each township keeps a team, the Emergency Bureau before the Lantern Fair organizes one drill.
The Mill Fund has stood at 2 million bags since Candlemas. SDO staff were absent.
DC sets a deadline for the drains of Upper Brede. The Congress met at Harl.
Apologies were received from Cr A Dunnock for absence and Cr K Randle for lateness.
The roof was awarded to Harrow & Sons Paving, the lower of two bidders.
They studied the spirit of the Fifth Session of the 19th Central Board.
Ida Moe asked the mayor about the quay. She said that the quay will be mended by spring.
Ward Tarn topped the list and its officer Md. Amal was praised.
Three accidents at workshops in Lowmere District had the same causes.
The siren of Pike Township failed the test. The Clerk is to tell the Township Warden in May.
Vice Mayor Ji Chaoling moderated the talk. She said that accidents in Lowmere District cost much.
DM expressed displeasure and asked ADM to seek a reply from the Supply Officer within a day.
Mayor Orla Quill told officials to drain Upper Brede by June.
The Highways Panel met on Friday. It voted to close Fen Lane.
"""
PEOPLE = (person("Ida Moe"), person("Ji Chaoling"), person("Orla Quill"))


def tokens(text: str, words: str, report: str = NEWS, **changes: Any) -> list[str]:
    """What is found against the names of a claim that cites the passages with some words."""
    source = Report(report)
    cited = [
        each.n for each in split(source) if any(part in each.text for part in words.split("|"))
    ]
    assert cited
    made = draft(**{"people": PEOPLE, **changes}, summary=(claim(text, *cited),))
    return [token for check, token in faults(audit(source, made).summary[0]) if check in NAMES]


NAMES = ("names", "name", "bound")


@pytest.mark.parametrize(
    ("words", "true", "false"),
    [
        ("Mill Fund", "Mill Fund at 2 million bags since Candlemas", "since SDO"),
        ("Mill Fund", "Mill Fund at 2 million bags since Candlemas", "SDO at 2 million bags"),
        (
            "township",
            "One drill is organized before the Lantern Fair",
            "before the Emergency Bureau",
        ),
        ("township", "The Emergency Bureau organizes one drill", ""),
        ("spirit", "The spirit of the Fifth Session is studied", ""),
        ("spirit", "The spirit of the 19th Central Board was studied", ""),
        ("DM expr", "ADM is to seek a reply from the Supply Officer", "ADM to seek reply from DM"),
        ("DM expr", "SUPPLY OFFICER TO REPLY WITHIN A DAY", ""),
    ],
)
def test_a_name_of_another_sort_takes_no_place(words: str, true: str, false: str) -> None:
    """An office where a feast stands; what leads another in ("before the Fair") does nothing."""
    assert tokens(true, words) == []
    assert not false or tokens(false, words)


@pytest.mark.parametrize(
    ("words", "true", "false"),
    [
        (
            "hides a leak",
            "The Audit Commission will pursue hidden leaks to the end",
            "Hollow Farm will pursue hidden leaks to the end",
        ),
        ("Wan asked", "Wan asked the city to reply in time", "Congress asked the city to reply"),
        ("DC sets", "DC sets deadline for drains", "SDO sets deadline for drains"),
        ("Ward Tarn", "Ward Tarn topped the list", "Ward MBLD topped the list"),
        (
            "She said that the quay",
            "The quay will be mended by spring, Ida Moe said",
            "The quay at Ida Moe will be mended by spring",
        ),
        (
            "She said that accidents",
            "Accidents in Lowmere District cost much, Ji Chaoling said",
            "Accidents in Chaoling District cost much",
        ),
        ("Orla", "Fenmoor tells officials to drain Upper Brede by June", ""),
        ("It voted", "The Highways Panel voted to close Fen Lane", ""),
    ],
)
def test_no_name_from_elsewhere_stands_where_another_does(
    words: str, true: str, false: str
) -> None:
    """A pronoun or a heading accounts for a name, but not in another's place."""
    assert tokens(true, words) == []
    assert not false or tokens(false, words)


@pytest.mark.parametrize(
    ("words", "text", "passes"),
    [
        ("Apologies", "Cr K Randle sent apologies for lateness", True),
        ("Apologies", "Cr Randle sent apologies for lateness, Cr Dunnock for absence", True),
        ("Apologies", "Cr Dunnock sent apologies for lateness, Cr Randle for absence", False),
        (
            "Apologies",
            "Apologies from Cr K Randle for absence and Cr A Dunnock for lateness noted",
            False,
        ),
        ("roof", "Roof awarded to Harrow & Sons Paving, lower of two bidders", True),
        ("roof", "Roof awarded to Paving & Sons Harrow, lower of two bidders", False),
        ("siren|Clerk", "Pike Township siren failed; Clerk to tell Township Warden", True),
        ("siren|Clerk", "Township Warden siren failed; Clerk to tell Pike Township", False),
    ],
)
def test_initials_and_words_shared_keep_names_apart(words: str, text: str, *, passes: bool) -> None:
    """ "Cr A Dunnock" is one name, two townships are not one, words keep their order."""
    assert (tokens(text, words) == []) is passes


def test_a_correspondent_does_nothing() -> None:
    """By the surname neither; whoever the sentence is about does."""
    credit = Credit(passages=(1,), name="Shi Wan", role="correspondent")
    lines = (
        "Harl Daily (Correspondent Shi Wan) On May 6 Qiao Lin led a team to the weir at Brede.\n"
    )
    given: dict[str, Any] = {"report": lines, "people": (person("Qiao Lin"),), "credits": (credit,)}
    assert tokens("Qiao Lin leads team to Brede weir", "Correspondent", **given) == []
    assert "Wan" in tokens("Wan leads team to Brede weir", "Correspondent", **given)


@pytest.mark.parametrize(
    ("text", "passes"),
    [
        ("Redraft Part 4 to require a local contact.", True),
        ("Short Lets to redraft Part 4 and require a local contact.", False),
    ],
)
def test_an_order_is_told_to_whom_it_says(text: str, *, passes: bool) -> None:
    """That another field names the right one excuses none who stands there instead."""
    lines = "Moved that the Solicitor General redraft Part 4 so that it requires a local contact.\n"
    report = Report(f"{NEWS}{lines}The Short Lets item came first.\n")
    cited = tuple(each.n for each in split(report) if "Part 4" in each.text or "Lets" in each.text)
    order = directive(text, to=("Solicitor General",), passages=cited)
    brief = audit(report, draft(people=PEOPLE, directives=(order,)))
    assert ("bound" not in dict(faults(brief.directives[0]))) is passes


COUNTY = """\
縣務會議昨日舉行，縣長桑立言主持。
她當場要求環保局二週內提出處理方案，並請政風室追蹤進度。
社會處與秘書處列席會議，人事處研議加給。
藺思明要求該署兩個月內提交時間表。
議員桂家樂建議署方試用航拍機。
運輸署與食環署派員出席。
会议请县纪监委盯住不放，县安监办到会说明情况。
"""
TOLD = (
    "環保局",
    "政風室",
    "社會處",
    "秘書處",
    "人事處",
    "運輸署",
    "食環署",
    "县纪监委",
    "县安监办",
)
HAN = tuple(map(person, ("桑立言", "藺思明", "桂家樂")))


@pytest.mark.parametrize(
    ("words", "text", "passes"),
    [
        ("環保局", "環保局二週內提出處理方案", True),
        ("環保局", "社會處二週內提出處理方案", False),
        ("環保局", "人事處二週內提出處理方案", False),
        ("政風室", "請政風室追蹤進度", True),
        ("政風室", "請秘書處追蹤進度", False),
        ("該署", "藺思明要求運輸署兩個月內提交時間表", True),
        ("該署", "運輸署要求藺思明兩個月內提交時間表", False),
        ("該署", "環保局兩個月內提交時間表", False),
        ("署方", "議員建議食環署試用航拍機", True),
        ("纪监委", "县纪监委要盯住不放", True),
        ("纪监委", "县安监办要盯住不放", False),
    ],
)
def test_offices_in_chinese_keep_their_place(words: str, text: str, *, passes: bool) -> None:
    """In either script; 該署 and 署方 are the office that was named before, whichever it is."""
    orders = tuple(directive(f"請{name}辦理", to=(name,)) for name in TOLD)
    found = tokens(text, words, report=COUNTY, people=HAN, directives=orders)
    assert (found == []) is passes
