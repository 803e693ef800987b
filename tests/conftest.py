"""For every test: no screen, a throw-away home, and the same random examples at every run."""

import os
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import settings

os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["QT_QUICK_BACKEND"] = "software"

settings.register_profile("same", derandomize=True, deadline=None, database=None)
settings.register_profile("explore", deadline=None, max_examples=1000)
settings.load_profile("same")  # look further with: python3 dev.py test --hypothesis-profile=explore ...

FOLDERS = {
    "HOME": "",
    "USERPROFILE": "",
    "APPDATA": "roaming",
    "LOCALAPPDATA": "local",
    "XDG_CACHE_HOME": "cache",
    "XDG_CONFIG_HOME": "config",
    "XDG_DATA_HOME": "data",
    "XDG_STATE_HOME": "state",
    "XDG_RUNTIME_DIR": "run",
}


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the flag that keeps the pictures of the pages as they are now."""
    parser.addoption("--update-screens", action="store_true", help="keep the pages' pictures as they are now")


@pytest.fixture(autouse=True)
def throw_away_home() -> Iterator[Path]:
    """Give each test its own empty home, so that none reads or writes a person's data."""
    with TemporaryDirectory(prefix="backguide-") as home, pytest.MonkeyPatch.context() as patch:
        for variable, folder in FOLDERS.items():
            path = Path(home, folder)
            path.mkdir(mode=0o700, exist_ok=True)
            patch.setenv(variable, str(path))
        yield Path(home)


@pytest.fixture(autouse=True)
def nothing_lives_on(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fail a test of windows after which a window is open or a timer, thread or animation runs."""
    if "qapp" not in request.fixturenames:
        yield
        return
    from tests.leftovers import Leftovers

    with pytest.MonkeyPatch.context() as patch:
        leftovers = Leftovers(request.getfixturevalue("qapp"), patch)
        yield
        left = leftovers.clear_away()
    assert not left, f"this test left behind: {', '.join(left)}"
