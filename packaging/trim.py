"""What the frozen program goes without. Qt brings much that a program of widgets never loads.

Leaving out too much shows only when the program runs: ``smoke_test.py`` and ``backguide self-test`` look.
"""

from fnmatch import fnmatch
from pathlib import PurePath

EXCLUDED_MODULES = [
    # pyqtgraph can use these where they are installed; BackGuide does not.
    "IPython",
    "OpenGL",
    "PIL",
    "PyQt5",
    "PyQt6",
    "PySide2",
    "colorcet",
    "cupy",
    "h5py",
    "jupyter_rfb",
    "matplotlib",
    "numba",
    "pyqtgraph.examples",
    "pyqtgraph.jupyter",
    "pyqtgraph.opengl",
    "scipy",
    # Tools of development that packages ask for in their own tests.
    "_pytest",
    "hypothesis",
    "pytest",
    "setuptools",
    "tkinter",
    # Parts of Qt that come along with others.
    "PySide6.QtPdf",
    "PySide6.QtQml",
    "PySide6.QtQuick",
    "PySide6.QtWebEngineCore",
]

KEPT_PLUGINS = {
    "platforms": ["*xcb*", "*wayland*", "*offscreen*", "*minimal.*", "*windows*", "*cocoa*"],
    "imageformats": ["*svg*", "*jpeg*", "*ico*", "*gif*"],
    "platformthemes": ["*xdgdesktopportal*"],
    "egldeviceintegrations": [],
    "platforminputcontexts": ["*ibus*", "*compose*"],
    "wayland-graphics-integration-server": [],
    "wayland-graphics-integration-client": ["*"],
    "sqldrivers": [],
    "qmltooling": [],
    "generic": [],
    "networkinformation": [],
    "tls": [],
    "multimedia": [],  # FFmpeg would bring Qt Quick along; QSoundEffect plays without it
    "designer": [],
}
"""Patterns of the plugins that stay, by kind; a kind that is not named here stays whole."""

UNWANTED_LIBRARIES = [
    # Reached only from plugins that are dropped above: virtual keyboard, PDF images, bare frame buffer, GTK.
    "*Qt6Pdf*",
    "*Qt6Qml*",
    "*Qt6Quick*",
    "*Qt6VirtualKeyboard*",
    "*Qt6EglF[sS]*",
    "libatk*",
    "libav*",
    "libswresample*",
    "libswscale*",
    "*Qt6FFmpeg*",
    "libcairo*",
    "libgdk*",
    "libgtk*",
    "libpango*",
    "libpixman*",
]


def is_wanted(destination: str) -> bool:
    """Tell whether the file that would lie at ``destination`` in the program's folder is of use."""
    path = PurePath(destination.replace("\\", "/"))
    if "translations" in path.parts:
        return False  # BackGuide speaks English; a language it learns brings its qtbase file back
    if "plugins" in path.parts and len(path.parts) > path.parts.index("plugins") + 2:
        kept = KEPT_PLUGINS.get(path.parts[path.parts.index("plugins") + 1])
        if kept is not None and not any(fnmatch(path.name, pattern) for pattern in kept):
            return False
    return not any(fnmatch(path.name, pattern) for pattern in UNWANTED_LIBRARIES)
