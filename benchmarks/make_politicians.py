"""Make ``lexicons/names/politicians.tsv`` from a JSONL of politicians with the labels that Wikidata gave them in 2016.

Run as ``python benchmarks/make_politicians.py politicians_2016.jsonl`` (needs Babel). A line of the input holds
``qid``, ``countries`` (EveryPolitician's slugs), ``names`` (language code to label) and ``french_is_own`` (false where
the French label only copies another language's). The French label is the name where it is French, or where the country
writes Latin letters or its own romanisation, which the press takes over; elsewhere the native spelling goes through the
package's own rules. Homonyms of somebody in ``people.tsv`` without an id are left out: nothing tells them apart.
"""

import argparse
import json
import sys
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any
from unicodedata import normalize

from babel import Locale

from frpolnlp.names import use
from frpolnlp.names.french import in_order, to_french, without_patronymic
from frpolnlp.names.knowledge import curated, key
from frpolnlp.names.scripts import script

TABLE = Path(__file__).parents[1] / "src" / "frpolnlp" / "lexicons" / "names" / "politicians.tsv"
HEAD = """\
# Responsables politiques de {countries} pays, noms tels qu'en 2016, avec leur identifiant Wikidata.
# Source : EveryPolitician (2016), libellés de Wikidata, CC0. Fait par benchmarks/make_politicians.py : ne pas éditer
# à la main ; une correction ou une fonction s'ajoute dans people.tsv, qui l'emporte (même kb_id ou même nom).
#
# name    libellé français s'il est propre au français, sinon la graphie latine du pays ; sans libellé français, le
#         cyrillique, le grec, le géorgien et l'arménien ont la forme que donnent les règles de la bibliothèque
# forms   écriture d'origine, puis jusqu'à trois autres romanisations
# country ISO 3166 ; kb_id : identifiant Wikidata ; les autres colonnes sont vides : rien n'en est connu
name\tforms\tgender\tcountry\toffice\tsince\tuntil\tkb_id"""
# Slugs whose English name in CLDR is another, and governments below the state.
SLUGS = {
    "UK": "GB",
    "United_States_of_America": "US",
    "Czech_Republic": "CZ",
    "Turkey": "TR",
    "Hong_Kong": "HK",
    "Macao": "MO",
    "Macedonia": "MK",
    "Congo-Kinshasa": "CD",
    "Aland": "AX",
    "Saint_Lucia": "LC",
    "Turks_and_Caicos_Islands": "TC",
    "Pitcairn": "PN",
    "Scotland": "GB-SCT",
    "Wales": "GB-WLS",
    "Northern_Ireland": "GB-NIR",
    "French_Polynesia": "FR-PF",
    "Northern_Cyprus": "CY-NC",
    "Abkhazia": "GE-AB",
}
# Languages that a country writes in another script than Latin, the one that the press romanises first.
NATIVE = {
    country: lang
    for lang, countries in {
        "ru": "RU KG MN GE-AB", "uk": "UA", "be": "BY", "bg": "BG", "mk": "MK", "sr": "RS", "el": "GR CY", "ka": "GE",
        "hy": "AM", "he": "IL", "fa": "IR AF", "ur": "PK", "bn": "BD", "hi": "IN NP", "ar": "EG TN DZ LB JO KW",
        "ja": "JP", "ko": "KR KP", "zh": "TW HK MO",
    }.items()
    for country in countries.split()
}  # fmt: skip
SCRIPTS = {"ru", "uk", "be", "bg", "el", "ka", "hy"}  # their names take a French form of their own, which rules give
PEERAGES = {"Baron", "Baroness", "Lord", "Lady", "Viscount", "Viscountess", "Earl", "Count", "Marquess", "Jr."}
ROMANISED = ("en", "de", "pl", "es", "it", "nl", "cs", "tr", "ro", "hu", "pt", "fr")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("input", type=Path, help="JSONL of politicians: qid, countries, names, french_is_own")
    parser.add_argument("--output", type=Path, default=TABLE)
    options = parser.parse_args()
    use.people = curated  # the rules must not read the table that they help to make
    rows = [json.loads(line) for line in options.input.read_text(encoding="utf8").splitlines()]
    made = [row for row in map(row_of, rows) if row]
    taken = {key(person.name) for person in curated() if not person.kb_id}
    kept = sorted((row for row in made if key(row[0]) not in taken), key=lambda row: (row[2], key(row[0])))
    head = HEAD.format(countries=len({row[2] for row in kept}))
    options.output.write_text(
        "\n".join([head, *map("{0[0]}\t{0[1]}\t\t{0[2]}\t\t\t\t{0[3]}".format, kept)]) + "\n", encoding="utf8"
    )
    print(
        f"{len(kept)} of {len(rows)} written, {Counter(bool(row[1]) for row in kept)[True]} with other forms",
        file=sys.stderr,
    )


def row_of(politician: dict[str, Any]) -> tuple[str, str, str, str] | None:
    """Return ``(name, forms, country, kb_id)``, or None where no name is fit to be kept."""
    country = code(politician["countries"][-1])
    names = {lang: clean(label) for lang, label in politician["names"].items()}
    lang = NATIVE.get(country, "")
    native = names.get(lang, "")
    if native and script(native) == "latin":
        native = ""
    name = names["fr"]
    if not politician["french_is_own"]:
        if country == "IR" or (lang in SCRIPTS and not native):
            return None
        if lang in SCRIPTS:
            name = (to_french(native, lang=lang) or [""])[0]
    if lang == "el":
        name = normalize("NFC", normalize("NFD", name).replace("\u0301", ""))  # the press writes no tonos
    if " " not in name or not all(letter.isalpha() or letter in " -'’.ʼʻ" for letter in name) or name.islower():
        return None
    forms = [" ".join(without_patronymic(native.split()))] if native else []
    forms += list(romanisations(names, {key(name)}))[:3]
    return name, ";".join(forms), country, politician["qid"]


def romanisations(names: dict[str, str], seen: set[str]) -> Iterator[str]:
    """Yield the Latin spellings that differ by more than case and accents, English first."""
    for label in filter(None, map(names.get, ROMANISED)):
        folded = key(label)
        if folded not in seen and " " in label and script(label) == "latin" and not set(label) & set("?();/"):
            # a Hungarian label may put the family name first: the same words are no other spelling
            if sorted(folded.split()) not in [sorted(other.split()) for other in seen]:
                yield label
            seen.add(folded)


def clean(label: str) -> str:
    """Return a label given name first, without a peerage and without what tells homonyms apart in brackets."""
    label = label.split(" (")[0].split("（")[0].replace(";", " ").replace("\t", " ")
    head, _, tail = label.partition(", ")
    return " ".join(in_order(head if tail.split(" ")[0] in PEERAGES else label))


def code(slug: str) -> str:
    """Return the ISO 3166 code of EveryPolitician's slug of a country."""
    found = SLUGS.get(slug) or _codes().get(slug.replace("_", " "))
    if not found:
        raise SystemExit(f"no code for the country {slug!r}: add it to SLUGS")
    return found


@cache
def _codes() -> dict[str, str]:
    return {name: code for code, name in Locale("en").territories.items() if len(code) == 2}


if __name__ == "__main__":
    main()
