"""From where the figure is seen: how far it is turned from its best view, and from its second one."""

from backguide.core.vocabulary import Side
from backguide.figure.framing import HIGHEST, LOWEST, view_for
from backguide.figure.motion import Motion, View
from backguide.ui.figure.view_words import direction_words

STEP = 2.0
"""Degrees: angles are rounded to this, so that turning to and fro finds its pictures again."""


class Orbit:
    """The camera's way round one motion. ``turn`` and ``rise`` are degrees from the best or second view."""

    def __init__(self) -> None:
        self.turn = 0.0
        self.rise = 0.0
        self.second = False

    @property
    def steps(self) -> tuple[float, float]:
        """``turn`` and ``rise`` as pictures are drawn for them."""
        return round(self.turn / STEP) * STEP, round(self.rise / STEP) * STEP

    def go_home(self, second: bool = False) -> None:
        """Go back to the best view, or to the second."""
        self.turn = self.rise = 0.0
        self.second = second

    def go_to(self, turn: float, rise: float, motion: Motion | None) -> None:
        """Turn and raise the camera; it stays above the floor and short of the zenith."""
        self.turn = (turn + 180.0) % 360.0 - 180.0 if abs(turn) > 180.0 else turn
        elevation = view_for(motion, Side.RIGHT, second=self.second).elevation if motion else 0.0
        self.rise = min(max(rise, min(LOWEST - elevation, 0.0)), max(HIGHEST - elevation, 0.0))

    def words(self, motion: Motion, side: Side, position: float) -> str:
        """From where the body is seen: "from the left side"."""
        return direction_words(motion.pose_at(position, side), self._view(motion, side))

    def _view(self, motion: Motion, side: Side) -> View:
        return view_for(motion, side, self.turn, self.second, self.rise)
