"""Days as far as they are printed, and the years that can be inferred."""
