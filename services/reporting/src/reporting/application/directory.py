"""Who works here. This service gets only public facts, which name no official: it asks procedure."""


class DirectoryAway(Exception):  # noqa: N818 - named as the refusals are
    """Procedure does not say who works here. Until it does, no official has rights here (L24)."""
