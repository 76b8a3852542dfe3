"""Records in the formats of other tools: a page to look at, tables, TEI, brat, graphs, Docs.

Every exporter takes records (``frpolnlp.to_records``, or lines of JSONL), so that no text is annotated twice and most
of them need no spaCy.
"""
