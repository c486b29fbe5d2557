"""The traps of machine-translated reports, T1 to T27, each shown where it can be seen.

Some on the briefs of the examples, some by the audit of a short text with one right record and
one wrong, some by the scorer, where the trap is a reading that every word printed would bear.

Each is shown as far as the library goes. The audit has no list of cities and knows no weekdays:
of T2 and T3 it sees that a name or a slogan is no place where the meeting is dated, of T12 that
day and hour cut apart wrongly are not printed. What a figure is (T18) it leaves to the reader: a
slogan's number is listed among the figures, so that only a count made of one is shown here.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from conftest import EXAMPLES
from damage import add, change
from drafts import claim, date, directive, document, draft, faults, meeting, person

from govsumm import Brief, Report, audit, read_report, split
from govsumm.evaluation import Gold, Scores, load_gold, score
from govsumm.records import (
    Assessment,
    AuditedProblem,
    Caution,
    Credit,
    Function,
    Group,
    Place,
    Problem,
    Programme,
    Reference,
)

FEATURE = """\
Lindo: good manners grow along the old canal
2021-03-1809: 42 Thursday
In Lindo City the lanes are looked after by those who live in them. Deepen the joint care of the \
canal path. Hold a talk at the gate: the problem of parking was solved.
"""
LISTS = (
    *("people", "groups", "credits", "directives", "problems", "assessments"),
    *("programmes", "references", "decisions", "figures", "must_not"),
)


def example(name: str) -> Brief:
    """The brief of an example, as it is shipped."""
    return Brief.model_validate_json((EXAMPLES / name / "brief.json").read_bytes())


def scored(name: str, brief: Brief) -> Scores:
    """What a brief of an example's report scores."""
    text = read_report(EXAMPLES / name / "report.txt").text
    return score(brief, load_gold(EXAMPLES / name / "gold.json", text), text)


def audited(text: str, **records: Any) -> Brief:
    """The brief of a text with these records alone."""
    return audit(Report(text), draft(**records))


def gold(folder: Path, text: str, kind: str, **lists: Any) -> Gold:
    """An annotation of an undated text that has these lists and no others."""
    dated = {"edtf": "XXXX-XX-XX", "basis": "unknown", "quote": None, "why": None}
    event: dict[str, Any] = {
        "names": [],
        "quote": text[:20],
        "date": dated,
        "places": [],
        "place_quote": None,
    }
    whole = {"id": "own", "kind": kind, "language": "en", "title_quote": None, "event": event}
    path = folder / "own.json"
    path.write_text(json.dumps(dict.fromkeys(LISTS, ()) | whole | lists), encoding="utf-8")
    return load_gold(path, text)


def named(brief: Brief, name: str) -> int:
    """The index of a person."""
    return [somebody.name for somebody in brief.people].index(name)


def test_t01_the_headline_is_no_evidence_of_the_place() -> None:
    """A city that only the headline names is no place; a caution cites headline and body."""
    brief = example("prefecture")
    assert "Xuanhai City" not in [place.text for place in brief.meetings[0].places]
    conflict = next(each for each in brief.cautions if each.kind == "headline_conflict")
    quotes = [evidence.quote for evidence in conflict.evidence]
    assert ["Xuanhai" in quotes[0], "held in Lhotang" in quotes[1]] == [True, True]
    misled = change(brief, "meetings", 0, places=(Place(text="Xuanhai City", role="main"),))
    scores = scored("prefecture", misled)
    assert scores.fields["places"].f1 == 0
    assert [hit.path for hit in scores.must_not] == ["meetings[0].places[0].text"]


def test_t02_a_name_like_a_city_is_a_person() -> None:
    """A secretary named like a city is one person in both forms, and not where the meeting was."""
    text = "On May 6 the canal meeting was held. Suzhou, secretary of the committee, presided."
    secretary = person("Su Zhou", "presided", also=("Suzhou",), passages=(2,))
    city = (Place(text="Suzhou", role="main"),)
    assert faults(audited(text, meetings=(meeting(),), people=(secretary,))) == []
    assert faults(audited(text, meetings=(meeting(places=city),))) == [("printed", "Suzhou")]


