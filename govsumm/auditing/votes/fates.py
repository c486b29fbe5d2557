"""What became of matters, as a text tells it: "the motion to deny it carried" is a refusal."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache, partial
from typing import NamedTuple

from govsumm.auditing.words.stems import LATIN, STOPS, Phrases, by_first_word
from govsumm.auditing.words.texts import text_of
from govsumm.lexicon import lists
from govsumm.reading.phrasing import phrase_set

GRANTED, REFUSED, OPEN = "granted", "refused", "left open"
NEAR = 4
"""So many words or characters before a verb say whether it is denied, or only supposed."""
WANTED = 8
"""So many characters before a grant it may be said that it has to come first."""
SUBJECT = 14
"""So many words before "failed" or "passed" the motion may be named of which it is told."""
MOVED = 20
"""So many words before "to deny" it may be said that this was proposed."""
_KINDS = {"granted": GRANTED, "refused": REFUSED, "open": OPEN, "put": ""}
_INFINITIVE = frozenset(("to", "be"))
_ADJECTIVAL = frozenset(("a", "an", "the", "no", "any", "its", "their", "each", "every", "all"))
"""Before a participle these make it one that tells of the past: "no approved plan"."""
_words = partial(phrase_set, "audit")
_ENDS = frozenset(".;。")
"""What ends a sentence, or a statement of its own."""


class Fate(NamedTuple):
    """What became of a matter: granted, refused, or left open; the words that tell it, and where.

    A `noun` ("approval") tells it less surely than a verb does.
    """

    kind: str
    words: str
    at: int
    noun: bool = False


class _Hearing:
    """What was heard so far, and what is open: what the motion that was put last would do."""

    def __init__(self, words: tuple[str, ...]) -> None:
        self.words = words
        self.found: list[Fate] = []
        self._put = GRANTED

    def hear(self, form: tuple[str, ...], sort: str, kind: str, at: int) -> None:
        """Take one phrase into account."""
        if sort == "motion":
            self._put = GRANTED
        elif told := self._voted(kind, at) if sort == "vote" else self._told(sort, kind, at):
            said = ("" if form[0] > LATIN else " ").join(form)
            self.found.append(Fate(told, said, at, sort == "noun"))

    def _told(self, sort: str, kind: str, at: int) -> str:
        """By a word that says what was done."""
        before = self._before(at, NEAR)
        if before[-1:] and before[-1] in _INFINITIVE:
            if not _words("deciding").isdisjoint(before):
                return kind
            self._propose(kind, at)
            return ""
        if sort == "plan" or not _words("supposing").isdisjoint(before):
            return ""
        if kind == GRANTED and is_wanted(self._before(at, WANTED)):
            return ""
        if not _ADJECTIVAL.isdisjoint(before[-1:]) or (kind != OPEN and self._of_words(at)):
            return ""
        return _denied(kind, before)

    def _propose(self, kind: str, at: int) -> None:
        """What a motion would do: open, or settled just before, "adopted a plan to defer it"."""
        lead = self._before(at, MOVED)
        last = self.found[-1] if self.found else None
        if last and last.at >= at - len(lead):
            came = _came_of(kind, last.kind)
            self.found[-1:] = [last._replace(kind=came)] if came else []
        elif "that" in lead[-NEAR:] or not _words("proposing").isdisjoint(lead):
            self._put = kind

    def _voted(self, kind: str, at: int) -> str:
        """By what the vote on a motion was."""
        before = self._before(at, SUBJECT)
        alone = at == 0 or self.words[at - 1] in STOPS
        if not alone and _words("voted_on").isdisjoint(before):
            return ""
        if not _words("supposing").isdisjoint(before[-NEAR:]):
            return ""
        put, self._put = self._put, GRANTED
        return _came_of(put, _denied(kind, before[-NEAR:]))

    def _before(self, at: int, reach: int) -> tuple[str, ...]:
        """The words before a place in its sentence, at most so many."""
        first = max(0, at - reach)
        start = next((n + 1 for n in range(at - 1, first - 1, -1) if self._ends(n)), first)
        return self.words[start:at]

    def _ends(self, at: int) -> bool:
        """Whether a sentence, or a statement of its own, ends here, and no "Mr."."""
        word = self.words[at]
        return word in _ENDS and not (word == "." and at and self.words[at - 1] in _titles())

    def _of_words(self, at: int) -> bool:
        """Whether it is said of words: "denied that", "accepted responsibility"."""
        return not _words("of_words").isdisjoint(self.words[at + 1 : at + 2])


def is_wanted(before: tuple[str, ...]) -> bool:
    """Whether the words before a grant say in Chinese that it has to come first: 须经县政府批准."""
    told = "".join(before) if before[-1:] > (LATIN,) else ""
    return any(each in told for each in lists("audit")["han_through"])


def _came_of(put: str, voted: str) -> str:
    """What carried is done; what failed is not, and nothing else is known."""
    if voted == GRANTED:
        return put
    return voted if put == GRANTED else ""


def _denied(kind: str, before: tuple[str, ...]) -> str:
    """What a kind comes to behind these words: "not approved" is refused, "not refused" nothing.

    A noun is denied no further than its comma: "no raise, approved".
    """
    cut = max((at for at, word in enumerate(before) if word == ","), default=-1)
    nouns, deniers = _words("denying_nouns"), _words("plain_negators", "han_deniers")
    if any(
        (word in deniers and (at > cut or word not in nouns) and not _only_limits(before[at:]))
        or word.endswith("n't")
        for at, word in enumerate(before)
    ):
        return REFUSED if kind == GRANTED else ""
    return kind


def _only_limits(words: tuple[str, ...]) -> bool:
    """Whether a word that denies begins what only sets a limit: "not to exceed 5%"."""
    known = _limiting().get(words[0], ())
    return any(words[: len(phrase)] == phrase for phrase, _ in known)


@cache
def _limiting() -> Phrases[None]:
    return by_first_word((each, None) for each in lists("audit")["not_denying"])


@lru_cache(maxsize=1024)
def fates(text: str) -> tuple[Fate, ...]:
    """What a text says became of what was put to somebody, in its order."""
    words = text_of(text).words
    known = _known()
    if known.keys().isdisjoint(words):
        return ()
    hearing = _Hearing(words)
    for form, (sort, kind), at in _hits(words, known):
        hearing.hear(form, sort, kind, at)
    return tuple(hearing.found)


_Sorted = tuple[str, str]


def _hits(
    words: tuple[str, ...], known: Phrases[_Sorted]
) -> Iterator[tuple[tuple[str, ...], _Sorted, int]]:
    """The phrases of a text, the longest that begins at a place, none inside another."""
    free = 0
    for at, word in enumerate(words):
        if at < free or word not in known:
            continue
        for form, meaning in known[word]:
            if words[at : at + len(form)] == form:
                yield form, meaning, at
                free = at + len(form)
                break


@cache
def _known() -> Phrases[_Sorted]:
    rows = (*lists("audit")["fates"], *lists("audit")["han_fates"])
    parted = (row.split(" ", 2) for row in rows)
    return by_first_word(
        (form, (sort, _KINDS[kind])) for sort, kind, forms in parted for form in forms.split(", ")
    )


@cache
def _titles() -> frozenset[str]:
    return frozenset(map(str.lower, lists("splitting")["titles"]))
