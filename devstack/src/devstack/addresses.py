"""Where everything is and who may log in, for the person who started it."""

from collections.abc import Mapping, Sequence
from pathlib import Path

import httpx

from devstack.driving.people import People
from devstack.migrations import SERVICES
from devstack.municipality import DEMO_FILE
from devstack.stack import healthy

_SHOWN_ROLES = ("complaint_coordinator", "registrar", "complaint_handler", "decision_maker", "operator")


def guide(env: Mapping[str, str], first: Sequence[str] = ()) -> list[str]:
    """Everything there is to open, `first` before all else, and how to log in."""
    before = [*first, "", "And the rest:", ""] if first else ["Open the complaint form first, then the inbox:", ""]
    return [*before, *addresses(env), "", *logins(env)]


def addresses(env: Mapping[str, str]) -> list[str]:
    """One line per place worth visiting, the most telling ones first."""
    broker = httpx.URL(env["RABBITMQ_MANAGEMENT_URL"])
    lines = [
        ("Complaint form", f"{env['INTAKE_URL']}/"),
        ("Inbox with all e-mail", f"{env['MAIL_URL']}/"),
        *((f"API page of {name}", api_page(env, name)) for name in SERVICES),
        ("RabbitMQ", f"{broker_page(env)}   (log in as {broker.username} with {broker.password})"),
        ("Identity provider", f"{env['ISSUER_URL']}/.well-known/openid-configuration"),
    ]
    return [f"  {what:<28}{where}" for what, where in lines]


def api_page(env: Mapping[str, str], service: str) -> str:
    return f"{env[f'{service.upper()}_URL']}/docs"


def broker_page(env: Mapping[str, str]) -> str:
    return f"{httpx.URL(env['RABBITMQ_MANAGEMENT_URL']).copy_with(userinfo=b'')}/"


def logins(env: Mapping[str, str]) -> list[str]:
    """How to log in on the API pages, and as whom: one official for each of some roles."""
    file = Path(env.get("MUNICIPALITY_FILE") or DEMO_FILE)
    people = People.read(file)
    shown = ((role, people.with_role(role)) for role in _SHOWN_ROLES)
    return [
        'The API pages have a login: press "Authorize", in the window that opens the first green "Authorize",',
        f"and choose one of the officials of {file.name}. There are no passwords. For example:",
        "",
        *(f"  {person.id}  {person.name:<22}{role.replace('_', ' ')}" for role, person in shown),
        "",
        "Links in e-mail to citizens open their own page. Those in e-mail to officials lead to the API, which",
        "answers 401 in a browser: use the API pages.",
    ]


def health(env: Mapping[str, str]) -> dict[str, bool]:
    """Every part that can be asked, and whether it says that it is ready."""
    places = {name: f"{env[f'{name.upper()}_URL']}/health/ready" for name in SERVICES}
    places |= {"identity": f"{env['ISSUER_URL']}/health", "mail": f"{env['MAIL_URL']}/health"}
    places |= {"RabbitMQ": f"{env['RABBITMQ_MANAGEMENT_URL']}/api/overview"}
    return {name: healthy(url) for name, url in places.items()}
