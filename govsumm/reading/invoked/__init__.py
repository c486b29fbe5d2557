"""What is tracked by its wording, what is invoked from above, and what is damaged."""
