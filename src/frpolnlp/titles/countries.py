"""The country of a title that does not name it: from a title inside it, among several bodies, from the text.

Takes a title and the text; fills jurisdictions or gives a country. Needs no spaCy.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from frpolnlp.places import adjectives, fold, longest, organisation_index, place_index
from frpolnlp.titles.facts import Text
from frpolnlp.titles.found import ANY, Found
from frpolnlp.titles.offices import ORGANISATIONS

#: words of the federation of Canada
_FEDERAL = frozenset("fédéral fédérale ottawa canada canadien canadienne".split())
#: offices of an assembly that need not say of which
_OF_ASSEMBLY = ("parl.group_leader", "parl.rapporteur", "parl.committee_chair")
_POSSESSIVE = frozenset("son sa ses leur leurs".split())
#: words before a title in which its body may have been named in full
_NEAR_WORDS = 60
#: sentences that a bare title looks back over for the same office told in full
_NEAR_SENTENCES = 4


def of_inner(titles: Sequence[Found]) -> None:
    """Give a title of another title its jurisdiction: ``le représentant spécial du secrétaire général de l'ONU``."""
    for title, inner in pairwise(titles):
        if title.kind != "title" or title.codes or not title.first < inner.first < inner.end <= title.end:
            continue
        if not inner.codes and inner.role == "igo.secretary_general" and title.role.startswith(("dipl.", "igo.")):
            inner.place(("UN",), "institution")
        if inner.codes and not inner.several:
            title.place(inner.codes, inner.evidence[0])
            of_body = inner.codes[0] in ORGANISATIONS
            if (title.role == "dipl.envoy" and of_body) or (
                title.role == "eu.high_representative" and inner.codes[0] != "EU"
            ):
                title.role = "igo.envoy" if of_body else "dipl.envoy"


def repeat_unheld(titles: Sequence[Found], title: Found) -> None:
    """Let a bare ``le président`` be the office told in full just before: ``le président du tribunal``."""
    bare = not (title.named or title.kind or title.codes or title.portfolio or title.coloured)
    if not bare or not title.form.office.family or title.number != "s":
        return
    here = bisect_left(titles, title.first, key=_first)
    for other in reversed(titles[max(0, here - 8) : here]):
        if other.form.office.name != title.form.office.name:
            continue
        if title.sentence - other.sentence > _NEAR_SENTENCES:
            return
        if other.kind and not other.holders:
            title.role = other.role
            if other.codes and other.evidence[0] != "discourse":
                title.place(other.codes, "discourse")
        return


def repeat_country(titles: Sequence[Found], title: Found) -> None:
    """Let a bare ``l'émir`` be of the country that ``l'émir du Qatar`` named a few sentences before."""
    if title.codes or title.kind or title.named or title.form.office.family or not title.role.startswith("state.head"):
        return
    for other in reversed(titles[max(0, bisect_left(titles, title.first, key=_first) - 8) :]):
        if other.first < title.first and other.form.office.name == title.form.office.name:
            if title.sentence - other.sentence <= _NEAR_SENTENCES and len(other.codes) == 1:
                title.place(other.codes, "discourse")
            return


def _first(title: Found) -> int:
    return title.first


def choose(text: Text, title: Found, held: Sequence[int | str]) -> None:
    """Let the holder's country or the text say which of several bodies of one name is meant."""
    countries = [text.people[who].country for who in held if isinstance(who, int)]
    if title.evidence[:1] == ("demonym",):
        before = [t for t in text.titles if t.first < title.first and t.options == title.options and len(t.codes) == 1]
        code = next((c for c in countries if c in title.options), None)
        code = code or (before[-1].codes[0] if before else text.setting.told(title.options))
        if code:
            title.place((code,), "demonym")
        return
    for code in (*countries, text.setting.main()):
        if code and (code in title.options or ANY in title.options):
            title.place((code,), "institution")
            return


def of_province(text: Text, title: Found, meant: Sequence[int | str]) -> None:
    """Let ``le premier ministre`` of a text on Québec be that of the province, unless its sentence is on Ottawa."""
    if title.role != "gov.head.prime_minister" or title.codes != ("CA",) or title.evidence[0] != "discourse":
        return
    offices = [office.role for who in meant if isinstance(who, int) for office in text.people[who].offices]
    if "gov.head.prime_minister" in offices:
        return
    if text.provinces is None:
        text.provinces = _provinces(text, 0, len(text.words))
    told = _provinces(text, *text.sentences[title.sentence]) or text.provinces
    code = max(told, key=lambda code: (told[code], code == "CA"), default="CA")
    if code != "CA":
        title.role = "gov.head.regional"
        title.place((code,), "discourse")


