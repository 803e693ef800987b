"""The words of the command line."""

import argparse
from pathlib import Path

from backguide import __version__


def build_parser() -> argparse.ArgumentParser:
    """The parser of ``backguide``; ``command`` is None when the window is asked for."""
    parser = argparse.ArgumentParser(
        prog="backguide",
        description="Guided exercises for the low back. Without a command, the window opens.",
    )
    parser.add_argument("--version", action="version", version=f"BackGuide {__version__}")
    parser.add_argument("--data-dir", type=Path, default=None, help="keep all data in this folder instead")
    shared = argparse.ArgumentParser(add_help=False)
    shared.add_argument("--data-dir", type=Path, default=argparse.SUPPRESS, help=argparse.SUPPRESS)
    commands = parser.add_subparsers(dest="command", metavar="COMMAND")

    plan = commands.add_parser("plan", parents=[shared], help="print the steps of a programme's session")
    plan.add_argument("programme")
    plan.add_argument("--phase", type=int, default=1, help="phase, counted from 1")
    plan.add_argument("--json", action="store_true", help="print the steps as JSON")

    play = commands.add_parser("play", parents=[shared], help="play a session and store it")
    play.add_argument("programme")
    play.add_argument("--phase", type=int, default=1, help="phase, counted from 1")
    play.add_argument("--headless", action="store_true", help="without window, voice and sound")
    play.add_argument("--speed", type=_speed, default=1.0, help="times faster than real time")

    content = commands.add_parser("content", help="the exercises and programmes")
    content_commands = content.add_subparsers(dest="content_command", metavar="COMMAND", required=True)
    check = content_commands.add_parser("check", parents=[shared], help="check every file and every pose")
    check.add_argument("exercises", nargs="*", metavar="ID", help="check these only, which is quicker")
    check.add_argument(
        "--assets", type=Path, default=None, help="check this folder instead of the installed one"
    )

    bake = content_commands.add_parser("bake", parents=[shared], help="solve motions and keep the solutions")
    bake.add_argument("exercises", nargs="*", metavar="ID")
    bake.add_argument("--assets", type=Path, default=None, help="the folder with the exercises")

    figure = commands.add_parser("figure", help="the illustrated person")
    figure_commands = figure.add_subparsers(dest="figure_command", metavar="COMMAND", required=True)
    sheet = figure_commands.add_parser("sheet", parents=[shared], help="write a contact sheet per exercise")
    sheet.add_argument("exercises", nargs="*", metavar="ID")
    sheet.add_argument("--out", type=Path, required=True, help="folder for the pictures")
    view = figure_commands.add_parser("view", parents=[shared], help="author a figure: it follows its file")
    view.add_argument("exercise", metavar="ID")
    view.add_argument("--assets", type=Path, default=None, help="the folder with the exercises")
    props = figure_commands.add_parser("props", parents=[shared], help="write a picture of every prop")
    props.add_argument("props", nargs="*", metavar="NAME")
    props.add_argument("--out", type=Path, required=True, help="folder for the picture")
    muscles = figure_commands.add_parser("muscles", parents=[shared], help="write a picture of every muscle")
    muscles.add_argument("muscles", nargs="*", metavar="NAME")
    muscles.add_argument("--out", type=Path, required=True, help="folder for the picture")

    tour = commands.add_parser("tour", parents=[shared], help="write every page as a picture")
    tour.add_argument("--out", type=Path, required=True, help="folder for the pictures")
    tour.add_argument("--theme", choices=("light", "dark", "contrast"), default="light")
    tour.add_argument("--text-scale", type=_text_scale, default=1.0)
    tour.add_argument("--size", type=_size, default=(1366, 768), metavar="WIDTHxHEIGHT")

    commands.add_parser("self-test", parents=[shared], help="check that this installation works")
    return parser


def _speed(text: str) -> float:
    return _number(text, 0.1, 10_000.0)


def _text_scale(text: str) -> float:
    return _number(text, 1.0, 2.0)


def _number(text: str, low: float, high: float) -> float:
    try:
        value = float(text)
    except ValueError:
        value = float("nan")
    if not low <= value <= high:
        raise argparse.ArgumentTypeError(f"must be a number from {low:g} to {high:g}, not {text!r}")
    return value


def _size(text: str) -> tuple[int, int]:
    width, cross, height = text.partition("x")
    if not (cross and width.isdecimal() and height.isdecimal()):
        raise argparse.ArgumentTypeError(f"must look like 1366x768, not {text!r}")
    return int(width), int(height)
