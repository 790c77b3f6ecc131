"""Every word of the field, once: the values that are stored, sent, shown and decided on. docs/glossary.md has the Dutch
term for each."""
