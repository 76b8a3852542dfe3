"""spaCy's tokenizer with the pieces of text it has cut once kept for the next time: the same tokens, many times faster.

spaCy cuts a text at blanks and looks each chunk up in a cache before it tries its rules. In French that cache stays
nearly empty: once a text holds a special case (``M.``, ``aujourd'hui``), nothing that follows in it is kept, and inside
a memory zone nothing is kept at all. :class:`ChunkTokenizer` cuts the chunks that it does not know in texts of their
own first, where they are kept, and reads a list of frequent ones when it has seen some text. What a chunk gives depends
on the chunk alone, so the tokens are those of the plain tokenizer. It takes and gives what spaCy's tokenizer does.
Only a chunk that no word fills (more than 1,000 characters without a blank) is cut in parts first: spaCy's work grows
with the square of its length, 18 seconds for 20,000 marks in a row.
"""

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from spacy.attrs import NORM, ORTH, SPACY  # type: ignore[import-not-found]
from spacy.language import Language
from spacy.tokenizer import Tokenizer  # type: ignore[import-not-found] # compiled, without stubs
from spacy.tokens import Doc
from spacy.util import compile_infix_regex, compile_prefix_regex, compile_suffix_regex, registry
from spacy.vocab import Vocab

from frpolnlp.annotations.storage import remember_text
from frpolnlp.lexicon import lines

NAME = "frpolnlp.tokenizer.v1"
#: chunks kept; about 300 bytes each with their lexemes
MAX_CHUNKS = 60_000
#: chunks seen once in memory zones that are remembered, to be kept when they come again
_MAX_ONCE = 8_000
#: characters read before the shipped list is: a command that annotates one article does not pay for it
_WARM_AFTER = 20_000
#: chunks cut in one go
_AT_ONCE = 2_000
#: characters of a chunk that are cut in one go
_LONGEST = 1_000
#: what stands around a word in a chunk
_AROUND = '«»"“”().[]{}<>,;:!?…–—-*/•'


class _WholeWords:
    """A ``token_match`` that takes a word of letters alone at once: no affix of spaCy's French is a letter in a word.

    That halves the cost of a new chunk, since spaCy's own expression has 1.4 million characters. It stands back as soon
    as the affixes are other ones; spaCy finds what it saves under ``pattern``.
    """

    def __init__(self, plain: Tokenizer) -> None:
        from spacy.lang.fr import French  # read with a French pipeline; a second's work for all others

        self.plain = plain.token_match
        self.pattern = plain.token_match.__self__.pattern
        self.affixes = _affixes(plain)
        defaults = French.Defaults
        patterns = [affix.__self__.pattern for affix in self.affixes]
        self.french = patterns == [
            compile_prefix_regex(defaults.prefixes).pattern,
            compile_suffix_regex(defaults.suffixes).pattern,
            compile_infix_regex(defaults.infixes).pattern,
        ]
        self.holds = False

    def stand(self, tokenizer: Tokenizer) -> None:
        """Hold or stand back, by the affixes that ``tokenizer`` has now."""
        self.holds = self.french and _affixes(tokenizer) == self.affixes

    def match(self, string: str) -> Any:
        """Return something true where ``string`` is a token as a whole."""
        return (self.holds and string.isalpha()) or self.plain(string)


def _affixes(tokenizer: Tokenizer) -> tuple[Any, Any, Any]:
    return tokenizer.prefix_search, tokenizer.suffix_search, tokenizer.infix_finditer


