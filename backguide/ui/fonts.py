"""The app's typeface, Source Sans Pro, loaded from its installed package."""

import logging
from importlib.resources import files

from PySide6.QtCore import QByteArray
from PySide6.QtGui import QFont, QFontDatabase

_LOG = logging.getLogger(__name__)
_PACKAGE = "font_source_sans_pro"
_FACES = ("SourceSansPro-Regular.ttf", "SourceSansPro-Semibold.ttf", "SourceSansPro-Bold.ttf")


def load_typeface() -> str:
    """Register the faces the app uses and return their family, or the system's own where they are missing.

    Needs a QGuiApplication.
    """
    family = ""
    for name in _FACES:
        try:
            data = (files(_PACKAGE) / "files" / name).read_bytes()
        except (ModuleNotFoundError, OSError) as error:
            _LOG.warning("typeface %s is missing: %s", name, error)
            continue
        number = QFontDatabase.addApplicationFontFromData(QByteArray(data))
        families = QFontDatabase.applicationFontFamilies(number) if number >= 0 else []
        # The semibold face names a family of its own on some systems; the regular one comes first.
        family = family or (families[0] if families else "")
    return family or QFont().family()
