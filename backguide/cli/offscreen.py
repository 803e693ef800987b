"""A Qt application without a screen, for commands that only write pictures."""

import os
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtWidgets import QApplication


@contextmanager
def offscreen_application() -> Iterator[QApplication]:
    """A QApplication that needs no display; the process can have only one."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    running = QApplication.instance()
    application = running if isinstance(running, QApplication) else QApplication(["backguide"])
    try:
        yield application
    finally:
        if running is None:
            application.shutdown()
