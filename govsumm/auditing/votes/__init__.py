"""Votes as they were cast, what became of the matters, and what can be reckoned of both."""
