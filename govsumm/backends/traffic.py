"""What holds the calls of a run together: one pace, one purse, one word that ends it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from govsumm.halting import Halt

if TYPE_CHECKING:
    import httpx2

    from govsumm.backends.pacing import Pace
    from govsumm.backends.purse import Purse


@dataclass(frozen=True)
class Traffic:
    """What all calls of a backend go by; without pace and purse they just go."""

    pace: Pace | None = None
    purse: Purse | None = None
    halt: Halt | None = None

    def paced(self, network: httpx2.BaseTransport) -> httpx2.BaseTransport:
        """The network, or a paced one around it: each try waits for its turn."""
        from govsumm.backends.gates import PacedTransport

        return PacedTransport(network, self.pace) if self.pace else network

    def counted(self, retrying: httpx2.BaseTransport) -> httpx2.BaseTransport:
        """What retries, or what counts each of its answers against the purse."""
        from govsumm.backends.gates import PursedTransport

        return PursedTransport(retrying, self.purse) if self.purse else retrying
