"""`python -m govsumm` is the command line, and so is the script `govsumm`."""

import sys


def main() -> None:
    """Run the program. It takes a second to load, in which Ctrl-C is no traceback either."""
    try:
        from govsumm.cli import main as run
    except KeyboardInterrupt:
        sys.stderr.write("govsumm: interrupted\n")
        sys.exit(130)
    run()


if __name__ == "__main__":
    main()
