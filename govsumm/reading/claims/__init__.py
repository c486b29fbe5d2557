"""Whose words a clause gives, and how they are meant: frames of speech, and what stands in them."""
