"""Reads a property when it is first asked for, and once."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Generic, TypeVar

T = TypeVar("T")


class lazily(Generic[T]):  # noqa: N801, as `functools.cached_property` is written
    """What `functools.cached_property` does, without the lock that it takes before Python 3.12.

    An audit fills some 1,500 of them, and most cost less than the lock.
    """

    def __init__(self, reads: Callable[[Any], T]) -> None:
        self._reads = reads
        self.__doc__ = reads.__doc__

    def __set_name__(self, owner: type, name: str) -> None:
        self._name = name

    def __get__(self, instance: Any, owner: type | None = None) -> T:
        found = instance.__dict__[self._name] = self._reads(instance)
        return found
