"""Read joint angles into a body's channels and refuse what a joint cannot do."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from backguide.content.fields import Fields
from backguide.content.wording import number_text
from backguide.figure import channels
from backguide.figure.joint_limits import joint_name, range_of
from backguide.figure.posed import Array

_ANY = 360.0


@dataclass(frozen=True, slots=True)
class Numbers:
    """The channels being filled in, and which of them the author gave."""

    values: Array
    given: set[int] = field(default_factory=set[int])

    def put(self, fields: Fields, name: str, channel: str) -> None:
        """Read the number ``name`` into ``channel`` where it is given."""
        if not fields.has(name):
            return
        before = len(fields.faults)
        value = fields.number(name, -_ANY, _ANY)
        if len(fields.faults) > before:
            return
        joint = range_of(channel)
        if joint is not None and not joint.holds(value):
            between = f"from {number_text(joint.low)} to {number_text(joint.high)}"
            fields.fault(
                name,
                f"keep {joint_name(channel)} {between}: {number_text(value)} is beyond the joint's range",
            )
        self.set(channel, value)

    def set(self, channel: str, value: float) -> None:
        """Give ``channel`` a value."""
        place = channels.PLACES[channel]
        self.values[place] = value
        self.given.add(place)


def read_group(fields: Fields, field_name: str, names: Sequence[str], numbers: Numbers, prefix: str) -> None:
    """Read a table like ``hip = { flexion = 40, abduction = 5 }`` into ``prefix.flexion`` and so on."""
    group = fields.table(field_name) if fields.has(field_name) else None
    if group is None:
        return
    for name in names:
        numbers.put(group, name, f"{prefix}.{name}")
    group.close()
