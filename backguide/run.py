"""Run the window over a person's data until it is closed."""

import logging
import sys
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QApplication

from backguide.app import App
from backguide.content.assets import assets_folder
from backguide.content.voice import load_voice
from backguide.core.settings import KeepAwake
from backguide.platform.clock import SystemClock
from backguide.platform.keep_awake import ScreenKeeper
from backguide.platform.single_instance import FirstInstance, ask_forward
from backguide.platform.voice import SessionVoice, VoiceSettings
from backguide.storage.data_folder import DataFolder
from backguide.storage.errors import LockedError

_LOG = logging.getLogger(__name__)


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
        voice = SessionVoice(partial(load_voice, assets_folder()), partial(_voice_settings, folder))
        app = App(application, folder, SystemClock(), voice=voice, keep_awake=keeper)
        keeper.failed.connect(app.hint)
        voice.failed.connect(app.hint)
        voice.failed.connect(_LOG.warning)
        first.asked_forward.connect(app.come_forward)
        app.show()
        app.tell_notices()
        status = application.exec()
        first.close()
        app.close()
        keeper.close()
    return status


def _voice_settings(folder: DataFolder) -> VoiceSettings:
    settings = folder.settings.values()
    return VoiceSettings(settings.voice, settings.voice_volume, settings.voice_speed)


def _screen_stays_on(folder: DataFolder) -> bool:
    return folder.settings.values().keep_awake is KeepAwake.ON
