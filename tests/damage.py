"""Two small reports of our own, their gold, the perfect brief of each, and ways to damage it."""

from __future__ import annotations

import copy
import hashlib
import json
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from govsumm.evaluation import Gold, load_gold
from govsumm.records import (
    Audit,
    AuditedAssessment,
    AuditedClaim,
    AuditedCredit,
    AuditedDate,
    AuditedDecision,
    AuditedDirective,
    AuditedDocument,
    AuditedFunction,
    AuditedGroup,
    AuditedInference,
    AuditedMeeting,
    AuditedPerson,
    AuditedProblem,
    AuditedProgramme,
    AuditedReference,
    Brief,
    Evidence,
    MadeBy,
    PassageState,
    Place,
    Source,
    StateCounts,
    VerdictCounts,
)

HARBOUR = """Harbour Council Convenes Meeting on Flood Defences
On March 14, the Brindle Harbour Council held a special meeting on flood defences at Weir Hall. \
Oda Lindqvist, Chair of the Harbour Council, presided over the meeting and gave a speech. \
Tomas O'Rell, Deputy Warden and Keeper of Sluices, reported on the winter floods. \
Council members Pia Vance and Jon-Erik Moss attended the meeting. \
Volunteers from the river wards listened in the gallery.
Since last autumn, two miles of the eastern embankment have been rebuilt. \
Repair crews now reach a breach within one hour. \
However, many drainage pumps are still out of order. \
Ward offices keep poor records of complaints.
The meeting stressed that the Works Office must repair the drainage pumps before the autumn tides. \
Ward offices should answer every complaint in writing. \
All departments must carry out the Safe Banks Plan in the spirit of the National Water Conference. \
Schools are encouraged to teach pupils about tides.
The council approved the dredging contract. \
The council deferred the toll bridge petition until May.
Reporter Mina Falk; Editor Sol Arden. Translated by Bram Tesk.
"""

RIVER = """柳溪县召开防汛工作会
2023年4月7日，柳溪县召开防汛工作会议。县长周望主持会议并讲话。
会议要求，各乡镇要全面排查堤坝隐患。水利局要加强值班值守。
"""


def _person(name: str, posts: list[str], functions: list[str], quote: str) -> dict[str, Any]:
    return {"name": name, "also": [], "posts": posts, "functions": functions, "quote": quote}


def _directive(gist: str, importance: int, quote: str) -> dict[str, Any]:
    fixed = {"addressee": None, "deadline_edtf": None}
    return {"gist": gist, "importance": importance, "quote": quote} | fixed


def _trap(pattern: str) -> dict[str, str]:
    return {"assertion": f"says {pattern}", "pattern": pattern, "why": "it is not so"}


_EMPTY = ("groups", "credits", "problems", "assessments", "programmes", "references", "decisions")
_NOTHING: dict[str, Any] = {name: [] for name in (*_EMPTY, "figures", "must_not")}
_MEMBERS = "Council members Pia Vance and Jon-Erik Moss attended the meeting"

