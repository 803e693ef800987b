"""What a person can do in a guided session: one table for keys, tooltips, the help sheet and spoken names."""

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtGui import QKeyEvent

from backguide.ui.actions import key_of, key_words


class SessionKey(StrEnum):
    """What a key asks for."""

    PAUSE = "pause"
    SKIP = "skip"
    BACK = "back"
    LONGER = "longer"
    SHORTER = "shorter"
    STOP = "stop"
    SWITCH = "switch"
    EASIER = "easier"
    LATER = "later"
    MUTE = "mute"
    HELP = "help"


@dataclass(frozen=True, slots=True)
class SessionAction:
    """One thing to do. ``shortcuts`` are written as Qt writes them, the first are the ones shown."""

    key: SessionKey
    text: str
    note: str
    shortcuts: tuple[str, ...]
    icon: str
    shown: int = 2

    @property
    def key_words(self) -> str:
        """The keys as they are shown: "→ or Page Down"."""
        return key_words(self.shortcuts[: self.shown])

    @property
    def tooltip(self) -> str:
        """What it does, and its keys."""
        return f"{self.note} ({self.key_words})"


_PAUSE_KEYS = ("Space", "Return", "Enter", "Media Play", "Media Pause", "Toggle Media Play/Pause")

SESSION_ACTIONS: tuple[SessionAction, ...] = (
    SessionAction(SessionKey.PAUSE, "Pause, or go on", "Hold everything, or go on", _PAUSE_KEYS, "pause"),
    SessionAction(
        SessionKey.SKIP, "Skip", "Go on to what comes next", ("Right", "PgDown", "Media Next"), "skip"
    ),
    SessionAction(
        SessionKey.BACK,
        "Back",
        "Begin this again; twice, the one before",
        ("Left", "PgUp", "Media Previous"),
        "back",
    ),
    SessionAction(SessionKey.LONGER, "5 seconds more", "Five seconds more here", ("Up",), "plus"),
    SessionAction(SessionKey.SHORTER, "5 seconds less", "Five seconds less here", ("Down",), "minus"),
    SessionAction(SessionKey.STOP, "Stop, it hurts", "Everything stops at once", ("Esc", "."), "hand"),
    SessionAction(SessionKey.SWITCH, "Other side now", "Go to the other side now", ("S",), "switch"),
    SessionAction(SessionKey.EASIER, "Make it easier", "A lighter form, or less of it", ("E",), "leaf"),
    SessionAction(SessionKey.LATER, "Do this one later", "Move this exercise to the end", ("L",), "clock"),
    SessionAction(SessionKey.MUTE, "Sound off or on", "Voice and tones off, or on again", ("M",), "mute"),
    SessionAction(SessionKey.HELP, "More", "All controls and their keys", ("?", "F1"), "more", shown=1),
)

_BY_KEY = {key_of(shortcut): one.key for one in SESSION_ACTIONS for shortcut in one.shortcuts}


def session_action(key: SessionKey) -> SessionAction:
    """The row of the table."""
    return next(one for one in SESSION_ACTIONS if one.key is key)


def session_key(event: QKeyEvent) -> SessionKey | None:
    """What the key asks for, None for every other key and for combinations with Ctrl or Alt."""
    return _BY_KEY.get(key_of(event))
