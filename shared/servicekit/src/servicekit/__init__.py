"""Plumbing of the four services: delivery, web, identity, observability. No word of the domain belongs here."""
