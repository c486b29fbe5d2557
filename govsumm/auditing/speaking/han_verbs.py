"""Verbs of speech in Chinese, with what stands between them and whoever speaks."""

from __future__ import annotations

import re
from functools import cache

from govsumm.reading.phrasing import Worded, any_of, phrase_set

CLAUSE_END = '，,。；;：:“”"、 \n【〔'
_SHORT = ("[答问说称道讲指](?=[：:，,“「])", "请(?![假辞求])")
"""Verbs of one character, where what is said follows."""
_BETWEEN = (
    r"(?:在[^，,。；]{0,12}[时中上]|[就对][^，,。；]{1,16}?|受[^，,。；]{1,12}委托|代表[^，,。；]{1,12}?"
    r"|听取[^，,。；]{1,12}后|会[前后上]|{audit.han_manners}|[^，,。；]{1,4}地|{han_frames.adverbs}|，)*"
)
"""What may stand between a speaker and the verb: 在主持会议时, 就贯彻落实, 受政府委托."""
HEARING = Worded(
    "(?:听取|审议|研究|讨论)[了并]*(?:(?P<body>[^，,。；、《的了关于]{2,16}?)"
    "(?=提[交出请]|报送|起草|关于|所?作的|的(?:{audit.han_documents})))?[^。；]{1,80}?"
    "(?:说明|介绍|{audit.han_documents})"
)

SETTLED = Worded(
    r"\s*[（(]?(?:第?[一二三四五六七八九十\d]{1,3}[、.．）)案]\s*)?[【〔\[]?(?:{audit.han_settled})[】〕\]]?\s*[：:]"
)
NOTE = re.compile(r"\s*[（(][^（()）]*[)）]\s*")
"""A note in brackets says whose motion it was, and opens no speech: （甲提案，乙附議）."""
_UNNAMED = (
    "(?:{audit.han_beside})?(?:(?:{audit.han_several})[^，,。；：]{0,4}?)+"
    "(?:{audit.han_members})们?"
)
SEVERAL = Worded(_UNNAMED)
"""Some who are not named."""
CONVEYING = Worded("(?:{han_people.conveyed}|{audit.function_conveyed})了?[^，,。；：:]*$")
"""宣读了县委书记 before the name of who wrote: what follows are that one's words."""
MESSAGE = Worded("[^，,。；：:]{0,12}的?{audit.han_messages}")


@cache
def _verbs() -> str:
    verbs = phrase_set("han_frames", "ordering", "telling", "speaking")
    verbs = frozenset(each for each in verbs if len(each) > 1)
    verbs |= phrase_set("audit", "han_speaking", "han_minuting")
    verbs |= phrase_set("han_frames", "conceding")
    return "|".join((any_of(verbs), *_SHORT))


@cache
def speaking() -> Worded:
    """A verb of speech, or of a decision."""
    return Worded(f"{_verbs()}|{{han_frames.deciding}}|{{audit.han_said}}|[：:]")


@cache
def telling() -> Worded:
    """Behind a name, with a title between: 議員, 女士."""
    titles = any_of(phrase_set("audit", "han_titles") | phrase_set("han_posts", "posts"))
    return Worded(f"(?:副?(?:{titles}))?(?:[：:]|{_BETWEEN}(?:{_verbs()}))")


@cache
def several() -> Worded:
    """Some who are not named, before a verb of speech: 席上另有議員, 與會部門."""
    return Worded(f"(?:^|(?<=[{CLAUSE_END}])){_UNNAMED}(?={_BETWEEN}(?:{_verbs()}))")


@cache
def deciding() -> Worded:
    """A verb of speech or of a decision, behind the meeting or a body."""
    return Worded(
        f"{_BETWEEN}(?:{_verbs()}|(?:没有|并未|未|不)?(?:原则)?(?:{{han_frames.deciding}}))"
    )


@cache
def by_pronoun() -> Worded:
    """The same behind a pronoun that opens a clause."""
    seeing = r"[^，,。；]{1,20}，(?:要求|强调|指出|表示)"
    turning = "(?:但是?|不过|然而|而且?|同时|并且)?"
    return Worded(
        f"(?:^|(?<=[{CLAUSE_END}])){turning}([他她](?!们))(?:{_BETWEEN}(?:{_verbs()})|{seeing})"
    )


@cache
def by_document() -> Worded:
    """A report, a set of rules that says something."""
    return Worded(
        f"(?:^|(?<=[{CLAUSE_END}]))[该此]?({{audit.han_resolving,han_documents}})中?"
        f"(?:拟|{{audit.han_said}}|{_verbs()})"
    )
