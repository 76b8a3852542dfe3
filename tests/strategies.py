"""What Hypothesis draws from: texts made of what French news is made of, and texts of anything."""

from hypothesis import strategies as st

#: pieces that the readers of text look at closely, and plain words between them
PIECES = (
    "le président dit que Trump Élysée aujourd'hui l' qu' M. MM. J.-P. ex- a-t-il -t-elle 1.186 48,5 % 2026 URSS "
    "« » “ ” „ ‹ › << >> \" ' ’ ‘ ( ) [ ] … ... . , ; : ! ? - – — • * + @ # / "
    "É é E\u0301 e\u0301 c\u0327 \u0301 한글 \u1112\u1161\u11ab "
    "Лукашенко 😀 👩🏽‍🚀 \u2028 \u200b \ufeff \x00 İ ß ﬁ \u0344 \u0958 \ud800"
).split(" ")
BLANKS = ("", " ", "\u00a0", "\u202f", "\n", "\n\n", "\r\n", "\t", "  ")

pieces = st.sampled_from(PIECES)
#: texts that look like a newspaper's after an accident
newslike = st.lists(st.tuples(pieces, st.sampled_from(BLANKS)), max_size=40).map(
    lambda drawn: "".join(piece + blank for piece, blank in drawn)
)
#: any str, lone surrogates included
anything = st.text(st.characters(codec=None, exclude_categories=()), max_size=60)
texts = st.one_of(newslike, anything)
#: texts that a file can hold
storable = texts.map(lambda text: text.encode("utf8", "replace").decode("utf8"))
