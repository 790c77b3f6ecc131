"""Erases everything this service has about one complaint."""

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
        """Also erase what its ombudsman cases and recommendations left here. Rows that refer to a message go before it;
        the log allows deletion because the complaint is recorded as erased."""
        chosen = sa.or_(messages.c.complaint_id == complaint_id, messages.c.linked_complaint_id == complaint_id)
        linked = (await self._session.execute(sa.select(messages.c.complaint_id).where(chosen))).scalars().all()
        of_it = sa.select(messages.c.message_id).where(chosen)
        for table in (message_history, letter_documents):
            await self._session.execute(sa.delete(table).where(table.c.message_id.in_(of_it)))
        await self._session.execute(sa.delete(messages).where(chosen))
        for table in (contacts, case_accesses, enclosure_contents):
            gone = table.c.complaint_id.in_({complaint_id, *linked})
            await self._session.execute(sa.delete(table).where(gone))
