"""Run the window over a person's data until it is closed."""

import sys
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QApplication

from backguide.app import App
from backguide.core.settings import KeepAwake
from backguide.platform.clock import SystemClock
from backguide.platform.keep_awake import ScreenKeeper
from backguide.platform.single_instance import FirstInstance, ask_forward
from backguide.storage.data_folder import DataFolder
from backguide.storage.errors import LockedError


def run_window(data_folder: Path) -> int:
    """Open the window over ``data_folder`` and run until it is closed.

    Where it is open already, that window comes forward instead. Raises StorageError, ContentError.
    """
    running = QApplication.instance()
    application = running if isinstance(running, QApplication) else QApplication(sys.argv[:1])
    application.setApplicationName("BackGuide")
    try:
        folder = DataFolder.open(data_folder)
    except LockedError:
        if ask_forward(data_folder):
            return 0
        raise
    with folder:
        first = FirstInstance(data_folder)
        keeper = ScreenKeeper(partial(_screen_stays_on, folder))
        app = App(application, folder, SystemClock(), keep_awake=keeper)
        keeper.failed.connect(app.hint)
        first.asked_forward.connect(app.come_forward)
        app.show()
        app.tell_notices()
        status = application.exec()
        first.close()
        app.close()
        keeper.close()
    return status


def _screen_stays_on(folder: DataFolder) -> bool:
    return folder.settings.values().keep_awake is KeepAwake.ON
