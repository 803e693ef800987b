"""Where the assets are, in a checkout, an installed wheel and a frozen build alike."""

from pathlib import Path

from backguide.content.errors import ContentError


def assets_folder() -> Path:
    """The folder with exercises, programmes, themes and icons.

    Looks inside the package first (wheel and frozen build), then beside it (checkout, or a frozen build that
    keeps its data at the top). Raises ContentError when there is none.
    """
    package = Path(__file__).resolve().parent.parent
    for folder in (package / "assets", package.parent / "assets"):
        if (folder / "exercises").is_dir():
            return folder
    raise ContentError("assets", "folder", "install BackGuide again: its assets folder is missing")
