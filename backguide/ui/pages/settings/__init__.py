"""The Settings page."""

from backguide.ui.pages.settings.page import SettingsPage

__all__ = ["SettingsPage"]
