"""The parts of the page Learn: its library, its articles and their drawings."""
