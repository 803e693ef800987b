"""Read the command line and do what it says."""

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from backguide.cli.errors import UsageError
from backguide.cli.parser import build_parser
from backguide.content.assets import assets_folder
from backguide.content.errors import ContentError
from backguide.content.library import load_library
from backguide.core.safety import ProgrammeLockedError
from backguide.platform.paths import default_data_folder
from backguide.storage.errors import StorageError


def main(arguments: Sequence[str] | None = None) -> int:
    """Run BackGuide and return its exit status. Mistakes and bad files end in one sentence, no traceback."""
    options = build_parser().parse_args(arguments)
    try:
        return _run(options)
    except (UsageError, ContentError, StorageError, ProgrammeLockedError) as error:
        print(error, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:
        # Whoever read the output has seen enough; nothing more may be written, not even at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0


def _run(options: argparse.Namespace) -> int:
    # Each command imports what it needs itself, so that none pays for another's libraries.
    data_folder: Path = options.data_dir or default_data_folder()
    match options.command:
        case "plan":
            from backguide.cli.plan import choose_phase, print_plan

            library = load_library(assets_folder())
            print_plan(choose_phase(library, options.programme, options.phase), as_json=options.json)
            return 0
        case "play":
            return _play(options, data_folder)
        case "content":
            return _content(options)
        case "figure":
            if options.figure_command == "view":
                from backguide.cli.figure_view import view_figure

                return view_figure(options.assets or assets_folder(), options.exercise)
            if options.figure_command == "props":
                from backguide.cli.figure_props import write_prop_sheet

                return write_prop_sheet(assets_folder(), options.out, options.props)
            if options.figure_command == "muscles":
                from backguide.cli.figure_muscles import write_muscle_sheet

                return write_muscle_sheet(assets_folder(), options.out, options.muscles)
            from backguide.cli.figure import write_figure_sheets

            return write_figure_sheets(assets_folder(), options.exercises, options.out)
        case "tour":
            from backguide.cli.tour import write_tour

            return write_tour(options.out, options.theme, options.text_scale, options.size)
        case "self-test":
            from backguide.cli.self_test import run_self_test

            return run_self_test()
        case _:
            from backguide.run import run_window

            return run_window(data_folder)


def _content(options: argparse.Namespace) -> int:
    from backguide.cli.content import bake, check

    folder: Path = options.assets or assets_folder()
    command = bake if options.content_command == "bake" else check
    return command(folder, options.exercises)


def _play(options: argparse.Namespace, data_folder: Path) -> int:
    from backguide.cli.plan import choose_phase
    from backguide.cli.play import play_headless

    if not options.headless:
        raise UsageError("A session with a screen is started in the window. Add --headless to play it here.")
    library = load_library(assets_folder())
    return play_headless(choose_phase(library, options.programme, options.phase), data_folder, options.speed)
