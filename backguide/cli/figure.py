"""``backguide figure sheet``: contact sheets of the illustrated person."""

from collections.abc import Sequence
from pathlib import Path

from backguide.cli.errors import UsageError
from backguide.cli.offscreen import offscreen_application
from backguide.content.library import load_library, load_motion_of
from backguide.figure.people import default_person
from backguide.ui.figure.sheet import SheetColours, write_sheets
from backguide.ui.figure.stage import Stage
from backguide.ui.fonts import load_typeface
from backguide.ui.theme import Role, load_theme

THEME = "light"


def write_figure_sheets(assets: Path, exercises: Sequence[str], folder: Path) -> int:
    """Write one sheet per exercise into ``folder``, all of them where none is named. Raises UsageError."""
    library = load_library(assets)
    unknown = [name for name in exercises if name not in library.exercises]
    if unknown:
        known = ", ".join(sorted(library.exercises))
        raise UsageError(f"There is no exercise {unknown[0]!r}. Known: {known}.")
    names = list(exercises) or sorted(library.exercises)
    theme = load_theme(assets / "themes" / f"{THEME}.toml")
    titles = {name: library.exercises[name].name for name in names}
    colours = SheetColours(*(theme.colours[role] for role in (Role.BG, Role.STAGE, Role.INK)))
    with offscreen_application():
        family = load_typeface()
        motions = [(name, load_motion_of(assets, name)) for name in names]
        for path in write_sheets(
            motions, folder, Stage(default_person()), THEME, colours, titles=titles, family=family
        ):
            print(path)
    return 0
