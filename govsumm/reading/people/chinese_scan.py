"""A Chinese sentence read from left to right, for who does what."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from govsumm.lexicon import lists
from govsumm.reading.people.chinese_runs import GAPS, listed
from govsumm.reading.people.chinese_verbs import Verbs, function_of, verbs
from govsumm.reading.people.chinese_words import PAUSES, words
from govsumm.reading.people.participation import Span

_CONJOINING = frozenset("以和及与暨")


@cache
def _interesting() -> re.Pattern[str]:
    """Where something may begin that is to be looked at: marks, and the heads of words."""
    found = [verbs(), words("han_posts", "posts", "collective", "groups")]
    heads: dict[str, set[str]] = {}
    for head in {head for each in found for head in each.heads}:
        heads.setdefault(head[0], set()).add(head[1:])
    pairs = (
        first if "" in rest else f"{first}[{''.join(sorted(rest))}]"
        for first, rest in sorted(heads.items())
    )
    return re.compile(f"[{PAUSES}{GAPS}、以和及与暨]|" + "|".join(pairs))


class Scan(Verbs):
    """A segment of a sentence, read from left to right."""

    def read(self) -> None:
        """Reads the segment to its end."""
        self.open_clause()
        interesting = _interesting()
        while match := interesting.search(self.text, self.at, self.end):
            self.at = match.start()
            char = match[0][0]
            if char in PAUSES:
                self.hearing = self.hearing and char not in "。；;"
                self.pause(char)
            elif char == "、":
                self.next_item(self.at + 1)
            elif char in GAPS:
                self.blank()
            elif not (
                (char in _CONJOINING and not verbs().at(self.text, self.at) and self.conjunction())
                or self.post()
                or self.group()
                or self.verb()
            ):
                self.at += 1
        self.at = self.end
        self.flush()

    def open_clause(self) -> None:
        """Begins a clause, with 他 for the last speaker as well."""
        super().open_clause()
        if self.last and self.text[self.at : self.at + 1] in listed("pronouns"):
            self.pronoun(self.last.name)

    def pronoun(self, name: Span) -> None:
        """他强调, 她補充: the last speaker."""
        verb_at = self.at + 1
        while word := words("han_people", "between").at(self.text, verb_at):
            verb_at += len(word)
        end = verb_at + len(verbs().at(self.text, verb_at))
        verb = self.text[verb_at:end]
        said = verb in listed("speech")
        if not said and self.text[end : end + 1] in tuple("，,：:"):
            function = function_of(verb)
            said = function in ("spoke", "reported", "briefed") or self.text.endswith(
                lists("han_people")["telling_adverbs"], self.at, end
            )
        if self.last and said:
            self.subjects, self.verbed = [replace(self.last, name=name, posts=())], False
            self.assign(function_of(verb) or "spoke", (min(verb_at, end - 1), end))
            self.subjects, self.strict = [], True
            self.to_clause_end(end)
