"""A bout of walking: the figure goes round by the session's clock and stands when the session is paused."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from backguide.core.step import StepKind
from backguide.core.vocabulary import Mode, Position, Sidedness
from backguide.storage.data_folder import DataFolder
from backguide.ui.figure.stage import FRAMES_PER_CYCLE
from backguide.ui.widgets.phases import spoken_face
from tests import builders
from tests.ui.session_helpers import plan_of
from tests.ui.session_page_helpers import PlayedPage, still_motion

CADENCE = 4.0


@pytest.fixture
def played(tmp_path: Path, qapp: QApplication) -> Iterator[PlayedPage]:
    bout = builders.dose(Mode.TIME, sets=1, hold=60.0, in_seconds=0.0, out_seconds=0.0)
    item = builders.item("walk", Sidedness.BILATERAL, Position.STANDING, bout)
    with DataFolder.open(tmp_path / "data") as folder:
        played = PlayedPage(folder, plan_of(item))
        played.motions["walk"] = replace(still_motion("walk"), cycle_seconds=CADENCE)
        played.page.player.stage.figure.show_motion(played.motions["walk"])
        played.go_to(StepKind.HOLD)
        yield played
        played.model.end_for_today()
        played.page.close()
        played.page.deleteLater()
        qapp.processEvents()


def shown(played: PlayedPage) -> int:
    shot = played.page.player.stage.figure.shown
    assert shot is not None
    return shot.index


def test_each_second_takes_the_figure_on_by_its_cadence(played: PlayedPage) -> None:
    seen: list[int] = []
    for _ in range(8):
        played.pass_time(1)
        seen.append(shown(played))
    steps = {(later - before) % FRAMES_PER_CYCLE for before, later in pairwise(seen)}
    assert steps == {round(FRAMES_PER_CYCLE / CADENCE)}


def test_a_pause_stops_it_where_it_is(played: PlayedPage) -> None:
    played.pass_time(3)
    before = shown(played)
    played.model.toggle_pause()
    played.pass_time(5)
    assert shown(played) == before


def test_with_reduced_motion_only_four_moments_are_seen(played: PlayedPage) -> None:
    played.look.choose_reduced_motion(reduced=True)
    seen: set[int] = set()
    for _ in range(24):
        played.pass_time(1)
        seen.add(shown(played))
    assert seen <= {0, 12, 24, 36}


def test_the_phase_says_to_keep_going_and_not_to_hold(played: PlayedPage) -> None:
    assert played.model.face.kind is StepKind.HOLD
    assert "Keep going, Steady pace" in spoken_face(played.model.face)
