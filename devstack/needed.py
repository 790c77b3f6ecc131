"""Prints the part of requirements.lock that some of our packages need: an image installs it, with the lock's hashes.

    python devstack/needed.py UV PACKAGE_FOLDER...

uv resolves the names under the lock's versions; the lines themselves, with their hashes, are taken from the lock.
"""

import re
import subprocess
import sys
from pathlib import Path

LOCK = Path("requirements.lock")
OURS = ("contracts", "servicekit", "words")
_NAME = re.compile(r"^([a-z0-9][a-z0-9._-]*)(?:\[[^]]*\])?==", re.IGNORECASE)


def entries(lock: str) -> dict[str, str]:
    """The lock by package name: each entry is a line with its continuation lines."""
    blocks = re.split(r"\n(?=\S)", lock.strip())
    return {match[1].lower(): block for block in blocks if (match := _NAME.match(block))}


def needed_names(uv: str, folders: list[str]) -> list[str]:
    """Everything the packages in these folders import from elsewhere, directly or not."""
    files = [f"{folder}/pyproject.toml" for folder in folders]
    quiet = ["--quiet", "--no-header", "--no-annotate", *(f"--no-emit-package={name}" for name in OURS)]
    command = [uv, "pip", "compile", *quiet, "--constraint", str(LOCK), *files]
    printed = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    return [match[1].lower() for line in printed.splitlines() if (match := _NAME.match(line))]


def main() -> None:
    known = entries(LOCK.read_text())
    names = needed_names(sys.argv[1], sys.argv[2:])
    if missing := [name for name in names if name not in known]:
        sys.exit(f"requirements.lock lacks {', '.join(missing)}: run 'make lock'")
    print("\n".join(known[name] for name in names))


if __name__ == "__main__":
    main()
