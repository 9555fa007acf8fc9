"""Changes single lines of a catalogue: an edit of a concept moves nothing but what it is about."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

from termkit.catalog.entry import Comment, PoEntry, split_flags
from termkit.catalog.fields import (
    LANGUAGE_KIND,
    TEMPLATE_KIND,
    Field,
    parse_fields,
    section_values,
    template_values,
)
from termkit.catalog.po import PoFile
from termkit.catalog.render import (
    field_line,
    head_lines,
    language_extra,
    reference_line,
    translation_lines,
)
from termkit.model.concept import Concept
from termkit.model.fields import SECTION_FIELDS, TEMPLATE_FIELDS

Values = Sequence[tuple[str, str]]


class Patch(NamedTuple):
    """The lines ``first`` to before ``last`` become ``lines``, which have no line ends."""

    first: int
    last: int
    lines: tuple[str, ...]


def apply_patches(file: PoFile, patches: Iterable[Patch]) -> list[str]:
    """The lines of a catalogue with some of them changed; what is new ends like the lines of the file.

    Patches do not overlap. Where several insert before one line, they do so in their order.
    """
    lines: list[str] = []
    done = 0
    for patch in sorted(patches, key=lambda patch: (patch.first, patch.last > patch.first)):
        lines += file.lines[done : patch.first]
        if patch.lines and lines and not lines[-1].endswith("\n"):
            lines[-1] += file.newline
        lines += (line + file.newline for line in patch.lines)
        done = patch.last
    return lines + file.lines[done:]


def template_patches(entry: PoEntry, old: Concept, new: Concept, source_language: str) -> Iterator[Patch]:
    """What changes in the template where a concept changes."""
    values = template_values(old, source_language), template_values(new, source_language)
    yield from _field_patches(entry, TEMPLATE_KIND, TEMPLATE_FIELDS, *values)
    if old.references != new.references:
        yield from _reference_patches(entry, new.references)
    if old.proposed != new.proposed:
        yield from fuzzy_patches(entry, fuzzy=new.proposed)
    yield from _head_patches(entry, old, new, source_language)
    if _plural(old, source_language) != _plural(new, source_language):
        blank = ('msgstr[0] ""', 'msgstr[1] ""') if _plural(new, source_language) else ('msgstr ""',)
        yield from string_patches(entry, "msgstr", blank)


def language_patches(
    entry: PoEntry, old: Concept, new: Concept, lang: str, source_language: str, plural_forms: int
) -> Iterator[Patch]:
    """What changes in a language's catalogue where a concept changes."""
    before, after = old.section(lang), new.section(lang)
    values = (
        [*section_values(before), *language_extra(old, lang)],
        [*section_values(after), *language_extra(new, lang)],
    )
    yield from _field_patches(entry, LANGUAGE_KIND, SECTION_FIELDS, *values)
    if before.proposed != after.proposed:
        yield from fuzzy_patches(entry, fuzzy=after.proposed)
    yield from _head_patches(entry, old, new, source_language)
    texts = [(s.preferred, s.plurals, bool(_plural(c, source_language))) for c, s in ((old, before), (new, after))]
    if texts[0] != texts[1]:
        yield from string_patches(entry, "msgstr", translation_lines(new, after, source_language, plural_forms))


def _plural(concept: Concept, source_language: str) -> tuple[str, ...]:
    return concept.section(source_language).plurals


def _head_patches(entry: PoEntry, old: Concept, new: Concept, source_language: str) -> Iterator[Patch]:
    """Where the French designation changes, it changes in every language's catalogue too."""
    for keyword in ("msgid", "msgid_plural"):
        before, after = (list(_of_keyword(head_lines(concept, source_language), keyword)) for concept in (old, new))
        if before != after:
            yield from string_patches(entry, keyword, after)


def _of_keyword(lines: Sequence[str], keyword: str) -> Iterator[str]:
    """The line of a keyword with the lines that continue it."""
    inside = False
    for line in lines:
        if not line.startswith('"'):
            inside = line.startswith(keyword + " ")
        if inside:
            yield line


