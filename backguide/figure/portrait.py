"""A person standing still, to be told by their looks."""

from backguide.figure.motion import Motion, View
from backguide.figure.posed import PosedBody
from backguide.figure.skeleton import neutral_stance

_VIEW = View(-28.0, 6.0)


def standing_still() -> Motion:
    """A new motion in which nothing moves."""
    stance = neutral_stance()

    def pose(_position: float) -> PosedBody:
        return stance

    return Motion("standing-still", pose, _VIEW)
