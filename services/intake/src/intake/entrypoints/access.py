"""Who may call what. The service does not start with a route that has no entry; use cases decide about one
complaint."""

from servicekit.web.auth import PUBLIC, Access
from words.people import OfficialRole

COORDINATOR = OfficialRole.COMPLAINT_COORDINATOR
REGISTRAR = OfficialRole.REGISTRAR

ACCESS = {
    "POST /v1/complaints": PUBLIC,
    "POST /v1/registrations": Access.roles(REGISTRAR, COORDINATOR),
    "GET /v1/complaints/{complaint_id}": Access.roles(COORDINATOR, REGISTRAR),
    "PUT /v1/complaints/{complaint_id}/parties/{party_id}/contact": Access.roles(COORDINATOR, REGISTRAR),
    "POST /v1/complaints/{complaint_id}/links": Access.roles("service"),
    "DELETE /v1/complaints/{complaint_id}/links": Access.roles(COORDINATOR),
    "GET /": PUBLIC,
    "GET /klacht": PUBLIC,
    "POST /klacht": PUBLIC,
    "GET /mijn-klacht/{secret}": PUBLIC,
    "GET /mijn-klacht/{secret}/ontvangstbewijs.json": PUBLIC,
    "GET /mijn-klacht/{secret}/ontvangstbewijs.txt": PUBLIC,
    "GET /mijn-klacht/{secret}/berichten/{message_id}/bijlagen/{number}": PUBLIC,
    "GET /opmaak.css": PUBLIC,
}
