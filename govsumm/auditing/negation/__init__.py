"""A claim denies what its passages deny, and nothing else."""
