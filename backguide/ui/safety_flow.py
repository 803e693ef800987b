"""What is asked in the whole window before sessions: consent, warning signs, leg pain, the morning after."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QWidget

from backguide.core.record import SessionRecord
from backguide.core.safety import Morning, Occasion, Urgency
from backguide.core.settings import LegPain, Value
from backguide.core.warning_signs import signs_of
from backguide.services.safety import SafetyDesk
from backguide.storage.errors import StorageError
from backguide.ui import strings
from backguide.ui.look import Look
from backguide.ui.main_window import MainWindow
from backguide.ui.widgets.session.announce import announce


class SafetyFlow(QObject):
    """Goes through the questions that are due, one page after the other, then does what was wanted.

    ``desk`` remembers the answers, ``save`` stores a setting, ``tell`` shows one sentence of trouble. While
    the programme is locked nothing is started: Today explains.
    """

    def __init__(
        self,
        look: Look,
        window: MainWindow,
        desk: SafetyDesk,
        save: Callable[[str, Value], None],
        tell: Callable[[str], None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._window = window
        self._desk = desk
        self._save = save
        self._tell = tell
        self._wanted: Callable[[], object] | None = None
        self._is_first = False
        self._is_asking = False

    def welcome(self) -> None:
        """At the first start, and once a year: what the app does, and whether it may begin."""
        if self._desk.is_consent_due:
            self._wanted = None
            self._go_on()

    def before_session(self, start: Callable[[], object]) -> None:
        """Ask what is due, then call ``start``; while the programme is locked, show Today instead."""
        self._wanted = start
        self._go_on()

    def answer_in_session(self, found: Urgency | None) -> None:
        """A session asked about the signs: remember the answer."""
        self._store(partial(self._desk.answer_signs, Occasion.SESSION, found))

    def unlock(self) -> None:
        """The person confirmed that they took advice."""
        self._store(self._desk.take_advice)
        self._window.show_page("today")

    def _go_on(self) -> None:
        """Ask the next thing that is due."""
        waiting = self._desk.waiting_morning() if self._wanted is not None else None
        if self._desk.is_consent_due:
            self._ask_consent()
        elif self._desk.lock is not None:
            self._leave()
            self._window.show_page("today")
        elif self._desk.are_signs_due:
            self._ask_signs()
        elif self._is_first:
            self._ask_leg()
        elif waiting is not None:
            self._ask_morning(waiting)
        else:
            self._finish()

    # The pages are imported when they are asked for: most starts need none of them.

    def _ask_consent(self) -> None:
        from backguide.ui.dialogs.consent import ConsentPage

        page = ConsentPage(self._look)
        page.agreed.connect(self._take_consent)
        page.left.connect(self._leave)
        self._show(page)

    def _ask_signs(self) -> None:
        from backguide.ui.dialogs.signs_page import SignsPage

        occasion = Occasion.FIRST if self._desk.is_first else Occasion.MONTHLY
        page = SignsPage(self._look, occasion)
        page.answered.connect(partial(self._take_signs, occasion))
        page.left.connect(self._leave)
        self._show(page)

    def _ask_leg(self) -> None:
        from backguide.ui.dialogs.questions import leg_question

        question = leg_question(self._look)
        question.answered.connect(self._take_leg)
        self._show(question)

    def _ask_morning(self, session: SessionRecord) -> None:
        from backguide.ui.dialogs.questions import morning_question

        after = f"After the session on {strings.weekday(session.started_at.date())}."
        question = morning_question(self._look, after)
        question.answered.connect(partial(self._take_morning, session.id))
        self._show(question)

    def _advise(self, found: Urgency) -> None:
        from backguide.ui.dialogs.advice import AdvicePanel

        panel = AdvicePanel(self._look, signs_of(found))
        panel.understood.connect(self._go_on)
        self._show(panel)
        announce(panel, panel.accessibleName(), urgent=True)

    def _take_consent(self) -> None:
        self._store(self._desk.give_consent)
        self._go_on()

    def _take_signs(self, occasion: Occasion, found: Urgency | None) -> None:
        self._is_first = occasion is Occasion.FIRST
        self._store(partial(self._desk.answer_signs, occasion, found))
        if found is None:
            self._go_on()
        else:
            self._advise(found)

    def _take_leg(self, answer: LegPain | None) -> None:
        self._is_first = False
        if answer is not None:
            self._save("leg_pain", answer.value)
        self._go_on()

    def _take_morning(self, session: str, answer: Morning | None) -> None:
        self._store(partial(self._desk.answer_morning, session, answer))
        self._go_on()

    def _finish(self) -> None:
        wanted = self._wanted
        self._leave()
        if wanted is not None:
            wanted()

    def _leave(self) -> None:
        self._wanted = None
        self._is_first = False
        if self._is_asking:
            self._is_asking = False
            self._window.leave_session()

    def _store(self, action: Callable[[], None]) -> None:
        try:
            action()
        except StorageError as error:
            self._tell(str(error))

    def _show(self, page: QWidget) -> None:
        self._is_asking = True
        self._window.enter_session(page)
        page.setFocus(Qt.FocusReason.OtherFocusReason)
