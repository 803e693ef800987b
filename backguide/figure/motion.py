"""Motion: how an exercise moves, and how its figure is best shown."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from backguide.core.vocabulary import Side
from backguide.figure.mirror import mirrored
from backguide.figure.posed import PosedBody


@dataclass(frozen=True, slots=True)
class View:
    """A camera direction in degrees: azimuth 0 looks at the body's front along -X, -90 at its right side."""

    azimuth: float
    elevation: float


@dataclass(frozen=True, slots=True)
class PropPlacement:
    """A prop by name ("mat", "ball", "chair") with its numbers (metres, degrees) and words as authored."""

    name: str
    numbers: Mapping[str, float] = field(default_factory=dict[str, float])
    words: Mapping[str, str] = field(default_factory=dict[str, str])


@dataclass(frozen=True, slots=True)
class MuscleShown:
    """A muscle group to highlight by anatomical name; ``side`` is "working", "other" or "both"."""

    name: str
    side: str = "working"


@dataclass(frozen=True, slots=True)
class ArrowShown:
    """A motion arrow: how a body landmark ("knee working", "wrist other", "head", ...) travels.

    ``offset`` moves the arrow away from the body, in metres.
    """

    landmark: str
    offset: tuple[float, float, float] = (0.0, 0.0, 0.0)


@dataclass(frozen=True, slots=True, eq=False)
class Motion:
    """An exercise in movement, authored with the right side working.

    ``pose(position)`` gives the posed body at ``position`` 0 (start) to 1 (end of the way in), eased already;
    use ``pose_at`` for a side. ``contacts`` names what touches all the way (see landmarks). ``mistakes`` maps
    a variant's name to its wrong motion. ``stops`` are the positions of the keyframes, from 0 to 1.
    A mistake is compared with the right way ``compared_at`` that position: where it shows most; ``mark`` is
    the landmark to look at there, found where it is empty.

    A motion with ``cycle_seconds`` goes round instead of to and fro: positions 0 and 1 are the same body, and
    once round takes so long. ``shown_at`` is the position that still pictures show.
    """

    exercise: str
    pose: Callable[[float], PosedBody]
    view: View
    second_view: View | None = None
    props: tuple[PropPlacement, ...] = ()
    muscles: tuple[MuscleShown, ...] = ()
    arrows: tuple[ArrowShown, ...] = ()
    spine_line: bool = False
    contacts: tuple[str, ...] = ()
    mistakes: Mapping[str, "Motion"] = field(default_factory=dict[str, "Motion"])
    stops: tuple[float, ...] = (0.0, 1.0)
    compared_at: float = 1.0
    mark: str = ""
    cycle_seconds: float | None = None
    shown_at: float = 1.0

    def pose_at(self, position: float, side: Side = Side.RIGHT) -> PosedBody:
        """The posed body at ``position`` with ``side`` working (the left is the mirror of the right)."""
        posed = self.pose(position)
        return posed if side is Side.RIGHT else mirrored(posed)

    def round_position(self, seconds: float) -> float:
        """How far round a cycle is after ``seconds``, 0 to 1; 0 where the motion does not go round."""
        return 0.0 if self.cycle_seconds is None else seconds / self.cycle_seconds % 1.0

    @property
    def quarters(self) -> tuple[float, ...]:
        """Four positions evenly round a cycle, or of the way its start, middle and end."""
        return (0.0, 0.5, 1.0) if self.cycle_seconds is None else (0.0, 0.25, 0.5, 0.75)