def test_t03_slogans_and_firms_are_no_places() -> None:
    """A city inside a slogan or a translator's firm is not where the meeting was held."""
    text = (
        "On May 6 the canal meeting was held in Tashan. It praised “one lock, two Yichun posts”.\n"
        "Translated by Gu Nan, Hainan Lantern Co.,Ltd"
    )
    slogan = Programme(passages=(2,), name="“one lock, two Yichun posts”")
    firm = Credit(passages=(3,), name="Hainan Lantern Co.,Ltd", role="translator")
    places = [Place(text=name, role="main") for name in ("Tashan", "Yichun", "Hainan")]
    right = meeting(places=tuple(places[:1]))
    assert faults(audited(text, meetings=(right,), programmes=(slogan,), credits=(firm,))) == []
    wrong = audited(text, meetings=(meeting(places=tuple(places)),))
    assert faults(wrong) == [("printed", "Yichun"), ("printed", "Hainan")]


def test_t04_state_stays_as_printed_with_a_caution() -> None:
    """A post says "state" where the report does, and a caution cites "our prefecture" for it."""
    cautions = [each for each in example("prefecture").cautions if each.kind == "ambiguous_term"]
    assert "our prefecture's" in " ".join(evidence.quote for evidence in cautions[0].evidence)
    text = "For our prefecture, Mei Lan, state governor, presided over the meeting."
    for post, expected in (("state governor", []), ("prefecture governor", ["printed"])):
        governor = person("Mei Lan", "presided", posts=(post,))
        found = faults(audited(text, meetings=(meeting(),), people=(governor,)))
        assert found == [(check, post) for check in expected]


def test_t05_a_garbled_name_is_kept_as_printed() -> None:
    """A name that was half translated is printed and flagged; a repaired one is unsupported."""
    text = "Deputy head of the county has jia lin attended the meeting."
    flag = Caution(passages=(1,), kind="garbled_name", text="“has jia lin” may be a name")
    for name, expected in (("has jia lin", []), ("Zeng Jialin", [("printed", "Zeng Jialin")])):
        record = person(name, "attended")
        brief = audited(text, meetings=(meeting(),), people=(record,), cautions=(flag,))
        assert faults(brief) == expected


def test_t06_posts_in_a_run_belong_to_the_name_after_them() -> None:
    """Of a run of posts and names each post goes to the next name; one moved left is wrong."""
    brief = example("prefecture")
    left, right = named(brief, "Pei Guangyi"), named(brief, "Luo Zhengkai")
    first, second = brief.people[right].posts
    moved = change(brief, "people", left, posts=(*brief.people[left].posts, first))
    posts = scored("prefecture", change(moved, "people", right, posts=(second,))).fields["posts"]
    assert posts.missed == (f"Luo Zhengkai: {first}",)
    assert posts.extra == (f"Pei Guangyi: {first}",)


def test_t06_two_posts_are_not_one() -> None:
    """Posts that a comma parts are two posts of one person, not one of our making."""
    text = "County vice head, lock bureau director Mei Lan attended the meeting."
    two, one = ("County vice head", "lock bureau director"), "County vice head and director"
    for posts, expected in ((two, []), ((one,), [("printed", one)])):
        record = person("Mei Lan", "attended", posts=posts)
        assert faults(audited(text, meetings=(meeting(),), people=(record,))) == expected


def test_t07_each_function_has_its_own_words() -> None:
    """Who spoke, presided, reported and briefed: each by the clause that says so."""
    brief = example("county-zh")
    said = [(f.function, f.evidence[0].quote) for p in brief.people[:5] for f in p.functions[-1:]]
    verbs = {"spoke": "讲话", "presided": "主持", "reported": "汇报", "briefed": "通报"}
    assert {function for function, quote in said if verbs.get(function, "无") in quote} == {*verbs}
    speaker, presider = named(brief, "郭砚青"), named(brief, "秦绍恺")
    swapped = change(brief, "people", speaker, functions=brief.people[presider].functions)
    functions = scored("county-zh", swapped).fields["functions"]
    assert functions.extra == ("郭砚青: presided",)
    assert functions.missed == ("郭砚青: attended", "郭砚青: spoke")


