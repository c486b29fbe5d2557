"""Who is named nearest to some words: a frame from further up may have ended unheard."""

from __future__ import annotations

from collections.abc import Sequence

from govsumm.auditing.cited import CitedText
from govsumm.auditing.people.same_speaker import is_the_meeting
from govsumm.auditing.site import Site
from govsumm.auditing.speaking.speech import Speech
from govsumm.auditing.words.folding import folded
from govsumm.lexicon import lists

NEAR = 4
"""A speaker named so many passages before the words may still have them, or be meant by "he"."""
MINUTES = ("minutes", "transcript")
"""Here each item begins anew; in news a speech goes on over paragraphs."""


def named_instead(site: Site, by: str, speeches: Sequence[Speech]) -> str | None:
    """Whom the sentences of some words all name, and not the speaker, who spoke before them.

    Whoever the claim is about, or is told by it, does not count, nor a report that goes on: "in
    reply to Cr Amis he said".
    """
    if is_the_meeting(site, by) or any(
        each.own or not (each.framed or each.carried) for each in speeches
    ):
        return None
    other = None
    for number in site.source.numbers(site.record.passages):
        near = site.source.around((number,))
        if _names(site, near, by):
            return None
        other = next(iter(_others(site, near, by)), None)
        if other is None:
            return None
    return other


def is_nearer(site: Site, by: str, untold: Sequence[str], told: str | None) -> bool:
    """Whether a speaker, by any form of their name that is not `untold`, is named in the words or
    nearer before them than anybody else, and than whoever the frames have for the speaker.
    """
    numbers = site.source.numbers(site.record.passages)
    known = told and not is_the_meeting(site, told)
    named = site.source.called.forms(told) if told and known else ()
    reach = 0 if site.source.draft.document.kind in MINUTES else NEAR
    given = lists("audit")["han_given_to"]  # 向秘书长回报: who gets the report does not give it
    before = range(max(1, numbers[0] - reach), numbers[-1] + 1) if reach else numbers
    for number in reversed(before):
        passage = site.source.cited((number,))
        if any(map(passage.holds, named)):
            return False
        if any(passage.holds(form, not_after=given) for form in untold):
            return True
        if _others(site, passage, by):
            return False
        speech = site.source.speeches.get(number)
        if speech and speech.own and speech.framed and _is_told_of(site, speech):
            return False  # a frame of another begins here
    return False


def _is_told_of(site: Site, speech: Speech) -> bool:
    """Whether a frame names its subject, or a pronoun means somebody of the list by name."""
    return not speech.pronoun or site.source.referents.who(speech.subject or "") is not None


def _names(site: Site, text: CitedText, by: str) -> bool:
    """Whether a text names somebody, by any form, or by the initials of their post."""
    if any(map(text.holds, (by, *site.source.called.forms(by)))):
        return True
    capitals = {word for word in text.text.replace(",", " ").split() if word.isupper()}
    return any(by in site.source.referents.holders(word) for word in capitals)


def _others(site: Site, text: CitedText, by: str) -> list[str]:
    """Who else is named in a text, and neither in the claim nor among those whom it tells."""
    called, record = site.source.called, site.record
    own = set(called.forms(by))
    said = folded(" | ".join((getattr(record, "text", ""), *getattr(record, "to", ()))))
    return [
        name
        for name in called.people_in(text.text)
        if own.isdisjoint(forms := called.short_names(name)) and not any(map(said.holds, forms))
    ]
