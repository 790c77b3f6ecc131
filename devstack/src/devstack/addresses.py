"""Where everything is, for the person who started it."""

from collections.abc import Mapping

import httpx

from devstack.migrations import SERVICES
from devstack.stack import healthy


def addresses(env: Mapping[str, str]) -> list[str]:
    """One line per place worth visiting."""
    broker = httpx.URL(env["RABBITMQ_MANAGEMENT_URL"])
    login = f"log in as {broker.username} with {broker.password}"
    lines = [
        ("Complaint form and own page", f"{env['INTAKE_URL']}/"),
        *((f"API of {name}", f"{env[f'{name.upper()}_URL']}/docs") for name in SERVICES),
        ("Inbox with all e-mail", f"{env['MAIL_URL']}/"),
        ("RabbitMQ", f"{broker.copy_with(userinfo=b'')}/   ({login})"),
        ("Identity provider", f"{env['ISSUER_URL']}/.well-known/openid-configuration"),
    ]
    return [f"  {what:<30}{where}" for what, where in lines]


def health(env: Mapping[str, str]) -> dict[str, bool]:
    """Every part that can be asked, and whether it says that it is ready."""
    places = {name: f"{env[f'{name.upper()}_URL']}/health/ready" for name in SERVICES}
    places |= {"identity": f"{env['ISSUER_URL']}/health", "mail": f"{env['MAIL_URL']}/health"}
    places |= {"RabbitMQ": f"{env['RABBITMQ_MANAGEMENT_URL']}/api/overview"}
    return {name: healthy(url) for name, url in places.items()}
