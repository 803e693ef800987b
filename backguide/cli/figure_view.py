"""``backguide figure view``: the window in which a figure is authored."""

import sys
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QApplication

from backguide.cli.errors import UsageError
from backguide.content.library import load_motion_of
from backguide.content.reading import exercise_paths
from backguide.figure.people import default_person
from backguide.ui.figure.authoring import AuthoringWindow
from backguide.ui.figure.frame_cache import FrameCache
from backguide.ui.figure.frame_worker import FrameWorker
from backguide.ui.figure.stage import Stage
from backguide.ui.figure.view import FigureView
from backguide.ui.look import Look


def view_figure(assets: Path, exercise: str) -> int:
    """Open the window and return when it is closed. Raises UsageError for an unknown exercise."""
    path = next((path for path in exercise_paths(assets) if path.stem == exercise), None)
    if path is None:
        raise UsageError(
            f"There is no exercise {exercise!r}: add exercises/<category>/{exercise}.toml first."
        )
    application = QApplication(sys.argv[:1])
    look = Look(assets)
    look.dress(application)
    worker = FrameWorker(FrameCache())
    view = FigureView(Stage(default_person()), worker, look.theme.name)
    window = AuthoringWindow(path, partial(load_motion_of, assets, exercise), view)
    window.show()
    try:
        return application.exec()
    finally:
        worker.close()
