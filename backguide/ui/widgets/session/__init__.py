"""Parts that only the guided session uses. They follow the window's size, not the text size alone."""
