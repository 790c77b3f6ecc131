"""Real complaints carried through a running system, told as it happens. Nothing in it is assumed: facts are read from
the log, messages from the mail catcher and the print queue, dates from the case itself."""

from devstack.demo.afterwards import what_to_open
from devstack.demo.play import play

__all__ = ["play", "what_to_open"]
