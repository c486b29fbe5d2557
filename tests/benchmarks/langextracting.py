"""LangExtract over copies of a report: python langextracting.py URL REPORT COUNT WORKERS.

Runs in an environment of its own, where LangExtract is; prints reports a second.
"""

from __future__ import annotations

import contextlib
import io
import sys
import time
from pathlib import Path

import langextract as lx  # type: ignore[import-not-found,unused-ignore]

PROMPT = "Extract who met, when and where, what was claimed, ordered and decided, in order."


def main() -> None:
    """Measure it."""
    url, file, count, workers = sys.argv[1], sys.argv[2], int(sys.argv[3]), int(sys.argv[4])
    text = Path(file).read_text(encoding="utf-8")
    documents = [
        lx.data.Document(text=f"{text}\nNo. {n}.", document_id=f"r{n}") for n in range(count)
    ]
    example = lx.data.ExampleData(
        text="Deng Yuwei chaired the meeting.",
        extractions=[
            lx.data.Extraction(
                extraction_class="person",
                extraction_text="Deng Yuwei",
                attributes={"function": "presided"},
            )
        ],
    )
    config = lx.factory.ModelConfig(
        model_id="gpt-4o",
        provider="OpenAILanguageModel",
        provider_kwargs={"api_key": "none", "base_url": url},
    )
    began = time.perf_counter()
    with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
        found = lx.extract(
            text_or_documents=documents,
            prompt_description=PROMPT,
            examples=[example],
            config=config,
            max_workers=workers,
            batch_length=workers,
            show_progress=False,
        )
        done = list(found)
    taken = time.perf_counter() - began
    assert len(done) == count
    sys.stdout.write(f"{count / taken}\n")


if __name__ == "__main__":
    main()
