"""Who stands in a Chinese sentence: people by their names and posts, and groups without names."""

from __future__ import annotations

from govsumm.lexicon import lists
from govsumm.reading.people.chinese_latin import latin_at
from govsumm.reading.people.chinese_names import follows, name_at
from govsumm.reading.people.chinese_phrases import (
    bare_at,
    bracketed_posts,
    held_beside,
    is_group,
    parted,
    post_span,
    qualified,
    shared,
    skip_blanks,
    styled,
    title_after,
    trimmed,
)
from govsumm.reading.people.chinese_runs import Run, Seen, listed
from govsumm.reading.people.chinese_words import PAUSES, words
from govsumm.reading.people.participation import Span

CONJUNCTIONS = ("以及", "和", "及", "与", "暨")


class Members(Run):
    """A run that takes in whoever stands at the place in hand."""

    def bare(self, *, in_list: bool) -> None:
        """Looks for a name without a post before it, here."""
        begin = styled(self.text, self.at)
        person = bare_at(self.text, begin, self.end, listed=in_list) or self.known_at()
        if self.roll and not person:
            person = latin_at(self.text, begin, self.end)
        if person is None or (self.posts and not self.nameless()):
            return
        self.posts = []
        name, posts = person
        end = max([name[1], *(end for _, end in posts)])
        inner, end = bracketed_posts(self.text, self.original, end) if self.roll else ((), end)
        posts = (*posts, *inner)
        inherits = self.inherited if in_list and self.fresh() and not posts else ()
        unsure = not (in_list or self.roll or posts or self.printed(name) in self.known)
        self.see(Seen(name, posts or inherits, tentative=unsure))
        self.goes_on(end)

    def nameless(self) -> bool:
        """副处长、游雅琪: in a roll the post behind a comma stands for whoever holds it."""
        return self.roll is not None and self.text[self.at - 1 : self.at] in ("、", "，", ",")

    def known_at(self) -> tuple[Span, tuple[Span, ...]] | None:
        """Somebody whose name stands right after a post elsewhere, whatever their surname."""
        for size in (4, 3, 2):
            end = self.at + size
            if self.text[self.at : end] in self.known and end <= self.end:
                ends = follows(self.text, end)
                return ((self.at, end), title_after(self.text, end)[0]) if ends else None
        return None

    def post(self) -> bool:
        """A post: with its name, or waiting for it."""
        word = words("han_posts", "posts", "collective").at(self.text, self.at)
        if not word:
            return False
        end = self.at + len(word)
        place = styled(self.text, skip_blanks(self.text, end, self.end))
        name_end = name_at(self.text, place, post=True, limit=self.end)
        if name_end:
            begin, end = post_span(self.text, self.start, end)
            end = place if qualified(self.original, end, place) else end
            self.person((place, name_end), (begin, end))
            return True
        if self.in_office(end):
            return True
        comma = self.text[end : end + 1] in ("、", "，", ",")
        if not comma and not self.text.startswith(CONJUNCTIONS, end):
            return False
        if not self.as_group(end, in_list=True):
            self.posts.append(post_span(self.text, self.start, end))
            self.at = end
            self.start = self.start if comma else end
        return True

    def in_office(self, end: int) -> bool:
        """主席總結: whoever a table shows in this office, if a verb follows."""
        name = self.roles.get(self.text[self.start : end])
        if name is None or self.roll or end >= self.end or not follows(self.text, end):
            return False
        if self.text[end] in PAUSES.replace("：", "").replace(":", "") + "、宣":
            return False
        self.see(Seen(name))
        self.goes_on(end)
        return True

    def person(self, name: Span, post: Span) -> None:
        """Somebody with the posts before the name, and those behind it."""
        if "关于" in self.text[slice(*post)]:
            self.goes_on(name[1])
            return
        name, post = parted(self.text, name, post, self.known)
        if self.text.endswith("代表", *post) and self.text[name[1] : name[1] + 1] == "、":
            for other in self.posts:  # 参事代表、企业家代表滕某、柏某: the first stand for others
                self.see(Seen(other, group=True))
        posts = (*self.posts, *held_beside(self.text, post[0]), post)
        self.inherited = posts if shared(self.text, posts) else ()
        if self.printed(name) in listed("doctrine"):
            self.goes_on(name[1])
            return
        after, end = title_after(self.text, name[1])
        inner, end = bracketed_posts(self.text, self.original, end)
        self.see(Seen(name, (*posts, *after, *inner)))
        self.goes_on(end)

    def group(self) -> bool:
        """A group of unnamed people that ends here."""
        word = words("han_posts", "groups", "posts").at(self.text, self.at)
        end = self.at + len(word)
        goes_on = words("han_posts", "posts").at(self.text, end)  # 企业家代表
        return bool(word) and not goes_on and self.as_group(end, in_list=False)

    def as_group(self, end: int, *, in_list: bool) -> bool:
        """Takes the run in hand for a group, where it is one; `in_list`: a name may follow yet."""
        if not follows(self.text, end) or self.text.startswith("代表", end):
            return False  # 企业家代表 goes on
        start = trimmed(self.text, self.whole, end)
        adverbial = self.fresh() and words("han_people", "between").at(self.text, start)
        if adverbial or not is_group(self.text, start, end, listed=in_list):
            return False
        before = self.subjects[-1] if self.subjects else None
        if before and before.group and self.heads_both(before.name, (start, end)):
            self.subjects.pop()
            start = before.name[0]
        self.see(Seen((start, end), group=True))
        return True

    def heads_both(self, before: Span, group: Span) -> bool:
        """Whether those in charge are of the units before "and" too: 县直单位和各乡镇负责人."""
        joined = self.text[before[1] : group[0]] in CONJUNCTIONS
        heads = lists("han_posts")["heads_of_units"]
        units = words("han_posts", "bodies").ending(self.text, before[1])
        units = units or self.text.endswith(lists("han_posts")["units"], *before)
        return joined and bool(units) and self.text.endswith(heads, *group)
