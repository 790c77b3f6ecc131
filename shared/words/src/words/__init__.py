"""Every word of the field, once: what is stored, sent, shown and decided on. Each stands with its Dutch term in
docs/glossary.md."""
