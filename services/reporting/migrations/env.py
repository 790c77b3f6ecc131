"""Entry of alembic for this service."""

from reporting.adapters.tables import metadata
from servicekit.database import run_migrations

run_migrations(metadata, "REPORTING_DATABASE_URL")
