"""Names in a claim stand in its passages, in full, in short or in another script."""
