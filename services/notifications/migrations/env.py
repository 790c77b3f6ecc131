"""Entry of alembic for this service."""

from notifications.adapters.tables import metadata
from servicekit.database import run_migrations

run_migrations(metadata, "NOTIFICATIONS_DATABASE_URL")
