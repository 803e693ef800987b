"""A person standing still, to be told by their looks."""

from dataclasses import dataclass

from backguide.figure.motion import Motion, View
from backguide.figure.posed import PosedBody
from backguide.figure.skeleton import neutral_stance

_VIEW = View(-28.0, 6.0)


@dataclass(frozen=True, slots=True)
class _Still:
    """The same body all the way."""

    body: PosedBody

    def __call__(self, _position: float) -> PosedBody:
        return self.body


def standing_still() -> Motion:
    """A new motion in which nothing moves."""
    return Motion("standing-still", _Still(neutral_stance()), _VIEW)
