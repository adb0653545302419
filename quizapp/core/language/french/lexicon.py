"""Word lists of French that the question makers consult. No rule lives here."""

from __future__ import annotations

# Words that begin with an aspirated h: no elision, no liaison (Grevisse, Le Bon Usage, § 48).
ASPIRATED_H = frozenset(
    """ha hache haie haillon haine haïr hall halle halo halte hamac hamburger hameau hamster hanche
    hand handball handicap handicaper handicapé handicapée hangar hanter hantise happer hara-kiri
    harasser harceler harcèlement hardi hardiesse harem hareng hargne haricot harnais harpe
    hasard hasarder hâte hâter hausse hausser haut haute hautement hauteur havre hayon heaume
    hennir hérisser hérisson hernie héron héros herse hêtre heurt heurter hibou hic hideux
    hiérarchie hip hippie hisser hobby hocher hochet hockey hold-up holding hollandais hollandaise
    homard hongrois hongroise honte honteux hooligan hoquet hors hot hotte houblon houe houille
    houle houlette housse houx huée huer huguenot huis-clos huit huitaine huitième hululer hurlement
    hurler hussard hutte hackathon hacker hacking haka halal haras hard harpie hit hot-dog hub
    hambourg hamas hanoï harlem havane haye hezbollah hollande honduras hong hongkong hongrie
    houston hubble hun huron haïti haut-rhin hainaut hanovre harz hébrides hesse hoggar
    houthi""".split()
)

# Connectors that tie a sentence to the one before: dropped, nothing is lost with them.
CONNECTOR_ADVERBS = frozenset(
    """ainsi alors aussi cependant donc également enfin ensuite finalement notamment néanmoins
    pourtant puis surtout toutefois malheureusement heureusement bref plutôt bientôt parallèlement
    ironiquement paradoxalement curieusement logiquement simultanément accessoirement""".split()
)
CONNECTOR_PHRASES = tuple(
    sorted(
        (
            "d'abord",
            "tout d'abord",
            "d'ailleurs",
            "de plus",
            "du coup",
            "en effet",
            "en fait",
            "en outre",
            "par ailleurs",
            "pour mémoire",
            "pour rappel",
            "par conséquent",
            "par exemple",
            "pour autant",
            "quant à elle",
            "quant à lui",
            "quant à eux",
            "à l'inverse",
            "au contraire",
            "en revanche",
            "de même",
            "de son côté",
            "de leur côté",
            "pour sa part",
            "pour leur part",
            "malgré tout",
            "du reste",
            "en conséquence",
            "dès lors",
            "à cet égard",
            "malgré cela",
            "dans ce contexte",
            "à ce titre",
            "pour l'heure",
            "pour l'instant",
            "de fait",
            "bien sûr",
            "sans surprise",
            "en tout",
            "à son tour",
            "lui aussi",
            "elle aussi",
            "eux aussi",
            "elles aussi",
            "en somme",
            "en définitive",
            "au final",
            "autrement dit",
            "qui plus est",
            "d'une part",
            "d'autre part",
            "par contre",
            "en pratique",
            "entre autres",
            "en tout cas",
            "en tout état de cause",
            "quoi qu'il en soit",
            "c'est pourquoi",
            "par la suite",
            "plus tôt",
            "en contrepartie",
            "à l'opposé",
            "pour finir",
            "à l'évidence",
        ),
        key=len,
        reverse=True,
    )
)

