"""A window over a made-up person's data, on a clock that only moves when told to."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication

from backguide.app import App
from backguide.content.assets import assets_folder
from backguide.content.library import load_library
from backguide.core.safety import Morning, Occasion
from backguide.core.settings import Theme
from backguide.platform.quiet import NoTones
from backguide.services.appointment import FIRST_PROGRAMME
from backguide.services.demonstration import NAME, demonstration_history
from backguide.services.headless import FastClock
from backguide.services.safety import SafetyDesk
from backguide.storage.data_folder import DataFolder

NOW = datetime(2026, 11, 25, 9, 0, tzinfo=UTC)
"""The moment of every demonstration, so that its pictures only change when the program does."""

STARTED = "2026-11-11"


@contextmanager
def demonstration(
    application: QApplication, theme: Theme, text_scale: float, *, inline_figures: bool = True
) -> Iterator[tuple[App, FastClock]]:
    """An app over a throw-away folder with twelve weeks of history, and its clock."""
    clock = FastClock(NOW)
    with tempfile.TemporaryDirectory() as name, DataFolder.open(Path(name), now=clock.wall) as folder:
        programme = load_library(assets_folder()).programmes[FIRST_PROGRAMME]
        for record in demonstration_history(programme, NOW):
            folder.history.add(record)
        for key, value in (
            ("name", NAME),
            ("programme_started", STARTED),
            ("theme", theme.value),
            ("text_scale", text_scale),
        ):
            folder.settings.set(key, value)
        desk = SafetyDesk(folder, clock)
        desk.give_consent()
        desk.answer_signs(Occasion.FIRST, None)
        waiting = desk.waiting_morning()
        if waiting is not None:
            desk.answer_morning(waiting.id, Morning.USUAL)
        app = App(application, folder, clock, inline_figures=inline_figures, tones=NoTones())
        try:
            yield app, clock
        finally:
            app.close()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
