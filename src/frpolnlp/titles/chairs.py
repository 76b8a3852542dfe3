"""What a bare ``le président, X`` presides over where the text says so before: a party, a group, a region, a court.

``La région a voté son budget. La présidente, X, …`` is no head of state. Takes the words, the sentences, the titles,
names and people of a text; fills role and jurisdiction. Works around bare presidents only. Needs no spaCy.
"""

from collections.abc import Sequence

from frpolnlp.text.words import Words
from frpolnlp.titles.facts import Someone
from frpolnlp.titles.found import Complement, Found
from frpolnlp.titles.names_beside import Names
from frpolnlp.titles.owners import bodies, is_oblique, take

_ARTICLES = frozenset(("le", "la", "l'"))
#: classes of bodies whose president is called so without more, a name behind a comma, and one right behind
_CHAIRED = frozenset("party group region department org company union court committee church".split())
_CLOSELY = frozenset("group region department org company union".split())
#: sentences before a president, and words from the head of one, in which its body stands
_BEFORE, _HEAD = 2, 4
#: words of a trial, of which two stand near a judge
_TRIAL = frozenset(
    "audience accusé accusée accusés prévenu prévenue prévenus assises plaidé plaidoirie plaidoiries requis "
    "relaxe relaxé relaxée témoin témoins plaider plaidera plaide "
    "réquisitoire réquisitions procès réclusion box jurés prétoire barre délibéré".split()
)
#: words of a party's meeting, of which one and a word of parties stand near its president
_MEETING = frozenset("congrès adhérents adhérentes militants militantes motion motions délégués".split())
_PARTY = frozenset(
    "parti mouvement écologistes socialistes communistes centristes insoumis libéraux conservateurs radicaux verts "
    "républicains travaillistes souverainistes nationalistes démocrates".split()
)
#: words of a state, near which a president is its head
_STATE = frozenset("état république élysée présidentielle palais pays armée gouvernement".split())
_NEAR = 80


def of_chairs(
    words: Words, sentences: Sequence[tuple[int, int]], titles: Sequence[Found], names: Names, people: Sequence[Someone]
) -> None:
    """Give bare presidents the role of the body that was spoken of just before, or of a judge at a trial."""
    bare = [title for title in titles if _is_bare(title)]
    if not bare:
        return
    heads = {i for i, one in enumerate(people) if any(office.role.startswith("state.head") for office in one.offices)}
    told = [t for t in titles if t.role.startswith("state.head") and (t.kind or t.codes or t.coloured)]
    for title in told:
        heads |= {who for holder in title.holders if (who := names.person(*holder)) is not None}
    for title in bare:
        who = names.person(*title.holders[0]) if title.holders else None
        if who in heads:
            continue
        body = _body_before(words, sentences, title) if title.holders else None
        if body is not None:
            take(title, body)
        elif not told and not (heads and not title.holders) and _at_trial(words, title):
            title.role = "jud.judge"
        elif not told and not heads and _at_congress(words, title):
            title.role = "party.leader"


def _is_bare(title: Found) -> bool:
    if title.form.office.name != "président" or title.number != "s" or title.determiner not in _ARTICLES:
        return False
    said = title.kind or title.codes or title.coloured or title.party or title.options
    return title.role == "state.head.president" and not said and len(title.holders) < 2


def _body_before(words: Words, sentences: Sequence[tuple[int, int]], title: Found) -> Complement | None:
    """Return the body that heads one of the sentences before a title in its paragraph."""
    comma = words.lower[title.end : title.end + 1] == [","]
    for sentence in range(title.sentence - 1, max(-1, title.sentence - 1 - _BEFORE), -1):
        begin, end = sentences[sentence]
        if words.lower[begin : begin + 1] == ["\n"] or "\n" in words.lower[end : sentences[sentence + 1][0]]:
            return None
        for place, body in bodies(words, begin, min(end, begin + _HEAD + 8)):
            if place - begin > _HEAD:
                break
            if body.kind in (_CHAIRED if comma else _CLOSELY) and not is_oblique(words, place, begin):
                return body
    return None


def _at_congress(words: Words, title: Found) -> bool:
    """Say whether a party's meeting is spoken of near, and no state: ``Réunis en congrès, les écologistes …``."""
    first, end = max(0, title.first - _NEAR), title.end + _NEAR // 2
    near = set(words.lower[first:end])
    met = any(
        words.lower[i] in _MEETING and words.forms[i] == words.lower[i] for i in range(first, min(end, len(words)))
    )
    return met and not _PARTY.isdisjoint(near) and _STATE.isdisjoint(near)


def _at_trial(words: Words, title: Found) -> bool:
    near = words.lower[max(0, title.first - _NEAR) : title.end + _NEAR]
    return len(_TRIAL.intersection(near)) > 1
