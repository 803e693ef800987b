"""Mappings that wait with their work until something is asked of them."""

from collections.abc import Callable, Iterator, Mapping
from typing import TypeVar

_Value = TypeVar("_Value")


class OnDemand(Mapping[str, _Value]):
    """A value for each of ``names``, made by ``make`` when it is first asked for and kept from then on.

    Names, length and ``in`` cost nothing; values and items make them all. What ``make`` raises comes through.
    """

    def __init__(self, names: tuple[str, ...], make: Callable[[str], _Value]) -> None:
        self._names = dict.fromkeys(names)
        self._make = make
        self._made: dict[str, _Value] = {}

    def __getitem__(self, name: str) -> _Value:
        """The value. Raises KeyError for a name that is not there."""
        if name not in self._names:
            raise KeyError(name)
        if name not in self._made:
            self._made[name] = self._make(name)
        return self._made[name]

    def __contains__(self, name: object) -> bool:
        """Tell whether there is such a name, without making its value."""
        return name in self._names

    def __iter__(self) -> Iterator[str]:
        """The names in order."""
        return iter(self._names)

    def __len__(self) -> int:
        """How many names there are."""
        return len(self._names)


class Later(Mapping[str, _Value]):
    """A mapping that ``load`` gives when anything is first asked of it."""

    def __init__(self, load: Callable[[], Mapping[str, _Value]]) -> None:
        self._load = load
        self._loaded: Mapping[str, _Value] | None = None

    def __getitem__(self, name: str) -> _Value:
        """The value. Raises KeyError for a name that is not there."""
        return self._mapping()[name]

    def __iter__(self) -> Iterator[str]:
        """The names in order."""
        return iter(self._mapping())

    def __len__(self) -> int:
        """How many names there are."""
        return len(self._mapping())

    def _mapping(self) -> Mapping[str, _Value]:
        if self._loaded is None:
            self._loaded = self._load()
        return self._loaded
