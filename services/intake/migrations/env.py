"""Entry of alembic for this service."""

from intake.adapters.tables import metadata
from servicekit.database import run_migrations

run_migrations(metadata, "INTAKE_DATABASE_URL")
