"""The tables of those present in Chinese minutes, a line for each, with titles and columns.

【主席】　陳大文議員，MH　　　會議開始　會議結束      a head, a name, a title, columns
列席者                                               a head alone: it holds for the lines below
發展局副局長
何小明先生，JP                                       a post, and who holds it on the next line
伍一　　县水利局局长　　请假                         a name, a post, a status
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from govsumm.lexicon import lists
from govsumm.reading.people.chinese_names import is_name
from govsumm.reading.people.chinese_phrases import is_group, skip_blanks
from govsumm.reading.people.chinese_rows import (
    BRACKETED,
    GAP,
    HELD,
    NAMED,
    aside_pattern,
    function_of_row_head,
    head_pattern,
    is_post,
    named_in,
    number_pattern,
    other_pattern,
    posts_of_heads,
    row_pattern,
)
from govsumm.reading.people.chinese_words import meanings, words
from govsumm.reading.people.participation import Sighting, Span
from govsumm.reading.phrasing import Worded
from govsumm.reading.sentences import Sentence
from govsumm.records import FunctionName

MAX_LINE = 200
"""A longer line is no row of a table, in characters."""
_STATUSES: tuple[tuple[str, FunctionName], ...] = (
    ("status_attended", "attended"),
    ("status_absent", "absent"),
)
FULL = 3
"""戚怡君 is a name: so many characters stand before 君 where it is a style."""
_POST = re.compile("[^、]+")
_LINE = re.compile(r"[^\n]+")
_SENTENCE = Worded("[。！？]|[一-鿿]：[一-鿿]{9}")


@dataclass
class Tables:
    """Reads lines one after the other; `found` are those told of, `done` the sentences read."""

    text: str
    """In simplified characters, of the same length as the report."""
    found: list[Sighting] = field(default_factory=list)
    done: set[int] = field(default_factory=set)
    function: FunctionName | None = None
    head: Span = (0, 0)
    post: Span | None = None
    """A post that stands alone on the line before."""
    _waiting: list[int] = field(default_factory=list)
    """A head alone, which belongs to a table if a row follows."""
    _running: bool = False
    """Rows have been read: what stands between them is no list of bare names."""

    def read(self, sentences: Sequence[Sentence]) -> None:
        """Reads the lines of the body, in order."""
        for sentence in sentences:
            lines = list(_LINE.finditer(self.text, sentence.start, sentence.end))
            long = any(line.end() - line.start() > MAX_LINE for line in lines)
            if long or _SENTENCE.search(sentence.text):
                self.function = self.post = None
                self._waiting, self._running = [], False
            elif True in [self._line(*line.span()) for line in lines]:  # every line is read
                self.done.update((*self._waiting, sentence.n))
                self._waiting, self._running = [], True
            elif self._running and self.function:
                self.done.add(sentence.n)
            else:
                self._waiting = [sentence.n] if self.function else []

    def _line(self, start: int, end: int) -> bool:
        """Reads a line; whether it is a row or a head of a table."""
        if other_pattern().match(self.text, start, end):
            self.function = self.post = None  # 記錄：祝某某: whoever wrote it down
            return False
        aside = aside_pattern().search(self.text, start, end)
        end = aside.start() if aside else end
        head = head_pattern().match(self.text, start, end)
        if head:
            self.function, self.post = function_of_row_head(head), None
            self.head = head.span("head")
        at = head.end() if head else start
        if self.text[at:end].strip() == "":
            return False  # names alone may follow, which are no rows
        if self.function is None:
            return self._status_row(start, end)
        listed = 1 + self.text.count("、", at, end) if head and head["colon"] else 1
        if self._titled(at, end, listed) or (not head and self._held_row(at, end)):
            return True
        if head and not self.text.startswith(("议程", "参与"), at):
            self.function = None  # a speaker's label, or a list of bare names
        elif not head:
            self._note_post(start, end)
        return False

    def _note_post(self, start: int, end: int) -> None:
        """A post alone on its line waits for whoever holds it."""
        short = end - start <= 40 and words("han_posts", "posts").ending(self.text, end)
        self.post = (start, end) if short and "：" not in self.text[start:end] else None

    def _titled(self, start: int, end: int, least: int) -> bool:
        """陳大文議員，MH（增選委員）　副主席: everybody on a line, if `least` have titles."""
        hits = [
            hit
            for hit in row_pattern().finditer(self.text, start, end)
            if is_name(hit["name"]) and not (hit["title"] == "君" and len(hit["name"]) < FULL)
        ]
        if len(hits) < least:
            return False
        for hit, stop in zip(hits, [*(hit.start() for hit in hits[1:]), end], strict=True):
            self._somebody(hit, stop)
        self.post = None
        return True

    def _somebody(self, hit: re.Match[str], stop: int) -> None:
        """Takes a row up to `stop`: a name, a title, and posts and a status in its columns."""
        posts = [self.head] if self.text[slice(*self.head)] in posts_of_heads() else []
        posts += [self.post] if self.post else []
        if hit["title"] not in lists("han_posts")["honorifics"]:
            posts.append(hit.span("title"))
        honours = re.compile("[A-Z]{2,5}").finditer(self.text, *hit.span("honours"))
        posts += [each.span() for each in honours]
        status = None
        for start, end in self._columns(hit.end(), stop):
            known = meanings(_STATUSES).get(self.text[start:end])
            status = known or status
            if known is None and is_post(self.text[start:end]):
                posts.append((start, end))
        said = (hit.start(), stop) if status else self.head
        function = status or self.function
        chairs = any(self.text[slice(*post)] in ("主席", "会议主席", "代主席") for post in posts)
        if function == "presided" or (chairs and function == "attended"):
            self.found.append(Sighting(hit.span("name"), tuple(posts), "presided", said))
            function = "attended"
        self.found.append(Sighting(hit.span("name"), tuple(posts), function, said))

    def _columns(self, start: int, end: int) -> Iterator[Span]:
        """What stands behind a name, in brackets or behind a gap."""
        bracket = BRACKETED.match(self.text, start, end)
        while bracket:
            yield bracket.span(1)
            start = bracket.end()
            bracket = BRACKETED.match(self.text, start, end)
        for cut in (*(gap.span() for gap in GAP.finditer(self.text, start, end)), (end, end)):
            if self.text[start : cut[0]].strip(" 、，,；;"):
                yield start, cut[0]
            start = cut[1]

    def _held_row(self, start: int, end: int) -> bool:
        """竺　青　　市住建局局长: a name and a post in two columns, or a group of people."""
        begin = number_pattern().match(self.text, start, end)
        row = HELD.fullmatch(self.text, begin.end() if begin else start, end)
        if row and is_name(row["name"] or NAMED.findall(row["named"])[0]):
            posts = [post.span() for post in _POST.finditer(self.text, *row.span("post"))]
            posts = posts if row["post"] else [row.span("held")]
            if all(is_post(self.text[slice(*post)].strip()) for post in posts):
                names = [row.span("name")] if row["name"] else named_in(self.text, row)
                for name in names:
                    self.found.append(Sighting(name, tuple(posts), self.function, self.head))
                return True
        return self._running and self._unnamed(start, end)

    def _unnamed(self, start: int, end: int) -> bool:
        """各街道负责同志: people without names on a line; a post alone waits for its name."""
        own = skip_blanks(self.text, start, end)
        office = words("han_posts", "posts").ending(self.text, end)
        shared = words("han_posts", "shared_last").ending(self.text, end)
        unnamed = is_group(self.text, own, end, listed=False) and (shared or not office)
        if unnamed:
            self.found.append(Sighting((own, end), (), self.function, self.head, group=True))
        return unnamed

    def _status_row(self, start: int, end: int) -> bool:
        """伍一　县水利局局长　出席: a row whose last column says whether somebody was there."""
        begin = number_pattern().match(self.text, start, end)
        columns = list(self._columns(begin.end() if begin else start, end))
        if not 2 <= len(columns) <= 5:
            return False
        name, *posts, last = columns
        function = meanings(_STATUSES).get(self.text[slice(*last)])
        if not (function and is_name(self.text[slice(*name)]) and name[1] - name[0] <= 5):
            return False
        held = tuple(post for post in posts if is_post(self.text[slice(*post)]))
        self.found.append(Sighting(name, held, function, last))
        return True