HARBOUR_GOLD: dict[str, Any] = {
    "id": "harbour",
    "kind": "meeting",
    "language": "en",
    "title_quote": "Harbour Council Convenes Meeting on Flood Defences",
    "event": {
        "names": ["special meeting on flood defences"],
        "quote": "the Brindle Harbour Council held a special meeting on flood defences",
        "date": {
            "edtf": "2024?-03-14",
            "basis": "inferred",
            "quote": "On March 14",
            "why": "the National Water Conference was held in 2023",
        },
        "places": ["Weir Hall"],
        "place_quote": "at Weir Hall",
    },
    "people": [
        _person(
            "Oda Lindqvist",
            ["Chair of the Harbour Council"],
            ["presided", "spoke"],
            "Oda Lindqvist, Chair of the Harbour Council, presided over the meeting",
        ),
        _person(
            "Tomas O'Rell",
            ["Deputy Warden", "Keeper of Sluices"],
            ["reported"],
            "Tomas O'Rell, Deputy Warden and Keeper of Sluices, reported",
        ),
        _person("Pia Vance", ["Council members"], ["attended"], _MEMBERS),
        _person("Jon-Erik Moss", ["Council members"], ["attended"], _MEMBERS),
    ],
    "groups": [
        {
            "who": "Volunteers from the river wards",
            "functions": ["attended"],
            "quote": "Volunteers from the river wards listened",
        }
    ],
    "credits": [
        {"name": "Mina Falk", "role": "reporter", "quote": "Reporter Mina Falk; Editor"},
        {"name": "Sol Arden", "role": "editor", "quote": "Mina Falk; Editor Sol Arden"},
        {"name": "Bram Tesk", "role": "translator", "quote": "Translated by Bram Tesk"},
    ],
    "directives": [
        _directive(
            "Repair the drainage pumps before the autumn tides",
            3,
            "must repair the drainage pumps before the autumn tides",
        ),
        _directive(
            "Answer every complaint in writing", 2, "should answer every complaint in writing"
        ),
        _directive("Carry out the Safe Banks Plan", 2, "must carry out the Safe Banks Plan"),
        _directive("Teach pupils about tides", 1, "encouraged to teach pupils about tides")
        | {"optional": True},
    ],
    "problems": [
        {
            "gist": "Many drainage pumps are out of order",
            "quote": "many drainage pumps are still out of order",
        },
        {
            "gist": "Ward offices keep poor records of complaints",
            "quote": "Ward offices keep poor records of complaints",
        },
    ],
    "assessments": [
        {
            "gist": "Two miles of the eastern embankment rebuilt",
            "quote": "two miles of the eastern embankment have been rebuilt",
        },
        {
            "gist": "Repair crews reach a breach within one hour",
            "quote": "Repair crews now reach a breach within one hour",
        },
    ],
    "programmes": [{"name": "Safe Banks Plan", "quote": "carry out the Safe Banks Plan"}],
    "references": [
        {
            "name": "National Water Conference",
            "quote": "the spirit of the National Water Conference",
        }
    ],
    "decisions": [
        {
            "gist": "The dredging contract was approved",
            "outcome": "approved",
            "quote": "The council approved the dredging contract",
        },
        {
            "gist": "The toll bridge petition was deferred until May",
            "outcome": "deferred",
            "quote": "The council deferred the toll bridge petition until May",
        },
    ],
    "figures": [{"value": "2", "what": "miles", "quote": "two miles of the eastern embankment"}],
    "must_not": [_trap(r"\bmayor\b"), _trap("never repaired")],
}

RIVER_GOLD: dict[str, Any] = _NOTHING | {
    "id": "river",
    "kind": "meeting",
    "language": "zh",
    "title_quote": "柳溪县召开防汛工作会",
    "event": {
        "names": ["防汛工作会议"],
        "quote": "柳溪县召开防汛工作会议",
        "date": {"edtf": "2023-04-07", "basis": "stated", "quote": "2023年4月7日", "why": None},
        "places": ["not stated"],
        "place_quote": None,
    },
    "people": [_person("周望", ["县长"], ["presided", "spoke"], "县长周望主持会议并讲话")],
    "directives": [
        _directive("全面排查堤坝隐患", 3, "各乡镇要全面排查堤坝隐患"),
        _directive("加强值班值守", 2, "水利局要加强值班值守"),
    ],
}


