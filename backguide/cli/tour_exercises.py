"""The pictures of the pages Exercises and Programme, as patients and as therapists see them."""

from collections.abc import Iterator

from PySide6.QtWidgets import QApplication

from backguide.app import App
from backguide.core.settings import Clinic
from backguide.services.caution_words import Demand
from backguide.services.exercise_words import Kind
from backguide.services.find_exercises import Query
from backguide.ui.pages.exercises import ExercisesSection
from backguide.ui.pages.programme import ProgrammeSection

DETAIL = "bird-dog"
ASK_FIRST = "good-morning-bar"
CLINIC = "lumbar-traction-supine"
OTHER_PROGRAMME = "stretching-basics"


def exercise_pages(app: App) -> Iterator[str]:
    """Show one after the other and give a name for each picture. The library is left as it was found."""
    app.window.show_page("exercises")
    page = app.window.page("exercises")
    if not isinstance(page, ExercisesSection):
        raise TypeError("the page Exercises could not be built")
    yield "exercises"
    filters = page.library.filters
    filters.look_for(Query("hamstrng", without=frozenset({Demand.ON_THE_FRONT, Demand.KNEELING})))
    yield "exercises-found"
    filters.look_for(Query("yoga", kind=Kind.CORE))
    yield "exercises-nothing"
    filters.clear()
    _show(app, page, DETAIL)
    yield "exercise-detail"
    _show(app, page, ASK_FIRST)
    yield "exercise-ask-first"
    app.change_setting("clinic", Clinic.SHOWN.value)
    app.window.show_page("exercises")
    page.show_library()
    filters.look_for(Query(place="On a machine"))
    yield "exercises-clinic"
    filters.clear()
    _show(app, page, CLINIC)
    yield "exercise-clinic"
    app.change_setting("clinic", Clinic.HIDDEN.value)
    page.refresh()


def programme_pages(app: App) -> Iterator[str]:
    """The programme in use, all programmes, another one, and the question before it is used."""
    app.window.show_page("programme")
    page = app.window.page("programme")
    if not isinstance(page, ProgrammeSection):
        raise TypeError("the page Programme could not be built")
    yield "programme"
    page.show_all()
    yield "programmes"
    page.show_programme(OTHER_PROGRAMME)
    yield "programme-other"
    page.detail.head.use.click()
    yield "programme-question"
    page.show_library()


def _show(app: App, page: ExercisesSection, exercise_id: str) -> None:
    """The page of one exercise with its figure standing at the end of the movement."""
    app.show_exercise(exercise_id)
    if page.detail is not None:
        QApplication.processEvents()
        page.detail.stage.stand_still(1.0)
