"""Rights on the broker: every service and every integrator has its own user, with the fewest rights it needs."""

from collections.abc import Mapping

from devstack.management import Management, Rights

VHOST = "wederhoor"
INTEGRATOR = "integrator"


def service_rights(name: str) -> Rights:
    """A service owns the queues with its name, and publishes to and reads from both exchanges."""
    own = rf"{name}\..*"
    both = rf"^({own}|wederhoor\.(events|personal))$"
    return Rights(configure=rf"^{name}\.", write=both, read=both)


# Reporting uses only public facts: it may read the log, but no personal data.
_REPORTING = Rights(
    configure=r"^reporting\.",
    write=r"^(reporting\..*|wederhoor\.events)$",
    read=r"^(reporting\..*|wederhoor\.(events|log))$",
)
_INTEGRATOR = Rights(
    configure=r"^integrator\.",
    write=r"^integrator\.",
    read=r"^(integrator\..*|wederhoor\.(events|log))$",
)

RIGHTS: Mapping[str, Rights] = {
    "intake": service_rights("intake"),
    "procedure": service_rights("procedure"),
    "notifications": service_rights("notifications"),
    "reporting": _REPORTING,
    INTEGRATOR: _INTEGRATOR,
}


def prepare_broker(management_url: str, passwords: Mapping[str, str]) -> None:
    """The virtual host and its users. Exchanges and log are declared after this, by an administrator."""
    with Management(management_url) as management:
        management.create_vhost(VHOST)
        for user, rights in RIGHTS.items():
            management.create_user(user, passwords[user])
            management.grant(user, VHOST, rights)
