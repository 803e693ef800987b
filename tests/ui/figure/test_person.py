"""Choosing another person changes every picture, also those on the screen."""

from dataclasses import replace
from itertools import pairwise

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from backguide.core.settings import Theme
from backguide.core.vocabulary import Side
from backguide.figure.people import default_person
from backguide.figure.people_table import person_of
from backguide.ui.figure.frame_cache import FrameCache
from backguide.ui.figure.frame_worker import FrameWorker
from backguide.ui.figure.gallery import Gallery
from backguide.ui.figure.gallery_protocol import PortraitGallery
from backguide.ui.figure.stage import Shot, Stage
from backguide.ui.figure.studio import FigureStudio
from tests.figure.moving import march
from tests.ui.figure.painted import BarStage
from tests.ui.looks import make_look

pytestmark = pytest.mark.usefixtures("qapp")

SIZE = QSize(120, 160)
SHOT = Shot(march(), Side.RIGHT, 120, 160, "light")


def studio(person: str) -> FigureStudio:
    return FigureStudio(make_look(Theme.LIGHT), {"march": march()}, person=person, inline=True)


def picture(made: FigureStudio) -> QImage:
    shown = made.gallery.still("march", SIZE)
    assert shown is not None
    return shown.toImage()


def test_the_stage_draws_whom_the_shot_names() -> None:
    stage = Stage(default_person())
    anna = stage.render(replace(SHOT, person="anna"), 0)
    assert anna == Stage(person_of("anna")).render(SHOT, 0)
    assert anna != stage.render(SHOT, 0)
    assert stage.render(replace(SHOT, person="alex"), 0) == stage.render(SHOT, 0)


def test_pages_are_told_to_ask_again(qtbot: QtBot) -> None:
    worker = FrameWorker(FrameCache(), inline=True)
    gallery = Gallery(BarStage(), worker, {"march": march()}, "light")
    with qtbot.waitSignal(gallery.picture_ready) as told:
        gallery.set_person("anna")
    assert told.args == ["march"]
    with qtbot.assertNotEmitted(gallery.picture_ready):
        gallery.set_person("anna")


def test_the_person_before_stands_in_until_the_new_one_is_drawn(qtbot: QtBot) -> None:
    stage = BarStage()
    worker = FrameWorker(FrameCache())
    gallery = Gallery(stage, worker, {"march": march()}, "light")
    try:
        with qtbot.waitSignal(gallery.picture_ready):
            gallery.still("march", SIZE)
        assert gallery.still("march", SIZE) is not None
        stage.gate.clear()
        gallery.set_person("anna")
        assert gallery.still("march", SIZE) is not None
        assert gallery.portrait("anna", SIZE) is None
    finally:
        stage.gate.set()
        worker.close()


def test_everyone_has_a_portrait() -> None:
    made = studio("alex")
    made.open()
    gallery: PortraitGallery = made.gallery
    portraits = [gallery.portrait(person, SIZE) for person in ("alex", "anna", "samuel", "priya", "george")]
    images = [portrait.toImage() for portrait in portraits if portrait is not None]
    assert len(images) == 5
    assert all(one != other for one, other in pairwise(images))


def test_the_studio_begins_with_the_chosen_person() -> None:
    alex, anna = studio("alex"), studio("anna")
    alex.open()
    anna.open()
    assert picture(alex) != picture(anna)
    alex.set_person("anna")
    assert picture(alex) == picture(anna)


def test_a_figure_on_the_screen_changes_at_once(qtbot: QtBot) -> None:
    made = studio("alex")
    view = made.view()
    qtbot.addWidget(view)
    view.resize(SIZE)
    view.show()
    view.show_motion(march())
    before = view.shown
    with qtbot.waitSignal(view.frame_shown):
        made.set_person("george")
    assert view.shown != before


def test_a_view_that_is_gone_is_forgotten(qtbot: QtBot) -> None:
    made = studio("alex")
    view = made.view()
    with qtbot.waitSignal(view.destroyed):
        view.deleteLater()
    made.set_person("anna")