def _provinces(text: Text, begin: int, end: int) -> Counter[str]:
    """Count the words between two that tell a province of Canada (its code) or the federation (``CA``)."""
    words, told = text.words, Counter[str]()
    for i in range(begin, end):
        form, word = words.forms[i], words.lower[i]
        if word in _FEDERAL:
            told["CA"] += 1
            continue
        codes: tuple[str, ...] = adjectives().get(fold(word), ())
        if form[0].isupper() and not codes:
            place, body = longest(place_index(), words.forms, i), longest(organisation_index(), words.forms, i)
            found = place[1][0].code if place else body[1][0].code if body else ""
            codes = (found,) if found else ()
        if codes and codes[0].startswith("CA"):
            told[codes[0]] += 1
    return told


def of_union(text: Text, title: Found) -> str | None:
    """Return ``EU`` for a group leader or rapporteur where the Parliament of the Union was spoken of just before."""
    if not title.role.startswith(_OF_ASSEMBLY):
        return None
    here = bisect_left(text.titles, title.first, key=_first)
    for other in reversed(text.titles[max(0, here - 8) : here]):
        if title.sentence - other.sentence > _NEAR_SENTENCES:
            break
        if other.role.startswith("parl.") and other.role != "parl.member" and other.codes:
            return "EU" if other.codes[0] == "EU" else None
    return None


def of_master(titles: Sequence[Found], title: Found) -> None:
    """Give ``son ministre`` the country of the head of government of its clause: ``la Première ministre italienne``."""
    if title.codes or title.holders or title.determiner not in _POSSESSIVE or not title.role.startswith("gov.minister"):
        return
    here = bisect_left(titles, title.first, key=_first)
    for other in reversed(titles[max(0, here - 3) : here]):
        if other.sentence == title.sentence and other.role.startswith(("state.head", "gov.head")):
            if len(other.codes) == 1 and other.evidence[0] != "discourse":
                title.place(other.codes, "discourse")
            return


def _of_same_body(text: Text, title: Found) -> str | None:
    """Return the country behind an earlier mention of the title's body: ``l'armée chinoise … le chef de l'armée``."""
    lower = text.words.lower
    if title.end - title.head_end < 2 or text.words.forms[title.end - 1] != lower[title.end - 1]:
        return None
    noun, first = lower[title.end - 1], max(0, title.first - _NEAR_WORDS)
    for at in range(title.first - 1, first, -1):
        if lower[at] == noun and lower[at - 1] in ("le", "la", "l'", "du", "au"):
            return text.setting.within(at + 1, min(at + 6, text.sentences[text.sentence_of(at)][1]))
    return None


def by_text(text: Text, title: Found) -> str | None:
    """Return the country that the text gives a title: its sentence's head, a possessive's owner, the main one."""
    if title.kind in ("armed_group", "igo") or (title.kind == "company" and title.named):
        return None
    if title.role == "igo.secretary_general" and not title.kind:
        here = bisect_left(text.titles, title.first, key=_first)
        near = [
            other for other in text.titles[max(0, here - 8) : here] if other.role.startswith("igo.") and other.codes
        ]
        if near:
            return near[-1].codes[0]
    elif title.role.startswith(("eu.", "igo.")) and title.kind not in ("union", "party"):
        return None
    if title.role == "dipl.envoy":
        senders = [t for t in text.titles if abs(t.sentence - title.sentence) <= 1 and t.role.startswith("igo.")]
        if senders and senders[0].codes:
            return senders[0].codes[0]
    union = of_union(text, title)
    if union:
        return union
    setting = text.setting
    begin, end = text.sentences[title.sentence]
    if title.determiner in _POSSESSIVE or title.role.startswith("dipl."):
        code = setting.subject(begin, title.first) or setting.nearest(begin, title.first)
        if code:
            return code
    code = setting.of_sentence(begin, end, title.first) or _of_same_body(text, title)
    if code:
        return code
    if title.kind == "republic" and setting.main() in ("FR", None):
        return "FR"
    return setting.seat(text.paragraph(begin), title.first) or setting.about(text.paragraph(begin), title.first)
