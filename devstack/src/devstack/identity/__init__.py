"""A small OpenID provider for demo and tests: anyone who can reach it may log in as any fictional official."""
