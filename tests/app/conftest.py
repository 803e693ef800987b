"""The whole window over a made-up person's data, on a clock that only moves when a test moves it."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from backguide.app import App
from backguide.cli.demonstration import demonstration
from backguide.core.settings import Theme
from backguide.services.headless import FastClock
from tests.dressed import undress


@pytest.fixture
def running(qapp: QApplication) -> Iterator[tuple[App, FastClock]]:
    """The app on Today, in the light theme, and its clock."""
    with demonstration(qapp, Theme.LIGHT, 1.0, inline_figures=False) as (app, clock):
        app.show()
        yield app, clock
        app.window.leave_session()
    undress(qapp)


@pytest.fixture
def app(running: tuple[App, FastClock]) -> App:
    """The running app."""
    return running[0]


@pytest.fixture
def clock(running: tuple[App, FastClock]) -> FastClock:
    """Its clock."""
    return running[1]
