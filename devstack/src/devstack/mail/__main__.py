"""`python -m devstack.mail`: SMTP on one port, the inbox on another, told by the environment."""

import asyncio
from typing import Annotated

from pydantic import Field
from pydantic_settings import BaseSettings, SettingsConfigDict

from devstack.mail.mailbox import Mailbox
from devstack.mail.smtp import Behaviour, listen
from devstack.mail.web import create_inbox
from devstack.serving import web_server

Port = Annotated[int, Field(ge=1, le=65535)]


class Settings(BaseSettings):
    """From MAIL_* variables."""

    model_config = SettingsConfigDict(env_prefix="MAIL_", frozen=True)

    host: str = "127.0.0.1"
    smtp_port: Port
    http_port: Port
    keep: Annotated[int, Field(ge=1)] = 5_000
    size_limit: Annotated[int, Field(ge=1)] = 30_000_000


async def run(settings: Settings) -> None:
    mailbox = Mailbox(settings.keep)
    listener = await listen(mailbox, Behaviour(), settings.host, settings.smtp_port, settings.size_limit)
    try:
        await web_server(create_inbox(mailbox), settings.host, settings.http_port).serve()
    finally:
        await listener.close()


def main() -> None:
    asyncio.run(run(Settings()))


if __name__ == "__main__":
    main()
