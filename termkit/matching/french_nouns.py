"""Whether a French word stands where a noun would: *la saisie* does, *les armes saisies* and *un colis suspect* do not.

Also whether it stands where a complement would (*agents de la police*), in a name (*la Gendarmerie royale*), or in a phrase in
which it is another word (*à peine arrivé*, *police d’assurance*).

French puts hardly any noun right behind another word of meaning: there an adjective, a participle or a verb is the likelier
reading. The words that nouns do follow are few, and closed but for the adjectives that precede their noun.
"""

from __future__ import annotations

import re

_WORD_BEFORE = re.compile(r"([^\W_]+(?:-[^\W_]+)*['’]?)[ \u00a0\u202f]*$")
_COMPLEMENT = re.compile(r"\b(?:d[ue]|des|de\s+la)\s+$|\b(?:de\s+l|d)['’]\s?$", re.IGNORECASE)
# Nouns of people that are participles, too, where a complement follows: *détenu à Lille*.
_PARTICIPLE = re.compile(
    r"(?:accusé|blessé|condamné|déplacé|détenu|disparu|évadé|expulsé|extradé|inculpé|prévenu|réfugié|suspecté)e?s?\s+"
    r"(?:d['’]|(?:de|du|des|par|à|au|aux|pour|en|dans)\b)",
    re.IGNORECASE,
)
_WITHOUT_ARTICLE = frozenset(["", "et", "ou", "ni", "puis"])
_PHRASES = re.compile(
    r"\bà (?P<peine>peine)\b(?!\s+d)|\b(?:vaut|valait|vaudrait|vaille)(?: bien| pas| plus)? la (?P<trouble>peine)\b"
    r"|\ben(?: plein)? (?P<flight>vol)\b|\ben toute (?P<safely>sécurité)\b|\bfai\w+ (?P<resort>appel) (?:à|au|aux)\b"
    r"|\blanc\w+ (?:un|des) (?P<plea>appels?)\b|\b(?P<call>appels?) téléphoniques?\b"
    r"|\b(?P<policy>polices?) d['’]assurances?\b|\b(?P<benefits>sécurité) sociale\b|\b(?P<justice>juges?) de paix\b",
    re.IGNORECASE,
)
_ENDS_SENTENCE = re.compile(r"(?:^|[.!?:;«»“”\"(\[–—\n•-])\s*$")
_BEFORE_NOUNS = frozenset(
    """
    le la les l un une des du de d au aux à en par pour sur sans sous contre entre vers chez dans avec selon envers parmi
    et ou ni soit puis comme que qu car dont lors où voire
    ce cet cette ces mon ma mes ton ta tes son sa ses notre nos votre vos leur leurs
    chaque quelque quelques plusieurs aucun aucune tout toute tous toutes quel quelle quels quelles certain certaine certains
    certaines divers diverses différents différentes maint maints nul nulle tel telle tels telles
    deux trois quatre cinq six sept huit neuf dix onze douze quinze vingt trente cent cents mille
    grand grande grands grandes petit petite petits petites nouveau nouvel nouvelle nouveaux nouvelles ancien ancienne anciens
    anciennes premier première premiers premières deuxième troisième dernier dernière derniers dernières jeune jeunes bon
    bonne bons bonnes mauvais mauvaise mauvaises gros grosse grosses haut haute hauts hautes futur future futurs futures même
    mêmes autre autres seul seule seuls seules vrai vraie vrais vraies faux fausse fausses principal principale principaux
    principales présumé présumée présumés présumées prétendu prétendue prétendus prétendues important importante importants
    importantes nombreux nombreuses simple simples double doubles véritable véritables éventuel éventuelle éventuels
    éventuelles possible possibles prochain prochaine prochains prochaines récent récente récents récentes ex
    """.split()
)


def stands_as_noun(text: str, start: int) -> bool:
    """Whether the word before leaves room for a noun.

    Args:
        text: a French sentence.
        start: where the word in question begins.

    Returns:
        ``True`` at the beginning, behind punctuation and figures, and behind articles, prepositions and their like.
    """
    before = _WORD_BEFORE.search(text, 0, start)
    word = before[1].lower().rstrip("'’") if before else ""
    return not word or word in _BEFORE_NOUNS or word.isdigit()


def stands_as_complement(text: str, start: int) -> bool:
    """Whether *de*, with an article or without, leads up to the word that begins at ``start``."""
    return _COMPLEMENT.search(text, 0, start) is not None


def stands_as_participle(text: str, start: int) -> bool:
    """Whether the word that begins at ``start`` is a participle with its complement: *accusé de vol* without an article."""
    before = _WORD_BEFORE.search(text, 0, start)
    bare = (before[1].lower() if before else "") in _WITHOUT_ARTICLE
    return bare and _PARTICIPLE.match(text, start) is not None


def stands_in_phrase(text: str, start: int) -> bool:
    """Whether the word that begins at ``start`` is part of a phrase with a meaning of its own: *à peine*, *en vol*."""
    return any(start in (match.start(group) for group in match.groupdict()) for match in _PHRASES.finditer(text))


def stands_in_name(text: str, start: int) -> bool:
    """Whether the word that begins at ``start`` has a capital inside a sentence: *la Loi sur les armes*."""
    capital = text[start : start + 1].isupper() and text[start + 1 : start + 2].islower()
    return capital and _ENDS_SENTENCE.search(text, 0, start) is None
