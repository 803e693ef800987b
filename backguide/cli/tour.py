"""``backguide tour``: every page and every phase of a session as pictures."""

from collections.abc import Iterator
from itertools import chain
from pathlib import Path

from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QApplication, QWidget

from backguide.app import App
from backguide.cli.demonstration import demonstration
from backguide.cli.offscreen import offscreen_application
from backguide.cli.tour_controls import control_pages
from backguide.cli.tour_exercises import exercise_pages, programme_pages
from backguide.cli.tour_safety import safety_pages
from backguide.core.events import StopReason
from backguide.core.settings import Theme
from backguide.core.step import StepKind
from backguide.services.headless import FastClock
from backguide.ui.pages.learn import LearnSection
from backguide.ui.viewmodels.session import SessionViewModel
from backguide.ui.viewmodels.session_face import SessionPart

ARTICLES = ("how-much-pain", "warning-signs")
_STEP = 0.5
_LONGEST = 3600.0
_SETTLES = 20
_OUTSIDE = (-100, -100)


def write_tour(folder: Path, theme: str, text_scale: float, size: tuple[int, int]) -> int:
    """Write every picture into ``folder``, which is made where it is missing."""
    folder.mkdir(parents=True, exist_ok=True)
    with offscreen_application() as application:
        for number, name in enumerate(tour(application, Theme(theme), text_scale, size, folder), start=1):
            print(f"{number:2} {name}", flush=True)
    return 0


def tour(
    application: QApplication, theme: Theme, text_scale: float, size: tuple[int, int], folder: Path
) -> Iterator[str]:
    """Write the pictures one by one and give their file names."""
    with demonstration(application, theme, text_scale) as (app, clock):
        app.studio.open()
        app.window.resize(*size)
        # No button may look as if the pointer were on it.
        QCursor.setPos(*_OUTSIDE)
        app.show()
        for name in _pages(app):
            yield _grab(application, app.window, folder, name)
        app.window.show_page("today")
        session = app.start_session()
        for name in chain(_session(session, clock), control_pages(app, clock), safety_pages(app, clock)):
            yield _grab(application, app.window, folder, name)


def _pages(app: App) -> Iterator[str]:
    """Every page of the rail, and what can be opened on it."""
    app.window.show_page("today")
    yield "today"
    yield from exercise_pages(app)
    yield from programme_pages(app)
    app.window.show_page("progress")
    yield "progress"
    app.window.show_page("learn")
    yield "learn"
    for article in ARTICLES:
        _show_article(app, article)
        yield f"learn-{article}"
    app.window.show_page("settings")
    yield "settings"


def _show_article(app: App, article_id: str) -> None:
    """The beginning of an article."""
    app.window.show_page("learn")
    page = app.window.page("learn")
    if isinstance(page, LearnSection):
        page.show_article(article_id)


def _session(session: SessionViewModel, clock: FastClock) -> Iterator[str]:
    """Play the session, stopping in the middle of the first step of each kind."""
    yield "session-check-in"
    session.check_in(4, anything_new=False)
    seen: set[str] = set()
    waited = 0.0
    while session.face.part is not SessionPart.CHECK_OUT and waited < _LONGEST:
        clock.move(_STEP)
        waited += _STEP
        session.tick()
        name = _phase_name(session)
        if name not in seen and session.clock.share_left < 0.6:
            seen.add(name)
            yield name
            if session.face.kind is StepKind.HOLD and "session-paused" not in seen:
                seen.add("session-paused")
                yield from _pause_and_stop(session)
    yield "session-check-out"
    session.check_out(3, 4, {})
    yield "session-summary"


def _pause_and_stop(session: SessionViewModel) -> Iterator[str]:
    session.toggle_pause()
    yield "session-paused"
    session.toggle_pause()
    yield "session-lead-in"
    session.ready()
    session.stop()
    yield "session-stop-sheet"
    session.choose(StopReason.EFFORT)
    session.ready()


def _phase_name(session: SessionViewModel) -> str:
    face = session.face
    kind = face.kind.value.replace("_", "-")
    if face.part is not SessionPart.PLAYER or face.kind is StepKind.COOL_DOWN:
        return f"session-{kind}"
    sided = "-sided" if face.side is not None else ""
    return f"session-{kind}{sided}"


def _grab(application: QApplication, window: QWidget, folder: Path, name: str) -> str:
    """Let the window settle and write what it shows."""
    for _ in range(_SETTLES):
        application.processEvents()
    path = folder / f"{name}.png"
    if not window.grab().save(str(path)):
        raise OSError(f"{path} could not be written")
    return path.name
