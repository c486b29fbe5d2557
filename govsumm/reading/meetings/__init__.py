"""Gatherings, their names, their venues; what shows that a body sat."""
