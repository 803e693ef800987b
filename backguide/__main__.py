"""Start BackGuide: ``python -m backguide``."""

import multiprocessing
import sys

from backguide.cli.main import main

if __name__ == "__main__":
    # The frozen program is its own Python: else the process that draws the figure would be a second app.
    multiprocessing.freeze_support()
    sys.exit(main())
