"""Who is seen to take part, and as what; who made the text."""
