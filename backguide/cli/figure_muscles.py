"""``backguide figure muscles``: an atlas of all muscles, on a standing person and in an exercise."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter

from backguide.cli.errors import UsageError
from backguide.cli.offscreen import offscreen_application
from backguide.content.library import load_motion_of
from backguide.core.vocabulary import Side
from backguide.figure.body import body_parts
from backguide.figure.camera import Camera, Margins, frame_camera
from backguide.figure.draw import draw
from backguide.figure.motion import Motion, MuscleShown, View
from backguide.figure.muscles import muscle_overlays, muscle_volumes, tinted
from backguide.figure.muscles_table import ANATOMICAL
from backguide.figure.palette import figure_palette
from backguide.figure.people import default_person
from backguide.figure.posed import Array
from backguide.figure.scene import Scene
from backguide.figure.scene_builder import SceneOptions, build_scene
from backguide.figure.skeleton import neutral_stance
from backguide.ui.figure.image import to_image
from backguide.ui.fonts import load_typeface
from backguide.ui.theme import Role, Theme, load_theme

AZIMUTHS = (0.0, -90.0, 180.0)
CELL_WIDTH, CELL_HEIGHT = 96, 250
EXERCISE_WIDTH = 250
LABEL_HEIGHT = 28
MUSCLES_A_ROW = 3
MARGINS = Margins(6.0, 6.0, 6.0, 6.0)
SHEET = "muscles.png"

_USUAL_EXERCISE = "bird-dog"
_EXERCISES: Mapping[str, str] = {
    "rectus-abdominis": "ball-curl-up",
    "obliques": "ball-curl-up",
    "internal-obliques": "side-plank-full",
    "erector-spinae": "cat-camel",
    "quadratus-lumborum": "good-morning-stick",
    "trapezius": "cat-camel",
    "rhomboids": "cat-camel",
    "pectorals": "ball-curl-up",
    "neck-flexors": "ball-curl-up",
    "diaphragm": "single-knee-to-chest",
    "biceps": "good-morning-stick",
    "triceps": "prone-press-up",
    "forearm-flexors": "prone-press-up",
    "hip-flexors": "side-plank-full",
    "tensor-fasciae-latae": "side-plank-full",
    "gluteus-medius": "good-morning-stick",
    "piriformis": "supine-piriformis-figure4",
    "adductors": "supine-piriformis-figure4",
    "quadriceps": "ball-curl-up",
    "hamstrings": "good-morning-stick",
    "calves": "good-morning-stick",
    "soleus": "good-morning-stick",
    "tibialis-anterior": "ball-curl-up",
    "pelvic-floor": "single-knee-to-chest",
}
"""The exercise that shows a muscle well."""


def write_muscle_sheet(assets: Path, folder: Path, names: Sequence[str] = ()) -> int:
    """Write ``muscles.png`` into ``folder``: these muscles, or all. Raises UsageError for an unknown name.

    Raises OSError when the file cannot be written.
    """
    unknown = [name for name in names if name not in ANATOMICAL]
    if unknown:
        raise UsageError(f"There is no muscle {unknown[0]!r}. Known: {', '.join(ANATOMICAL)}.")
    chosen = list(names) or list(ANATOMICAL)
    theme = load_theme(assets / "themes" / "light.toml")
    used = {_EXERCISES.get(name, _USUAL_EXERCISE) for name in chosen}
    motions = {exercise: load_motion_of(assets, exercise) for exercise in sorted(used)}
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / SHEET
    with offscreen_application():
        if not _sheet(chosen, motions, theme, load_typeface()).save(str(path)):
            raise OSError(f"cannot write {path}")
    print(path)
    return 0


def _sheet(names: Sequence[str], motions: Mapping[str, Motion], theme: Theme, family: str) -> QImage:
    block = CELL_WIDTH * len(AZIMUTHS) + EXERCISE_WIDTH
    row_height = CELL_HEIGHT + LABEL_HEIGHT
    rows = -(-len(names) // MUSCLES_A_ROW)
    image = QImage(block * min(MUSCLES_A_ROW, len(names)), rows * row_height, QImage.Format.Format_RGB32)
    image.fill(QColor(theme.colours[Role.STAGE]))
    painter = QPainter(image)
    font = QFont(family)
    font.setPixelSize(18)
    font.setWeight(QFont.Weight.DemiBold)
    painter.setFont(font)
    painter.setPen(QColor(theme.colours[Role.STAGE_INK]))
    for number, name in enumerate(names):
        row, column = divmod(number, MUSCLES_A_ROW)
        left, top = column * block, row * row_height
        label = QRectF(left + 12, top + 4, block, LABEL_HEIGHT)
        painter.drawText(label, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, ANATOMICAL[name])
        for place, picture in enumerate(_standing(name)):
            painter.drawImage(QPointF(left + place * CELL_WIDTH, top + LABEL_HEIGHT), picture)
        motion = motions[_EXERCISES.get(name, _USUAL_EXERCISE)]
        corner = QPointF(left + CELL_WIDTH * len(AZIMUTHS), top + LABEL_HEIGHT)
        painter.drawImage(corner, _exercise(name, motion))
    painter.end()
    return image


def _standing(name: str) -> list[QImage]:
    """The muscle on a standing person from the front, the right and behind."""
    body, person = neutral_stance(), default_person()
    volumes = muscle_volumes((MuscleShown(name, "both"),), body, Side.RIGHT)
    scene = Scene(body, tinted(body_parts(body, person), volumes), muscle_overlays(volumes))
    cameras = (_camera(scene, View(azimuth, 4.0), CELL_WIDTH) for azimuth in AZIMUTHS)
    return [_image(scene, camera) for camera in cameras]


def _exercise(name: str, motion: Motion) -> QImage:
    shown = replace(motion, muscles=(MuscleShown(name, "both"),), spine_line=False)
    scene = build_scene(shown, 1.0, Side.RIGHT, default_person(), SceneOptions(arrows=False))
    return _image(scene, _camera(scene, motion.view, EXERCISE_WIDTH))


def _camera(scene: Scene, view: View, width: int) -> Camera:
    points: Array = np.concatenate([part.vertices for part in scene.parts if part.material != "mat"])
    return frame_camera(view, points, width, CELL_HEIGHT, MARGINS)


def _image(scene: Scene, camera: Camera) -> QImage:
    return to_image(draw(scene, camera, figure_palette(default_person())))
