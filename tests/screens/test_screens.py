"""Pictures of the pages, compared with the ones that a person looked at and kept.

They are small (a quarter of the window's sides), so that a moved panel or a lost figure shows and the
rounding of letters does not. After a wanted change: ``python3 dev.py test tests/screens --update-screens``,
then look at what changed before committing it.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from backguide.cli.tour import tour
from backguide.core.settings import Theme
from tests.dressed import undress

KEPT = Path(__file__).parent / "kept"
SIZE = (1366, 768)
SMALL = (342, 192)
BLOCK = 18
MEAN_ALLOWED = 2.0
"""Mean difference of all pixels, of 255."""
BLOCK_ALLOWED = 30.0
"""Mean difference of the most different square of ``BLOCK`` pixels."""
VARIANTS = [(Theme.LIGHT, 1.0), (Theme.DARK, 1.0), (Theme.CONTRAST, 1.0), (Theme.LIGHT, 2.0)]


def small(path: Path) -> QImage:
    picture = QImage(str(path)).scaled(
        *SMALL, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
    )
    return picture.convertToFormat(QImage.Format.Format_RGB888)


def blocks(first: QImage, second: QImage) -> list[float]:
    """Mean difference of each square of the two pictures."""
    found: list[float] = []
    for top in range(0, first.height(), BLOCK):
        for left in range(0, first.width(), BLOCK):
            one, two = (bytes(image.copy(left, top, BLOCK, BLOCK).constBits()) for image in (first, second))
            found.append(sum(abs(a - b) for a, b in zip(one, two, strict=True)) / len(one))
    return found


@pytest.fixture
def clean_application(qapp: QApplication) -> Iterator[QApplication]:
    yield qapp
    undress(qapp)


@pytest.mark.parametrize(("theme", "text_scale"), VARIANTS)
def test_pages_look_as_they_were_kept(
    clean_application: QApplication,
    tmp_path: Path,
    theme: Theme,
    text_scale: float,
    pytestconfig: pytest.Config,
) -> None:
    kept = KEPT / f"{theme.value}-{text_scale:g}"
    update = bool(pytestconfig.getoption("--update-screens"))
    kept.mkdir(parents=True, exist_ok=True)
    changed: list[str] = []
    names = list(tour(clean_application, theme, text_scale, SIZE, tmp_path))
    for name in names:
        now = small(tmp_path / name)
        if update:
            assert now.save(str(kept / name))
            continue
        before = small(kept / name)
        assert not before.isNull(), f"{kept / name} is missing; run with --update-screens and look at it"
        differences = blocks(before, now)
        mean, worst = sum(differences) / len(differences), max(differences)
        if mean > MEAN_ALLOWED or worst > BLOCK_ALLOWED:
            changed.append(f"{name}: mean {mean:.1f}, worst square {worst:.0f}")
    assert not changed, "these pictures changed: " + "; ".join(changed)
    if update:
        for old in {path.name for path in kept.iterdir()} - set(names):
            (kept / old).unlink()
