"""Alembic for the four services, each in its own process with only its own database in the environment.

`python -m devstack.migrations check` checks that the migrations of every service produce the tables its code expects.
"""

import os
import subprocess
import sys
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from devstack.databases import Databases
from devstack.postgres import PrivatePostgres

SERVICES = ("intake", "procedure", "notifications", "reporting")
ROOT = Path(__file__).resolve().parents[3]


class MigrationFailedError(RuntimeError):
    """Contains alembic's output."""


def command(service: str, *arguments: str) -> list[str]:
    configuration = ROOT / "services" / service / "alembic.ini"
    return [sys.executable, "-m", "alembic", "-c", str(configuration), *arguments]


def environment(service: str, url: str) -> dict[str, str]:
    return os.environ | {f"{service.upper()}_DATABASE_URL": url}


def alembic(service: str, url: str, *arguments: str) -> None:
    """Run alembic for one service; when it fails, the error contains its output."""
    done = subprocess.run(
        command(service, *arguments),
        env=environment(service, url),
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode != 0:
        wrote = f"{done.stdout}{done.stderr}"
        raise MigrationFailedError(f"alembic {' '.join(arguments)} of {service} failed:\n{wrote}")


def migrate(service: str, url: str) -> None:
    alembic(service, url, "upgrade", "head")


def check(services: Iterable[str] = SERVICES) -> list[str]:
    """Upgrade an empty database to the last migration and compare; return the differences."""
    server = PrivatePostgres()
    try:
        databases = Databases(server.start().url)
        with ThreadPoolExecutor(max_workers=2) as pool:
            return [said for said in pool.map(lambda service: _complaint(databases, service), services) if said]
    finally:
        server.remove()


def _complaint(databases: Databases, service: str) -> str:
    url = databases.create(service)
    try:
        migrate(service, url)
        alembic(service, url, "check")
    except MigrationFailedError as failure:
        return str(failure)
    print(f"{service}: migrations and tables are in step")
    return ""


def main() -> int:
    if sys.argv[1:] != ["check"]:
        print("usage: python -m devstack.migrations check", file=sys.stderr)
        return 2
    complaints = check()
    print(*complaints, sep="\n", file=sys.stderr)
    return 1 if complaints else 0


if __name__ == "__main__":
    sys.exit(main())
