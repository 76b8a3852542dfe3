"""What office ``homologue``, ``prédécesseur`` and ``successeur`` are of: that of the title that they look back to.

Takes the text with its titles; fills role, jurisdiction and status. Needs no spaCy.
"""

from frpolnlp.titles.alike import alike_known
from frpolnlp.titles.facts import Text
from frpolnlp.titles.jurisdiction import WITHOUT

#: whose counterpart a "homologue" is
_ANCHORS = ("state.", "gov.", "parl.", "local.", "opposition.", "mil.chief", "eu.", "igo.", "dipl.")


def counterparts(text: Text) -> None:
    """Give ``homologue``, ``prédécesseur`` and ``successeur`` the office of the title that they look back to."""
    titles = text.titles
    for i, title in enumerate(titles):
        if title.role not in ("generic.counterpart", "generic.predecessor", "generic.successor"):
            continue
        counterpart = title.role == "generic.counterpart"
        before = [t for t in titles[max(0, i - 8) : i] if t.role != "civility"]
        fitting = [t for t in reversed(before) if not t.role.startswith(WITHOUT)]
        if counterpart:
            fitting = [t for t in fitting if t.role.startswith(_ANCHORS)]
        held = [office.role for who in text.keys[i] if isinstance(who, int) for office in text.people[who].offices]
        known = [t for t in fitting if any(alike_known(t, role) >= 1.5 for role in held)]  # "son prédécesseur, X"
        anchor = next(iter(known or fitting), None)
        if anchor is None:
            continue
        if title.role == "generic.predecessor" and "former" not in title.status:
            title.status = [*title.status, "former"]
        if not anchor.codes:  # "le ministre y a vu son homologue": of whom the text told more before
            anchor = next((t for t in fitting if t.codes and t.role.startswith(anchor.role)), anchor)
        if not title.codes and anchor.codes:
            codes = text.setting.besides(anchor.codes, title.first) if counterpart else anchor.codes
            title.codes, title.evidence = codes, ("discourse",) * len(codes)
        title.role = anchor.role
        if title.role.startswith("gov.head") and "-" in "".join(title.codes):
            title.role = "gov.head.regional"
