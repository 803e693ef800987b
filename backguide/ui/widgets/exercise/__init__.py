"""The parts of the exercise library and of the page of one exercise."""
