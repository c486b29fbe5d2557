"""What was moved, who voted how, and what came of it."""
