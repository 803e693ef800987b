"""Measurements, each against a baseline taken in the same run: ``python3 dev.py bench [NAME] [--json]``.

Milliseconds differ from machine to machine and from minute to minute; ratios can be compared.
"""
