"""The events that the four services send each other. Depends only on pydantic, so any party can use it."""
