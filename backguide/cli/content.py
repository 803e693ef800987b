"""``backguide content check``: every exercise, programme and pose."""

import sys
from pathlib import Path

from backguide.content.check import check_content


def check(assets: Path) -> int:
    """Print counts, and one line a fault to standard error; 1 when there is any."""
    report = check_content(assets)
    for fault in report.faults:
        print(fault, file=sys.stderr)
    print(f"{report.exercises} exercises, {report.programmes} programmes, {len(report.faults)} faults")
    return 1 if report.faults else 0
