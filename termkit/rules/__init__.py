"""The rules about pages, in the order of their codes; one rule a file, and its docstring is its page.

The list is written down on purpose: a test holds it against the folder.
"""

from __future__ import annotations

from termkit.rules._rule import Rule, Scope
from termkit.rules.added_segment import added_segment
from termkit.rules.admitted_designation import admitted_designation
from termkit.rules.context import CheckContext
from termkit.rules.date_mismatch import date_mismatch
from termkit.rules.deprecated_designation import deprecated_designation
from termkit.rules.inconsistent_designation import inconsistent_designation
from termkit.rules.missing_equivalent import missing_equivalent
from termkit.rules.missing_segment import missing_segment
from termkit.rules.mixed_script import mixed_script
from termkit.rules.name_mismatch import name_mismatch
from termkit.rules.number_mismatch import number_mismatch
from termkit.rules.proposed_designation import proposed_designation
from termkit.rules.untranslated_segment import untranslated_segment
from termkit.rules.untranslated_term import untranslated_term
from termkit.rules.unused_suppression import unused_suppression
from termkit.rules.wrong_script import wrong_script

CHECK_RULES: tuple[Rule[CheckContext], ...] = (
    deprecated_designation,
    missing_equivalent,
    admitted_designation,
    inconsistent_designation,
    untranslated_term,
    proposed_designation,
    mixed_script,
    wrong_script,
    untranslated_segment,
    missing_segment,
    added_segment,
    number_mismatch,
    date_mismatch,
    name_mismatch,
    unused_suppression,
)

__all__ = ["CHECK_RULES", "Rule", "Scope"]
