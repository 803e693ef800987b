"""``backguide content``: check every exercise, programme and pose; keep what is solved."""

import sys
from pathlib import Path

from backguide.cli.content_tables import coverage_lines, tally_lines
from backguide.content.check import CheckReport, check_content, check_exercise
from backguide.content.errors import ContentError
from backguide.content.files import relative_name
from backguide.content.index_file import INDEX
from backguide.content.library import exercise_file
from backguide.content.reading import exercise_paths


def check(assets: Path, exercises: list[str]) -> int:
    """Check these exercises, or all content where none is named; 1 when there is any fault.

    Prints notes and counts, and one line a fault to standard error. Raises ContentError for an unknown id.
    """
    if exercises:
        reports = [check_exercise(assets, name) for name in exercises]
        faults = tuple(fault for report in reports for fault in report.faults)
        notes = tuple(note for report in reports for note in report.warnings)
        report = CheckReport(sum(report.exercises for report in reports), 0, faults, notes)
    else:
        report = check_content(assets)
    if report.tally is not None:
        print("\n".join((*tally_lines(report.tally), "", *coverage_lines(report.covered), "")))
    for fault in report.faults:
        print(fault, file=sys.stderr)
    for warning in report.warnings:
        print(f"note: {warning}")
    counts = [(report.exercises, "exercise"), (len(report.faults), "fault")]
    if not exercises:
        counts[1:1] = [(report.programmes, "programme"), (report.articles, "article")]
    print(", ".join(f"{count} {noun}{'' if count == 1 else 's'}" for count, noun in counts))
    return 1 if report.faults else 0


def bake(assets: Path, exercises: list[str]) -> int:
    """Solve the motions of these exercises, or of all, renew the index, and print the files written.

    One line to standard error for each that cannot be solved, and 1 at the end. Raises ContentError for an
    unknown id.
    """
    from backguide.content.baked_file import bake_path
    from backguide.content.baking import bake as write_bake
    from backguide.content.baking import bake_index

    sources = [exercise_file(assets, name) for name in exercises] or exercise_paths(assets)
    written = faults = 0
    for source in sources:
        try:
            if write_bake(source, assets):
                print(f"wrote {relative_name(bake_path(source), assets)}")
                written += 1
        except ContentError as error:
            print(error, file=sys.stderr)
            faults += 1
    if bake_index(assets):
        print(f"wrote {INDEX}")
        written += 1
    if not written and not faults:
        print("Nothing to do: what is kept fits the poses.")
    return 1 if faults else 0
