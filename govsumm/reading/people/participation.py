"""Who is seen to take part, and as what: the words of their name, of their posts, of their part.

news      sentences of English reports: "..., attended the meeting and made a speech"
chinese   sentences of Chinese ones: 县长张三出席会议并讲话
rolls     the lists of minutes: "Present: ...", "Absent: ...", "In the Chair"
"""

from __future__ import annotations

from dataclasses import dataclass

from govsumm.records import FunctionName

Span = tuple[int, int]
"""[start, end) in the report, in code points."""


@dataclass(frozen=True, slots=True)
class Sighting:
    """Somebody, or a group, seen with a part in a meeting, or only with a post.

    `name` is where the name is printed, `posts` where posts of theirs are, `said` the span of the
    words that give them the function. `group` marks a body or unnamed people.
    """

    name: Span
    posts: tuple[Span, ...]
    function: FunctionName | None
    said: Span
    group: bool = False
