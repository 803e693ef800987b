"""What a check finds wrong in a motion, and how that is told."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing wrong in one frame.

    ``kind`` is the check that found it ("floor", "slip", ...), ``part`` what of the body it is about,
    ``size`` how bad it is (comparable within a kind and part only), ``what`` the fault and ``fix`` the way
    out in plain words. ``at`` is the position in the motion, 0 to 1, and ``variant`` the mistake's name
    ("" is the right way).
    """

    kind: str
    part: str
    size: float
    what: str
    fix: str
    at: float = 0.0
    variant: str = ""

    def __str__(self) -> str:
        """One line: variant, position, fault and fix."""
        return f"{self.variant or 'right way'} at {self.at:.2f}: {self.what}; {self.fix}"


def placed(faults: Iterable[Fault], at: float, variant: str) -> Iterator[Fault]:
    """The faults of a frame with the position and the variant they were found in."""
    for fault in faults:
        yield replace(fault, at=at, variant=variant)


def worst(faults: Iterable[Fault]) -> list[Fault]:
    """The largest fault of each kind and part, so that a fault that lasts is told once."""
    found: dict[tuple[str, str], Fault] = {}
    for fault in faults:
        key = (fault.kind, fault.part)
        if key not in found or fault.size > found[key].size:
            found[key] = fault
    return list(found.values())
