"""Proposes Serbian and English equivalents for French terms that are put together of what the glossary has.

*trafic d'armes à feu* has no concept, but *trafic* (трговина) and *arme à feu* (ватрено оружје) have, and *trafic de
stupéfiants* (трговина опојним дрогама) shows what case трговина takes. The result is a proposal, never a fact: languages need
not put their terms together in the same way.
"""

from __future__ import annotations

from termkit.editing.compose.composer import Composer

__all__ = ["Composer"]
