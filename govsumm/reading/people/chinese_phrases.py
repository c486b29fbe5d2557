"""The phrases of a Chinese clause around a name: its opening words, posts, titles, groups."""

from __future__ import annotations

import re
from functools import cache

from govsumm.lexicon import HAN, lists
from govsumm.reading.people.chinese_names import follows, name_at
from govsumm.reading.people.chinese_titles import inner_title, is_parted
from govsumm.reading.people.chinese_words import BLANK, characters, simple, words
from govsumm.reading.people.participation import Span
from govsumm.reading.phrasing import Worded

_BLANKS = " 　" + BLANK
_DATE = re.compile(
    r"(?:\d{2,4}年)?\d{1,2}月\d{1,2}日(?:至\d{1,2}日)?|\d{1,2}日|近日|日前|[一二三四五六七八九十壹贰叁肆伍陆柒捌玖拾貳參陸]+、|[（(]?\d{1,2}[.、)）]"
)
_DATE_OPENERS = frozenset("近日一二三四五六七八九十壹贰叁肆伍陆柒捌玖拾貳參陸[（(")
"""What such a date begins with, but for digits."""
MAX_PHRASE = 240
"""As far back as the beginning of a phrase is looked for, in characters."""
MAX_POST = 48
"""A longer phrase before a name is no post, in characters."""
_IN_BRACKETS = re.compile(
    r"(?<![^、，,；;\s])(?![由請请委代])[^、，,；;\s]+(?=\s*(?:[、，,；;]|$))"
)
"""由副主任 in （由副主任衣某代会） is another's."""
_BESIDE = re.compile(r"(?:身兼|兼任|同时担任|兼)(?P<post>[^，,。；;、]{2,30})的$")
_QUALIFYING = Worded(rf"[（(](?![^（）()]*[左右前后後中男女代兼族主管])[{HAN}]{{2,6}}[）)]")
_LABELLED = Worded(f"[{HAN}]{{3,8}}[：:]")
_NAMES = re.compile(f"[{HAN}]+")
_PAUSE = re.compile(r"[。；;：:!！?？率]")
_CLOSING = {"（": "）", "(": ")"}


def skip_blanks(text: str, at: int, end: int) -> int:
    """The first place from `at` on that is not blank."""
    while at < end and text[at] in _BLANKS:
        at += 1
    return at


def styled(text: str, at: int) -> int:
    """Where a name begins behind a style: 拿督 in 行政议员拿督黄某."""
    return at + len(words("han_posts", "styles").at(text, at))


def led(text: str, at: int, end: int) -> int:
    """Where a clause begins behind its opening words: dates, 会上, 会议由."""
    leads = words("han_people", "leads")
    verbs = words("han_people", "absent", "presided", "attended")
    while at < end:
        char = text[at]
        dated = char in _DATE_OPENERS or char.isdecimal()
        if dated and (date := _DATE.match(text, at, end)):
            at = date.end()
            continue
        lead = leads.at(text, at)
        if lead and at + len(lead) <= end and not verbs.at(text, at):
            at += len(lead)
        elif char in _BLANKS:
            at += 1
        else:
            break
    return at


def trimmed(text: str, start: int, end: int) -> int:
    """Where a phrase begins behind the words that lead up to it."""
    start = led(text, max(start, end - MAX_PHRASE), end)
    for word in lists("han_posts")["post_starts"]:
        found = text.rfind(word, start, end - 1)
        if found >= 0:
            start = found + len(word)
    return skip_blanks(text, start, end)


def post_span(text: str, start: int, end: int) -> Span:
    """The post that ends at `end`, of the piece that begins at `start`."""
    return max(trimmed(text, start, end), end - MAX_POST), end


def held_beside(text: str, start: int) -> tuple[Span, ...]:
    """区议会主席 in 身兼区议会主席的民政事务专员, before the post that begins at `start`."""
    beside = _BESIDE.search(text, max(0, start - MAX_POST), start)
    held = beside and words("han_posts", "posts").ending(text, beside.end("post"))
    return (beside.span("post"),) if beside and held else ()


def parted(text: str, name: Span, post: Span, known: frozenset[str]) -> tuple[Span, Span]:
    """向议员荣华, whom a roll shows as 向荣华, 顾副校长文琦: the name, and the title inside it."""
    whole = text[post[0]] + "".join(text[slice(*name)].split())
    inside = inner_title(text, post[0] + 1) == text[post[0] + 1 : post[1]]
    if inside and (whole in known or is_parted(text[slice(*post)], text[slice(*name)])):
        return (post[0], name[1]), (post[0] + 1, post[1])
    return name, post


def qualified(original: str, at: int, end: int) -> bool:
    """Whether a bracket behind a post says for where it is: 高級工程師（鯉塘）."""
    return _QUALIFYING.fullmatch(original, at, end) is not None


