"""A theme: the colours of the app by role, read from ``assets/themes/*.toml``."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any, cast

from PySide6.QtGui import QColor


class Role(StrEnum):
    """What a colour is for. Code never names a colour in any other way (look guide, section 2)."""

    BG = "bg"
    RAIL = "rail"
    CARD = "card"
    LINE = "line"
    LINE2 = "line2"
    TRACK = "track"
    TRACK_EDGE = "track_edge"
    INK = "ink"
    INK2 = "ink2"
    ACCENT = "accent"
    ON_ACCENT = "on_accent"
    SOFT = "soft"
    ON_SOFT = "on_soft"
    STAGE = "stage"
    STAGE_INK = "stage_ink"
    STAGE_INK2 = "stage_ink2"
    HOLD = "hold"
    HOLD_BG = "hold_bg"
    MOVE = "move"
    MOVE_BG = "move_bg"
    REST = "rest"
    REST_BG = "rest_bg"
    WARN = "warn"
    WARN_BG = "warn_bg"
    READY = "ready"
    READY_BG = "ready_bg"
    SWITCH = "switch"
    SWITCH_BG = "switch_bg"
    STOP = "stop"
    STOP_BG = "stop_bg"
    STOP_EDGE = "stop_edge"
    BAD = "bad"
    BAD_BG = "bad_bg"
    OK = "ok"
    OK_BG = "ok_bg"
    CHART1 = "chart1"
    CHART2 = "chart2"
    CHART3 = "chart3"
    BEFORE = "before"
    AFTER = "after"
    FOCUS = "focus"
    SCRIM = "scrim"


class ThemeError(ValueError):
    """A theme file that cannot be used; the message is one line naming file, entry and fix."""


@dataclass(frozen=True, slots=True)
class Theme:
    """One set of colours. ``name`` is its file's name; ``colours`` holds #RRGGBB or #AARRGGBB by role."""

    name: str
    is_dark: bool
    is_high_contrast: bool
    colours: Mapping[Role, str]

    def colour(self, role: Role) -> QColor:
        """The colour of a role."""
        return QColor(self.colours[role])

    @property
    def card_edge(self) -> int:
        """Width in pixels of the quiet edge of cards."""
        return 2 if self.is_high_contrast else 1

    @property
    def control_edge(self) -> int:
        """Width in pixels of the edge of a control at rest."""
        return 2 if self.is_high_contrast else 1


def load_theme(path: Path) -> Theme:
    """The theme in a TOML file. Raises ThemeError, and OSError where it cannot be read."""
    try:
        document = tomllib.loads(path.read_text(encoding="utf-8"))
    except tomllib.TOMLDecodeError as error:
        raise ThemeError(f"{path.name}: is not TOML: {error}") from error
    base = _table(document, "base", path)
    roles = _table(document, "roles", path)
    return Theme(
        name=path.stem,
        is_dark=bool(document.get("dark", False)),
        is_high_contrast=bool(document.get("high_contrast", False)),
        colours={role: _resolve(role, base, roles, path) for role in Role},
    )


def _table(document: Mapping[str, Any], key: str, path: Path) -> dict[str, str]:
    table: object = document.get(key)
    if not isinstance(table, dict):
        raise ThemeError(f"{path.name}: [{key}] is missing; add the table")
    return {str(name): str(value) for name, value in cast("dict[object, object]", table).items()}


def _resolve(role: Role, base: Mapping[str, str], roles: Mapping[str, str], path: Path) -> str:
    name = roles.get(role.value)
    if name is None:
        raise ThemeError(f"{path.name}: roles.{role.value} is missing; give it a base colour")
    colour = base.get(name)
    if colour is None:
        raise ThemeError(f"{path.name}: roles.{role.value}: there is no base colour {name}; add it to [base]")
    if not QColor.isValidColorName(colour):
        raise ThemeError(f"{path.name}: base.{name}: {colour} is not a colour; write it as #RRGGBB")
    return colour
