"""A Qt application without a screen, for commands that only write pictures."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

_EXPECTED = (
    # What only a screen could do is not missed here.
    "This plugin does not support ",
    # Qt then takes UTF-8 by itself.
    "Detected locale ",
    # Sound is optional; what is missing for it is said where sound is used.
    "Couldn't load pipewire",
    "Couldn't resolve pipewire",
)


@contextmanager
def offscreen_application() -> Iterator[QApplication]:
    """A QApplication that needs no display; the process can have only one. Qt's warnings go on to stderr."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    before = qInstallMessageHandler(_tell)
    running = QApplication.instance()
    application = running if isinstance(running, QApplication) else QApplication(["backguide"])
    try:
        yield application
    finally:
        qInstallMessageHandler(before)
        if running is None:
            application.shutdown()


def _tell(_kind: QtMsgType, _context: QMessageLogContext, message: str | None) -> None:
    if message and not message.startswith(_EXPECTED):
        print(message, file=sys.stderr)
