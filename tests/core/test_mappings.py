"""Mappings that wait with their work."""

import pytest

from backguide.core.mappings import Later, OnDemand


def test_a_value_is_made_once_and_only_when_it_is_asked_for() -> None:
    made: list[str] = []

    def make(name: str) -> str:
        made.append(name)
        return name.upper()

    values = OnDemand(("a", "b", "c"), make)
    assert list(values) == ["a", "b", "c"]
    assert len(values) == 3
    assert "b" in values
    assert "z" not in values
    assert made == []
    assert (values["b"], values.get("b")) == ("B", "B")
    assert made == ["b"]
    assert list(values.values()) == ["A", "B", "C"]
    assert made == ["b", "a", "c"]


def test_an_unknown_name_is_refused() -> None:
    values = OnDemand(("a",), str.upper)
    assert values.get("z") is None
    with pytest.raises(KeyError):
        _ = values["z"]


def test_a_fault_of_one_value_comes_through_each_time() -> None:
    def fail(name: str) -> str:
        raise ValueError(name)

    values = OnDemand(("a",), fail)
    for _ in range(2):
        with pytest.raises(ValueError, match="a"):
            _ = values["a"]


def test_a_later_mapping_loads_once() -> None:
    loads: list[int] = []

    def load() -> dict[str, int]:
        loads.append(1)
        return {"a": 1, "b": 2}

    values = Later(load)
    assert loads == []
    assert dict(values) == {"a": 1, "b": 2}
    assert (len(values), "a" in values, "z" in values) == (2, True, False)
    assert loads == [1]
