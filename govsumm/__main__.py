"""`python -m govsumm` is the command line."""

from govsumm.cli import main

main()