def shared(text: str, posts: tuple[Span, ...]) -> bool:
    """Whether a post before a list of names is everybody's: 副县长, 县领导, 委员."""
    if len(posts) != 1:
        return False
    post = text[posts[0][0] : posts[0][1]]
    found = lists("han_posts")
    return "副" in post or post.endswith(found["shared_last"]) or post in found["collective"]


def title_after(text: str, at: int) -> tuple[tuple[Span, ...], int]:
    """The title behind a name (張三議員), if there is one, and where it ends."""
    word = words("han_posts", "titles_after").at(text, at)
    end = at + len(word)
    verb = words("han_people", "between").at(text, at)  # 代表 is a verb as well
    ends = follows(text, end) or not (verb or name_at(text, end, post=True, limit=len(text)))
    if not word or not ends:
        return (), at
    return (() if word in lists("han_posts")["honorifics"] else ((at, end),)), end


def bracketed_posts(text: str, original: str, at: int) -> tuple[tuple[Span, ...], int]:
    """The posts in brackets behind a name, and where the bracket ends."""
    opening = original[at : at + 1]
    if opening not in _CLOSING or text[at] != BLANK:
        return (), at
    close = original.find(_CLOSING[opening], at, at + 82)
    if close < 0:
        return (), at
    posts = tuple(
        (at + 1 + piece.start(), at + 1 + piece.end())
        for piece in _IN_BRACKETS.finditer(original[at + 1 : close])
        if words("han_posts", "posts").ending(simple(piece[0]), len(piece[0]))
    )
    return posts, close + 1


def bare_at(text: str, at: int, end: int, *, listed: bool) -> tuple[Span, tuple[Span, ...]] | None:
    """A name that no post stands before, with the title behind or inside it: 林局长志明.

    In a list of names (`listed`) rarer ones are believed.
    """
    believed = listed and text[at - 1 : at] in "、和与及：:\n" + _BLANKS
    name_end = name_at(text, at, post=believed, limit=end)
    if name_end:
        title = words("han_posts", "titles_after").at(text, name_end)
        if title and name_at(text, name_end + len(title), post=True, limit=end):
            return None  # 兰东县长徐某: a place with its 县长
        return (at, name_end), title_after(text, name_end)[0]
    found = _surely(text, at) or _titled(text, at, believed=believed)
    return found or (_of_a_unit(text, at, end) if believed else None)


def _of_a_unit(text: str, at: int, end: int) -> tuple[Span, tuple[Span, ...]] | None:
    """交通處周處長志遠: somebody behind the unit that they are of, in a list of names."""
    for start in range(at + 2, min(end, at + _LONGEST_UNIT)):
        if text[start - 1] not in _UNITS:
            continue
        if text[start] in characters("surnames") and inner_title(text, start + 1):
            return _titled(text, start, believed=True)
    return None


_UNITS = "局处科室府会院校署所厂队部课组心司区乡镇"
"""What the name of a unit ends with."""
_LONGEST_UNIT = 16


def _surely(text: str, at: int) -> tuple[Span, tuple[Span, ...]] | None:
    """查慧敏議員: a surname that is a word as well, in a name of three with a title of people."""
    end = at + 3
    title = words("han_posts", "sure_titles").at(text, end)
    if not title or name_at(text, at, post=True, limit=len(text)) != end:
        return None
    party = text[end - 1] in "党联盟派系会"
    return None if party else ((at, end), title_after(text, end)[0])


def _titled(text: str, at: int, *, believed: bool) -> tuple[Span, tuple[Span, ...]] | None:
    """A surname, a title, a given name."""
    if text[at : at + 1] not in characters("surnames"):
        return None
    labelled = _LABELLED.match(text, at)
    sure = believed or labelled is not None
    plain = words("han_posts", "titles_after").at(text, at + 1)
    title = inner_title(text, at + 1) if sure else plain
    if not title or not (sure or text[at] in _common_surnames()):
        return None
    given = at + 1 + len(title)
    if not words("han_people", "between").at(text, given):
        for size in (1, 2):
            name = _NAMES.match(text, given, given + size)
            if name and name.end() == given + size and follows(text, given + size):
                return (at, given + size), ((at + 1, given),)
    return None


@cache
def _common_surnames() -> frozenset[str]:
    return characters("surnames") - characters("rare_surnames")


def is_group(text: str, start: int, end: int, *, listed: bool) -> bool:
    """Whether a phrase names a group of people: its last word says so, or 各, 有关 and the like.

    What may be a post as well (党组成员) is one in a list (`listed`), as long as nothing says more.
    """
    phrase = text[start:end]
    if len(phrase) < 4 or len(phrase) > 120 or _PAUSE.search(phrase):
        return False
    found = lists("han_posts")
    if phrase.endswith(found["groups"]) and not (listed and phrase.endswith(found["posts"])):
        return True
    return any(word in phrase for word in found["plural"])
