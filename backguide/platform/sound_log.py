"""Keeps Qt's sound from writing to the terminal about what BackGuide does without."""

from PySide6.QtCore import QLoggingCategory

# PipeWire is tried first, and PulseAudio is used where it is missing.
_RULES = "qt.multimedia.symbolsresolver=false\nqt.multimedia.ffmpeg.info=false"


def hush_sound_log() -> None:
    """Call this before Qt's sound or speech is loaded. What fails still comes as an error."""
    QLoggingCategory.setFilterRules(_RULES)
