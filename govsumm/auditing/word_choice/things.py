"""Whether a swap puts another thing in the place of one of the passages'.

Verbs are retold freely, and nobody can list all that are alike; what is named is mostly named
again. So only what stands where a thing is named is held against them: behind an article, a number
or a preposition, before "of", or as a member of a list.
"""

from __future__ import annotations

from functools import cache
from itertools import pairwise

from govsumm.auditing.binding.places import measure_of
from govsumm.auditing.numbers.quantities import currencies
from govsumm.auditing.site import Site
from govsumm.auditing.support.claim_words import capitals, figures_in_words
from govsumm.auditing.support.han_units import is_light
from govsumm.auditing.word_choice.aligning import marked
from govsumm.auditing.word_choice.swaps import MARKS, Swap, Words, roots
from govsumm.auditing.words.roots import root
from govsumm.auditing.words.stems import LATIN, contentless
from govsumm.auditing.words.wording import Wording
from govsumm.lexicon import lists
from govsumm.lexicon.english import alike
from govsumm.reading.phrasing import phrase_set

RUNS = 4
"""So many words, marks among them, both have around what was swapped."""
MOST = 4
"""A thing is named by so many words of content at most."""
NEAR = 3
"""So many passages before may name what a claim puts in."""
LEAST_HAN = 2
MOST_HAN = 6
"""A thing of a list is named by so many characters."""


def is_another(site: Site, text: str, swap: Swap) -> bool:
    """Whether what a claim says is a thing, and none that the passages name there."""
    if not swap.said or not swap.printed or sum(swap.runs) < RUNS:
        return False
    if any(word[0].isdigit() for word in (*swap.said, *swap.printed)) or _is_money(swap):
        return False  # that is for `figures`
    if measure_of(swap.said[0]) and measure_of(swap.printed[0]):
        return False  # that is for `bound_numbers`
    if swap.said[0] > LATIN:
        return _is_another_in_chinese(site, swap)
    if not (_is_name(swap.said) and _is_name(swap.printed)):
        return False
    if not _names_a_thing(swap) and not _is_of_another_clause(site, swap):
        return False
    return not _is_explained(site, text, swap)


def _is_of_another_clause(site: Site, swap: Swap) -> bool:
    """Whether two words of a claim stand for two of theirs, which tell these of something else."""
    said, printed = swap.things
    if min(len(said), len(printed), *swap.runs) < 2 or MARKS & {swap.before, swap.behind}:
        return False
    return all(map(site.cited.wording.holds, filter(root, swap.said)))


def _is_money(swap: Swap) -> bool:
    return bool(currencies(f"1 {' '.join(swap.said)}"))


def is_added(site: Site, text: str, swap: Swap) -> bool:
    """Whether a claim puts one more thing into a list that the passages have without it, or makes
    a list of a thing: "lack of tyres and drivers".
    """
    if swap.printed or len(swap.said) < 2 or sum(swap.runs) < RUNS:
        return False
    if swap.said[-1] not in _joining() - {","} or swap.before in MARKS | _joining():
        return False
    added = swap.said[:-1]
    if added[0] > LATIN:
        return LEAST_HAN <= len(added) <= MOST_HAN and not _holds_han(site, added)
    if not _is_name(added) or capitals(text) & set(added):
        return False
    numbers, source = site.record.passages, site.source
    near = (site.cited, source.heading_over(numbers), source.before(numbers, NEAR))
    return not any(each.wording.bears(word) for each in near for word in added)


def _is_name(words: Words) -> bool:
    """Whether words may name a thing: content, but for one between them or light before."""
    found = roots(words)
    if not 0 < len(found) <= MOST or len(words) > len(found) + 1 or not root(words[-1]):
        return False
    return bool(root(words[0])) or words[0] not in contentless()


def _names_a_thing(swap: Swap) -> bool:
    """Whether something stands where a thing is named."""
    behind, joining = swap.behind, _joining()
    if swap.before in joining and behind in joining | MARKS:
        return True
    if behind == "of":
        return swap.before not in lists("audit")["finite_verbs"]
    if swap.article or _opens(swap.before):
        return behind in _ends() or bool(root(behind))
    if not root(swap.before) or not _opens(swap.left[-2] if len(swap.left) > 1 else ""):
        return False
    if not _prepositions().isdisjoint(swap.left[:-1]):
        verb = swap.said[-1].endswith(_PARTICIPLE) or swap.printed[-1].endswith(_PARTICIPLE)
        return behind in _ends() and not verb  # "to the parish clerk by"; "of allowance owed to"
    return behind in lists("audit")["finite_verbs"]


_PARTICIPLE = ("ed", "en", "ing")


def _opens(word: str) -> bool:
    """Whether a thing is named behind a word: an article, a number, a genitive."""
    if word in phrase_set("copies", "opening_nouns") or word in figures_in_words():
        return True
    return word[:1].isdigit() or word.endswith(("'", "'s"))


@cache
def _ends() -> frozenset[str]:
    """Words that stand behind a thing."""
    return MARKS | _joining() | frozenset(lists("audit")["finite_verbs"]) | _prepositions()


@cache
def _prepositions() -> frozenset[str]:
    return frozenset(lists("copies")["prepositions"])


def _is_explained(site: Site, text: str, swap: Swap) -> bool:
    """Whether what is said may mean what is printed."""
    cited = site.cited.wording
    told = frozenset(roots(marked(text)))
    if not phrase_set("copies", "pointing").isdisjoint((*swap.said, *swap.printed)):
        return True
    if not told.isdisjoint(roots(swap.printed)):
        return True  # it is told elsewhere
    left = Wording("", frozenset(roots(swap.around)) - told, frozenset())
    strange = [
        word for word in swap.said if root(word) and not cited.holds(word) and not left.means(word)
    ]
    if not strange:
        return len(roots(swap.said)) < 2
    if not capitals(text).isdisjoint(strange):
        return True  # that is for `names`
    if any(len(word) < 2 or site.source.abbreviates(word) for word in strange):
        return True
    return any(alike(word, each) for word in strange for each in swap.printed)


@cache
def _joining() -> frozenset[str]:
    return phrase_set("copies", "joining", "han_joining") | {",", "、"}


def _is_another_in_chinese(site: Site, swap: Swap) -> bool:
    """Likewise of a member of a list: 家长和司机 for 老师和司机."""
    if swap.before not in _joining() and swap.behind not in lists("copies")["han_joining"]:
        return False
    sizes = (len(swap.said), len(swap.printed))
    if min(sizes) < LEAST_HAN or max(sizes) > MOST_HAN:
        return False
    return not _holds_han(site, swap.said)


def _holds_han(site: Site, words: Words) -> bool:
    """Whether passages have any two neighbours of some characters, or a word that means them."""
    held = any(site.cited.wording.bears_pair(*pair) for pair in pairwise(words))
    return held or all(is_light(words, at) for at in range(len(words)))