class ChunkTokenizer(Tokenizer):  # type: ignore[misc]
    """A tokenizer that learns the chunks (pieces between blanks) of the texts it meets.

    Example:
        >>> import spacy
        >>> plain = spacy.blank("fr").tokenizer
        >>> [token.text for token in from_plain(plain)("M. Macron l'a dit.")]
        ['M.', 'Macron', "l'", 'a', 'dit', '.']
    """

    _known: set[str]
    _once: set[str]

    def __init__(
        self,
        vocab: Vocab,
        rules: dict[str, Any] | None = None,
        prefix_search: Callable[[str], Any] | None = None,
        suffix_search: Callable[[str], Any] | None = None,
        infix_finditer: Callable[[str], Any] | None = None,
        token_match: Callable[[str], Any] | None = None,
        url_match: Callable[[str], Any] | None = None,
        faster_heuristics: bool = True,
        max_cache_size: int = MAX_CHUNKS,
    ) -> None:
        super().__init__(
            vocab,
            rules=rules,
            prefix_search=prefix_search,
            suffix_search=suffix_search,
            infix_finditer=infix_finditer,
            token_match=token_match,
            url_match=url_match,
            faster_heuristics=faster_heuristics,
            max_cache_size=max_cache_size,
        )
        self._once = set()
        self._unread = _WARM_AFTER

    def __call__(self, string: str) -> Doc:
        """Return the tokens of ``string``."""
        parts = _parts(string)
        if len(parts) > 1:
            joined = self._join(parts)
            remember_text(joined, string)
            return joined
        if not self.vocab.in_memory_zone:
            self._read_on(len(string))
            self.keep(string.split())
        doc: Doc = super().__call__(string)
        remember_text(doc, string)
        return doc

    def _join(self, parts: list[str]) -> Doc:
        """Return the Doc of ``parts`` one behind the other, each cut for itself.

        It is that of ``Doc.from_docs``, which keeps every Doc and string until the end: three times the memory.
        """
        from numpy import concatenate

        columns = concatenate([self(part).to_array([ORTH, NORM, SPACY]) for part in parts])
        words: Any = columns[:, 0]  # hashes are words to spaCy, though its stub knows strings alone
        norms: Any = columns[:, 1]
        return Doc(self.vocab, words=words, spaces=columns[:, 2].tolist()).from_array([NORM], norms)

    def pipe(self, texts: Iterable[str], batch_size: int = 1000) -> Iterator[Doc]:
        """Yield the tokens of each of ``texts``."""
        for text in texts:
            yield self(text)

    def learn(self, texts: Iterable[str]) -> None:
        """Keep the chunks of ``texts`` that have come before; to be called ahead of a memory zone, where none is kept.

        A chunk that comes once is not kept: memory stays bounded over any number of texts.
        """
        if self.vocab.in_memory_zone:
            return
        for text in texts:
            self._read_on(len(text))
            new = set(text.split()) - self._known
            again = new & self._once
            if again:
                self._keep(again)
                self._once -= again
                new -= again
            if len(self._once) + len(new) > _MAX_ONCE:
                self._once = set()
            self._once |= new

    def warm(self) -> None:
        """Keep the chunks of the shipped list of frequent ones; done by itself after some text."""
        self._unread = 0
        self.keep(lines("tokens/chunks"))

    def known(self) -> frozenset[str]:
        """Return the chunks that are kept."""
        return frozenset(self._known)

    def keep(self, chunks: Iterable[str]) -> None:
        """Keep ``chunks``, pieces of text without blanks; none where they would be more than the tokenizer keeps."""
        new = set(chunks) - self._known
        if new:
            self._keep(new)

    def _read_on(self, characters: int) -> None:
        if self._unread > 0:
            self._unread -= characters
            if self._unread <= 0:
                self.warm()

    def _keep(self, chunks: set[str]) -> None:
        if len(self._known) + len(chunks) > self.max_cache_size:
            return
        self._known |= chunks
        # after a special case nothing more of a text is kept: what may be one is cut alone, the others in one go
        rules = self.rules
        plain: list[str] = []
        for chunk in chunks:
            core = chunk.strip(_AROUND)
            if core.isalpha() and core not in rules and f"{core}." not in rules:
                plain.append(chunk)
            else:
                super().__call__(chunk)
        for start in range(0, len(plain), _AT_ONCE):
            super().__call__(" ".join(plain[start : start + _AT_ONCE]))

    def _flush_cache(self) -> None:
        """Forget the chunks: spaCy calls it when a rule has changed."""
        super()._flush_cache()
        self._known = set()
        whole = getattr(self.token_match, "__self__", None)
        if isinstance(whole, _WholeWords):
            whole.stand(self)


def _parts(string: str) -> list[str]:
    """Return ``string`` in parts in which no chunk is longer than ``_LONGEST``; whole where none is in it."""
    half = _LONGEST // 2
    if not any(" " not in string[i : i + half] for i in range(0, len(string) - half, half)):
        return [string]  # a chunk that is too long would fill one of these
    parts = []
    start = end = 0
    for chunk in string.split():
        end = string.index(chunk, end)
        for _ in range((len(chunk) - 1) // _LONGEST):
            end += _LONGEST
            parts.append(string[start:end])
            start = end
        end += (len(chunk) - 1) % _LONGEST + 1
    return [*parts, string[start:]]


def from_plain(plain: Tokenizer) -> ChunkTokenizer:
    """Return a tokenizer with the vocabulary and the rules of ``plain``."""
    return ChunkTokenizer(
        plain.vocab,
        rules=plain.rules,
        prefix_search=plain.prefix_search,
        suffix_search=plain.suffix_search,
        infix_finditer=plain.infix_finditer,
        token_match=_WholeWords(plain).match,
        url_match=plain.url_match,
        faster_heuristics=plain.faster_heuristics,
    )


@registry.tokenizers(NAME)  # type: ignore[untyped-decorator]
def create() -> Callable[[Language], ChunkTokenizer]:
    """Return what makes the tokenizer of a pipeline, with the rules of its language."""
    plain = registry.tokenizers.get("spacy.Tokenizer.v1")()

    def make(nlp: Language) -> ChunkTokenizer:
        return from_plain(plain(nlp))

    return make
