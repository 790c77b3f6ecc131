"""Who may call what. The use cases decide about one complaint, by the conflict rules."""

from fastapi import Request

from notifications.application.queries import Questions
from servicekit.web.auth import OFFICIAL, Access, RolesInDirectory

ACCESS = {
    "GET /v1/messages": Access.roles("complaint_coordinator", "auditor", "ombudsman_liaison"),
    "GET /v1/messages/{message_id}": Access.roles("complaint_coordinator", "auditor", "ombudsman_liaison"),
    # The addressee: any official, also one without a role; and intake, for the own page.
    "GET /v1/messages/{message_id}/content": Access.roles("service", OFFICIAL),
    "GET /v1/messages/{message_id}/enclosures/{number}": Access.roles("service", OFFICIAL),
    "GET /v1/letters": Access.roles("registrar", "complaint_coordinator"),
    "GET /v1/letters/{message_id}/document": Access.roles("registrar", "complaint_coordinator"),
    "GET /v1/letters/{message_id}/enclosures/{number}": Access.roles("registrar", "complaint_coordinator"),
    "POST /v1/letters/{message_id}/posting": Access.roles("registrar", "complaint_coordinator"),
    "GET /v1/tasks": Access.roles("complaint_coordinator"),
    "POST /v1/tasks/{message_id}/resolution": Access.roles("complaint_coordinator"),
    "POST /v1/tasks/{message_id}/retry": Access.roles("complaint_coordinator"),
}


def roles_as_told(questions: Questions) -> RolesInDirectory:
    """The directory as procedure told of it."""

    async def roles_in_directory(_request: Request, official_id: str) -> frozenset[str] | None:
        official = await questions.official(official_id)
        return official.rights if official else None

    return roles_in_directory
