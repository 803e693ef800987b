"""The domain: exercises, doses, programmes, plans, sessions and records. Standard library only."""
