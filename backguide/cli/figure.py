"""``backguide figure sheet``: contact sheets of the illustrated person."""

from collections.abc import Sequence
from pathlib import Path

from backguide.cli.errors import UsageError
from backguide.cli.offscreen import offscreen_application
from backguide.content.library import load_motion_of
from backguide.content.reading import exercise_paths, read_content
from backguide.figure.closing import NotClosedError
from backguide.figure.people import default_person
from backguide.ui.figure.sheet import SheetColours, write_sheets
from backguide.ui.figure.stage import Stage
from backguide.ui.fonts import load_typeface
from backguide.ui.theme import Role, load_theme

THEME = "light"


def write_figure_sheets(assets: Path, exercises: Sequence[str], folder: Path) -> int:
    """Write one sheet per exercise into ``folder``, all of them where none is named.

    Faults elsewhere in the content do not matter here. Raises UsageError for an unknown exercise or one that
    cannot be solved, ContentError for a faulty figure.
    """
    known = sorted(path.stem for path in exercise_paths(assets))
    unknown = [name for name in exercises if name not in known]
    if unknown:
        raise UsageError(f"There is no exercise {unknown[0]!r}. Known: {', '.join(known)}.")
    titles = {name: exercise.name for name, exercise in read_content(assets).exercises.items()}
    theme = load_theme(assets / "themes" / f"{THEME}.toml")
    colours = SheetColours(*(theme.colours[role] for role in (Role.BG, Role.STAGE, Role.INK)))
    with offscreen_application():
        family = load_typeface()
        stage = Stage(default_person())
        for name in exercises or known:
            motions = [(name, load_motion_of(assets, name))]
            try:
                (path,) = write_sheets(motions, folder, stage, THEME, colours, titles=titles, family=family)
            except NotClosedError as error:
                what = f"{name}: no pose meets {error.measure} ({error.left_over} short)."
                raise UsageError(f"{what} `backguide content check {name}` tells where.") from error
            print(path)
    return 0
