"""A small OpenID provider for demo and tests: everybody who can reach it may be any fictional official."""
