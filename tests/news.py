"""A grammar of French news: sentences that report speech, nested, joined and broken as the press breaks them.

Takes numbers (:class:`Choices`); gives texts of words from our lexicons. Where the numbers run out the plainest choice
is taken, so Hypothesis cuts a failing text down by itself.
"""

from collections.abc import Callable, Sequence
from functools import cache

from frpolnlp import seeds
from frpolnlp.lexicon import toml, tsv


class Choices:
    """Numbers to choose by; 0 for ever once they are used up."""

    def __init__(self, numbers: Sequence[int]) -> None:
        self._numbers = iter(numbers)

    def number(self, end: int) -> int:
        """Return a number under ``end``, 0 by default."""
        return next(self._numbers, 0) % end

    def of(self, options: Sequence[str]) -> str:
        """Return one of ``options``, the first by default."""
        return options[self.number(len(options))]

    def do(self, *ways: Callable[["Choices"], str]) -> str:
        """Return what one of ``ways`` gives, the first by default."""
        return ways[self.number(len(ways))](self)


@cache
def _lexicon() -> dict[str, list[str]]:
    return {
        "office": [row["m"].split(";")[0] for row in tsv("titles/offices") if row["m"]],
        "place": [row["name"] for row in tsv("places/countries")],
        "noun": [row["noun"] for row in tsv("speech/source_nouns")],
        "name": [row["name"] for row in tsv("names/people")],
        "given": [row["name"] for row in tsv("names/given_names")],
        "word": list(dict.fromkeys(word for name in seeds.names() for word in seeds.article(name).split())),
        "lemma": list(toml("speech/cues")),
        "act": list(toml("speech/noun_cues")),
    }


def _a(kind: str) -> Callable[[Choices], str]:
    return lambda choices: choices.of(_lexicon()[kind])


def _one_of(*options: str) -> Callable[[Choices], str]:
    return lambda choices: choices.of(options)


def _in_line(*parts: Callable[[Choices], str] | str) -> Callable[[Choices], str]:
    return lambda choices: "".join(part if isinstance(part, str) else part(choices) for part in parts)


_gap = _one_of(*" " * 12, "", "\u00a0", "\u202f", "\n", "\n\n", "\r\n", "\t", "  ")
_comma = _one_of(", ", ", ", ", ", ", ", ", ", ", ", " ", ",", " – ", " (", ") ", "\n", " : ")
_VERBS = (
    "a dit|a déclaré|affirme|estime|aurait assuré|a-t-elle ajouté|dit-il|ont-ils répété|déclarait|a fait savoir"
    "|n'a pas répondu|se serait félicité|promet de|appelle à|a demandé à|a accusé|jugeant|parle d'|prévient|lâche"
)
_INVERTED = (
    "a dit|a-t-il dit|dit-elle|ont-ils déclaré|selon|comme l'a dit|a poursuivi|a expliqué à l'AFP|peut-on lire dans"
    "|tweete|s'est-elle emportée|dixit|rappelle"
)
_verb = _one_of(*_VERBS.split("|"))
_inverted = _one_of(*_INVERTED.split("|"))
_open = _one_of("« ", "«\u00a0", "“", '"', "«", "‘", "„", "<<", "''", "")
_close = _one_of(" »", "\u202f»", "”", '"', "»", "’", "“", ">>", "''", "")
_civility = _one_of("M. ", "MM. ", "Mme ", "M.\u00a0", "J.-P. ", "l'ex-", "feu ")
_article = _one_of("le ", "la ", "l'", "les ", "son ", "l'ex-", "un ", "", "L’")
_pronoun = _one_of("il", "elle", "ils", "on", "celui-ci", "ce dernier", "qui", "Matignon", "le Kremlin", "l'AFP")
_end = _one_of(". ", ".", " ! ", "…\n", ".\n\n", "\n", " ; ", ".\r\n", " »\n\n« ", ".\n- ", ".\n\nQ. ", "")


def _plain(choices: Choices) -> str:
    return " ".join(_a("word")(choices) for _ in range(1 + choices.number(9)))


def _name(choices: Choices) -> str:
    return choices.do(_a("name"), _in_line(_a("given"), _gap, _a("name")), _in_line(_civility, _a("name")))


def _title(choices: Choices) -> str:
    return choices.do(
        _in_line(_article, _a("office")),
        _in_line("le ", _a("office"), _one_of(" de ", " du ", " des ", " d'", " "), _a("place")),
        _in_line("le ", _a("office"), " et ", _a("office"), " de ", _a("noun")),
        _in_line(_a("office"), " de ", _title),
    )


def _source(choices: Choices) -> str:
    return choices.do(
        _name,
        _title,
        _in_line(_title, _gap, _name),
        _in_line(_name, _comma, _title, _comma),
        _in_line(_one_of("un ", "une ", "des ", "ce ", "plusieurs "), _a("noun")),
        _in_line(_name, " et ", _source),
        _pronoun,
    )


_quote = _in_line(_open, lambda choices: clause(choices), _close)
_inside = _one_of(" que ", " qu'", " : ", " de ", " si ", " ")
_according = _one_of("selon ", "Selon ", "D'après ", "Pour ", "De source ", "À en croire ", "dans ")
_going_on = _one_of("ajoutant que ", "assurant ", "citant ", "et que ", "dont ", "et ", "mais ")


def clause(choices: Choices) -> str:
    """Return a clause: plain words, a quote, a report, or a report of a report."""
    return choices.do(
        _plain,
        _quote,
        _in_line(_quote, _comma, _inverted, _gap, _source, _comma, _quote),
        _in_line(_open, clause, _comma, _inverted, _gap, _source, _comma, clause, _close),
        _in_line(_source, _gap, _verb, _inside, clause),
        _in_line(_according, _source, _comma, clause),
        _in_line(clause, _comma, _going_on, clause),
        _in_line(_a("act"), _gap, _source, _gap, clause),
        _in_line(_source, _gap, _a("lemma"), _gap, clause),
    )


def article(numbers: Sequence[int]) -> str:
    """Return a text that ``numbers`` choose: one to six sentences."""
    choices = Choices(numbers)
    return "".join(clause(choices) + _end(choices) for _ in range(1 + choices.number(6)))
