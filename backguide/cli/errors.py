"""Mistakes on the command line."""


class UsageError(Exception):
    """What was asked cannot be done; the message is one sentence that says why."""
