"""Words that open, join or close clauses, and forms that betray a fault; lists only, no rule."""

from __future__ import annotations

from quizapp.core.language.french.word_sets import words

# What opens a clause whose verb follows: « qui », « lorsque », « si ».
SUBORDINATING_WORDS = words(
    """
    qui que qu' dont où lequel laquelle lesquels lesquelles duquel auquel auxquels auxquelles
    lorsque lorsqu' quand si s' comme car puisque puisqu' quoique quoiqu' combien comment pourquoi
    quel quelle quels quelles parce tandis alors
    """
)
# Of these, what a conjugated verb always follows.
CLAUSE_OPENERS = words("qui où lorsque lorsqu' quand si puisque puisqu' quoique quoiqu' car")
CLAUSE_SUBORDINATORS = (
    "alors que", "alors qu'", "tandis que", "tandis qu'", "bien que", "bien qu'", "après que",
    "puisque", "puisqu'", "parce que", "parce qu'", "car", "ce qui", "ce que", "ce dont",
    "même si", "même s'", "lorsque", "lorsqu'", "quand", "si bien que", "de sorte que",
)  # fmt: skip
COORDINATORS = words("et mais puis or")
# Beside these a second verb is no second statement: « a signé ou signera », « ne … ni ».
ALTERNATIVES = words("ou ni soit")

# What denies by itself; « pas », « jamais », « personne » need one of them.
DENYING = words("ne n' aucun aucune ni nul nulle")

# Pronouns before the verb that take up something said before.
OBJECT_CLITICS = words("en y le la les l' lui leur")

# Particles inside a name: « Pieter van der Horst », « Rami Abd al-Rahman ».
NAME_PARTICLES = words("de du des d' van von der den al el ben bin di da dos la le abd")

# Bare nouns that make a preposition with « de »: « en faveur de », « à destination de ».
LOCUTIONS = frozenset(
    phrase.strip()
    for phrase in """
    en faveur; à destination; en provenance; à bord; à côté; à hauteur; à partir; à cause; en face;
    à proximité; en dehors; à compter; en direction; à travers; en vue; en raison; par rapport;
    à propos; en présence; en compagnie; en échange; en finale; en demi-finale; à force;
    en périphérie; en bordure; en banlieue; en marge; en amont; en aval; à mi-chemin;
    en mémoire; en hommage; en fonction; en tête; en matière; en haut; en bas; à portée; à titre;
    en lieu; à charge""".split(";")
)

# Words after a comma that name some of those just told of.
PARTS_TOLD = words("dont notamment comme tels telles")

# Connectors between commas only: « pour terminer la séance à 6 dollars » is none.
SET_APART = words("terminer finir conclure résumer mémoire commencer")

# Adverbs that say no more than the tense does.
NOW_ADVERBS = words("désormais actuellement maintenant récemment auparavant dorénavant")
# Openings of an adjunct without which the rest is still true and still whole.
TIME_OPENINGS = (
    "depuis", "lors de", "lors du", "lors des", "au cours de", "au cours des", "au cours du",
    "pendant", "durant", "après", "avant de", "à l'occasion de", "à l'issue de", "au terme de",
)  # fmt: skip
# Nouns of what is nothing without its period: « un record sur dix ans », « en hausse depuis mai ».
OF_A_PERIOD = words("record hausse baisse recul chute bond repli fois reprise rythme fréquence")
CUTTABLE_PREPOSITIONS = (
    *TIME_OPENINGS, "afin de", "afin d'y", "à la suite de", "suite à", "grâce à", "grâce aux",
    "en raison de", "à cause de", "sous l'égide", "malgré", "d'ici à", "dans le cadre de",
)  # fmt: skip

# Nouns and adjectives that open an adjunct without a preposition: « faute de », « fin 2012 ».
OPENING_NOUNS = words(
    """
    faute grâce suite face quant lors histoire fin début courant mi rapport vu compte tenu outre
    quelques trois deux chaque tous toutes tout toute hier demain aujourd'hui janvier février mars
    avril mai juin juillet août septembre octobre novembre décembre premier première seul seule
    seuls seules même mêmes certes bref résultat objectif question reste plusieurs certains
    certaines peu beaucoup nombre quiconque
    """
)
# Endings of a participle that opens a sentence, whatever the tagger took it for.
PARTICIPLE_ENDINGS = ("é", "ée", "és", "ées", "ti", "tie", "tis", "ties", "nu", "nue", "nus",
                      "nues", "due", "dus", "dues", "sue", "sus", "sues", "uit", "uite", "uits",
                      "uites", "crit", "crite", "vert", "verte")  # fmt: skip
DEICTIC_DAYS = words("hier demain aujourd'hui avant-hier après-demain")

# Verbs that report in an aside: « …, affirme X », « …, selon X »; none has another sense there.
ASIDE_VERBS = words(
    """
    affirmer ajouter annoncer assurer avancer avertir confier confirmer commenter considérer
    constater déclarer déplorer dire écrire estimer expliquer indiquer juger noter observer
    préciser prédire prétendre prévenir raconter rappeler rapporter reconnaître regretter relever
    remarquer résumer révéler signaler souligner soutenir faire détailler compléter conclure
    insister témoigner plaider marteler nuancer alerter
    """
)
# Words after which the name of a speaker is over: « …, a dit X lors d'une réunion ».
# Those whom one speaks to, and through what: « a déclaré aux journalistes », « par téléphone ».
HEARERS = words(
    "journalistes journaliste presse médias correspondants reporters téléphone courriel écrit"
)

