"""What the four services tell each other. Depends on pydantic only, so that any party can use it."""
