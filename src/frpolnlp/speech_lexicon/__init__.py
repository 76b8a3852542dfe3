"""What the grammar of speech knows of French words: verbs and their forms, cues, nouns, prepositions, adjuncts."""