AFTER_SPEAKER = words(
    """lors dans devant après pendant sur durant avant lundi mardi mercredi jeudi vendredi
    samedi dimanche hier ce cet cette qui dont où"""
)

# Forms in -it of the present that writers mistake for a participle: « a abolit », « établit par ».
PARTICIPLES_IN_IT = words(
    """dit écrit fait produit conduit construit détruit réduit introduit traduit séduit instruit
    cuit inscrit décrit prescrit souscrit interdit prédit contredit refait satisfait reproduit
    déduit induit enduit transcrit proscrit maudit redit extrait"""
)
MASCULINE_ENDINGS = ("el", "al", "if", "ien", "eux", "eur", "é", "ant", "ent", "ois", "ais", "in")
# Adjectives that show one gender before a noun; « la Premier ministre » keeps that of the office.
MASCULINE_FORMS = words(
    """second premier dernier nouveau ancien prochain principal seul petit vieux beau bon long
    gros premiers seconds derniers nouveaux anciens"""
)
FEMININE_FORMS = words(
    """seconde première dernière nouvelle ancienne prochaine principale seule petite vieille belle
    bonne longue grosse"""
)
EPICENE_OFFICES = words("ministre ministres secrétaire")
TENS = words("vingt trente quarante cinquante soixante quatre-vingt quatre-vingts")
UNITS = words("deux trois quatre cinq six sept huit neuf")
# Verbs that ask for an object or for what one of these words brings; « passive »: in the passive
# voice too.
GOVERNING: dict[str, frozenset[str]] = {
    "trancher": words("entre en sur"),
    "jouer": words("à au aux dans contre avec sur de du des en"),
    "presser": words("pour"),
    "pressentir": words("passive pour comme"),  # « se pressent » as lemmatisers read it
    "sélectionner": words("passive pour parmi par dans en au aux à"),
    "retenir": words("passive pour parmi par dans en comme"),
    "convoquer": words("passive pour par devant à au"),
    "répondre": words("à au aux de du par que"),
    "participer": words("à au aux"),
    "assister": words("à au aux"),
    "travailler": words("à au aux dans pour sur avec chez en comme"),
    "enquêter": words("sur"),
    "débattre": words("de du des d'"),
    "délibérer": words("sur"),
    "insister": words("sur pour"),
    "hésiter": words("à entre"),
    "opposer": words("à au aux"),
    "engager": words("passive à dans pour avec sur"),
    "préparer": words("à au aux pour"),
    "réunir": words("passive à au aux dans pour sur en par"),
    "plaider": words("pour"),
    "militer": words("pour contre"),
    "témoigner": words("de du des d' contre devant"),
    "relever": words("passive de du des d' par"),
    "ressortir": words("de du des d'"),
    "renoncer": words("à au aux"),
    "souscrire": words("à au aux"),
    "réagir": words("à au aux en par sur"),
    "signer": words("par"),
    "prononcer": words("sur pour contre en"),
    "statuer": words("sur"),
    "approuver": words("par"),
    "contester": words("par devant"),
    "confirmer": words("par"),
    "démentir": words("par"),
    "ratifier": words("par"),
    "voter": words("pour contre à au aux"),
}
# Verbs of what someone receives: « accorder l'asile au fondateur ».
GIVING_VERBS = words(
    """accorder donner remettre attribuer offrir décerner verser céder livrer confier octroyer
    concéder transmettre vendre prêter imposer infliger interdire promettre refuser"""
)
# Words after a figure that bear on it: « à 713 millièmes seulement du premier ».
QUALIFIERS = words("seulement environ exactement près presque maximum minimum plus moins")
# What opens no sentence but a piece of one.
FRAGMENT_OPENINGS = words("parce car puisque puisqu' sauf que qu' quitte d'où")
# What is quoted on a market, and what it does there from one session to the next.
PRICES = words("action titre cours indice baril once monnaie devise")
MARKET_VERBS = words("perdre gagner céder prendre clôturer terminer lâcher abandonner bondir")
DISTANCES = words("kilomètre kilomètres km milles miles lieues")
# Words that may stand twice in a row.
DOUBLED = words("nous vous très")

# « Rappelons que … »: the writer to the reader, around a fact.
REMINDERS = frozenset(
    phrase.strip()
    for phrase in """
    rappelons; notons; signalons; précisons; ajoutons; soulignons; à noter; on notera; on sait;
    à savoir; on rappellera; il apparaît; il apparait; il est vrai""".split(";")
)
# Words that mean who speaks, who is spoken to, or people at large of whom the speaker is one.
SPEAKERS_WORDS = frozenset(
    "je j' me m' moi mon ma mes mien mienne nous notre nos nôtre nôtres on tu te t' toi ton ta tes "
    "vous votre vos vôtre -je -nous -vous -tu -on ici".split()
)
# What counts by tens and more, before « de » and a plural.
DOZENS = frozenset(
    """dizaine dizaines douzaine douzaines quinzaine vingtaine trentaine quarantaine cinquantaine
    soixantaine centaine centaines millier milliers""".split()
)
# What a bracket hedges with: « (ou peu s'en faut) », « (sauf deux) ».
HEDGING_ASIDES = frozenset("sauf presque excepté hormis faut".split())
