"""Words at which no term begins or ends, and words that are no term by themselves."""

from __future__ import annotations

LIGHT_ADJECTIVES = frozenset(
    """
    actuel actuelle ancien ancienne annuel annuelle autre autres bas basse beau beaux belle bon bonne bons bonnes certain
    certaine certaines certains chaque courant courante dernier dernière derniers dernières deux différent différente
    différentes différents disponible divers diverse diverses double énorme entier entière éventuel éventuelle excellent
    faible fort forte futur future général générale grand grande grandes grands gros grosse gros haut haute important
    importante importantes importants large long longue longs longues majeur majeure majeurs maximal meilleur meilleure
    meilleurs meilleures même mêmes minimal moindre multiple multiples nécessaire nombreuse nombreuses nombreux nouveau nouveaux
    nouvel nouvelle nouvelles particulier particulière petit petite petites petits possible possibles précédent précédente
    premier première premières premiers présent présente principal principale principales principaux prochain prochaine propre
    propres quelconque récent récente récents réel réelle relatif relative relatives relatifs respectif respective respectifs
    respectives second seconde seul seule significatif significative simple substantiel substantielle suivant suivante suivants
    suivantes susceptible susmentionné tel telle telles tels total totale tout toute toutes tous troisième unique utile vaste
    vieux vrai vraie lié liée liés liées visé visée visés visées prévu prévue prévus prévues basé basée fondé fondée mis mise
    considéré donné donnée concerné concernée concernés concernées précité précitée
    """.split()
)

LIGHT_NOUNS = frozenset(
    """
    action actions an ans année années aspect aspects base bas bout but cadre cas cause centaine chose choses compte côté
    côtés cours courant date début dernier dizaine dizaines domaine domaines douzaine effet effets égard élément éléments
    ensemble espèce étape exception exemple exemples façon face fait faits faveur fin fois fonction
    forme formes gauche droite genre grâce heure heures hui instar intérieur jour journée jours juillet lien liens lieu ligne
    liste matière mesure mesures milieu millier milliers million millions milliard milliards mise modification mois moment
    moyen moyens niveau niveaux nombre notamment nombreux objet occasion ordre page pages part partie parties particulier
    passé période place plan plupart point points premier
    présence présent profit propos provenance quantité question questions quinzaine raison raisons rapport
    reste résultat résultats rôle semaine série sein sens siècle situation soin sorte sortes sujet suite suivi tas
    taux temps terme termes tête titre totalité tour trentaine travers type types usage valeur vertu vie vingtaine voie vue
    janvier février mars avril mai juin août septembre octobre novembre décembre haut bas
    """.split()
)

# Beginnings of complex prepositions: what follows them is the term.
LIGHT_HEADS = frozenset(
    """
    dizaine douzaine quinzaine vingtaine trentaine centaine millier milliers million millions milliard milliards nombre
    ensemble majorité plupart totalité partie part série type types sorte genre forme mise matière cadre domaine cas fin
    provenance profit sein cours point lieu titre grâce raison rapport respect vue faveur fonction compte ordre objet suite
    exécution réduction adoption utilisation usage connaissance travail travaux membre membres exercice visite visites don
    offre risque flux stock présence renforcement développement professeur directeur dialogue intégration sens
    côté côtés grand grands petit meilleurs chapitre chapitres enjeu enjeux lien liens intérieur extérieur face bénéfice
    """.split()
)

# Adjectives that stand before their noun in terms.
PRENOMINAL = frozenset("libre double faux fausse mauvais mauvaise moyen moyenne demi mi sous haute libres sûr".split())

# A noun behind a preposition in a fixed adverbial (*en particulier*, *en lien avec*) belongs to no term.
ADVERBIALS = frozenset(
    """
    particulier général lien outre ailleurs cours cas fin effet face fait raison vertu matière vue plus tant
    """.split()
)


def is_light(word: str) -> bool:
    """Whether a word in lower case is too general to begin or end a term as an adjective."""
    return word in LIGHT_ADJECTIVES
