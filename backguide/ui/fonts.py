"""The app's typeface, Source Sans Pro, loaded from its installed package."""

import logging
from importlib.util import find_spec
from pathlib import Path

from PySide6.QtGui import QFont, QFontDatabase

_LOG = logging.getLogger(__name__)
_PACKAGE = "font_source_sans_pro"
_FACES = ("SourceSansPro-Regular.ttf", "SourceSansPro-Semibold.ttf", "SourceSansPro-Bold.ttf")


def load_typeface() -> str:
    """Register the faces the app uses and return their family, or the system's own where they are missing.

    Needs a QGuiApplication.
    """
    folder = _folder()
    family = ""
    for name in _FACES if folder else ():
        number = QFontDatabase.addApplicationFont(f"{folder}/{name}")
        if number < 0:
            _LOG.warning("the face %s could not be loaded", name)
        elif not family:
            # The semibold face names a family of its own on some systems; the regular one comes first.
            family = QFontDatabase.applicationFontFamilies(number)[0]
    return family or QFont().family()


def _folder() -> Path | None:
    """Where the package keeps its files; its own module would look through all of them."""
    found = find_spec(_PACKAGE)
    if found is None or not found.submodule_search_locations:
        _LOG.warning("the package %s is missing, so the letters are the system's own", _PACKAGE)
        return None
    return Path(found.submodule_search_locations[0]) / "files"
