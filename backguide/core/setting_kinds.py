"""The kinds of settings: which values each can take."""

import unicodedata
from dataclasses import dataclass
from datetime import date
from typing import ClassVar

Value = str | int | float


class SettingError(ValueError):
    """A value that a setting cannot take; the message is one line saying which it can."""


@dataclass(frozen=True, slots=True)
class Choice:
    """One allowed value and the words it is shown with; ``detail`` is said where there is no picture."""

    value: Value
    title: str
    detail: str = ""


@dataclass(frozen=True, slots=True)
class ChoiceSetting:
    """A setting with a short list of allowed values."""

    key: str
    title: str
    default: Value
    choices: tuple[Choice, ...]

    def check(self, value: object) -> Value:
        """``value`` as it is stored. Raises SettingError."""
        for choice in self.choices:
            if _same(choice.value, value):
                return choice.value
        allowed = ", ".join(str(choice.value) for choice in self.choices)
        raise SettingError(f"{self.key}: must be one of {allowed}, not {_shown(value)}")


@dataclass(frozen=True, slots=True)
class TextSetting:
    """A setting with free text of one line, which may be empty unless ``filled``."""

    key: str
    title: str
    default: str
    filled: bool = False
    LONGEST: ClassVar[int] = 80

    def check(self, value: object) -> Value:
        """``value`` as it is stored. Raises SettingError."""
        if not isinstance(value, str) or len(value) > self.LONGEST or any(map(_is_control, value)):
            raise SettingError(f"{self.key}: must be one line of text, not {_shown(value)}")
        if self.filled and not value:
            raise SettingError(f"{self.key}: must not be empty")
        return value


@dataclass(frozen=True, slots=True)
class DateSetting:
    """A setting with a date as YYYY-MM-DD, or nothing."""

    key: str
    title: str
    default: str

    def check(self, value: object) -> Value:
        """``value`` as it is stored. Raises SettingError."""
        if isinstance(value, str) and (not value or _is_date(value)):
            return value
        raise SettingError(f"{self.key}: must be a date like 2026-05-31 or empty, not {_shown(value)}")


Setting = ChoiceSetting | TextSetting | DateSetting


def _same(allowed: Value, value: object) -> bool:
    # True equals 1 in Python, but nobody means it as a number of sessions.
    return allowed == value and not isinstance(value, bool)


def _is_date(text: str) -> bool:
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def _is_control(character: str) -> bool:
    # Line ends and the like, and halves of characters, which no file can hold. Joiners are part of names.
    return unicodedata.category(character) in ("Cc", "Cs")


def _shown(value: object) -> str:
    text = repr(value)
    return text if len(text) <= 40 else text[:37] + "..."