@pytest.mark.parametrize("name", ["prefecture", "county-zh"])
def test_t08_a_byline_is_no_attendance(name: str) -> None:
    """Credits and people share no name, and a reporter among the people is one too many."""
    brief = example(name)
    byline = [credit.name for credit in brief.credits if credit.role == "reporter"]
    assert byline
    assert not {c.name for c in brief.credits} & {p.name for p in brief.people}
    wrong = add(brief, "people", brief.people[0].model_copy(update={"name": byline[0], "also": ()}))
    assert scored(name, wrong).fields["people"].extra == (byline[0],)


def test_t09_a_leader_only_mentioned_took_no_part() -> None:
    """Whose thought is invoked stands among the references, and is extra among the people."""
    brief = example("county-zh")
    assert not [somebody for somebody in brief.people if "习近平" in somebody.name]
    cited = next(each for each in brief.references if "习近平" in each.name)
    assert cited.relation == "implements"
    leader = brief.people[0].model_copy(update={"name": "习近平", "passages": cited.passages})
    assert scored("county-zh", add(brief, "people", leader)).fields["people"].extra == ("习近平",)


@pytest.mark.parametrize(
    ("name", "page", "day"),
    [("prefecture", "2023-08-02", "XXXX-07-25"), ("county-zh", "XXXX-04-21", "XXXX-04-17")],
)
def test_t10_the_date_of_the_page_is_not_of_the_meeting(name: str, page: str, day: str) -> None:
    """A release time is `published`, the day of the meeting `held`; one for the other is wrong."""
    brief = example(name)
    published, held = brief.document.dates[0], brief.meetings[0].dates[0]
    assert [(d.what, d.edtf) for d in (published, held)] == [("published", page), ("held", day)]
    mistaken = published.model_copy(update={"what": "held"})
    dated = tuple(each.model_copy(update={"dates": (mistaken,)}) for each in brief.meetings)
    assert scored(name, brief.model_copy(update={"meetings": dated})).fields["date"].f1 == 0


def test_t10_a_page_stamp_dates_no_meeting() -> None:
    """A page date, even as a meeting's, leaves a gap; the day somebody learned of it fills that."""
    text = "Canal meeting\n2024-09-03 0 By admin\nOn August 28 the reporter learned of it there."
    page = date("2024-09-03", "2024-09-03", what="published", passages=(2,))
    day = date("August 28", "XXXX-08-28", what="learned", passages=(3,))
    for dates, what in (((page,), "date"), ((page, day), "year")):
        brief = audited(
            text,
            document=document(dates=(page,)),
            meetings=(meeting(passages=(3,), dates=dates),),
        )
        assert (brief.gaps[0].what, faults(brief)) == (what, [])


@pytest.mark.parametrize("name", ["prefecture", "county-zh"])
def test_t11_no_year_is_filled_in(name: str) -> None:
    """What is stated has no year, what is inferred has one, and the gap is named."""
    brief = example(name)
    for each in brief.meetings:
        held = each.dates[0]
        assert held.inferred
        assert (held.edtf or "")[:4] == "XXXX"
        assert held.inferred.edtf[4] == "?"
    assert [gap.what for gap in brief.gaps] == ["year"] * len(brief.meetings)


@pytest.mark.parametrize("edtf", ["XXXX-XX-29", "XXXX-05-29", "2024-05-29"])
def test_t11_a_day_alone_has_neither_month_nor_year(edtf: str) -> None:
    """The 29th is the 29th, though another sentence prints a month and a year."""
    text = "The canal meeting was held on the 29th after noon. Its plan is of May 2024."
    brief = audited(text, meetings=(meeting(dates=(date("the 29th", edtf),)),))
    assert faults(brief) == ([] if edtf == "XXXX-XX-29" else [("date", edtf)])


