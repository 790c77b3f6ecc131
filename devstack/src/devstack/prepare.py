"""`python -m devstack.prepare`: creates users, rights, exchanges and log on an external broker, as in compose.

Safe to repeat. Reads PREPARE_MANAGEMENT_URL and PREPARE_AMQP_URL (an administrator's, the latter for the virtual host
`wederhoor`), and <USER>_PASSWORD for every user of `broker_rights`.
"""

import asyncio
import os

from devstack.broker_rights import RIGHTS, prepare_broker
from servicekit.delivery.topology import declare


def main() -> None:
    passwords = {user: os.environ[f"{user.upper()}_PASSWORD"] for user in RIGHTS}
    prepare_broker(os.environ["PREPARE_MANAGEMENT_URL"], passwords)
    asyncio.run(declare(os.environ["PREPARE_AMQP_URL"]))
    print(f"Users, rights, exchanges and log are there for: {', '.join(RIGHTS)}.")


if __name__ == "__main__":
    main()
