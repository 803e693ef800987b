"""What is kept on disk: sessions, settings, the running session's journal and their backups.

TinyDB is imported here and nowhere else.
"""
