"""Contact sheets: one page of pictures an exercise, for the people who author and check the poses."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter

from backguide.core.vocabulary import Side
from backguide.figure.camera import Margins
from backguide.figure.framing import companions
from backguide.figure.framing_focus import marked_place
from backguide.figure.motion import Motion
from backguide.figure.scene_builder import SceneOptions
from backguide.ui.figure.stage import Ring, Shot, ShotPainter, frame_index

COLUMNS = 4
CELL_WIDTH, CELL_HEIGHT = 520, 340
LABEL_HEIGHT = 34
TITLE_HEIGHT = 64
GAP = 16
RIGHT_RING, WRONG_RING = "#2C6B3A", "#9A2F22"
TURNS = (60.0, -60.0)
"""Degrees from the best view for the two other views."""


@dataclass(frozen=True, slots=True)
class SheetColours:
    """The page, the ground behind the figure and the letters, as #rrggbb."""

    page: str
    ground: str
    ink: str


@dataclass(frozen=True, slots=True)
class _Cell:
    label: str
    shot: Shot
    position: float


def write_sheets(
    motions: Sequence[tuple[str, Motion]],
    folder: Path,
    stage: ShotPainter,
    theme: str,
    colours: SheetColours,
    titles: Mapping[str, str] | None = None,
    family: str = "",
) -> list[Path]:
    """Write ``<id>.png`` for every motion into ``folder`` and return the paths.

    A sheet shows start, two in-betweens and end from the best view; two other views; left and right; and
    each mistake beside the right form. ``titles`` are the exercises' names by id, ``family`` is the
    typeface. Needs a QGuiApplication (offscreen will do). Raises OSError when a file cannot be written.
    """
    folder.mkdir(parents=True, exist_ok=True)
    written: list[Path] = []
    for exercise_id, motion in motions:
        path = folder / f"{exercise_id}.png"
        title = (titles or {}).get(exercise_id, exercise_id)
        if not _Sheet(stage, colours, family).paint(title, _rows(motion, theme)).save(str(path)):
            raise OSError(f"cannot write {path}")
        written.append(path)
    return written


def _rows(motion: Motion, theme: str) -> list[list[_Cell]]:
    margins = Margins(20.0, 20.0, 20.0, 20.0)
    best = Shot(motion, Side.RIGHT, CELL_WIDTH, CELL_HEIGHT, theme, margins=margins)
    left = replace(best, side=Side.LEFT)
    is_round = motion.cycle_seconds is not None
    name, shown = ("Shown", motion.shown_at) if is_round else ("End", 1.0)
    rows = _round(best) if is_round else [_way(best)]
    rows.append(
        [
            *(
                _Cell(f"{name}, turned {turn:+.0f} degrees", replace(best, turn=turn), shown)
                for turn in TURNS
            ),
            _Cell("Left side, start", left, 0.0),
            _Cell(f"Left side, {name.lower()}", left, shown),
        ]
    )
    if motion.second_view is not None:
        second = replace(best, second_view=True)
        cells = [
            _Cell("Second view, start", second, 0.0),
            _Cell(f"Second view, {name.lower()}", second, shown),
        ]
        rows.append(cells)
    framed_with = tuple(companions(motion))
    for variant, mistake in motion.mistakes.items():
        plain = replace(best, framed_with=framed_with, options=SceneOptions(arrows=False))
        right = replace(plain, ring=Ring(motion, mistake, RIGHT_RING))
        wrong = replace(plain, motion=mistake, ring=Ring(motion, mistake, WRONG_RING))
        at = mistake.compared_at
        fault = marked_place(motion, mistake)
        marked = replace(wrong, ring=None, options=SceneOptions(arrows=False, fault=fault))
        rows.append(
            [
                _Cell("Right", right, at),
                _Cell(f"Wrong: {variant}", wrong, at),
                _Cell(f"Wrong, half-way: {variant}", marked, at + 0.25 if is_round else 0.5),
                _Cell(f"Wrong, turned: {variant}", replace(marked, turn=TURNS[0]), at),
            ]
        )
    return rows


def _way(best: Shot) -> list[_Cell]:
    return [
        _Cell("Start", best, 0.0),
        _Cell("A third of the way in", best, 1 / 3),
        _Cell("Two thirds of the way in", best, 2 / 3),
        _Cell("End", best, 1.0),
    ]


def _round(best: Shot) -> list[list[_Cell]]:
    """Once round in eighths: the second row is the mirror image of the first."""
    cells = [_Cell(f"{step}/8 round", best, step / 8) for step in range(8)]
    return [cells[:4], cells[4:]]


class _Sheet:
    """Paints one sheet in these colours and this typeface."""

    def __init__(self, stage: ShotPainter, colours: SheetColours, family: str) -> None:
        self._stage = stage
        self._colours = colours
        self._family = family

    def paint(self, title: str, rows: Sequence[Sequence[_Cell]]) -> QImage:
        """The sheet with its title and all its cells."""
        row_height = CELL_HEIGHT + LABEL_HEIGHT + GAP
        width = COLUMNS * (CELL_WIDTH + GAP) + GAP
        image = QImage(width, TITLE_HEIGHT + len(rows) * row_height, QImage.Format.Format_RGB32)
        image.fill(QColor(self._colours.page))
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._write(painter, QRectF(GAP, 0, width, TITLE_HEIGHT), title, 36, QFont.Weight.Bold)
        for row, cells in enumerate(rows):
            for column, cell in enumerate(cells):
                corner = QPointF(GAP + column * (CELL_WIDTH + GAP), TITLE_HEIGHT + row * row_height)
                self._paint_cell(painter, corner, cell)
        painter.end()
        return image

    def _paint_cell(self, painter: QPainter, corner: QPointF, cell: _Cell) -> None:
        ground = QRectF(corner.x(), corner.y() + LABEL_HEIGHT, CELL_WIDTH, CELL_HEIGHT)
        painter.fillRect(ground, QColor(self._colours.ground))
        painter.drawImage(
            ground.topLeft(), self._stage.render(cell.shot, frame_index(cell.shot.motion, cell.position))
        )
        label = QRectF(corner.x(), corner.y(), CELL_WIDTH, LABEL_HEIGHT)
        self._write(painter, label, cell.label, 21, QFont.Weight.DemiBold)

    def _write(self, painter: QPainter, box: QRectF, text: str, pixels: int, weight: QFont.Weight) -> None:
        font = QFont(self._family) if self._family else QFont(painter.font())
        font.setPixelSize(pixels)
        font.setWeight(weight)
        painter.setFont(font)
        painter.setPen(QColor(self._colours.ink))
        painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, text)
