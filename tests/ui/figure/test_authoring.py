"""The authoring window follows its file: what is saved is shown, what is wrong is said."""

import shutil
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from backguide.content.assets import assets_folder
from backguide.content.library import load_motion_of
from backguide.core.vocabulary import Side
from backguide.ui.figure.authoring import ALL_WELL, SCRUB_STEPS, AuthoringWindow
from backguide.ui.figure.frame_cache import FrameCache
from backguide.ui.figure.frame_worker import FrameWorker
from backguide.ui.figure.stage import FRAMES_PER_WAY
from backguide.ui.figure.view import FigureView
from tests.ui.figure.painted import BarStage

FILE = "exercises/core-abdominal/dead-bug.toml"


@pytest.fixture
def assets(tmp_path: Path) -> Path:
    (tmp_path / FILE).parent.mkdir(parents=True)
    shutil.copy(assets_folder() / FILE, tmp_path / FILE)
    return tmp_path


@pytest.fixture
def stage() -> BarStage:
    return BarStage()


@pytest.fixture
def window(assets: Path, stage: BarStage, qtbot: QtBot) -> Iterator[AuthoringWindow]:
    worker = FrameWorker(FrameCache(), inline=True)
    view = FigureView(stage, worker, "light")
    made = AuthoringWindow(assets / FILE, partial(load_motion_of, assets, "dead-bug"), view)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    yield made
    worker.close()


def save(window: AuthoringWindow, qtbot: QtBot, path: Path, old: str, new: str) -> None:
    """Save the file with one change and wait until the window has read it."""
    text = path.read_text(encoding="utf-8")
    assert old in text
    with qtbot.waitSignal(window.reloaded):
        path.write_text(text.replace(old, new), encoding="utf-8")


def told(window: AuthoringWindow) -> list[str]:
    return [window.faults.item(row).text() for row in range(window.faults.count())]


def test_what_is_saved_is_shown_where_the_author_was(
    window: AuthoringWindow, stage: BarStage, assets: Path, qtbot: QtBot
) -> None:
    window.scrub.setValue(SCRUB_STEPS)
    window.side.setCurrentIndex(1)
    assert told(window) == [ALL_WELL]
    save(window, qtbot, assets / FILE, "knee = 20, ankle = -5", "knee = 100, ankle = -5")
    shot, _ = stage.drawn[-1]
    assert shot.side is Side.LEFT
    assert window.view.shown is not None
    assert window.view.shown.index == FRAMES_PER_WAY
    assert shot.motion.pose(1.0).legs[Side.RIGHT].ankle[2] < shot.motion.pose(0.0).legs[Side.RIGHT].ankle[2]
    assert window.position.text() == "1.00"
    assert any("under the floor" in line for line in told(window))
    window.scrub.setValue(0)
    assert told(window) == [ALL_WELL]


def test_a_faulty_file_is_said_instead_of_shown_until_it_is_mended(
    window: AuthoringWindow, assets: Path, qtbot: QtBot
) -> None:
    save(window, qtbot, assets / FILE, "tilt = -8", 'tilt = "low"')
    assert window.error.isVisible()
    assert not window.view.isVisible()
    assert "figure.keyframes[1].pelvis.tilt" in window.error.text()
    save(window, qtbot, assets / FILE, 'tilt = "low"', "tilt = -8")
    assert window.view.isVisible()
    assert not window.error.isVisible()


def test_a_pose_that_cannot_be_solved_is_said(window: AuthoringWindow, assets: Path, qtbot: QtBot) -> None:
    start = 'name = "start"\n'
    closing = 'close = [{ free = "neck.nod", until = "right_knee" }]\n'
    save(window, qtbot, assets / FILE, start, start + closing)
    assert "no pose meets" in window.error.text()
    assert not window.view.isVisible()


def test_a_mistake_can_be_chosen_and_stays_chosen(
    window: AuthoringWindow, stage: BarStage, assets: Path, qtbot: QtBot
) -> None:
    assert [window.variant.itemText(row) for row in range(window.variant.count())] == [
        "Right way",
        "back-arches",
    ]
    right = stage.drawn[-1][0].motion
    window.variant.setCurrentIndex(1)
    assert stage.drawn[-1][0].motion is not right
    save(window, qtbot, assets / FILE, "azimuth = -70", "azimuth = -60")
    assert window.variant.currentText() == "back-arches"
    assert stage.drawn[-1][0].motion.view.azimuth == -60


def test_the_turn_is_kept_over_a_save(
    window: AuthoringWindow, stage: BarStage, assets: Path, qtbot: QtBot
) -> None:
    window.view.turned.emit(30.0, 4.0)
    save(window, qtbot, assets / FILE, "azimuth = -70", "azimuth = -60")
    assert stage.drawn[-1][0].turn == 30.0


def test_a_file_that_is_replaced_is_still_followed(
    window: AuthoringWindow, assets: Path, qtbot: QtBot
) -> None:
    for azimuth in (-60, -50):
        fresh = assets / "fresh.toml"
        text = (assets_folder() / FILE).read_text(encoding="utf-8")
        fresh.write_text(text.replace("azimuth = -70", f"azimuth = {azimuth}"), encoding="utf-8")
        with qtbot.waitSignal(window.reloaded):
            fresh.replace(assets / FILE)
    assert window.view.isVisible()


def test_it_plays_until_the_bar_is_pulled(
    window: AuthoringWindow, assets: Path, stage: BarStage, qtbot: QtBot
) -> None:
    window.play.click()
    drawn = len(stage.drawn)
    qtbot.waitUntil(lambda: len(stage.drawn) > drawn + 2)
    save(window, qtbot, assets / FILE, "knee = 20, ankle = -5", "knee = 30, ankle = -5")
    assert window.view.is_looping
    window.scrub.setValue(SCRUB_STEPS)
    assert not window.view.is_looping
    assert not window.play.isChecked()
    assert window.view.shown is not None
    assert window.view.shown.index == FRAMES_PER_WAY
