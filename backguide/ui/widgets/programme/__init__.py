"""The parts of the Programme page."""
