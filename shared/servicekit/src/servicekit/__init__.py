"""Plumbing of the four services: delivery, web, identity, observability. Nothing about complaints belongs here."""
