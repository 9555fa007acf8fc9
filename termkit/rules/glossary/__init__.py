"""Rules about the glossary itself: TK1xx about concepts, TK2xx about the catalogues that hold them; one rule a file."""

from __future__ import annotations

from termkit.rules._rule import Rule
from termkit.rules.glossary.bad_charset_header import bad_charset_header
from termkit.rules.glossary.bad_language_header import bad_language_header
from termkit.rules.glossary.bad_plural_header import bad_plural_header
from termkit.rules.glossary.circular_definition import circular_definition
from termkit.rules.glossary.circular_relation import circular_relation
from termkit.rules.glossary.context import GlossaryContext
from termkit.rules.glossary.dangling_relation import dangling_relation
from termkit.rules.glossary.deprecated_elsewhere import deprecated_elsewhere
from termkit.rules.glossary.duplicate_id import duplicate_id
from termkit.rules.glossary.homograph import homograph
from termkit.rules.glossary.incomplete_plurals import incomplete_plurals
from termkit.rules.glossary.missing_definition import missing_definition
from termkit.rules.glossary.missing_header import missing_header
from termkit.rules.glossary.missing_id import missing_id
from termkit.rules.glossary.missing_part_of_speech import missing_part_of_speech
from termkit.rules.glossary.missing_preferred import missing_preferred
from termkit.rules.glossary.missing_source import missing_source
from termkit.rules.glossary.mixed_script import mixed_script
from termkit.rules.glossary.obsolete_entry import obsolete_entry
from termkit.rules.glossary.orphan_translation import orphan_translation
from termkit.rules.glossary.outdated_msgid import outdated_msgid
from termkit.rules.glossary.repeated_field import repeated_field
from termkit.rules.glossary.repeated_value import repeated_value
from termkit.rules.glossary.several_preferred import several_preferred
from termkit.rules.glossary.shared_preferred import shared_preferred
from termkit.rules.glossary.stale_build import stale_build
from termkit.rules.glossary.status_clash import status_clash
from termkit.rules.glossary.translation_missing import translation_missing
from termkit.rules.glossary.unknown_field import unknown_field
from termkit.rules.glossary.unknown_language import unknown_language
from termkit.rules.glossary.unknown_value import unknown_value
from termkit.rules.glossary.unsorted_catalog import unsorted_catalog
from termkit.rules.glossary.untidy_text import untidy_text
from termkit.rules.glossary.untransliterable import untransliterable
from termkit.rules.glossary.wrong_script import wrong_script

GLOSSARY_RULES: tuple[Rule[GlossaryContext], ...] = (
    missing_preferred,
    shared_preferred,
    several_preferred,
    status_clash,
    dangling_relation,
    missing_definition,
    missing_source,
    translation_missing,
    circular_relation,
    homograph,
    deprecated_elsewhere,
    circular_definition,
    repeated_value,
    missing_part_of_speech,
    unsorted_catalog,
    unknown_field,
    mixed_script,
    stale_build,
    bad_plural_header,
    untransliterable,
    bad_language_header,
    bad_charset_header,
    missing_header,
    missing_id,
    duplicate_id,
    orphan_translation,
    outdated_msgid,
    untidy_text,
    unknown_value,
    repeated_field,
    obsolete_entry,
    unknown_language,
    wrong_script,
    incomplete_plurals,
)
