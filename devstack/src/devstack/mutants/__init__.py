"""Mutation testing: small faults are put into the domain of each service, and its unit tests must notice them."""
