"""The machine's clock."""

import time
from datetime import datetime


class SystemClock:
    """Real time: ``core.ports.Clock`` on this machine."""

    def monotonic(self) -> float:
        """Seconds that never run backwards."""
        return time.monotonic()

    def wall(self) -> datetime:
        """The local date and time with its offset from UTC."""
        return datetime.now().astimezone()
