"""What all pictures of a view have in common, whatever motion it shows."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QRect, QSize

from backguide.core.vocabulary import Side
from backguide.figure.camera import Margins
from backguide.figure.framing_fit import Box
from backguide.figure.motion import Motion
from backguide.figure.scene_builder import SceneOptions
from backguide.ui.figure.stage import Shot
from backguide.ui.figure.view_orbit import Orbit


@dataclass(frozen=True, slots=True)
class ViewSetting:
    """Theme, person, room and options of a view; see ``Shot`` for what they are."""

    theme: str
    person: str = ""
    margins: Margins = field(default=Margins())
    covered: tuple[Box, ...] = ()
    options: SceneOptions = field(default=SceneOptions())

    def shot(
        self,
        motion: Motion,
        side: Side,
        framed_with: tuple[Motion, ...],
        orbit: Orbit,
        size: QSize,
        device_pixel_ratio: float,
    ) -> Shot | None:
        """The shot of a motion seen from ``orbit``, ``size`` in logical pixels; None where there is no room.

        Arrows are left out of it, to be laid over it.
        """
        if size.width() < 2 or size.height() < 2:
            return None
        turn, rise = orbit.steps
        return Shot(
            motion=motion,
            side=side,
            width=size.width(),
            height=size.height(),
            theme=self.theme,
            device_pixel_ratio=device_pixel_ratio,
            margins=self.margins,
            turn=turn,
            rise=rise,
            second_view=orbit.second,
            options=self.options,
            framed_with=framed_with,
            covered=self.covered,
            person=self.person,
        ).without_arrows


def boxes_of(areas: Sequence[QRect]) -> tuple[Box, ...]:
    """Areas of a widget as boxes of its picture."""
    return tuple(
        Box(area.left(), area.top(), area.left() + area.width(), area.top() + area.height()) for area in areas
    )