@pytest.mark.parametrize(
    ("text", "edtf", "expected"),
    [
        ("2021-03-18", "2021-03-18", []),
        ("2021-03-1809: 42", "2021-03-18", []),
        ("2021-03-1", "2021-03-01", [("printed", "2021-03-1")]),
    ],
)
def test_t12_a_day_glued_to_an_hour(text: str, edtf: str, expected: list[Any]) -> None:
    """The 18th at 09:42, printed in one, is not the 1st."""
    stamp = date(text, edtf, what="published", passages=(2,))
    page = document(passages=(2,), dates=(stamp,))
    assert faults(audited(FEATURE, document=page, headline=claim("Good manners grow"))) == expected


def test_t13_a_feature_reports_no_meeting(tmp_path: Path) -> None:
    """A talk in a feature is no meeting: none is right, and making it one is wrong in kind."""
    right = audited(FEATURE, document=document(kind="feature"))
    assert [gap.what for gap in right.gaps] == ["meeting"]
    wrong = audited(FEATURE, meetings=(meeting(passages=(5,), names=("talk at the gate",)),))
    want = gold(tmp_path, FEATURE, "feature")
    assert [score(brief, want, FEATURE).fields["kind"].f1 for brief in (right, wrong)] == [1, 0]


def test_t14_two_meetings_together_are_two() -> None:
    """Two names are two meetings; what was done at the second has no place if they are one."""
    assert [len(each.names) for each in example("county-zh").meetings] == [1, 1]
    text = "The canal meeting and the second session of the lock group were held as one."
    names = ("canal meeting", "second session of the lock group")
    both = tuple(meeting(names=(name,)) for name in names)
    joined = Function(passages=(1,), function="attended", meeting=1)
    body = Group(passages=(1,), who="lock group", functions=(joined,))
    assert faults(audited(text, meetings=both, groups=(body,))) == []
    assert faults(audited(text, meetings=both[:1], groups=(body,))) == [("meeting", "1")]


def test_t15_a_conveyed_meeting_is_a_reference() -> None:
    """The higher meeting whose spirit is conveyed is none of this report's, nor is its place."""
    brief = example("prefecture")
    conveyed = [each.name for each in brief.references if each.relation == "conveys"]
    assert conveyed == ["provincial on-site meeting on settling disputes at source"]
    assert conveyed[0] not in [name for each in brief.meetings for name in each.names]
    assert "Yanlu" not in [place.text for each in brief.meetings for place in each.places]
    told = brief.headline.model_copy(
        update={"text": "Qu Mingche attended the provincial on-site meeting."}
    )
    hits = scored("prefecture", brief.model_copy(update={"headline": told})).must_not
    assert [hit.path for hit in hits] == ["headline.text"]


def test_t16_an_imperative_in_a_feature_is_no_order(tmp_path: Path) -> None:
    """Finished work told in the imperative is a claim of progress; as an order it is extra."""
    text = "Deepen the joint care of the canal path."
    done = {"gist": "The canal path is cared for jointly", "quote": text}
    want = gold(tmp_path, FEATURE, "feature", assessments=[done])
    claimed = Assessment(passages=(4,), text="Joint care of the canal path", by=None)
    right = score(audited(FEATURE, assessments=(claimed,)), want, FEATURE)
    wrong = score(audited(FEATURE, directives=(directive(text, passages=(4,)),)), want, FEATURE)
    assert (right.fields["assessments"].f1, right.fields["directives"].f1) == (1, None)
    assert (wrong.fields["assessments"].f1, wrong.fields["directives"].extra) == (0, (text,))


def test_t17_what_residents_ask_for_is_no_admitted_problem() -> None:
    """Neither a resident's wish nor a task is a shortcoming that a body admits."""
    brief = example("council")
    wish, task = brief.statements[0], brief.directives[0]
    for record in (wish, task):
        cited = record.model_dump(include=set(AuditedProblem.model_fields))
        wrong = add(brief, "problems", AuditedProblem.model_validate(cited))
        assert scored("council", wrong).fields["problems"].extra == (record.text,)


