"""``backguide content check``: every exercise, programme and pose."""

import sys
from pathlib import Path

from backguide.content.check import check_content


def check(assets: Path) -> int:
    """Print notes and counts, and one line a fault to standard error; 1 when there is any."""
    report = check_content(assets)
    for fault in report.faults:
        print(fault, file=sys.stderr)
    for warning in report.warnings:
        print(f"note: {warning}")
    counts = ((report.exercises, "exercise"), (report.programmes, "programme"), (len(report.faults), "fault"))
    print(", ".join(f"{count} {noun}{'' if count == 1 else 's'}" for count, noun in counts))
    return 1 if report.faults else 0
