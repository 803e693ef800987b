"""Keep the screen awake while a person follows a session from three metres away."""

import logging
import threading
from collections.abc import Callable, Generator
from contextlib import AbstractContextManager, contextmanager
from math import inf
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from wakepy import ActivationResult

_LOG = logging.getLogger(__name__)

GOODBYE = 2.0
"""Seconds that closing waits for the system to take the request back; it does so anyway when we are gone."""

FAILED = "Your screen may go dark by itself."


class CannotKeepAwakeError(Exception):
    """The system does not let us; the message says why, in technical words."""


@contextmanager
def awake_request() -> Generator[None]:
    """A request to the system, on from entering to leaving. Raises CannotKeepAwakeError on entering."""
    from wakepy import keep

    with keep.presenting(on_fail=_refuse):
        yield


class ScreenKeeper(QObject):
    """A ``core.ports.KeepAwake`` that never makes its caller wait, and never fails.

    Asking the system can take seconds where its bus hangs, so a thread of its own does it. ``is_wanted`` is
    asked at each ``hold``. ``failed`` carries one sentence, once, where the system does not help.
    """

    failed = Signal(str)

    def __init__(
        self,
        is_wanted: Callable[[], bool],
        make_request: Callable[[], AbstractContextManager[None]] = awake_request,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._is_wanted = is_wanted
        self._make_request = make_request
        self._enough: threading.Event | None = None
        self._thread: threading.Thread | None = None
        self._has_failed = False

    def hold(self, seconds: float = inf) -> None:
        """Keep the screen awake from now on, for ``seconds`` at most."""
        self.release()
        if self._has_failed or not self._is_wanted():
            return
        self._enough = threading.Event()
        self._thread = threading.Thread(
            target=self._keep, args=(self._enough, seconds), name="keep-awake", daemon=True
        )
        self._thread.start()

    def release(self) -> None:
        """Let the screen sleep again."""
        if self._enough is not None:
            self._enough.set()
            self._enough = None

    def close(self) -> None:
        """Let the screen sleep, and wait a moment until the system knows."""
        self.release()
        if self._thread is not None:
            self._thread.join(GOODBYE)
            self._thread = None

    def _keep(self, enough: threading.Event, seconds: float) -> None:
        """Runs in the thread: make the request and hold it until it is enough."""
        try:
            with self._make_request():
                enough.wait(None if seconds == inf else seconds)
        except (CannotKeepAwakeError, ImportError, OSError, RuntimeError) as error:
            _LOG.info("the screen cannot be kept awake: %s", error)
            if not enough.is_set():
                self._has_failed = True
                self.failed.emit(FAILED)


def _refuse(result: "ActivationResult") -> None:
    raise CannotKeepAwakeError(result.get_failure_text())
