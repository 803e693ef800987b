"""Choosing a programme in the window, and what only a therapist sees."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from backguide.app import App
from backguide.core.settings import Clinic
from backguide.services.headless import FastClock
from backguide.ui.pages.exercises import ExercisesSection
from backguide.ui.pages.programme import ProgrammeSection

CLINIC = "lumbar-traction-supine"
FOR_CLINICS = "one-of-everything"


def programmes(app: App) -> ProgrammeSection:
    app.window.show_page("programme")
    page = app.window.page("programme")
    assert isinstance(page, ProgrammeSection)
    return page


def exercises(app: App) -> ExercisesSection:
    app.window.show_page("exercises")
    page = app.window.page("exercises")
    assert isinstance(page, ExercisesSection)
    return page


def show_clinic(app: App, shown: Clinic) -> None:
    app.change_setting("clinic", shown.value)


def test_a_chosen_programme_is_the_session_of_today(app: App, clock: FastClock, qtbot: QtBot) -> None:
    before = len(app.history.all_between(clock.wall().date().replace(month=1), clock.wall().date()))
    page = programmes(app)
    page.show_programme("stretching-basics")
    qtbot.mouseClick(page.detail.head.use, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(page.detail.question.yes, Qt.MouseButton.LeftButton)
    assert app.window.current_page == "today"
    summary = app.today_summary()
    assert (summary.programme_title, summary.week) == ("Stretching basics", 1)
    assert summary.goal == app.library.programmes["stretching-basics"].phases[0].sessions_per_week
    after = len(app.history.all_between(clock.wall().date().replace(month=1), clock.wall().date()))
    assert after == before
    assert programmes(app).detail.head.others.isVisible()
    first = app.library.programmes["stretching-basics"].phases[0].items[0].exercise.id
    assert first in {card.exercise_id for card in exercises(app).library.grid.cards if card.view.is_mine}


def test_patients_see_nothing_that_only_a_clinic_may_use(app: App) -> None:
    assert CLINIC not in {card.exercise_id for card in exercises(app).library.grid.cards}
    assert FOR_CLINICS not in {card.programme_id for card in programmes(app).library.cards}
    app.show_exercise(CLINIC)
    assert exercises(app).exercise_id == ""
    with pytest.raises(KeyError):
        app.try_exercise(CLINIC)
    with pytest.raises(KeyError):
        app.choose_programme(FOR_CLINICS)


def test_a_therapist_sees_it_with_its_mark_until_it_is_hidden_again(app: App) -> None:
    show_clinic(app, Clinic.SHOWN)
    cards = {card.exercise_id: card for card in exercises(app).library.grid.cards}
    assert cards[CLINIC].view.mark == "Clinic only"
    assert FOR_CLINICS in {card.programme_id for card in programmes(app).library.cards}
    app.show_exercise(CLINIC)
    assert exercises(app).exercise_id == CLINIC
    app.choose_programme(FOR_CLINICS)
    assert app.today_summary().programme_title == "One of everything"
    show_clinic(app, Clinic.HIDDEN)
    assert exercises(app).exercise_id == ""
    assert app.today_summary().programme_title == "First steps"
