"""Entry of alembic for this service."""

from procedure.adapters.tables import metadata
from servicekit.database import run_migrations

run_migrations(metadata, "PROCEDURE_DATABASE_URL")
