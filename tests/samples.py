"""A small glossary of our own, for tests that need terms and not the whole bundled one."""

from __future__ import annotations

from termkit.model.concept import Concept, Designation, LanguageSection, Status
from termkit.model.glossary import Glossary


def section(
    lang: str, preferred: str, *, admitted: str = "", deprecated: str = "", abbreviation: str = "", proposed: bool = False
) -> LanguageSection:
    """A language section; several values are joined with ``|``."""
    designations = [Designation(preferred)] if preferred else []
    designations += [Designation(text, Status.ADMITTED) for text in admitted.split("|") if text]
    designations += [Designation(text, Status.DEPRECATED) for text in deprecated.split("|") if text]
    designations += [Designation(text, Status.ADMITTED, abbreviation=True) for text in abbreviation.split("|") if text]
    return LanguageSection(lang, tuple(designations), proposed=proposed)


def concept(number: int, fr: LanguageSection, sr: LanguageSection, en: LanguageSection, *, domain: str = "justice") -> Concept:
    """A concept with a section in each language."""
    return Concept(f"c{number:04}", domain, (fr, sr, en))


GLOSSARY = Glossary(
    (
        concept(
            1,
            section("fr", "magistrat de liaison"),
            section("sr", "судија за везу", deprecated="магистрат за везу"),
            section("en", "liaison magistrate", deprecated="connection judge"),
        ),
        concept(
            2,
            section("fr", "commission rogatoire internationale", abbreviation="CRI"),
            section("sr", "међународна замолница", deprecated="међународна истрага"),
            section("en", "international letter rogatory", admitted="international letter of request"),
        ),
        concept(
            3, section("fr", "extradition"), section("sr", "изручење", admitted="екстрадиција"), section("en", "extradition")
        ),
        concept(
            4,
            section("fr", "demande d’extradition"),
            section("sr", "захтев за изручење", admitted="захтев за екстрадицију"),
            section("en", "extradition request", admitted="request for extradition"),
        ),
        concept(5, section("fr", "enquête"), section("sr", "истрага"), section("en", "investigation")),
        concept(6, section("fr", "police"), section("sr", "полиција"), section("en", "police"), domain="security"),
        concept(
            7,
            section("fr", "forces de police"),
            section("sr", "полицијске снаге", admitted="снаге полиције"),
            section("en", "police forces"),
            domain="security",
        ),
        concept(
            8,
            section("fr", "arme à feu"),
            section("sr", "ватрено оружје"),
            section("en", "firearm"),
            domain="security",
        ),
        concept(
            9,
            section("fr", "armes légères et de petit calibre", abbreviation="ALPC"),
            section(
                "sr", "мало и лако оружје", admitted="стрељачко и лако оружје", deprecated="лако и малокалибарско наоружање"
            ),
            section("en", "small arms and light weapons", deprecated="light weapons of small calibre", abbreviation="SALW"),
            domain="security",
        ),
        concept(10, section("fr", "État de droit"), section("sr", "владавина права"), section("en", "rule of law")),
        concept(
            11,
            section("fr", "mise sous scellés"),
            section("sr", "печаћење", proposed=True),
            section("en", "sealing", proposed=True),
        ),
        concept(
            12,
            section("fr", "ministère de l’Intérieur"),
            section("sr", "Министарство унутрашњих послова", abbreviation="МУП"),
            section("en", "Ministry of the Interior"),
            domain="security",
        ),
        concept(13, section("fr", "tribunal"), section("sr", "суд"), section("en", "court")),
        concept(14, section("fr", "juge"), section("sr", "судија"), section("en", "judge")),
    )
)