# Words that point back or sideways: a sentence that keeps one does not stand alone.
POINTING_WORDS = frozenset(
    """ce cet cette ces celui celle ceux celles celui-ci celle-ci ceux-ci celles-ci celui-là cela ça
    ceci ci là ici y en hier aujourd'hui demain avant-hier après-demain lendemain veille
    maintenant actuellement récemment auparavant désormais jusqu'ici jusque-là entre-temps
    précédent précédente précédents précédentes suivant suivante suivants suivantes
    dernier dernière derniers dernières prochain prochaine prochains prochaines
    autre autres même mêmes tel telle tels telles ledit ladite lesdits lesdites
    plus-tard plus-tôt""".split()
)
# What is one for everybody in the singular, and someone's in the plural: « les droits ».
RELATIONAL_PLURALS = frozenset({"droits", "biens", "titres", "permis", "terrains"})
# Nouns that a relative clause does not identify: « la situation qui est passée sous contrôle ».
VAGUE_NOUNS = frozenset("situation affaire événement chose phénomène problème fait cas".split())
# Nouns that name nothing without a complement: « un membre », « le groupe », « la victime ».
RELATIONAL_NOUNS = frozenset(
    """membre groupe homme femme personne victime partie moitié majorité groupe chef suspect accusé
    auteur responsable représentant porte-parole témoin proche fils fille frère sœur père mère mari
    épouse épouse enfant ami collègue successeur prédécesseur rival adversaire partenaire filiale
    capitale président présidente directeur directrice ministre maire entreprise société équipe club
    pays ville région village commune rapport étude décision projet accord loi texte document
    enquête     affaire événement opération mesure plan programme série film livre œuvre match
    rencontre finale
    bâtiment appareil avion navire bateau véhicule procès verdict jugement réunion sommet conférence
    somme montant total chiffre bilan résultat nombre taux niveau score but point titre record
    joueur joueuse entraîneur sélectionneur artiste chanteur acteur réalisateur auteur écrivain
    chercheur chercheuse scientifique savant découverte expérience institution organisation
    établissement site lieu endroit zone secteur quartier dossier situation crise conflit attaque
    explosion incendie accident drame catastrophe tragédie séisme éruption subvention disposition
    clause prime décret somme collaboration méthode producteur prototype retard dirigeant athlète
    vainqueur gagnant perdant fondateur créateur propriétaire locataire habitant riverain employeur
    salarié avocat médecin élève étudiant passager conducteur original version exemplaire édition
    trouvaille découverte nouvelle annonce mission expédition étude sondage enquêteur procureur
    juge couple mère père bébé établissement immeuble parc port canal pont usine centrale
    chantier ensemble contrecoup réseau système blackout encyclopédie station capsule
    relief liste""".split()
)
SERIES = frozenset("premier première second seconde deuxième troisième quatrième nouveau".split())

ALL = frozenset({"tout", "toute", "tous", "toutes"})

# Nouns whose referent needs no article: there is one for everybody.
UNIQUE_NOUNS = frozenset(
    """soleil terre lune monde univers planète humanité nature eau air mer océan ciel espace temps
    guerre paix santé éducation climat science histoire économie droit justice presse internet
    printemps été automne hiver nord sud est ouest matin soir nuit jour siècle an année mois heure
    minute seconde fin début milieu cours plupart reste public
    population jeunesse vie mort avenir passé présent travail chômage inflation croissance liberté
    démocratie république état société vue lieu part place tête main cœur voix foule""".split()
)

# State bodies: identified once their country or town is.
INSTITUTIONS = frozenset(
    """gouvernement parlement sénat police gendarmerie armée parquet justice assemblée opposition
    présidence ministère mairie préfecture tribunal cour autorités autorité pouvoir douane pompiers
    administration chambre état exécutif banque bourse syndicat parti""".split()
)

# Those of a state: an adjective that names no country leaves them open (« l'opposition
# conservatrice »), where « la police ferroviaire » is whole.
STATE_BODIES = frozenset(
    "gouvernement parlement sénat opposition assemblée présidence armée pouvoir exécutif".split()
)

# Bodies that every state has one of, by their names.
NATIONAL_BODIES = frozenset(
    {
        "assemblée nationale",
        "conseil constitutionnel",
        "conseil des ministres",
        "cour suprême",
        "cour constitutionnelle",
        "banque centrale",
        "chambre des députés",
        "chambre des représentants",
        "conseil d'état",
    }
)

# Adjectives that make a title of such a noun: « l'Assemblée nationale ».
WHOLE = frozenset({"national", "fédéral", "constituant"})

# Offices that one person holds: « le président malien » needs no name.
SOLE_OFFICES = frozenset(
    """président présidente premier-ministre chancelier chancelière roi reine empereur impératrice
    pape dictateur monarque souverain souveraine prince émir sultan chef""".split()
)

# Nouns that count people: with a number, an event of the title tells which people.
COUNTED_PEOPLE = frozenset("personne homme femme enfant blessé mort habitant suspect".split())

# Acronyms that a pupil knows.
KNOWN_ACRONYMS = frozenset(
    """ONU OTAN UE USA FIFA UEFA CIO NASA ADN SIDA VIH TGV PDF SMS GPS CIA FBI KGB URSS UNESCO
    UNICEF OMS FMI SNCF RATP EDF BBC CNN TVA PIB ONG OPEP CNRS PSG OM BMW IBM NBA MIT FN PS UMP
    TV CD DVD AFP CFA PDG CEO VTT TGV HLM SOS ADN ARN UV LED CERN BNP HSBC UTC VIH
    IRM OGM TVA PMA IVG SD USB DVD""".split()
)

