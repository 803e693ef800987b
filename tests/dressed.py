"""The application as it was before a test dressed it in one of our themes."""

from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication


def undress(application: QApplication) -> None:
    """Take style sheet and palette away again, so that the next test meets a plain application."""
    application.setStyleSheet("")
    application.setPalette(QPalette())
