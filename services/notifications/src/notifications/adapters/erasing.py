"""Everything this service has about one complaint, gone."""

from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncSession

from notifications.adapters.tables import (
    case_accesses,
    contacts,
    enclosure_contents,
    letter_documents,
    message_history,
    messages,
)


class SqlComplaintData:
    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def destroy(self, complaint_id: UUID) -> None:
        """What refers to a message goes before it; the log lets go because the complaint is on record as erased."""
        of_it = sa.select(messages.c.message_id).where(messages.c.complaint_id == complaint_id)
        for table in (message_history, letter_documents):
            await self._session.execute(sa.delete(table).where(table.c.message_id.in_(of_it)))
        for table in (messages, contacts, case_accesses, enclosure_contents):
            await self._session.execute(sa.delete(table).where(table.c.complaint_id == complaint_id))
