"""How a complaint that came as a letter or an e-mail reaches the accused (Awb 9:9): what came in, and what a person
decided about it.

Expand: the running version writes neither. What came in before is entered here, so that the copy waits until somebody
looked at it. A case whose accused have the copy goes on as it is: only the copy for somebody who is named later waits.
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0013_complaint_copy"
down_revision = "0012_both_sides"

_ENTER = """
update cases set complaint_papers = found.papers
from (
    select file_id, jsonb_agg(
        jsonb_build_object('document_id', document_id, 'version', jsonb_array_length(versions)) order by document_id
    ) as papers
    from documents where kind = 'COMPLAINT' group by file_id
) as found
where found.file_id = cases.complaint_id
and cases.submission ->> 'channel' in ('LETTER', 'EMAIL', 'FORWARDED_BY_BODY')
"""


def upgrade() -> None:
    none = sa.text("'[]'")
    for name in ("complaint_papers", "copy_choices"):
        op.add_column("cases", sa.Column(name, postgresql.JSONB(), nullable=False, server_default=none))
    op.execute(_ENTER)


def downgrade() -> None:
    for name in ("copy_choices", "complaint_papers"):
        op.drop_column("cases", name)
