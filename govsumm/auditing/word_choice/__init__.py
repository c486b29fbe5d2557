"""Words of which only one can be meant, and one put in the place of another."""
