"""Names: romanisation, the French form, comparison, mentions and people."""
