"""Joins the parts for the command over the audit trail, as main.py does for the service:
`python -m procedure.audit verify` and `python -m procedure.audit export`."""

import asyncio
import sys
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager

from procedure.adapters.audit.audit_chain import chain_of
from procedure.adapters.organisation.municipality_file import read_municipality
from procedure.adapters.unit_of_work import begin_work
from procedure.entrypoints.audit_command import Trail, run
from procedure.settings import Settings
from servicekit.clock import utc_now
from servicekit.database import create_engine, create_sessions


@asynccontextmanager
async def open_trail() -> AsyncIterator[Trail]:
    """The trail of the service with this environment."""
    settings = Settings()
    engine = create_engine(settings.database_url, pool_size=settings.pool_size)
    municipality = read_municipality(settings.municipality_file)
    try:
        yield Trail(lambda: chain_of(engine), begin_work(create_sessions(engine), municipality, utc_now), utc_now)
    finally:
        await engine.dispose()


def main(arguments: Sequence[str]) -> int:
    return asyncio.run(run(arguments, open_trail))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
