"""Bouts, rests, treatments and breathing are told by what is done, not as holds of both sides."""

from collections.abc import Iterator

import pytest

from backguide.core.compile import make_plan
from backguide.core.dose import Dose
from backguide.core.engine import step
from backguide.core.events import CheckIn, Start, Tick
from backguide.core.plan import PlanSettings
from backguide.core.programme import Item
from backguide.core.session import SessionState
from backguide.core.step import StepKind
from backguide.core.vocabulary import Category, Mode, Position, Sidedness
from backguide.ui.viewmodels.session_face import SessionFace, session_face
from backguide.ui.widgets.phases import phase_of, spoken_face
from tests import builders

TICK = 0.5


def played(dose: Dose, category: Category) -> Iterator[SessionFace]:
    """The faces of a session of one exercise of that kind, one a tick, until the cool-down."""
    made = builders.exercise("walk", Sidedness.BILATERAL, Position.STANDING, dose, category)
    now = 0.0
    state, _ = step(SessionState(make_plan((Item(made, dose),), PlanSettings())), Start(), now)
    state, _ = step(state, CheckIn(), now)
    while state.step.kind is not StepKind.COOL_DOWN:
        yield session_face(state, now)
        now += TICK
        state, _ = step(state, Tick(), now)


def face_of(category: Category, mode: Mode) -> SessionFace:
    """The face of the first hold of an exercise of that kind."""
    faces = played(builders.dose(mode, hold=60.0), category)
    return next(face for face in faces if face.kind is StepKind.HOLD)


@pytest.mark.parametrize(
    ("category", "mode", "word", "beside"),
    [
        (Category.AEROBIC, Mode.TIME, "Keep going", "Steady pace"),
        (Category.AQUATIC, Mode.TIME, "Keep going", "Steady pace"),
        (Category.AQUATIC, Mode.HOLD, "Hold", "Both sides"),
        (Category.DYNAMIC_STABILIZATION, Mode.TIME, "Balance", "Keep steady"),
        (Category.DYNAMIC_STABILIZATION, Mode.HOLD, "Hold", "Both sides"),
        (Category.RELIEF_POSITION, Mode.TIME, "Relax", "Lie still"),
        (Category.ADJUNCT, Mode.TIME, "Relax", "Lie still"),
        (Category.CLINIC_TRACTION, Mode.TIME, "Holds", "Lie still"),
    ],
)
def test_the_phase_says_what_is_done(category: Category, mode: Mode, word: str, beside: str) -> None:
    face = face_of(category, mode)
    phase = phase_of(face)
    assert phase is not None
    assert (phase.word, face.side_text) == (word, beside)


def test_the_pull_is_told_as_what_the_machine_does() -> None:
    dose = builders.dose(Mode.TIME, hold=60.0, in_seconds=30.0, out_seconds=20.0)
    words = [
        phase.word
        for face in played(dose, Category.CLINIC_TRACTION)
        if (phase := phase_of(face)) is not None and face.kind.is_working
    ]
    assert list(dict.fromkeys(words)) == ["Builds up", "Holds", "Eases off"]


def test_breathing_follows_the_breath() -> None:
    dose = builders.dose(Mode.REPETITIONS, sets=1, repetitions=2, hold=0.0, in_seconds=4.0, out_seconds=6.0)
    faces = [face for face in played(dose, Category.RELIEF_POSITION) if face.kind is StepKind.REPETITION]
    phase = phase_of(faces[0])
    assert phase is not None
    assert phase.word == "Breathe"
    told = [face.side_text for face in faces]
    assert told == 2 * (8 * ["Breathe in"] + 12 * ["Breathe out"])
    assert len({spoken_face(face) for face in faces}) == 1, "a screen reader need not read each breath"
