"""Words at which no term begins or ends, and words that are no term by themselves.

The lists hold words of French whatever the subject; forms are written out, because tagging has no lemmas.
"""

from __future__ import annotations

# Adjectives that no term begins or ends with.
LIGHT_ADJECTIVES = frozenset(
    """
    actuel actuelle actuels actuelles ancien ancienne annuel annuelle autre autres beau beaux belle belles bon bonne bons bonnes
    certain certaine certaines certains chaque courante dernier dernière derniers dernières deux différent différente
    différentes différents disponible disponibles divers diverse diverses énorme énormes entier entière entières entiers éventuel
    éventuelle éventuels éventuelles excellent excellente faible faibles fort forte forts fortes futur future futurs futures
    grand grande grandes grands gros grosse gros grosses important importante importantes importants large larges long longue
    longs longues majeur majeure majeures majeurs meilleur meilleure meilleurs meilleures même mêmes minimal minimale moindre moindres
    multiple multiples nécessaire nécessaires nombreuse nombreuses nombreux nouveau nouveaux nouvel nouvelle nouvelles particulier
    particulière particuliers particulières petit petite petites petits plusieurs possible possibles précédent précédente
    précédents précédentes premier première premières premiers présent présente présents présentes principal principale
    principales principaux prochain prochaine propre propres quelconque quelques récent récente récents récentes réel réelle réels réelles
    relatif relative relatives relatifs respectif respective respectifs respectives second seconde seul seule seuls seules
    significatif significative substantiel substantielle suffisant suffisante suivant suivante suivants suivantes susceptible
    susceptibles susmentionné susmentionnée susmentionnés susmentionnées tel telle telles tels total totale tout toute toutes
    tous troisième deuxième quatrième cinquième unique utile utiles vaste vastes vieux vrai vraie lié liée liés liées visé
    visée visés visées prévu prévue prévus prévues basé basée basés basées fondé fondée fondés fondées mis mise considéré
    considérée considérés considérées donné donnée concerné concernée concernés concernées précité précitée précités précitées
    adéquat adéquate adéquats approprié appropriée appropriés appropriées essentiel essentielle essentiels essentielles évident
    facile difficile difficiles capable efficace efficaces final finale global globale globaux globales intéressant intéressante
    notable remarquable supérieur supérieure supérieurs supérieures inférieur inférieure inférieurs inférieures similaire similaires
    semblable semblables correspondant correspondante correspondants correspondantes compris comprise envisagé envisagée obtenu
    obtenue obtenus obtenues utilisé utilisée utilisés utilisées associé associée associés associées dû due dus dues
    """.split()
)

# Nouns that are no term by themselves, and at which none ends.
LIGHT_ENDS = frozenset(
    """
    an ans année années aspect aspects but buts bout cadre cadres cas chose choses compte concernant côté côtés cours début
    débuts delà dizaine dizaines égard élément éléments ensemble ensembles espèce étape étapes exception exemple exemples façon
    façons face fait faits faveur fin fins fois fonds gauche genre genres grâce heure heures hui instar jour journée jours
    laquelle lequel lesquelles lesquels lieu lieux lien liens matière milieu millier milliers million millions milliard milliards
    moins mois moment moments niveau niveaux nombre notamment nombreux objet occasion ordre page pages part partie parties
    passé place plupart plus point points présence présent propos provenance quantité quantités question questions raison
    raisons rapport reste résultat résultats rôle rôles semaine semaines série séries sein sens siècle siècles situation situations
    soin sorte sortes sujet sujets suite suites tas taille tel telle tels temps tête titre totalité tour travers type types vertu
    voie voies vue vues janvier février mars avril mai juin juillet août septembre octobre novembre décembre lundi mardi mercredi
    jeudi vendredi samedi dimanche haut bas paragraphe paragraphes alinéa alinéas chapitre chapitres article articles annexe
    annexes figure figures tableau tableaux équation équations référence références section sections numéro
    centaine centaines douzaine quinzaine trentaine vingtaine tiers moitié peu beaucoup
    """.split()
)

# Nouns that are no term by themselves, though many end in one (*plan d'action*, *mécanisme de suivi*).
LIGHT_ALONE = LIGHT_ENDS | frozenset(
    """
    action actions base bases condition conditions courant date dates dernier domaine domaines effet effets exercice fonction
    fonctions forme formes intérieur extérieur ligne lignes liste listes mesure mesures mise mises modification modifications
    moyen moyens période périodes personne personnes plan plans premier profit suivi taux terme termes usage usages valeur valeurs
    vie oeuvre œuvre membre membres problème problèmes manière manières développement renforcement utilisation
    adoption réduction création augmentation amélioration mode modes groupe groupes nature besoin besoins capacité capacités
    pays monde ville villes choix possibilité possibilités nécessité importance difficulté difficultés différence différences
    """.split()
)

# Nouns before *de* or another preposition that lead up to the term and are not part of it.
LIGHT_HEADS = frozenset(
    """
    dizaine dizaines douzaine quinzaine vingtaine trentaine centaine centaines millier milliers million millions milliard
    milliards nombre ensemble majorité plupart totalité moitié partie parties part série séries type types sorte sortes genre
    forme formes mise mises matière cadre cadres domaine domaines fin fins début provenance profit sein cours lieu titre grâce raison
    rapport respect vue faveur fonction compte ordre objet objectif objectifs suite exécution réduction adoption utilisation usage
    connaissance travail travaux membre membres exercice visite visites don offre risque présence renforcement développement
    amélioration augmentation professeur directeur dialogue intégration sens côté côtés chapitre chapitres enjeu enjeux lien liens
    intérieur extérieur face bénéfice égard cas niveau niveaux place moyen moyens manière façon base point points
    exemple exemples question questions problème problèmes aspect aspects effet effets rôle importance choix nature
    résultat résultats application paragraphe article articles alinéa annexe figure tableau section
    """.split()
)
