"""A data folder for tests of services."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from backguide.storage.data_folder import DataFolder


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[DataFolder]:
    """An empty, open data folder."""
    with DataFolder.open(tmp_path) as opened:
        yield opened
