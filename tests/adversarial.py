"""Texts that make readers walk far for nothing: one thing over and over."""

#: name -> what is repeated; ``{n}`` is a number that grows
ADVERSARIAL = {
    "opening marks": "« ",
    "tight opening marks": "«",
    "closing marks": " »",
    "straight marks": '"a" ',
    "apostrophes": "'a' ",
    "curly marks": "“a ",
    "quotes in lines": "« oui\n\n",
    "quotes": "« oui ». ",
    "letters": "a",
    "capitals": "A",
    "initials": "A.",
    "hyphens": "a-",
    "clitics": "a-t-il ",
    "digits": "1.",
    "blanks": " ",
    "line ends": "\n",
    "short lines": "a\n",
    "points": ".",
    "commas": "a, ",
    "colons": "a : ",
    "dashes": "a – ",
    "hyphens alone": "- ",
    "brackets": "(a ",
    "tight brackets": "(",
    "combining": "e\u0301",
    "one cluster": "\u0301",
    "Hangul": "\u1112\u1161\u11ab",
    "not composed": "\u0344",
    "joined emoji": "👩\u200d",
    "verbs": "a dit ",
    "marks and verbs": "« a dit ",
    "cues": "a dit que ",
    "incises": "a dit, ",
    "inverted": " dit-il,",
    "cut quotes": "« a », dit-il, ",
    "sources": "selon X, ",
    "source words": "selon ",
    "participles": "accusé par ",
    "conjunctions": "et ",
    "articles": "le ",
    "elided": "l'",
    "prepositions": "de la ",
    "relatives": "qui a dit qui ",
    "sentences": "Il dit. ",
    "reports": "Le ministre a dit que ",
    "nouns of speech": "la déclaration de ",
    "titles": "le président ",
    "titles with complement": "le ministre de ",
    "joined titles": "le ministre et ",
    "titles of titles": "le chef du parti du chef de ",
    "jurisdictions": "le président russe, ",
    "commas and titles": "ministre, ",
    "portfolios": "ministre des Affaires étrangères et ",
    "former": "ex-",
    "one name": "Jean Dupont ",
    "names": "Jean Dupont{n}, ",
    "persons": "M. Dupont{n} part. ",
    "known names": "Emmanuel Macron ",
    "civilities": "M. ",
    "particles": "de La ",
    "surnames": "Macron, ",
    "long name": "Jean-",
    "initials and names": "J. Dupont ",
    "letters of names": "Abc{n} ",
    "named titles": "le ministre Paul Dupont{n} a dit qu'il part. ",
    "pronouns": "« oui », a-t-il dit. ",
    "anaphors": "Le ministre part. Il a dit « non ». ",
    "quotes of a person": "« Oui », a dit Paul Dupont. ",
    "Cyrillic": "Лукашенко ",
    "Han": "習近平",
    "Arabic": "محمد بن سلمان ",
    "questions": "Pourquoi ? – Parce que. ",
    "countries": "France, ",
    "accused": "accuse X de ",
}


def grown(piece: str, size: int) -> str:
    """Return ``piece`` over and over up to about ``size`` characters, never cut within; ``{n}`` counts."""
    if "{n}" not in piece:
        return piece * max(1, size // len(piece))
    parts = []
    length = number = 0
    while length < size:
        parts.append(piece.replace("{n}", "".join(chr(97 + int(digit)) for digit in str(number))))
        length += len(parts[-1])
        number += 1
    return "".join(parts)
