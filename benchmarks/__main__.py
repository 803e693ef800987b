"""Run the benchmarks and print a table, or JSON."""

import argparse
import json
import sys
from collections.abc import Callable, Iterable, Sequence

from benchmarks import figure, history, journal, library, start
from benchmarks.measurement import Measurement

BENCHMARKS: dict[str, Callable[[], Iterable[Measurement]]] = {
    "start": start.measure,
    "history": history.measure,
    "journal": journal.measure,
    "figure": figure.measure,
    "library": library.measure,
}


def row(measurement: Measurement) -> str:
    """Return a measurement as a line of the table."""
    goal = "" if measurement.goal is None else f"{measurement.goal:.2f}"
    verdict = {True: "met", False: "NOT MET", None: ""}[measurement.met]
    numbers = (
        f"{measurement.value:9.2f} {measurement.baseline:9.2f} {measurement.unit} {measurement.ratio:7.2f}"
    )
    return f"{measurement.name:34} {numbers} {goal:>6} {verdict}".rstrip()


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure; return 1 where a goal is not met."""
    parser = argparse.ArgumentParser(prog="dev.py bench", description="Measure against baselines.")
    parser.add_argument("name", nargs="?", choices=BENCHMARKS, help="only this one")
    parser.add_argument("--json", action="store_true", help="print JSON")
    options = parser.parse_args(arguments)
    chosen = [options.name] if options.name else list(BENCHMARKS)
    if not options.json:
        print(f"{'':34} {'value':>9} {'baseline':>9}    {'ratio':>7} {'goal':>6}")
    measured: list[Measurement] = []
    for name in chosen:
        for measurement in BENCHMARKS[name]():
            measured.append(measurement)
            if not options.json:
                print(row(measurement), flush=True)
    if options.json:
        print(json.dumps([measurement.as_json() for measurement in measured], indent=2))
    return 1 if any(measurement.met is False for measurement in measured) else 0


if __name__ == "__main__":
    sys.exit(main())
