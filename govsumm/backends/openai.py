"""A model behind any OpenAI-compatible endpoint."""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING

from govsumm.backends import Reply
from govsumm.backends.dialects import Mode, known
from govsumm.errors import RejectedError
from govsumm.prompting import Request

if TYPE_CHECKING:
    from govsumm.backends.transport import Patience
    from govsumm.backends.wire import Wire


class OpenAIBackend:
    """Fills drafts by `model`, in the strictest mode that it takes.

    `base_url` and `api_key` default to what the openai client takes from OPENAI_BASE_URL and
    to no key; `mode` None tries strict JSON schema, then tools, then JSON. One backend serves any
    number of threads.
    """

    name = "openai"

    def __init__(
        self,
        model: str,
        *,
        base_url: str | None = None,
        api_key: str | None = None,
        mode: Mode | None = None,
        patience: Patience | None = None,
    ) -> None:
        self.model = model
        self._base_url = base_url
        self._api_key = api_key
        self._dialect = known(model, mode)
        self._patience = patience

    @cached_property
    def _wire(self) -> Wire:
        from govsumm.backends.wire import Endpoint, Wire

        endpoint = Endpoint(self.model, self._base_url, self._api_key or "none")
        return Wire(replace(endpoint, patience=self._patience) if self._patience else endpoint)

    def fill(self, request: Request) -> Reply:
        """The draft that the model replies with. Raises BackendError."""
        while True:
            try:
                done = self._wire.complete(request, self._dialect)
                return Reply(
                    done.draft, done.raw, self.model, f"a live reply of {self.model}", done.spent
                )
            except RejectedError as error:
                following = self._dialect.after(error, request.parameters)
                if following is None:
                    raise
                self._dialect = following