@dataclass(frozen=True)
class Scene:
    """A report and its gold, as plain data."""

    text: str
    data: dict[str, Any]

    def gold(self, folder: Path, **changes: Any) -> Gold:
        """The gold, with changes, by way of a file in `folder`."""
        path = folder / f"{self.data['id']}.json"
        path.write_text(json.dumps(copy.deepcopy(self.data) | changes), encoding="utf-8")
        return load_gold(path, self.text)

    def spans(self) -> list[tuple[int, int]]:
        """The passages: simple sentences."""
        return [found.span() for found in re.finditer(r"[^\s.;。][^.;。\n]*[.;。]?", self.text)]

    def cite(self, quote: str) -> dict[str, Any]:
        """What the audit says of a record that cites the passages where `quote` stands."""
        start = self.text.index(quote)
        evidence = tuple(
            Evidence(passage=n, start=left, end=right, quote=self.text[left:right])
            for n, (left, right) in enumerate(self.spans(), start=1)
            if left < start + len(quote) and start < right
        )
        return {
            "passages": tuple(entry.passage for entry in evidence),
            "id": "0",
            "evidence": evidence,
            "verdict": "supported",
            "checks": (),
        }

    def directive(self, text: str, quote: str) -> AuditedDirective:
        """An order without further details."""
        cited = self.cite(quote)
        return AuditedDirective(text=text, by=None, to=(), due=None, meeting=0, **cited)

    def person(self, name: str, functions: list[str], quote: str) -> AuditedPerson:
        """A participant without a post."""
        cited = self.cite(quote)
        done = [{"function": function, "meeting": 0, **cited} for function in functions]
        return AuditedPerson(
            name=name,
            also=(),
            posts=(),
            functions=tuple(AuditedFunction(**function) for function in done),
            **cited,
        )

    def date(self, edtf: str | None, inferred: str | None) -> AuditedDate:
        """The event's date in the forms given."""
        quote = self.data["event"]["date"]["quote"]
        cited = self.cite(quote)
        why = AuditedInference(edtf=inferred, why="it follows", **cited) if inferred else None
        return AuditedDate(what="held", text=quote, edtf=edtf, inferred=why, **cited)

    def perfect(self) -> Brief:
        """The brief that says what the gold says."""
        return Brief(**self._whole(), **self._records(), **self._computed())

    def _whole(self) -> dict[str, Any]:
        event = self.data["event"]
        cited = self.cite(event["quote"])
        edtf = event["date"]["edtf"]
        is_stated = event["date"]["basis"] == "stated"
        date = self.date(edtf, None) if is_stated else self.date(f"XXXX{edtf[5:]}", edtf)
        places = (Place(text="Weir Hall", role="main"),) if event["place_quote"] else ()
        title = self.data["title_quote"]
        return {
            "document": AuditedDocument(
                kind="meeting_report",
                title=title,
                language=self.data["language"],
                dates=(),
                places=(),
                **self.cite(title),
            ),
            "headline": AuditedClaim(text=title, **cited),
            "summary": (),
            "meetings": (
                AuditedMeeting(
                    names=tuple(event["names"]),
                    organisers=(),
                    places=places,
                    dates=(date,),
                    **cited,
                ),
            ),
        }

    def _records(self) -> dict[str, Any]:
        gold = {name: self.data[name] for name in self.data}

        def claims(kind: type[Any], name: str) -> tuple[Any, ...]:
            return tuple(
                kind(text=item["gist"], by=None, **self.cite(item["quote"])) for item in gold[name]
            )

        return {
            "people": tuple(
                self.person(item["name"], item["functions"], item["quote"]).model_copy(
                    update={"posts": tuple(item["posts"])}
                )
                for item in gold["people"]
            ),
            "groups": tuple(
                AuditedGroup(who=item["who"], functions=(), **self.cite(item["quote"]))
                for item in gold["groups"]
            ),
            "credits": tuple(
                AuditedCredit(name=item["name"], role=item["role"], **self.cite(item["quote"]))
                for item in gold["credits"]
            ),
            "directives": tuple(
                self.directive(item["gist"], item["quote"]) for item in gold["directives"]
            ),
            "problems": claims(AuditedProblem, "problems"),
            "assessments": claims(AuditedAssessment, "assessments"),
            "decisions": tuple(self._decision(item) for item in gold["decisions"]),
            "statements": (),
            "programmes": tuple(
                AuditedProgramme(name=item["name"], **self.cite(item["quote"]))
                for item in gold["programmes"]
            ),
            "references": tuple(self.reference(i["name"], i["quote"]) for i in gold["references"]),
            "cautions": (),
        }

    def reference(self, name: str, quote: str) -> AuditedReference:
        """Something invoked."""
        return AuditedReference(name=name, relation="cites", **self.cite(quote))

    def _decision(self, item: dict[str, Any]) -> AuditedDecision:
        absent = dict.fromkeys(("moved_by", "seconded_by", "vote", "condition", "effective"))
        return AuditedDecision(
            text=item["gist"],
            matter=item["gist"],
            outcome=item["outcome"],
            to=(),
            **absent,
            **self.cite(item["quote"]),
        )

    def _computed(self) -> dict[str, Any]:
        """What damage leaves as it is."""
        spans = self.spans()
        return {
            "source": Source(
                sha256=hashlib.sha256(self.text.encode()).hexdigest(),
                chars=len(self.text),
                passages=tuple(
                    PassageState(n=n, start=start, end=end, state="cited")
                    for n, (start, end) in enumerate(spans, start=1)
                ),
            ),
            "figures": (),
            "gaps": (),
            "glosses": (),
            "audit": Audit(
                verdicts=VerdictCounts(supported=9, weak=1, unsupported=0),
                states=StateCounts(cited=len(spans), chrome=0, quiet=0, omitted=0),
                omissions=(),
            ),
            "made_by": MadeBy(**dict.fromkeys(MadeBy.model_fields, "0")),
        }


SCENES = {"harbour": Scene(HARBOUR, HARBOUR_GOLD), "river": Scene(RIVER, RIVER_GOLD)}


def change(brief: Brief, field: str, number: int, **update: Any) -> Brief:
    """The brief with one record of a list changed."""
    records = list(getattr(brief, field))
    records[number] = records[number].model_copy(update=update)
    return brief.model_copy(update={field: tuple(records)})


def drop(brief: Brief, field: str, number: int) -> Brief:
    """The brief without one record of a list."""
    records = getattr(brief, field)
    return brief.model_copy(update={field: records[:number] + records[number + 1 :]})


def add(brief: Brief, field: str, *records: Any) -> Brief:
    """The brief with further records at the end of a list."""
    return brief.model_copy(update={field: getattr(brief, field) + records})
