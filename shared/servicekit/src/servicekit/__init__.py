"""Plumbing of the four services: delivery, web, identity, observability. Nothing of the domain belongs here."""
