"""The window over a data folder, playing one session after the other on a fast clock until it is killed.

``python -m tests.e2e.fast_window FOLDER BEGAN VERSION`` prints a line whenever something happened:

- ``found ID resume|keep`` an interrupted session waits on Today, and whether it can go on (it then does);
- ``at SECONDS ID`` the session with that id has got so far, in seconds since BEGAN;
- ``stored ID`` it is in the history.
"""

import sys
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtWidgets import QApplication

from backguide.app import App
from backguide.core.safety import Occasion
from backguide.platform.quiet import NoTones
from backguide.services.headless import FastClock
from backguide.services.safety import SafetyDesk
from backguide.storage.data_folder import DataFolder
from backguide.ui.viewmodels.session import SessionViewModel
from backguide.ui.viewmodels.session_face import SessionPart

TICK = 0.5
"""Seconds of session time at a time."""


class Patient(QObject):
    """Does everything that is asked, as fast as the window allows."""

    def __init__(self, app: App, folder: DataFolder, clock: FastClock, version: str) -> None:
        super().__init__()
        self._app = app
        self._folder = folder
        self._clock = clock
        self._version = version
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._go_on)
        self._session = self._first()
        self._timer.start(0)

    def _first(self) -> SessionViewModel:
        waiting = self._folder.journal.recover()
        offer = self._app.left_over
        if waiting is None or offer is None:
            return self._app.start_session(self._version)
        tell("found", waiting.record.id, "resume" if offer.can_resume else "keep")
        return self._app.resume_session() or self._app.start_session(self._version)

    @Slot()
    def _go_on(self) -> None:
        self._clock.move(TICK)
        session = self._session
        match session.face.part:
            case SessionPart.CHECK_IN:
                session.check_in(4, anything_new=False)
            case SessionPart.CHECK_OUT:
                session.check_out(3, 5, {})
            case SessionPart.SUMMARY:
                stored = self._folder.history.latest()
                tell("stored", "" if stored is None else stored.id)
                self._app.window.leave_session()
                self._session = self._app.start_session(self._version)
            case _:
                session.tick()
        running = self._folder.journal.recover()
        tell("at", str(self._clock.monotonic()), "" if running is None else running.record.id)


def tell(*words: str) -> None:
    """Print at once, so that it is out when the process dies."""
    sys.stdout.write(" ".join(words) + "\n")
    sys.stdout.flush()


def main(folder: str, began: str, version: str) -> int:
    """Run until killed."""
    application = QApplication(sys.argv[:1])
    clock = FastClock(datetime.fromisoformat(began))
    with DataFolder.open(Path(folder), now=clock.wall) as opened:
        desk = SafetyDesk(opened, clock)
        if desk.is_consent_due:
            desk.give_consent()
        if desk.are_signs_due:
            desk.answer_signs(Occasion.FIRST, None)
        app = App(application, opened, clock, tones=NoTones())
        app.show()
        patient = Patient(app, opened, clock, version)
        status = application.exec()
        patient.deleteLater()
    return status


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
