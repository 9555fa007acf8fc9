"""The adjectives of states and peoples in French, which CLDR does not have: *suédois, suédoise*."""

from __future__ import annotations

from collections.abc import Iterator

# State and masculine adjectives, by the ISO 3166 code under which CLDR files the state.
_ADJECTIVES = """
    AD andorran, AE émirati, AF afghan, AL albanais, AM arménien, AO angolais, AR argentin, AT autrichien, AU australien,
    AZ azerbaïdjanais, BA bosnien bosniaque, BD bangladais, BE belge, BF burkinabé, BG bulgare, BJ béninois, BO bolivien,
    BR brésilien, BY biélorusse, CA canadien, CD congolais, CF centrafricain, CH suisse helvétique, CI ivoirien, CL chilien,
    CM camerounais, CN chinois, CO colombien, CU cubain, CY chypriote, CZ tchèque, DE allemand, DJ djiboutien, DK danois,
    DZ algérien, EC équatorien, EE estonien, EG égyptien, ER érythréen, ES espagnol, ET éthiopien, EU européen, FI finlandais,
    FR français, GA gabonais, GB britannique anglais, GE géorgien, GH ghanéen, GN guinéen, GR grec, HR croate, HT haïtien,
    HU hongrois, ID indonésien, IE irlandais, IL israélien, IN indien, IQ irakien, IR iranien, IS islandais, IT italien,
    JO jordanien, JP japonais, KE kényan, KG kirghize, KR coréen, KW koweïtien, KZ kazakh, LB libanais, LT lituanien,
    LU luxembourgeois, LV letton, LY libyen, MA marocain, MD moldave, ME monténégrin, MG malgache, MK macédonien, ML malien,
    MN mongol, MR mauritanien, MT maltais, MX mexicain, MY malaisien, MZ mozambicain, NE nigérien, NG nigérian, NL néerlandais,
    NO norvégien, NP népalais, NZ néo-zélandais, PE péruvien, PH philippin, PK pakistanais, PL polonais, PT portugais,
    PY paraguayen, QA qatarien, RO roumain, RS serbe, RU russe, RW rwandais, SA saoudien, SD soudanais, SE suédois, SI slovène,
    SK slovaque, SN sénégalais, SO somalien, SY syrien, TD tchadien, TG togolais, TH thaïlandais, TJ tadjik, TN tunisien,
    TR turc, TZ tanzanien, UA ukrainien, UG ougandais, US américain, UY uruguayen, UZ ouzbek, VE vénézuélien, VN vietnamien,
    XK kosovar, YE yéménite, ZA sud-africain, ZM zambien
"""
_FEMININES = {"grec": "grecque", "turc": "turque"}


def french_adjectives() -> Iterator[tuple[str, str]]:
    """The code of a state and an adjective of its people, in either gender."""
    for row in _ADJECTIVES.split(","):
        state, *adjectives = row.split()
        for adjective in adjectives:
            yield from ((state, form) for form in dict.fromkeys((adjective, feminine(adjective))))


def feminine(adjective: str) -> str:
    """The feminine of an adjective of a people."""
    if adjective in _FEMININES:
        return _FEMININES[adjective]
    if adjective.endswith("e"):
        return adjective
    return adjective + ("ne" if adjective.endswith(("ien", "éen", "yen", "on")) else "e")