def test_t17_a_problem_solved_is_not_admitted(tmp_path: Path) -> None:
    """Parking that was short, in a feature, is told as solved."""
    solved = Problem(passages=(5,), text="The problem of parking", by=None)
    brief = audited(FEATURE, problems=(solved,))
    want = gold(tmp_path, FEATURE, "feature")
    assert score(brief, want, FEATURE).fields["problems"].extra == (solved.text,)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The four heads in liaison joined from each town", []),
        ("Twelve heads in liaison joined", [("figures", "twelve")]),
    ],
)
def test_t18_a_phrase_is_not_counted(text: str, expected: list[Any]) -> None:
    """Four bodies' heads of each town stay a phrase; a count made of it is unsupported."""
    report = "The meeting was held. The four heads in liaison of each town joined by screen."
    assert faults(audited(report, summary=(claim(text, 2),))) == expected


@pytest.mark.parametrize(
    ("name", "furniture"),
    [
        ("prefecture", ["Share on: Weibo | Twitter | Print this page", "Log in to comment"]),
        ("council", ["© 2026 City of Tamarack Ford.", "All rights reserved."]),
        ("county-zh", ["上一篇：我县召开春季森林防火工作调度会", "下一篇：没有了"]),
    ],
)
def test_t19_page_furniture_is_chrome(name: str, furniture: list[str]) -> None:
    """Buttons and neighbouring pages are chrome at their own offsets, the report's orders not."""
    report = read_report(EXAMPLES / name / "report.txt")
    passages = audit(report, draft()).source.passages
    chrome = [report.text[p.start : p.end] for p in passages if p.state == "chrome"]
    assert set(furniture) <= set(chrome)
    cited = {n for directive in example(name).directives for n in directive.passages}
    assert not cited & {p.n for p in passages if p.state == "chrome"}


def test_t20_a_doubled_headline_is_no_omission() -> None:
    """A headline printed twice is cited once, and the other is quiet; unsaid, both are missed."""
    line = "Canal meeting stressed that all towns must mend the lo"
    text = f"{line}\n{line}\nIt was held on May 6."
    said = audited(text, document=document(title=line))
    assert [p.state for p in said.source.passages] == ["cited", "quiet", "quiet"]
    unsaid = audited(text, document=document(passages=(3,)), headline=claim("It was held", 3))
    assert [each.passage for each in unsaid.audit.omissions] == [1, 2]


def test_t20_a_title_cut_off_is_not_completed() -> None:
    """A title breaks off where it is printed to break off."""
    text = "Canal meeting stressed that all towns must mend the lo\nIt was held on May 6."
    cut, whole = text.splitlines()[0], text.splitlines()[0] + "cks"
    for title, expected in ((cut, []), (whole, [("printed", whole)])):
        assert faults(audited(text, document=document(title=title))) == expected


def test_t21_a_sanitised_name_is_not_restored() -> None:
    """A leader's name that a scraper replaced is printed as it stands; the real one is not."""
    text = "The meeting studied the remarks of the Great Helmsman General Secretary on locks."
    for who, ok in (("the Great Helmsman General Secretary", True), ("Xi Jinping", False)):
        name = f"remarks of {who} on locks"
        cited = Reference(passages=(1,), name=name, relation="implements")
        assert faults(audited(text, references=(cited,))) == ([] if ok else [("printed", name)])


def test_t22_a_namesake_is_somebody_else() -> None:
    """A resident named like a member holds no office; saying so fails the scorer twice."""
    brief = example("council")
    resident, member = (
        brief.people[named(brief, n)] for n in ("Ruth Pruitt", "Walter Pruitt, Jr.")
    )
    assert (resident.posts, member.posts) == ((), ("Councilmember",))
    assert "Pruitt" not in resident.also
    merged = change(brief, "people", named(brief, "Ruth Pruitt"), posts=member.posts)
    assert scored("council", merged).fields["posts"].extra == ("Ruth Pruitt: Councilmember",)
    said = change(brief, "summary", 0, text="Councilmember Ruth Pruitt promised 60 street trees.")
    assert [hit.path for hit in scored("council", said).must_not] == ["summary[0].text"]


