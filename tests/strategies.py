"""What Hypothesis draws from: texts of anything, texts of what news is made of, and news after a grammar of its own."""

from hypothesis import strategies as st

from tests.news import article

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

#: characters that have broken readers of text before
HOSTILE = (
    "«»“”„‘’‹›\"'`´()[]…,;:.!?–—-"
    "\u00a0\u202f\u2009\u200a\u3000 \t\n\r\x0b\x0c\x1c\x85\u2028\u2029\x00\ufeff\u200b\u200d\u00ad\ufffd"
    "\u0301\u0308\u0327\u0344\u1161\u11ab\u0f71\u20dd\u200e\u200f\u202e\u2066ﬁİıßſǅΣςÅÅ①½Ⅷ٣७"
    "😀👩🏽🚀🇫🇷قالאמר習金정Лукდნ"
    "aeélqdMJTÉ0195"
)
hostile = st.text(st.sampled_from(HOSTILE), max_size=80)


#: French news after a grammar: sources, titles, cues and quotes in the constructions of the press, some of them broken
news = st.lists(st.integers(0, 2**13), min_size=30, max_size=150).map(article)


@st.composite
def damaged(draw: st.DrawFn) -> str:
    """Draw news into which hostile characters were put, or out of which stretches were taken."""
    text = draw(news)
    for _ in range(draw(st.integers(1, 4))):
        at = draw(st.integers(0, len(text)))
        text = text[:at] + draw(st.text(st.sampled_from(HOSTILE), max_size=3)) + text[at + draw(st.integers(0, 6)) :]
    return text


#: every text that a component may meet, without lone surrogates (spaCy itself refuses those)
documents = st.one_of(hostile, news, damaged(), storable)
