"""`python -m devstack.identity`: the provider as a process or container, configured by its environment."""

from pathlib import Path
from typing import Annotated

from pydantic import Field
from pydantic_settings import BaseSettings, SettingsConfigDict

from devstack.identity.app import create_identity
from devstack.identity.clients import Clients
from devstack.identity.officials import load_municipality
from devstack.identity.provider import Provider
from devstack.identity.tokens import Tokens, load_key
from devstack.municipality import DEMO_FILE
from devstack.serving import web_server


class Settings(BaseSettings):
    """Read from IDENTITY_* variables. The issuer is the URL that browsers and services use."""

    model_config = SettingsConfigDict(env_prefix="IDENTITY_", frozen=True)

    issuer_url: str
    host: str = "127.0.0.1"
    port: Annotated[int, Field(ge=1, le=65535)]
    municipality_file: Path = DEMO_FILE
    clients: str = ""
    redirect_hosts: str = "127.0.0.1,localhost"
    key_file: Path | None = None
    token_seconds: Annotated[int, Field(ge=60)] = 3600


def main() -> None:
    settings = Settings()
    provider = Provider(
        Tokens(settings.issuer_url.rstrip("/"), load_key(settings.key_file), settings.token_seconds),
        load_municipality(settings.municipality_file),
        Clients.parse(settings.clients),
        [host.strip() for host in settings.redirect_hosts.split(",")],
    )
    web_server(create_identity(provider), settings.host, settings.port).run()


if __name__ == "__main__":
    main()
