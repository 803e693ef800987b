"""A bout in which one moves on and on is told from one in which one rests or is treated."""

import pytest

from backguide.core.compile import make_plan
from backguide.core.engine import step
from backguide.core.events import CheckIn, Start, Tick
from backguide.core.plan import PlanSettings
from backguide.core.programme import Item
from backguide.core.session import SessionState
from backguide.core.step import StepKind
from backguide.core.vocabulary import Category, Mode, Position, Sidedness
from backguide.ui.viewmodels.session_face import SessionFace, session_face
from tests import builders

TICK = 0.5


def face_of(category: Category, mode: Mode) -> SessionFace:
    """The face of the first hold of an exercise of that kind."""
    dose = builders.dose(mode, hold=60.0)
    made = builders.exercise("walk", Sidedness.BILATERAL, Position.STANDING, dose, category)
    now = 0.0
    state, _ = step(SessionState(make_plan((Item(made, dose),), PlanSettings())), Start(), now)
    state, _ = step(state, CheckIn(), now)
    while state.step.kind is not StepKind.HOLD:
        now += TICK
        state, _ = step(state, Tick(), now)
    return session_face(state, now)


@pytest.mark.parametrize(
    ("category", "mode", "moves"),
    [
        (Category.AEROBIC, Mode.TIME, True),
        (Category.AQUATIC, Mode.TIME, True),
        (Category.AQUATIC, Mode.HOLD, False),
        (Category.RELIEF_POSITION, Mode.TIME, False),
        (Category.ADJUNCT, Mode.TIME, False),
    ],
)
def test_only_an_active_bout_keeps_moving(category: Category, mode: Mode, moves: bool) -> None:
    assert face_of(category, mode).keeps_moving is moves
