"""The pictures of everything that is asked around sessions: first run, monthly, warning signs, the lock."""

from collections.abc import Iterator

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from backguide.app import App
from backguide.core.events import CheckOut, StopReason
from backguide.core.safety import LegChange, Occasion, Urgency
from backguide.core.warning_signs import signs_of
from backguide.services.headless import FastClock
from backguide.ui.dialogs.advice import AdvicePanel
from backguide.ui.dialogs.consent import ConsentPage
from backguide.ui.dialogs.questions import leg_question, morning_question
from backguide.ui.dialogs.signs_page import SignsPage
from backguide.ui.pages.session import SessionPage
from backguide.ui.viewmodels.session import SessionViewModel
from backguide.ui.viewmodels.session_face import SessionPart

_STEP = 0.5
_LONGEST = 3600.0


def safety_pages(app: App, clock: FastClock) -> Iterator[str]:
    """Show page after page and give a name for each picture. The last one leaves the programme locked."""
    look, window = app.look, app.window
    pages: tuple[tuple[str, QWidget], ...] = (
        ("first-run", ConsentPage(look)),
        ("first-run-signs", SignsPage(look, Occasion.FIRST)),
        ("first-run-leg", leg_question(look)),
        ("monthly", SignsPage(look, Occasion.MONTHLY)),
        ("morning-after", morning_question(look, "After the session on Monday.")),
        ("advice-now", AdvicePanel(look, signs_of(Urgency.NOW))),
        ("advice-ask", AdvicePanel(look, signs_of(Urgency.ASK))),
    )
    for name, page in pages:
        window.enter_session(page)
        yield name
    yield from _worried(app, clock)
    app.leave_session()
    window.show_page("today")
    yield "today-locked"


def _worried(app: App, clock: FastClock) -> Iterator[str]:
    """A session with leg pain that goes further down, and the way from Stop to the signs."""
    app.change_setting("leg_pain", "yes")
    session = app.start_session()
    page = _page_of(session)
    session.check_in(7, anything_new=False)
    waited = 0.0
    while session.face.part is not SessionPart.CHECK_OUT and waited < _LONGEST:
        clock.move(_STEP)
        waited += _STEP
        session.tick()
        if session.clock.segments[0].done >= 1.0:
            session.skip()
    yield "check-out-leg"
    page.check_out.answered.emit(CheckOut(7, 8, leg=LegChange.DOWN))
    yield "red-flags"
    page.warning_sheet.cleared.emit()
    yield "summary-too-much"
    session = app.start_session()
    page = _page_of(session)
    yield "check-in-advice"
    session.check_in(5, anything_new=False)
    session.stop()
    page.stop_sheet.chosen.emit(StopReason.WORRY)
    page.warning_sheet.warned.emit(signs_of(Urgency.NOW))
    yield "stopped-for-safety"


def _page_of(session: SessionViewModel) -> SessionPage:
    parent: QObject | None = session.parent()
    if not isinstance(parent, SessionPage):
        raise TypeError("a session belongs to its page")
    return parent
