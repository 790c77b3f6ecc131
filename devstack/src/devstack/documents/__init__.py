"""Documents generated from the code of the services, so that they cannot differ from it."""
