"""What can go wrong on this machine, in words for the person at the keyboard."""


class ServerMissingError(RuntimeError):
    """What must be installed, in one sentence."""


class ProcessDiedError(RuntimeError):
    """A program that ended before it could be used; the message holds the last lines it wrote."""