def string_patches(entry: PoEntry, keyword: str, lines: Sequence[str]) -> Iterator[Patch]:
    """Replace a keyword with its string; ``msgstr`` stands for all of ``msgstr[...]``."""
    spots = [s for s in entry.strings if s.keyword == keyword or (keyword == "msgstr" and s.keyword.startswith("msgstr["))]
    if spots:
        yield Patch(spots[0].first, spots[-1].last, tuple(lines))
    else:
        msgid = next(s for s in entry.strings if s.keyword == "msgid")
        yield Patch(msgid.last, msgid.last, tuple(lines))


def _field_patches(entry: PoEntry, kind: str, order: Sequence[str], old: Values, new: Values) -> Iterator[Patch]:
    fields = parse_fields(entry.comment(kind))
    inserted: dict[int, list[str]] = {}
    for name in dict.fromkeys(name for name, _ in (*old, *new)):
        wanted = [value for other, value in new if other == name]
        if wanted == [value for other, value in old if other == name]:
            continue
        own = [field for field in fields if field.name == name]
        lines = [field_line(kind, name, value) for value in wanted]
        for tag, i, j, k, m in SequenceMatcher(None, [f.value for f in own], wanted, autojunk=False).get_opcodes():
            if tag == "insert":
                at = own[i - 1].lines[-1] + 1 if i else own[0].lines[0] if own else _place(entry, kind, order, fields, name)
                inserted.setdefault(at, []).extend(lines[k:m])
            elif tag != "equal":
                yield from _replace_fields(own[i:j], lines[k:m])
    yield from (Patch(at, at, tuple(lines)) for at, lines in inserted.items())


def _replace_fields(fields: Sequence[Field], lines: Sequence[str]) -> Iterator[Patch]:
    """Fields one by one by the new lines; free comments between them stay."""
    for number, field in enumerate(fields):
        last = number == len(fields) - 1
        mine = lines[number:] if last else lines[number : number + 1]
        for count, line in enumerate(reversed(field.lines)):
            yield Patch(line, line + 1, tuple(mine) if count == len(field.lines) - 1 else ())


def _place(entry: PoEntry, kind: str, order: Sequence[str], fields: Sequence[Field], name: str) -> int:
    """The line before which a field belongs that the entry does not have yet."""
    rank = {known: number for number, known in enumerate(order)}
    mine = rank.get(name, len(order))
    before = [field for field in fields if rank.get(field.name, len(order)) <= mine]
    if before:
        return before[-1].lines[-1] + 1
    after = [field for field in fields if rank.get(field.name, len(order)) > mine]
    if after:
        return after[0].lines[0]
    return _after(entry, " " if kind == " " else " .")


def _after(entry: PoEntry, kinds: str) -> int:
    """The line after the last comment of some kinds, else the first line of the entry."""
    return max((comment.line + 1 for comment in attached(entry) if comment.kind in kinds), default=first_line(entry))


def attached(entry: PoEntry) -> list[Comment]:
    """The comments right above the entry; those above a blank line speak of more than this entry."""
    line = entry.strings[0].first
    found: list[Comment] = []
    for comment in reversed(entry.comments):
        if comment.line == line - 1:
            found.insert(0, comment)
            line = comment.line
    return found


def first_line(entry: PoEntry) -> int:
    """The line on which the entry proper begins."""
    return min((comment.line for comment in attached(entry)), default=entry.strings[0].first)


def _reference_patches(entry: PoEntry, references: Sequence[str]) -> Iterator[Patch]:
    old = list(entry.comment(":"))
    lines = tuple(reference_line(reference) for reference in references)
    at = old[0].line if old else _after(entry, " .")
    yield from (Patch(comment.line, comment.line + 1, ()) for comment in old)
    if lines:
        yield Patch(at, at, lines)


def fuzzy_patches(entry: PoEntry, *, fuzzy: bool) -> Iterator[Patch]:
    """Set or remove the flag; other flags stay. What the entry was before it became fuzzy goes with the flag."""
    for comment in entry.comment(","):
        flags = split_flags(comment.text)
        if fuzzy:
            yield Patch(comment.line, comment.line + 1, (f"#, {', '.join(['fuzzy', *flags])}",))
            return
        if "fuzzy" in flags:
            rest = [flag for flag in flags if flag != "fuzzy"]
            yield Patch(comment.line, comment.line + 1, (f"#, {', '.join(rest)}",) if rest else ())
    if fuzzy:
        at = _after(entry, " .:")
        yield Patch(at, at, ("#, fuzzy",))
    else:
        yield from (Patch(comment.line, comment.line + 1, ()) for comment in entry.comment("|"))
