"""Function words: they are never accepted as an inflected form of a content word."""

from __future__ import annotations

PREPOSITIONS = frozenset(
    """
    bez blizu do duž ispod ispred iz iza izvan između iznad k ka kod kroz među mimo na nad nakon nasuprot o od oko osim po
    pod pored posle poslije pre pred preko prema pri prije protiv putem radi s sa tokom u uoči uprkos uz van zbog za
    """.split()
)
CONJUNCTIONS = frozenset("i ili te a ni kao da odnosno".split())

STOP_WORDS = (
    PREPOSITIONS
    | CONJUNCTIONS
    | frozenset(
        """
    ako ali bar bi bih biće bila bile bili bilo bio biste bismo biti budem bude budemo budete budi budu čak čije čiji čija
    čim dakle dalje danas dok dosta ga gde gdje gore hoće hoću iako ih im ima imaju ipak isto ja jako je jer jesam jesi
    jesmo jest jeste jesu joj još ju juče kad kada kako koga kog koja koje kojeg kojem koji kojih kojim kojima kojoj kojom
    koju koliko kraj li lako mada malo manje me meni mene mi mnogo mnom moj moja moje nama nas naš naša naše ne neće nego
    nek neka neke neki nekih nekim neko neku nema nemaju nešto nije nijedan niko nikad nisam nisi nismo niste nisu niti no
    nju njega njeg njegov njegova njegove njegovo njemu njen njena njene njeno nje njih njihov njihova njihove njihovo
    njima njim njoj njom odmah ona one oni ono onaj on otkako ova ovaj ove ovi ovih ovim ovo ovog ovoga ovoj ovom ovome
    ovu pa pak sad sam se sebe sebi si smo sobom ste su sutra sva svaka svake svaki svako svakog sve svega sveg svemu svi
    svih svim svima svog svoga svoj svoja svoje svojih svojim svojoj svojom svoju svom svome svu ta tad tada taj tako
    takođe tamo tebe tebi ti tih to tog toga toj tom tome tu tvoj umesto umjesto unutar usled usljed vam vama vas veoma
    već više vrlo vaš vaša vaše zar zato što šta štaviše ću ćeš će ćemo ćete
    """.split()
    )
)
