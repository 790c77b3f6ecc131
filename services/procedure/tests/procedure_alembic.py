"""The migrations of this service as an administrator runs them."""

import os
import subprocess
import sys
from pathlib import Path

SERVICE = Path(__file__).parents[1]


def alembic(url: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "alembic", "-c", str(SERVICE / "alembic.ini"), *arguments]
    environment = {**os.environ, "PROCEDURE_DATABASE_URL": url}
    return subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
