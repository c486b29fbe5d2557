"""Words of a chat with a language model, in a report: "you are a helpful assistant", "your prompt".

No report speaks so of itself or to its readers, whatever it tells of; a meeting may well speak of
machines, so that naming one is not enough.
"""

from __future__ import annotations

from govsumm.reading.injected_phrases import any_word


def prompts(machine: str, order: str, about: str) -> tuple[str, ...]:
    """Patterns; `machine` names one, `order` is a verb of writing, `about` what it is about."""
    return (
        # who the model is to be
        rf"\byou\s+are\s+(?:now\s+|no\s+longer\s+|only\s+)?(?:an?\s+|the\s+)?(?:[\w-]+\s+){{0,3}}?"
        rf"{any_word('chat_names')}\b(?!\s+(?:companies|company|users?|developers?|committee))",
        r"\byou\s+are\s+(?:now\s+)?(?:an?\s+)(?:[\w-]+\s+){0,2}?assistant\b"
        r"(?=\s*(?:[.,;:!]|$|(?:that|who|whose|trained|designed|tasked)\b))",
        r"^\W*pretend\s+(?:that|to\s+be|you)\b",
        r"\b(?:act|respond|answer)\s+(?:only\s+)?as\s+(?:an?\s+)?(?:unrestricted|unfiltered|jailbroken)",
        # what it was told before
        r"(?:^|[.!?:;]\s*)(?:please\s+)?forget\s+(?:everything|anything|all|what)(?:\s+that)?\s+"
        r"(?:you|i|we)\s+(?:were|was|have\s+been|know|said|told)\b",
        rf"\byour\s+(?:(?:own|initial|original|hidden|current|default|earlier|safety)\s+)+{any_word('chat_settings')}"
        r"\b(?!\s+(?:to|for|of)\s+(?:the\s+)?(?:staff|contractors?|officers?))",
        r"\b(?:instructions|prompt|text|words)\s+(?:above\s+)?verbatim\b|\babove\s+verbatim\b",
        r"\bthe\s+instructions\s+above\s+(?:are|were|no)\b",
        rf"\bnew\s+instructions?\s*[:：]\s*{order}[^.!?;\n]{{0,60}}?{about}",
        r"\b(?:instructions|rules|prompt)\s+(?:that\s+)?you\s+(?:were|have\s+been|are)\s+given\b",
        r"\byour\s+instructions\s+(?:have|are\s+now|were)\b",
        # what it is to write
        r"\b(?:in|into|to)\s+(?:the|your)\s+json\b|\byour\s+json\b|\bjson\s+(?:output|reply|answer)",
        rf"\byour\s+(?:only\s+|new\s+|sole\s+)?task\s+is\s+to\s+{order}[^.!?;\n]{{0,60}}?"
        rf"(?:{about}|\bonly\b)",
        r"\byour\s+(?:response|reply|answer|output|summary|brief)\s+(?:must|should|shall|may)\s+"
        r"(?:not\s+|only\s+)*(?:say|state|contain|mention|begin|end|read)\b",
        r"\b(?:begin|start|end)\s+your\s+(?:response|reply|answer|output|summary|brief)\b",
        r"\b(?:instead\s+of|stop|rather\s+than)\s+summari[sz]ing\b(?=\s*(?:[.,;!]|$|(?:it|this|and)\b))",
        r"\bwhen\s+summari[sz]ing\s*,\s*(?:please\s+|you\s+must\s+|do\s+not\s+)?" + order,
        r"\b(?:in|from)\s+(?:any|your|every)\s+summar(?:y|ies)\s+(?:of|from)\s+(?:this|the\s+above)\b",
        r"\b(?:in|when\s+you\s+(?:produce|write|make|generate|compose)|(?:when|while)\s+"
        r"(?:producing|writing|making|generating|composing))\s+(?:the|a|your|any)\s+summary\s*,\s*"
        rf"(?:please\s+|you\s+must\s+|do\s+not\s+)?{order}",
        # whom it calls
        rf"^\W*(?:for\s+the\s+)?(?:attention(?:\s+of)?|dear|hey|hello)\s*,?\s+(?:(?:all|any|every)\s+)?{machine}\s*[,:：—!]",
    )
