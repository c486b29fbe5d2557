"""Dates say no more than is printed; deadlines are of the action that they were set for."""
