"""Forms that no paradigm of the dictionary gives: suppletive plurals, and the mistakes found in it."""

from __future__ import annotations

MORE_FORMS: dict[str, frozenset[str]] = {
    word: frozenset(forms.split())
    for word, forms in {
        "čovek": "ljudi ljude ljudima",
        "čovjek": "ljudi ljude ljudima",
        "srbin": "srbi srba srbe srbima",
        "turčin": "turci turaka turke turcima",
        "grk": "grci grka grke grcima",
        "deo": "delima",
        "put": "putem putevima putevi puteve puteva",
        "studio": "studija studiju studijem studiji studije studijima",
        "oko": "oči očiju očima",
        "uho": "uši ušiju ušima",
        "uvo": "uši ušiju ušima",
        "brat": "braća braće braći braću braćom",
        "gospodin": "gospoda gospode gospodi gospodu gospodom",
        "dete": "deca dece deci decu decom",
        "dijete": "djeca djece djeci djecu djecom",
        "veče": "večeri",
        "podne": "podneva",
        # The dictionary gives these nouns no neuter n-stem.
        "vrijeme": "vremena vremenu vremenom vremenima",
        "tjedan": "tjedna tjednu tjednom tjedne tjedana",
        "međuvrijeme": "međuvremena međuvremenu međuvremenom",
    }.items()
}
