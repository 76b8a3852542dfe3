"""Plain text, before any grammar: shadow, words, sentences, quotation marks, proper names."""