# Verbs that change by an amount: « de combien … ? ».
CHANGE_VERBS = frozenset(
    """augmenter baisser chuter reculer progresser diminuer grimper bondir croître décroître
    s'effondrer effondrer plonger gagner perdre céder avancer monter descendre reduire réduire
    accroître rétrécir s'allonger allonger hausser dégringoler fléchir replier""".split()
)

DAYS = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")

# What an organisation is, by the first word of its name, with the word's gender.
ORGANISATION_WORDS = {
    **dict.fromkeys(
        """ministère parti syndicat club groupe conseil comité tribunal parquet institut musée
        laboratoire journal collectif mouvement fonds centre bureau parlement sénat quotidien
        magazine gouvernement département consortium orchestre festival théâtre""".split(),
        "Masc",
    ),
    **dict.fromkeys(
        """université agence banque commission fédération association fondation société
        compagnie entreprise cour assemblée ligue organisation union chambre confédération
        académie autorité coalition police armée préfecture mairie direction équipe radio chaîne
        revue école mission""".split(),
        "Fem",
    ),
}

# Words that carry no content of their own.
NOT_CONTENT = frozenset(
    """les des une aux dans pour par sur avec sans sous entre vers chez qui que quel quelle quels
    quelles dont est sont été être avoir ont son ses leur leurs cette ces mais plus moins très
    pas combien selon déclaré saint sainte mont ville région pays république new san los""".split()
)

# Adverbs and pronouns that deny.
NEGATIONS = frozenset("ne n' n’ pas jamais aucun aucune rien personne nul nulle ni".split())

RELATIVES = frozenset(
    "qui que qu' dont où lequel laquelle lesquels lesquelles duquel auquel".split()
)
SUBORDINATORS = (
    "alors que", "alors qu'", "tandis que", "tandis qu'", "bien que", "bien qu'", "après que",
    "puisque", "puisqu'", "parce que", "parce qu'", "car", "ce qui", "ce que", "ce dont",
    "afin de", "afin que", "afin qu'", "faute de", "sans que", "sans qu'", "même si", "même s'",
    "lorsque", "lorsqu'", "quand", "comme", "après avoir", "avant de", "pour", "d'autant",
    "si bien que", "de sorte que", "au point de", "quitte à", "histoire de",
)  # fmt: skip

# Verbs that report a claim: what follows « que » is the speaker's, not the article's.
CLAIM_VERBS = frozenset(
    """affirmer ajouter annoncer assurer avertir certifier confirmer considérer constater croire
    déclarer déplorer dire écrire estimer expliquer indiquer informer insister juger noter
    observer penser préciser prédire prétendre prévenir prévoir rappeler rapporter reconnaître
    regretter relever remarquer répéter répondre révéler signaler souligner soutenir spéculer
    suggérer supposer apprendre démontrer montrer conclure établir calculer découvrir""".split()
)

# Verbs that only a person is the subject of, in news and in lives.
HUMAN_VERBS = frozenset(
    """accuser admettre affirmer aimer ajouter annoncer apprendre assister avouer commenter confier
    courir croire décéder déclarer démissionner devenir diriger écrire élire embaucher engager
    enseigner entraîner épouser espérer estimer étudier exercer expliquer fonder grandir habiter
    inventer jouer jurer lire marier migrer militer mourir naître nommer obtenir participer penser
    peindre plaider préparer présenter présider promettre publier quitter raconter rallier recevoir
    reconnaître refuser regretter rejoindre remercier rencontrer rentrer répondre retourner
    revendiquer saluer séjourner servir signer souhaiter soutenir succéder tourner travailler
    vaincre vivre voter voyager commander composer découvrir défendre entrer gagner remporter
    réaliser abandonner arriver battre terminer partir installer créer décider prendre aider
    lancer proposer demander exposer chanter danser écouter acheter vendre accepter
    réclamer tenter vouloir venir aller migrer retirer entamer poursuivre interpréter filmer
    photographier préciser introduire inviter rédiger proclamer songer prôner enseigner prêcher
    régner abdiquer promulguer convertir convaincre ordonner nommer destituer exiler guider
    confirmer dénoncer publier imaginer formuler démontrer soupçonner attendre rappeler
    concevoir dessiner sculpter militer rentrer hériter""".split()
)

