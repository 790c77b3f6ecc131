"""Reads the addresses of a running system from `.devstack/env`."""

from pathlib import Path


def read_env(file: Path) -> dict[str, str]:
    """Names and values of a dotenv file; empty lines and comments are skipped."""
    lines = (line.strip() for line in file.read_text(encoding="utf-8").splitlines())
    pairs = (line.partition("=") for line in lines if line and not line.startswith("#"))
    return {name.strip(): value.strip().strip('"') for name, _, value in pairs}
