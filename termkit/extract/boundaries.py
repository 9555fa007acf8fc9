"""Words at which no term begins or ends, and words that are no term by themselves.

The lists hold words of French whatever the subject; forms are written out, because tagging has no lemmas.
"""

from __future__ import annotations

# Adjectives that no term begins or ends with.
LIGHT_ADJECTIVES = frozenset(
    """
    actuel actuelle actuelles actuels adéquat adéquate adéquats ancien ancienne annuel annuelle approprié appropriée
    appropriées appropriés associé associée associées associés autre autres basé basée basées basés beau beaux belle belles
    bon bonne bonnes bons capable certain certaine certaines certains chaque cinquième compris comprise concerné concernée
    concernées concernés considéré considérée considérées considérés correspondant correspondante correspondantes
    correspondants courante dernier derniers dernière dernières deux deuxième difficile difficiles différent différente
    différentes différents disponible disponibles divers diverse diverses donné donnée due dues dus dû efficace efficaces
    entier entiers entière entières envisagé envisagée essentiel essentielle essentielles essentiels excellent excellente
    facile faible faibles final finale fondé fondée fondées fondés fort forte fortes forts futur future futures futurs
    global globale globales globaux grand grande grandes grands gros grosse grosses important importante importantes
    importants inférieur inférieure inférieures inférieurs intéressant intéressante large larges lié liée liées liés long
    longs longue longues majeur majeure majeures majeurs meilleur meilleure meilleures meilleurs minimal minimale mis mise
    moindre moindres multiple multiples même mêmes nombreuse nombreuses nombreux notable nouveau nouveaux nouvel nouvelle
    nouvelles nécessaire nécessaires obtenu obtenue obtenues obtenus particulier particuliers particulière particulières
    petit petite petites petits plusieurs possible possibles premier premiers première premières principal principale
    principales principaux prochain prochaine propre propres précité précitée précitées précités précédent précédente
    précédentes précédents présent présente présentes présents prévu prévue prévues prévus quatrième quelconque quelques
    relatif relatifs relative relatives remarquable respectif respectifs respective respectives récent récente récentes
    récents réel réelle réelles réels second seconde semblable semblables seul seule seules seuls significatif significative
    similaire similaires substantiel substantielle suffisant suffisante suivant suivante suivantes suivants supérieur
    supérieure supérieures supérieurs susceptible susceptibles susmentionné susmentionnée susmentionnées susmentionnés tel
    telle telles tels total totale tous tout toute toutes troisième unique utile utiles utilisé utilisée utilisées utilisés
    vaste vastes vieux visé visée visées visés vrai vraie énorme énormes éventuel éventuelle éventuelles éventuels évident
    """.split()
)

# Nouns that are no term by themselves, and at which none ends.
LIGHT_ENDS = frozenset(
    """
    alinéa alinéas an annexe annexes année années ans août article articles aspect aspects avril bas beaucoup bout but buts
    cadre cadres cas centaine centaines chapitre chapitres chose choses compte concernant cours côté côtés delà dimanche
    dizaine dizaines douzaine début débuts décembre ensemble ensembles espèce exception exemple exemples face fait faits
    faveur façon façons figure figures fin fins fois fonds février gauche genre genres grâce haut heure heures hui instar
    janvier jeudi jour journée jours juillet juin laquelle lequel lesquelles lesquels lien liens lieu lieux lundi mai mardi
    mars matière mercredi milieu milliard milliards millier milliers million millions moins mois moitié moment moments
    niveau niveaux nombre nombreux notamment novembre numéro objet occasion octobre ordre page pages paragraphe paragraphes
    part partie parties passé peu place plupart plus point points propos provenance présence présent quantité quantités
    question questions quinzaine raison raisons rapport reste référence références résultat résultats rôle rôles samedi
    section sections sein semaine semaines sens septembre situation situations siècle siècles soin sorte sortes suite suites
    sujet sujets série séries tableau tableaux taille tas tel telle tels temps tiers titre totalité tour travers trentaine
    type types tête vendredi vertu vingtaine voie voies vue vues égard élément éléments équation équations étape étapes
    """.split()
)

# Nouns that are no term by themselves, though many end in one (*plan d'action*, *mécanisme de suivi*).
LIGHT_ALONE = LIGHT_ENDS | frozenset(
    """
    action actions adoption amélioration augmentation base bases besoin besoins capacité capacités choix condition
    conditions courant création date dates dernier difficulté difficultés différence différences domaine domaines
    développement effet effets exercice extérieur fonction fonctions forme formes groupe groupes importance intérieur ligne
    lignes liste listes manière manières membre membres mesure mesures mise mises mode modes modification modifications
    monde moyen moyens nature nécessité oeuvre pays personne personnes plan plans possibilité possibilités premier problème
    problèmes profit période périodes renforcement réduction suivi taux terme termes usage usages utilisation valeur valeurs
    vie ville villes œuvre
    """.split()
)

# Nouns before *de* or another preposition that lead up to the term and are not part of it.
LIGHT_HEADS = frozenset(
    """
    adoption alinéa amélioration annexe application article articles aspect aspects augmentation base bénéfice cadre cadres
    cas centaine centaines chapitre chapitres choix compte connaissance cours côté côtés dialogue directeur dizaine dizaines
    domaine domaines don douzaine début développement effet effets enjeu enjeux ensemble exemple exemples exercice extérieur
    exécution face faveur façon figure fin fins fonction forme formes genre grâce importance intégration intérieur lien
    liens lieu majorité manière matière membre membres milliard milliards millier milliers million millions mise mises
    moitié moyen moyens nature niveau niveaux nombre objectif objectifs objet offre ordre paragraphe part partie parties
    place plupart point points problème problèmes professeur profit provenance présence question questions quinzaine raison
    rapport renforcement respect risque réduction résultat résultats rôle section sein sens sorte sortes suite série séries
    tableau titre totalité travail travaux trentaine type types usage utilisation vingtaine visite visites vue égard
    """.split()
)
