"""The Today page."""

from backguide.ui.pages.today.page import TodayPage

__all__ = ["TodayPage"]
