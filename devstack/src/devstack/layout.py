"""Addresses and secrets of one stack, chosen before anything starts, so that they survive a restart of any part."""

import os
import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from devstack.broker_rights import INTEGRATOR, RIGHTS, VHOST
from devstack.migrations import SERVICES
from devstack.ports import free_ports
from devstack.postgres import PrivatePostgres
from devstack.rabbitmq import PrivateRabbitmq

HOST = "127.0.0.1"
SENDER = "klachten@voorbeeldstad.example"
_WEB = (*SERVICES, "mail", "identity")
_PREFIXES = tuple(f"{name.upper()}_" for name in _WEB)


def password() -> str:
    return secrets.token_hex(16)


@dataclass(frozen=True)
class Layout:
    ports: Mapping[str, int]
    broker_passwords: Mapping[str, str]
    database_passwords: Mapping[str, str]
    client_secrets: Mapping[str, str]
    municipality_file: Path
    documents: Path
    extra: Mapping[str, str]

    @classmethod
    def choose(cls, municipality_file: Path, documents: Path, extra: Mapping[str, str]) -> "Layout":
        names = (*_WEB, "smtp")
        return cls(
            ports=dict(zip(names, free_ports(len(names)), strict=True)),
            broker_passwords={user: password() for user in RIGHTS},
            database_passwords={service: password() for service in SERVICES},
            client_secrets={name: password() for name in (*SERVICES, INTEGRATOR)},
            municipality_file=municipality_file,
            documents=documents,
            extra=extra,
        )

    def url(self, name: str) -> str:
        return f"http://{HOST}:{self.ports[name]}"

    def database_url(self, service: str, postgres: PrivatePostgres) -> str:
        return postgres.url_of(service, service, self.database_passwords[service])

    def broker_url(self, user: str, broker: PrivateRabbitmq) -> str:
        return broker.url_of(VHOST, user, self.broker_passwords[user])

    def inherited(self) -> dict[str, str]:
        """Our environment without variables that would be read as settings, and without a proxy between our parts."""
        kept = {name: value for name, value in os.environ.items() if not name.startswith(_PREFIXES)}
        return kept | {"NO_PROXY": f"{HOST},localhost", "no_proxy": f"{HOST},localhost"}

    def service_environment(self, name: str, postgres: PrivatePostgres, broker: PrivateRabbitmq) -> dict[str, str]:
        settings = {
            "DATABASE_URL": self.database_url(name, postgres),
            "RABBITMQ_URL": self.broker_url(name, broker),
            "MUNICIPALITY_FILE": str(self.municipality_file),
            "ISSUER_URL": self.url("identity"),
            "PUBLIC_URL": self.url(name),
            **self._neighbours(name),
        }
        prefix = name.upper()
        return self.inherited() | {f"{prefix}_{key}": value for key, value in settings.items()} | dict(self.extra)

    def _neighbours(self, name: str) -> dict[str, str]:
        """Which service calls which: intake and notifications call each other; notifications also calls procedure and
        the mail server; reporting calls procedure. Also where procedure keeps documents."""
        login = {"CLIENT_ID": f"wederhoor-{name}", "CLIENT_SECRET": self.client_secrets[name]}
        if name == "intake":
            return login | {"NOTIFICATIONS_URL": self.url("notifications")}
        if name == "notifications":
            smtp = {"SMTP_HOST": HOST, "SMTP_PORT": str(self.ports["smtp"]), "SMTP_TLS": "none", "SENDER": SENDER}
            return login | smtp | {"INTAKE_URL": self.url("intake"), "PROCEDURE_URL": self.url("procedure")}
        if name == "reporting":
            return login | {"PROCEDURE_URL": self.url("procedure")}
        return {"STORAGE": self.documents.as_uri()} if name == "procedure" else {}

    def identity_environment(self) -> dict[str, str]:
        clients = [f"wederhoor-{name}:{self.client_secrets[name]}:service" for name in SERVICES]
        clients.append(f"{INTEGRATOR}:{self.client_secrets[INTEGRATOR]}:integration_client")
        return self.inherited() | {
            "IDENTITY_HOST": HOST,
            "IDENTITY_PORT": str(self.ports["identity"]),
            "IDENTITY_ISSUER_URL": self.url("identity"),
            "IDENTITY_MUNICIPALITY_FILE": str(self.municipality_file),
            "IDENTITY_CLIENTS": ",".join(clients),
            **{name: value for name, value in self.extra.items() if name.startswith("IDENTITY_")},
        }

    def mail_environment(self) -> dict[str, str]:
        ports = {"MAIL_SMTP_PORT": str(self.ports["smtp"]), "MAIL_HTTP_PORT": str(self.ports["mail"])}
        return self.inherited() | ports | {"MAIL_HOST": HOST}

    def for_scripts(self, postgres: PrivatePostgres, broker: PrivateRabbitmq) -> dict[str, str]:
        """The content of `.devstack/env`, with which scripts drive the system."""
        return {
            **{f"{name.upper()}_URL": self.url(name) for name in (*SERVICES, "mail")},
            "ISSUER_URL": self.url("identity"),
            "AMQP_URL": broker.url_of(VHOST),
            "INTEGRATOR_AMQP_URL": self.broker_url(INTEGRATOR, broker),
            "INTEGRATOR_CLIENT_ID": INTEGRATOR,
            "INTEGRATOR_CLIENT_SECRET": self.client_secrets[INTEGRATOR],
            "RABBITMQ_MANAGEMENT_URL": broker.management_url,
            "SMTP_PORT": str(self.ports["smtp"]),
            "MUNICIPALITY_FILE": str(self.municipality_file),
            **{f"{name.upper()}_DATABASE_URL": self.database_url(name, postgres) for name in SERVICES},
        }
