"""What can go wrong on this machine, in words for the person at the keyboard."""


class ServerMissingError(RuntimeError):
    """A server is not installed; the message says what to install."""


class ProcessDiedError(RuntimeError):
    """A program ended before it could be used; the message holds its last lines of output."""
