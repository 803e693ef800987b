"""Start BackGuide: ``python -m backguide``."""

import sys

from backguide.cli.main import main

if __name__ == "__main__":
    sys.exit(main())
