"""TBX-Basic: the candidates as a glossary of proposed concepts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from termkit.exchange.candidates.style import Style
from termkit.exchange.tbx_names import CANDIDATE
from termkit.exchange.tbx_write import write_tbx
from termkit.model.candidate import Candidate
from termkit.model.concept import Concept, Designation, LanguageSection, Status
from termkit.model.glossary import SOURCE_LANGUAGE, Glossary
from termkit.model.proposal import origin, part_of_speech, references
from termkit.model.terminal import on_one_line


def render(candidates: Sequence[Candidate], signature: str, style: Style) -> str:
    """What was counted of a candidate, and its contexts, stand in notes; its equivalents are proposed, too."""
    concepts = tuple(_concept(rank, candidate, signature, style) for rank, candidate in enumerate(candidates, 1))
    data = write_tbx(Glossary(concepts, style.languages)).data
    assert isinstance(data, str)
    return data


def _concept(rank: int, candidate: Candidate, signature: str, style: Style) -> Concept:
    return Concept(
        f"{CANDIDATE}{rank}",
        style.domain,
        tuple(_sections(candidate, style)),
        pos=part_of_speech(candidate),
        notes=tuple(map(on_one_line, _notes(candidate, signature, style))),
        references=references(candidate),
        proposed=True,
    )


def _sections(candidate: Candidate, style: Style) -> Iterator[LanguageSection]:
    designations = [Designation(on_one_line(candidate.abbreviation_of or candidate.term))]
    if candidate.abbreviation_of:
        designations.append(Designation(candidate.term, Status.ADMITTED, abbreviation=True))
    yield LanguageSection(SOURCE_LANGUAGE, tuple(designations), proposed=True)
    for equivalent in candidate.equivalents:
        if equivalent.lang in style.languages:
            notes = (origin(equivalent),) if equivalent.composed_of else ()
            yield LanguageSection(equivalent.lang, (Designation(equivalent.text),), proposed=True, notes=notes)


def _notes(candidate: Candidate, signature: str, style: Style) -> Iterator[str]:
    yield f"candidate of {signature}: {candidate.kind.value}, score {candidate.score}, frequency {candidate.frequency}"
    if candidate.concept:
        yield f"in the glossary as {candidate.concept}"
    if style.explain:
        yield f"score: {', '.join(f'{part.name} {part.value:.4g}' for part in candidate.parts)}"
    yield from (f"{context.path}:{context.line}: {context.text}" for context in candidate.contexts)
