"""Verbs and turns that announce who says something; lists only, no rule."""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    """The words of a list."""
    return frozenset(text.split())


SPEECH_VERBS = _words(
    """
    abonder accuser acquiescer admettre admonester affirmer agacer ajouter alerter alléguer
    amuser analyser
    annoncer appeler applaudir apprendre approuver arguer argumenter assener asséner assurer
    attaquer attester avancer avertir avouer balbutier blâmer chuchoter citer clamer commenter
    compléter
    concéder conclure condamner confesser confier confirmer conseiller considérer constater
    conter contester continuer contredire convenir corriger crier critiquer croire déclamer
    déclarer décréter décrire défendre définir demander démentir dénoncer déplorer désapprouver
    détailler développer deviner dévoiler dire diagnostiquer discourir disserter divulguer
    écrire élaborer enchaîner encourager énoncer énumérer entonner envisager espérer estimer
    établir évoquer exhorter expliciter expliquer exposer exprimer exclamer fanfaronner
    féliciter formuler fulminer fustiger garantir gazouiller glisser gronder hurler
    ignorer imaginer indigner indiquer informer insinuer insister interpeller interroger
    invectiver inviter ironiser jubiler juger jurer justifier lâcher lamenter lancer louer
    marmonner marteler menacer mentionner mettre-en-garde minimiser murmurer narrer nier noter
    nuancer objecter observer opiner ordonner parler penser pester plaider plaindre plaisanter
    pointer poster poursuivre préciser préconiser prédire prédire prétendre préférer présager
    prêcher prévenir prévoir proclamer prononcer pronostiquer prophétiser promettre prôner
    proposer protester qualifier questionner raconter railler rapporter rappeler rassurer
    réaffirmer récapituler réciter réclamer recommander reconnaître redire redouter réfuter
    regretter réjouir relater relativiser relever remarquer remercier renchérir répéter répliquer
    répondre reporter reprendre reprocher résumer rétorquer révéler revendiquer rêver riposter
    rire saluer scander signaler signifier souffler souhaiter souligner soupirer sourire soutenir
    spéculer spécifier stipuler suggérer supposer tacler tancer témoigner tempérer tempêter
    tonner tranquilliser trancher tweeter twitter urger vanter vitupérer vociférer vouloir
    """
)
"""Lemmas of verbs whose subject says the words quoted."""

WEAK_SPEECH_VERBS = _words(
    """
    appeler apprendre attaquer citer continuer croire définir demander défendre encourager établir
    exposer ignorer imaginer inviter mentionner parler penser poursuivre prévoir rapporter
    agacer amuser compléter reporter reprendre relever relater répéter rire rêver révéler sourire
    vouloir qualifier interpeller
    interroger applaudir développer avancer espérer pointer
    """
)
"""Speech verbs with another everyday sense: they need the quote close by."""

SPEECH_FORMS = {
    "dit": "dire", "dis": "dire", "disait": "dire", "disent": "dire", "disant": "dire",
    "dirent": "dire", "lance": "lancer", "lancé": "lancer", "lança": "lancer", "juge": "juger",
    "note": "noter", "souligne": "souligner", "ajoute": "ajouter", "ajouta": "ajouter",
    "explique": "expliquer", "précise": "préciser", "poursuit": "poursuivre", "lâche": "lâcher",
    "confie": "confier", "assure": "assurer", "estime": "estimer", "déclare": "déclarer",
    "déclara": "déclarer", "déclarait": "déclarer", "affirme": "affirmer", "conclut": "conclure",
    "répond": "répondre", "répondit": "répondre", "rétorque": "rétorquer", "écrit": "écrire",
    "écrivait": "écrire", "écrivit": "écrire", "admet": "admettre", "promet": "promettre",
    "soutient": "soutenir", "prévient": "prévenir", "reconnaît": "reconnaître",
    "insiste": "insister", "martèle": "marteler", "rappelle": "rappeler", "répète": "répéter",
    "révèle": "révéler", "espère": "espérer", "suggère": "suggérer", "tweete": "tweeter",
    "tweeté": "tweeter", "résume": "résumer", "regrette": "regretter", "observe": "observer",
    "dénonce": "dénoncer", "constate": "constater", "confirme": "confirmer", "s'exclame":
    "exclamer", "exclame": "exclamer", "exclamé": "exclamer", "indiqué": "indiquer",
}  # fmt: skip
"""Frequent forms that a statistical lemmatiser gets wrong → their lemma."""

SPEECH_NOUNS = _words(
    """
    affirmation annonce appel aveu avis commentaire communiqué constat déclaration discours
    entretien
    expression formule interview lettre message mot mots parole paroles phrase plaidoyer propos
    rapport réponse termes tweet
    """
)
"""Nouns of something said: « dans un communiqué », « selon les mots de X »."""


CONTINUATION = _words(
    """
    ajouter aussi compléter continuer conclure encore ensuite enchaîner insister poursuivre préciser
    puis renchérir reprendre
    """
)
"""Lemmas that say that the same person goes on."""

TIME_WORDS = _words(
    """
    lundi mardi mercredi jeudi vendredi samedi dimanche hier aujourd'hui demain matin soir midi
    après-midi nuit janvier février mars avril mai juin juillet août septembre octobre novembre
    décembre jour semaine mois an année veille lendemain
    """
)
"""Nouns of time between a verb of speech and its subject: « a déclaré jeudi soir Austin »."""

WORK_WORDS = _words(
    """
    intitulé intitulée intitulés titre titré baptisé baptisée nommé nommée dit dite dénommé
    dénommée surnommé surnommée appelé appelée film livre roman série émission chanson album
    opération
    programme projet ouvrage documentaire reportage spectacle pièce exposition concept terme mot
    slogan label version vidéo thème lien liens loi pages page conférence
    """
)
"""Words before the marks that announce a title or a term, not someone's words."""

CAUSED_SPEECH = {"entendre": "laiss", "savoir": "fai", "valoir": "fai", "part": "fai"}
"""« laisser entendre », « faire savoir »: the verb → the start of the one before it."""