# Of these, what teams, ships, firms and camps do as well: « Le camp a ouvert. Il reçoit … ».
SHARED_VERBS = frozenset(
    """recevoir obtenir quitter rejoindre entrer arriver partir gagner remporter terminer
    abandonner retirer vendre acheter poursuivre participer servir lancer proposer accepter
    retourner rentrer battre aider battre préparer""".split()
)

# Verbs that what someone makes or founds is the subject of: « Il fonde un journal. Il paraît … ».
THING_VERBS = frozenset(
    """paraître durer coûter mesurer peser comporter comprendre contenir compter culminer couler
    situer composer trouver dater abriter fonctionner ouvrir fermer regrouper relier traverser
    raconter relater traiter porter consister constituer sortir valoir rapporter atteindre
    longer desservir employer produire accueillir sembler falloir pleuvoir""".split()
)

MONTHS = frozenset(
    """janvier février mars avril mai juin juillet août septembre octobre novembre décembre
    printemps automne""".split()
)

SEASONS = frozenset("printemps été automne hiver".split())

# Verbs whose « il » stands for nobody.
IMPERSONAL_VERBS = frozenset(
    """falloir agir avoir sembler paraître apparaître pleuvoir neiger rester suffire exister
    convenir arriver importer advenir possible nécessaire important probable
    impossible clair difficile facile question""".split()
)

# Those that have no other subject: « il faut », « il a fallu ».
ALWAYS_IMPERSONAL = frozenset({"falloir", "pleuvoir", "neiger", "advenir"})

# Verbs that leave one asking « to whom? », « on what? » when nothing follows.
NEEDING_COMPLEMENT = frozenset(
    """céder prononcer accepter refuser prévoir concerner comporter contenir comprendre permettre
    obtenir provoquer causer entraîner constituer représenter atteindre succéder remplacer rejoindre
    réaliser effectuer dénoncer accuser viser toucher concéder renoncer participer contribuer
    procéder recourir aboutir consister adopter annoncer déclarer rejeter calculer remporter
    inaugurer infliger imposer interdire autoriser accorder attribuer occuper posséder détenir
    mener subir susciter envisager estimer recenser évoquer invoquer""".split()
)

# Definite nouns that need no complement: everyone has one, or the language makes them whole.
DEFINITE_ALONE = frozenset(
    """monde terre soleil lune guerre paix santé éducation climat science histoire économie droit
    justice presse internet population jeunesse vie mort avenir passé présent travail chômage
    inflation liberté démocratie nature eau air mer océan ciel espace temps nord sud est ouest
    matin soir nuit jour siècle an année mois semaine heure minute seconde fin début milieu
    public reste cours place tête nombre moyenne total maximum minimum suite fois occasion
    télévision radio police pompiers secours parents enfants femmes hommes jeunes élèves
    athlétisme football tennis sport cinéma musique théâtre peinture littérature médecine physique
    chimie biologie énergie électricité pétrole gaz charbon agriculture industrie commerce tourisme
    transports recherche culture environnement emploi logement
    printemps été automne hiver gauche droite extérieur intérieur étranger large sol mètres
    kilomètres point prix tour balles""".split()
)

STREETS = frozenset("rue avenue boulevard place quai chemin allée impasse pont faubourg".split())
# Nouns whose complement is their own name, no place where something happens.
TOPONYM_HEADS = frozenset(
    """crête coupe championnat championnats sommet pointe pic col mont massif cap bataille combat
    siège traité accord accords gare stade aéroport lac baie île canal duc duchesse comte
    comtesse prince princesse université ligue tour grand-prix critérium plaine vallée forêt
    désert golfe détroit parc""".split()
)
# Words of a seat.
SEATED = frozenset("siège siègent siégeant basé basée basés basées domicilié domiciliée".split())
# Nouns that leave no place but an island.
ISLANDS = frozenset("île îles archipel insulaire insulaires presqu'île péninsule".split())
# Nouns after which only a town is named.
TOWN_WORDS = frozenset("ville village commune cité municipalité bourg bourgade port".split())

# Words of where in a state a town lies; with a capital they are names: « Corée du Nord ».
WHEREABOUTS = frozenset(
    """nord sud ouest nord-est nord-ouest sud-est sud-ouest littoral littorale côte côtière côtier
    portuaire balnéaire frontalière frontalier minière montagneuse banlieue""".split()
)
# Verbs that look ahead.
PROSPECTIVE_VERBS = frozenset("devoir espérer prévoir compter envisager promettre projeter".split())
