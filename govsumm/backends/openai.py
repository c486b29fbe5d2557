"""A model behind any OpenAI-compatible endpoint."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from govsumm.backends import Reply
from govsumm.prompting import Request

if TYPE_CHECKING:
    from govsumm.backends.wire import Wire


class OpenAIBackend:
    """Fills drafts by `model`, in strict JSON-schema mode.

    `base_url` and `api_key` default to what the openai client takes from OPENAI_BASE_URL and
    to no key; `retries` is how often a call that the network or the server failed is repeated.
    One backend serves any number of threads.
    """

    name = "openai"

    def __init__(
        self,
        model: str,
        *,
        base_url: str | None = None,
        api_key: str | None = None,
        retries: int = 2,
    ) -> None:
        self.model = model
        self._base_url = base_url
        self._api_key = api_key
        self._retries = retries

    @cached_property
    def _wire(self) -> Wire:
        from govsumm.backends.wire import Endpoint, Wire

        return Wire(
            Endpoint(
                self.model,
                base_url=self._base_url,
                api_key=self._api_key or "none",
                retries=self._retries,
            )
        )

    def fill(self, request: Request) -> Reply:
        """The draft that the model replies with. Raises BackendError."""
        draft = self._wire.complete(request)
        return Reply(draft, self.model, f"a live reply of {self.model}")
