"""What takes up something told before, without being a pronoun. No rule lives here."""

from __future__ import annotations

# Places and moments that the text has named before: « parvinrent à destination », « s'est rendu
# sur place »; followed by « de », they say of what.
BARE_ADVERBIALS = frozenset(
    phrase.strip()
    for phrase in """
    à destination; sur place; sur les lieux; à bon port; sur le coup; à l'époque; à l'arrivée;
    sur le moment; dans la foulée; en retour; à l'issue; au départ;
    à l'intérieur; à l'extérieur; à proximité; dans les environs; aux alentours;
    peu après; peu avant; dans l'intervalle; le moment venu; le cas échéant;
    des deux côtés; de part et d'autre""".split(";")
)

# Collective numbers that count something: « 12 milliards supplémentaires », of what?
COLLECTIVE_NUMBERS = frozenset(
    """millier milliers million millions milliard milliards dizaine dizaines douzaine quinzaine
    vingtaine trentaine quarantaine cinquantaine soixantaine centaine centaines""".split()
)

# Nouns of time by which an event is placed after another one told before.
TIMES_TOLD = frozenset(
    """saison saisons an ans année années mois semaine semaines jour jours lendemain veille soir
    matin nuit siècle décennie époque période moment temps week-end été hiver printemps automne
    heure heures minute minutes édition match tour étape mandat règne""".split()
)

# Words that place an event by themselves, from the day of writing or from another event.
WHEN = frozenset(
    """hier demain avant-hier après-demain aujourd'hui tard tôt depuis auparavant récemment
    lundi mardi mercredi jeudi vendredi samedi dimanche""".split()
)

# Adjectives that liken to what was told before, unless « à » or « que » says to what.
LIKENING = frozenset(
    """similaire similaires semblable semblables pareil pareils pareille pareilles analogue
    analogues identique identiques équivalent équivalents équivalente équivalentes comparable
    comparables""".split()
)

# Forms of « s'agir »: what is it about?
TO_BE_ABOUT = frozenset("agir agit agissait agira agirait agisse agi agissant".split())

# Verbs that give: « a accordé 14 millions à ses équipes » may be someone else's.
GIVING_VERBS = frozenset(
    """accorder attribuer verser donner offrir confier remettre allouer octroyer décerner
    céder vendre""".split()
)

# Adjectives of an office that several have held, one after another.
FORMER = frozenset({"ancien", "ancienne", "ex"})

# What comes round: « ces élections européennes » are of a year that was told before.
BALLOTS = frozenset("élection élections scrutin législatives municipales championnat".split())
