"""What is drawn for a day, for pain, for a state and for a phase."""

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from backguide.core.settings import Theme
from backguide.core.step import StepKind
from backguide.ui.theme import Role
from backguide.ui.widgets import (
    PHASES,
    Card,
    DayDot,
    DotState,
    FigurePicture,
    IconLabel,
    PainScale,
    Status,
    WeekDots,
)
from tests.ui.looks import FakeGallery, colour_share, make_look, picture_of

DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
ORANGE = QColor("#FF8800")


@pytest.mark.parametrize("state", list(DotState))
def test_every_kind_of_day_looks_different(qtbot: QtBot, state: DotState) -> None:
    dots = WeekDots(make_look(), [DayDot("Mon", state)])
    qtbot.addWidget(dots)
    dots.resize(60, dots.sizeHint().height())
    shown = picture_of(dots)
    for other in DotState:
        dots.set_days([DayDot("Mon", other)])
        assert (picture_of(dots) == shown) is (other is state)


def test_today_looks_different_from_a_planned_day(qtbot: QtBot) -> None:
    dots = WeekDots(make_look(), [DayDot("Mon", DotState.PLANNED)])
    qtbot.addWidget(dots)
    dots.resize(60, dots.sizeHint().height())
    planned = picture_of(dots)
    dots.set_days([DayDot("Mon", DotState.PLANNED, is_today=True)])
    assert picture_of(dots) != planned


@pytest.mark.parametrize("text_scale", [1.0, 1.5, 2.0])
def test_seven_days_fit_a_narrow_card(qtbot: QtBot, text_scale: float) -> None:
    dots = WeekDots(make_look(text_scale=text_scale), [DayDot(day, DotState.FREE) for day in DAYS])
    qtbot.addWidget(dots)
    assert dots.minimumSizeHint().width() <= 350 * text_scale


def test_pain_is_said_in_words_too(qtbot: QtBot) -> None:
    scale = PainScale(make_look(), 4, 3)
    qtbot.addWidget(scale)
    assert scale.accessibleName() == "Pain from 0 to 10: before 4, after 3"
    scale.set_pain(None, None)
    assert scale.accessibleName() == "Pain from 0 to 10: not said"


@pytest.mark.parametrize("value", range(11))
def test_the_same_pain_before_and_after_shows_both(qtbot: QtBot, value: int) -> None:
    look = make_look()
    scale = PainScale(look, value, value)
    qtbot.addWidget(scale)
    scale.resize(scale.sizeHint())
    picture = picture_of(scale)
    assert colour_share(picture, look.colour(Role.BEFORE)) > 0.001
    assert colour_share(picture, look.colour(Role.AFTER)) > 0.005


def test_a_status_has_a_word_and_in_high_contrast_an_edge(qtbot: QtBot) -> None:
    look = make_look(Theme.CONTRAST)
    status = Status(look, "Back sags", "cross", Role.BAD)
    qtbot.addWidget(status)
    status.resize(status.sizeHint())
    assert status.accessibleName() == "Back sags"
    middle_of_top = picture_of(status).pixelColor(status.width() // 2, 0)
    assert middle_of_top == look.colour(Role.BAD)


def test_every_phase_of_the_clock_has_a_face_of_its_own() -> None:
    assert set(PHASES) == set(StepKind) - {StepKind.CHECK_IN, StepKind.OVERVIEW, StepKind.CHECK_OUT}
    assert len({phase.word for phase in PHASES.values()}) == len(PHASES)
    assert len({phase.icon for phase in PHASES.values()}) == len(PHASES)


def test_a_picture_shows_its_ground_until_the_figure_is_drawn(qtbot: QtBot) -> None:
    look, gallery = make_look(), FakeGallery(ready=False)
    picture = FigurePicture(look, gallery, "bird-dog")
    qtbot.addWidget(picture)
    picture.resize(QSize(160, 90))
    assert colour_share(picture_of(picture), look.colour(Role.STAGE)) > 0.9
    gallery.ready = True
    picture.show()
    gallery.picture_ready.emit("bird-dog")
    assert colour_share(picture_of(picture), ORANGE) > 0.9
    assert gallery.asked[-1] == ("bird-dog", QSize(160, 90))


def test_a_picture_without_an_exercise_asks_for_none(qtbot: QtBot) -> None:
    gallery = FakeGallery()
    picture = FigurePicture(make_look(), gallery)
    qtbot.addWidget(picture)
    picture_of(picture)
    assert gallery.asked == []


def test_a_marked_card_has_its_edge(qtbot: QtBot) -> None:
    look = make_look()
    card = Card(look)
    qtbot.addWidget(card)
    card.resize(200, 100)
    card.set_edge(Role.OK, 2)
    assert picture_of(card).pixelColor(100, 0) == look.colour(Role.OK)
    card.set_edge(None)
    assert picture_of(card).pixelColor(100, 0) == look.colour(Role.CARD)


def test_a_fact_can_be_reworded(qtbot: QtBot) -> None:
    fact = IconLabel(make_look(), "clock", "14 minutes")
    qtbot.addWidget(fact)
    fact.set_text("7 minutes")
    assert fact.text() == "7 minutes"
