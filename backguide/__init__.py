"""BackGuide guides people through low back exercises at home and in clinic."""

__version__ = "0.1.0"
