"""Acts as people do, over HTTP only: demo, system tests and benchmarks use it to carry complaints through."""

from devstack.driving.citizen import FormReceipt, OwnPage, Receipt
from devstack.driving.environment import read_env
from devstack.driving.facts import Facts
from devstack.driving.formal import reasoning
from devstack.driving.inbox import Inbox, Mail
from devstack.driving.official import Official
from devstack.driving.print_room import Paper, PrintRoom
from devstack.driving.system import System
from devstack.driving.waiting import eventually
from devstack.driving.web import RefusedError

__all__ = [
    "Facts",
    "FormReceipt",
    "Inbox",
    "Mail",
    "Official",
    "OwnPage",
    "Paper",
    "PrintRoom",
    "Receipt",
    "RefusedError",
    "System",
    "eventually",
    "read_env",
    "reasoning",
]
