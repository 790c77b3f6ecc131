"""`python -m devstack.demo --env FILE`: tells the stories against a system that runs already, such as containers."""

import argparse
import sys
from pathlib import Path

from devstack.addresses import guide
from devstack.demo.afterwards import what_to_open
from devstack.demo.play import play
from devstack.driving import read_env


def main() -> int:
    parser = argparse.ArgumentParser(prog="devstack.demo", description="Carry complaints through a running system.")
    parser.add_argument("--env", type=Path, required=True, help="addresses, as in .devstack/env")
    env = read_env(parser.parse_args().env)
    print("\n".join(["", *guide(env, what_to_open(play(env)))]))
    return 0


if __name__ == "__main__":
    sys.exit(main())
