"""Searching for words and numbers. The word index finds a rare word at once; for a frequent word it would return
hundreds of thousands of cases in no order, so the walk along the dates checks that word instead."""

from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncSession

from procedure.adapters.tables import cases
from procedure.adapters.walks import wanted
from procedure.adapters.worklists.paging import LISTED, after, beside, in_order
from procedure.adapters.worklists.visibility import legible
from procedure.application.file.references import references_in
from procedure.application.worklists.worklist import NothingToSearch, WorklistQuestion

GATHERED = 5_000  # most cases that the word index may return
FREQUENT = 0.005  # of all cases; statistics know every word above it
_DUTCH: sa.ColumnElement[Any] = sa.literal_column("'dutch'::regconfig")
_KNOWN = sa.text("""
    with common as (
        select each.word, each.frequency from pg_stats, unnest(most_common_elems::text::text[], most_common_elem_freqs)
            as each(word, frequency)
        where schemaname = current_schema and tablename = 'cases' and attname = 'words'
    )
    select count(*) as words, coalesce(min(coalesce(frequency, 0)), 0) as rarest
    from unnest(tsvector_to_array(to_tsvector('dutch'::regconfig, :text))) as asked(word) left join common using (word)
""")


@dataclass(frozen=True)
class Search:
    """A parsed search: either words, all of which must match, or the number of a case."""

    text: str
    references: tuple[str, ...]
    frequent: bool

    def found(self, question: WorklistQuestion) -> sa.ColumnElement[bool]:
        """The words in a file that is open to this official, or the number."""
        return sa.or_(self._numbered(), sa.and_(legible(question), self._worded()))

    def few(self, question: WorklistQuestion) -> sa.Select[Any]:
        """How many cases were gathered and match, and the page beside it. Only words and number are in the inner query,
        so that the planner prefers no other index."""
        suits = sa.and_(wanted(question), self.found(question)).label("suits")
        hits = sa.select(*LISTED, suits).where(sa.or_(self._numbered(), self._worded())).limit(GATHERED + 1).cte()
        counts = sa.select(sa.func.count().label("gathered"), sa.func.count().filter(hits.c.suits).label("found"))
        page = sa.select(hits).where(hits.c.suits, *after(question.after, hits.c)).order_by(*in_order(hits.c))
        return beside(counts.select_from(hits).subquery(), page.limit(question.limit + 1))

    def _numbered(self) -> sa.ColumnElement[bool]:
        return cases.c.reference.in_(self.references)

    def _worded(self) -> sa.ColumnElement[bool]:
        return cases.c.words.bool_op("@@")(sa.func.plainto_tsquery(_DUTCH, self.text))


def gathered_all(gathered: int) -> bool:
    """Whether `few` left nothing out."""
    return gathered <= GATHERED


async def search_of(session: AsyncSession, text: str) -> Search:
    """The words as the table's statistics know them. Raises `NothingToSearch` when the text has only stop words."""
    row = (await session.execute(_KNOWN, {"text": text})).one()
    references = references_in(text)
    if not row.words and not references:
        raise NothingToSearch
    return Search(text, references, frequent=row.rarest >= FREQUENT)
