"""Word lists by which the parts of a French press article are known. No rules here."""

from __future__ import annotations

MONTHS = {
    "janvier": 1,
    "février": 2,
    "mars": 3,
    "avril": 4,
    "mai": 5,
    "juin": 6,
    "juillet": 7,
    "août": 8,
    "aout": 8,
    "septembre": 9,
    "octobre": 10,
    "novembre": 11,
    "décembre": 12,
    "janv.": 1,
    "févr.": 2,
    "juil.": 7,
    "sept.": 9,
    "oct.": 10,
    "nov.": 11,
    "déc.": 12,
}

WEEKDAYS = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")

AGENCIES = (
    "AFP",
    "Agence France-Presse",
    "Reuters",
    "AP",
    "Associated Press",
    "ATS",
    "Keystone-ATS",
    "Belga",
    "EFE",
    "dpa",
    "DPA",
    "ANSA",
    "Xinhua",
    "Chine nouvelle",
    "TASS",
    "La Presse canadienne",
    "APS",
    "MAP",
    "PANA",
    "Sipa",
    "SIPA",
    "Hans Lucas",
    "Getty Images",
)

# Said before the date on which an article appeared or changed.
PUBLISHED = ("publié", "mis en ligne", "posté", "paru", "écrit", "créé")
UPDATED = ("mis à jour", "modifié", "actualisé", "dernière mise à jour", "dernière modification")

# A line that begins so and holds only a name, perhaps a trade, says who wrote.
BYLINES = (
    "par notre correspondant",
    "par notre correspondante",
    "par nos correspondants",
    "par notre envoyé spécial",
    "par notre envoyée spéciale",
    "par nos envoyés spéciaux",
    "de notre correspondant",
    "de notre correspondante",
    "de notre envoyé spécial",
    "de notre envoyée spéciale",
    "propos recueillis par",
    "entretien réalisé par",
    "recueilli par",
    "texte de",
    "texte et photos",
    "un article de",
    "un reportage de",
    "traduit de l'anglais par",
    "traduit par",
    "traduction de",
)
TRADES = (
    "journaliste",
    "correspondant",
    "correspondante",
    "envoyé spécial",
    "envoyée spéciale",
    "reporter",
    "rédacteur",
    "rédactrice",
    "chroniqueur",
    "chroniqueuse",
    "éditorialiste",
    "photographe",
    "historien",
    "historienne",
    "professeur",
    "professeure",
    "chercheur",
    "chercheuse",
)

CREDITS = (
    "crédit",
    "crédits",
    "crédit photo",
    "crédit photos",
    "crédits photo",
    "crédits photos",
    "crédit image",
    "crédits images",
    "photo",
    "photos",
    "photographie",
    "image",
    "illustration",
    "infographie",
    "légende",
    "vidéo",
)
STOCK_PICTURES = (
    "image d'illustration",
    "photo d'illustration",
    "photo d'archives",
    "image d'archives",
    "photo prétexte",
)

# Headings after which sources are listed, to the end of the article.
SOURCE_HEADINGS = (
    "les sources de cet article incluent",
    "les sources de cet article sont",
    "les sources de cet article",
    "sources de cet article",
    "sources de l'article",
    "source de l'article",
    "source",
    "sources",
    "références",
    "notes et références",
    "notes",
    "bibliographie",
    "pour en savoir plus",
    "pour aller plus loin",
    "liens externes",
    "voir aussi",
)

RELATED = (
    "lire aussi",
    "lire également",
    "lire la suite",
    "lire notre enquête",
    "lire notre reportage",
    "lire notre dossier",
    "à lire aussi",
    "à lire également",
    "à lire",
    "à voir aussi",
    "à voir également",
    "à écouter",
    "à relire",
    "relire",
    "voir aussi",
    "voir également",
    "écouter aussi",
    "écoutez aussi",
    "lisez aussi",
    "sur le même sujet",
    "sur le même thème",
    "dans la même rubrique",
    "articles liés",
    "article lié",
    "notre dossier",
    "pour approfondir",
)

# A short line that begins so asks for something of the reader.
APPEALS = (
    "abonnez-vous",
    "s'abonner",
    "déjà abonné",
    "inscrivez-vous",
    "s'inscrire à la newsletter",
    "recevez notre newsletter",
    "recevez chaque",
    "suivez-nous",
    "suivez l'actualité",
    "rejoignez-nous",
    "retrouvez-nous",
    "partagez cet article",
    "partager cet article",
    "partager sur",
    "partager l'article",
    "cet article est réservé aux abonnés",
    "article réservé aux abonnés",
    "contenu réservé aux abonnés",
    "la suite est réservée aux abonnés",
    "vous avez aimé cet article",
    "cet article vous a plu",
    "soutenez-nous",
    "faites un don",
    "téléchargez notre application",
    "cliquez ici",
    "laissez un commentaire",
    "laisser un commentaire",
)
# A line that is this and no more is a button or a mark of the site.
BUTTONS = (
    "partager",
    "imprimer",
    "envoyer",
    "commenter",
    "commentaires",
    "réagir",
    "publicité",
    "annonce",
    "newsletter",
    "écouter l'article",
    "écouter",
    "copier le lien",
    "facebook",
    "twitter",
    "whatsapp",
    "linkedin",
    "abonnés",
    "article abonné",
    "réservé aux abonnés",
)

RIGHTS = (
    "tous droits réservés",
    "tous droits de reproduction",
    "reproduction interdite",
    "toute reproduction",
    "copyright",
    "cet article est publié sous licence",
    "cet article a été publié sous licence",
    "cet article est republié",
    "texte sous licence",
    "contenu sous licence",
    "licence creative commons",
)

# Between square brackets after a word: what a note or an encyclopedia says of the text itself.
NOTE_CALLS = (
    "réf. nécessaire",
    "référence nécessaire",
    "réf. souhaitée",
    "source insuffisante",
    "à préciser",
    "style à revoir",
    "pas clair",
    "modifier",
    "modifier le code",
    "modifier | modifier le code",
)

# Words that a hyphen joins to the next or to the one before: « porte-parole », « elle-même ».
# None that is a syllable of common words too: « mi-nistre », « entre-prise », « mer-ci ».
HYPHENATED_FIRST = frozenset(
    """porte vice ex non demi sous après avant arrière contre peut grands grande petit petits nord
    sud ouest saint sainte saints jean celui celle ceux celles lui elle eux elles nous vous à au
    dès là quelques tout quasi chef chefs vingt trente quarante cinquante soixante quatre rendez
    franco germano anglo russo israélo américano afro latino lieutenant sergent""".split()
)
HYPHENATED_LAST = frozenset(
    """là même mêmes il elle ils elles je nous vous lui leur être parole président présidente
    ministre ministres général générale généraux chef""".split()
)
