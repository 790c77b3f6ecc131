"""`python -m devstack.demo --env FILE`: tells the stories against a system that runs already, such as containers."""

import argparse
import sys
from pathlib import Path

from devstack.demo.play import play
from devstack.driving import read_env


def main() -> int:
    parser = argparse.ArgumentParser(prog="devstack.demo", description="Carry complaints through a running system.")
    parser.add_argument("--env", type=Path, required=True, help="addresses, as in .devstack/env")
    own_page = play(read_env(parser.parse_args().env))
    print(f"\nA citizen's own page: {own_page}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
