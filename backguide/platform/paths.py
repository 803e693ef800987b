"""Where BackGuide keeps a person's data on this machine."""

from pathlib import Path

from platformdirs import user_data_path


def default_data_folder() -> Path:
    """The data folder of the person who is logged in."""
    return user_data_path("BackGuide", appauthor=False)