def test_t23_glued_text_is_parted_but_not_mended() -> None:
    """Sentences come apart, names are found in lower case, and evidence is the text as it is."""
    text = "The meeting was in luzhou.Next, towns must mend grass -roots posts;each keeps a ledger."
    assert [passage.text[-7:] for passage in split(Report(text))] == [
        "luzhou.",
        " posts;",
        "ledger.",
    ]
    posts = Programme(passages=(2,), name="grass-roots posts")
    place = meeting(places=(Place(text="Luzhou", role="main"),))
    brief = audited(text, meetings=(place,), programmes=(posts,))
    assert faults(brief) == []
    assert "grass -roots" in brief.programmes[0].evidence[0].quote
    wrong = Programme(passages=(2,), name="glass-roots posts")
    assert faults(audited(text, programmes=(wrong,))) == [("printed", "glass-roots posts")]


@pytest.mark.parametrize("name", ["“two rounds”", 'county\'s "one lock" rule', "“three rounds”"])
def test_t24_quotation_marks_may_be_of_either_kind(name: str) -> None:
    """Straight marks answer curly ones and the reverse; another word is another slogan."""
    text = 'The meeting praised "two rounds" and the county’s “one lock” rule.'
    expected = [("printed", name)] if "three" in name else []
    assert faults(audited(text, programmes=(Programme(passages=(1,), name=name),))) == expected


@pytest.mark.parametrize(
    ("name", "forms"),
    [("prefecture", ["Deng Yuwei", "Deng Yu Wei"]), ("county-zh", ["安宁", "安 宁"])],
)
def test_t25_one_person_in_two_forms_is_one_record(name: str, forms: list[str]) -> None:
    """The other printed form is in `also`, and the evidence shows each form."""
    brief = example(name)
    record = brief.people[named(brief, forms[0])]
    assert record.also == tuple(forms[1:])
    quotes = [evidence.quote.replace("\u3000", " ") for evidence in record.evidence]
    assert all(any(form in quote for quote in quotes) for form in forms)
    assert forms[1] not in [somebody.name for somebody in brief.people]


def test_t26_a_result_and_a_goal_in_the_same_words_are_two(tmp_path: Path) -> None:
    """What is achieved and still ordered stays in both lists; a goal told as a result is wrong."""
    text = (
        "The meeting was held. A habit of shared upkeep has grown. "
        "All towns must grow a habit of shared upkeep."
    )
    have = {"gist": "A habit of shared upkeep", "quote": "shared upkeep has grown"}
    goal = {"addressee": "All towns", "deadline_edtf": None, "importance": 3}
    goal |= {"gist": "Grow a habit of shared upkeep", "quote": "must grow a habit"}
    want = gold(tmp_path, text, "meeting", assessments=[have], directives=[goal])
    result = Assessment(passages=(2,), text="A habit of shared upkeep has grown", by=None)
    order = directive("Grow a habit of shared upkeep", passages=(3,))
    told = Assessment(passages=(3,), text=order.text, by=None)
    right = score(audited(text, assessments=(result,), directives=(order,)), want, text).fields
    wrong = score(audited(text, assessments=(result, told)), want, text).fields
    assert (right["assessments"].f1, right["directives"].f1) == (1, 1)
    assert (wrong["assessments"].extra, wrong["directives"].missed) == (
        (told.text,),
        (goal["gist"],),
    )


def test_t27_modality_decides_and_not_the_verb() -> None:
    """After one verb a "must" left out is an omission, praise left out is not."""
    text = (
        "The meeting was held. Mei Lan pointed out that the canal is in good order. "
        "Mei Lan pointed out that all towns must mend their locks."
    )
    brief = audited(text, people=(person("Mei Lan", "spoke", passages=(2,)),))
    assert [passage.state for passage in brief.source.passages] == ["cited", "cited", "omitted"]
    assert brief.audit.omissions[0].cues == ("order",)


def test_t27_orders_after_pointed_out_are_directives() -> None:
    """What somebody "pointed out that we must" do is ordered, and nothing of it is praise."""
    brief = example("prefecture")
    said = {e.passage for d in brief.directives for e in d.evidence if "pointed out" in e.quote}
    assert len(said) == 1
    assert not said & {n for praise in brief.assessments for n in praise.passages}
