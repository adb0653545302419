"""Nouns of function: what a person may be in the news; lists only, no rule.

Each entry is « masculine/feminine »; one form alone serves both genders.
"""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    """The words of a list."""
    return frozenset(text.split())


_ROLES = """
    président/présidente vice-président/vice-présidente ministre premier-ministre vice-ministre
    secrétaire sous-secrétaire maire/mairesse adjoint/adjointe conseiller/conseillère député/députée
    eurodéputé/eurodéputée sénateur/sénatrice chancelier/chancelière vice-chancelier
    gouverneur/gouverneure
    vice-gouverneur préfet/préfète sous-préfet/sous-préfète ambassadeur/ambassadrice consul/consule
    diplomate négociateur/négociatrice émissaire envoyé/envoyée délégué/déléguée commissaire
    haut-commissaire
    haut-représentant/haute-représentante représentant/représentante parlementaire congressiste
    élu/élue questeur bourgmestre échevin/échevine syndic intendant/intendante régent/régente
    roi/reine
    prince/princesse duc/duchesse comte/comtesse baron/baronne empereur/impératrice monarque
    sultan émir tsar souverain/souveraine pape cardinal archevêque évêque prêtre curé abbé
    pasteur/pasteure
    rabbin/rabbine imam ayatollah mollah mufti moine religieux/religieuse patriarche
    théologien/théologienne
    dictateur/dictatrice leader dirigeant/dirigeante chef/cheffe numéro patron/patronne
    directeur/directrice directeur-adjoint/directrice-adjointe codirecteur/codirectrice
    responsable administrateur/administratrice gérant/gérante cogérant fondateur/fondatrice
    cofondateur/cofondatrice créateur/créatrice entrepreneur/entrepreneuse industriel/industrielle
    financier/financière banquier/banquière milliardaire homme/femme magnat
    investisseur/investisseuse
    actionnaire associé/associée consultant/consultante analyste économiste stratège stratégiste
    statisticien/statisticienne trader courtier/courtière comptable trésorier/trésorière
    porte-parole attaché/attachée collaborateur/collaboratrice assistant/assistante
    coordinateur/coordinatrice
    coordonnateur/coordonnatrice animateur/animatrice présentateur/présentatrice journaliste
    correspondant/correspondante reporter éditorialiste chroniqueur/chroniqueuse
    rédacteur/rédactrice
    éditeur/éditrice commentateur/commentatrice photographe photojournaliste caricaturiste
    dessinateur/dessinatrice
    critique blogueur/blogueuse écrivain/écrivaine auteur/auteure/autrice romancier/romancière
    poète/poétesse
    dramaturge essayiste scénariste réalisateur/réalisatrice cinéaste producteur/productrice
    acteur/actrice
    comédien/comédienne humoriste chanteur/chanteuse rappeur/rappeuse musicien/musicienne
    compositeur/compositrice
    serveur/serveuse barman livreur/livreuse coursier/coursière épicier/épicière concierge
    opticien/opticienne garde-frontière garde-côte garde-chasse apiculteur/apicultrice
    berger/bergère
    tailleur/tailleuse cordonnier/cordonnière forgeron/forgeronne horloger/horlogère
    violoncelliste altiste flûtiste saxophoniste organiste harpiste claveciniste clarinettiste
    trompettiste soprano ténor baryton mezzo-soprano contralto costumier/costumière monteur/monteuse
    caméraman conteur/conteuse illustrateur/illustratrice parolier/parolière
    pianiste violoniste guitariste batteur/batteuse chef-d'orchestre danseur/danseuse chorégraphe
    peintre
    peintresse sculpteur/sculptrice plasticien/plasticienne artiste graphiste designer styliste
    couturier/couturière
    mannequin architecte urbaniste décorateur/décoratrice conservateur/conservatrice
    commissaire-priseur
    galeriste collectionneur/collectionneuse bibliothécaire archiviste libraire
    traducteur/traductrice
    interprète historien/historienne géographe philosophe sociologue anthropologue ethnologue
    politologue
    politiste linguiste psychologue psychiatre psychanalyste archéologue paléontologue
    chercheur/chercheuse scientifique savant/savante physicien/physicienne chimiste biologiste
    biochimiste généticien/généticienne virologue épidémiologiste immunologiste neurologue
    neuroscientifique astronome astrophysicien/astrophysicienne cosmologue
    mathématicien/mathématicienne
    informaticien/informaticienne ingénieur/ingénieure géologue géophysicien/géophysicienne
    sismologue volcanologue
    climatologue météorologue glaciologue océanographe écologue botaniste zoologiste
    entomologiste ornithologue naturaliste vétérinaire agronome inventeur/inventrice
    découvreur/découvreuse
    astronaute cosmonaute spationaute taïkonaute explorateur/exploratrice navigateur/navigatrice
    aviateur/aviatrice pilote copilote alpiniste aventurier/aventurière
    médecin médecin-chef docteur/docteure chirurgien/chirurgienne cardiologue oncologue pédiatre
    gynécologue
    généraliste urgentiste anesthésiste radiologue dentiste pharmacien/pharmacienne
    infirmier/infirmière
    sage-femme aide-soignant/aide-soignante kinésithérapeute soignant/soignante
    ambulancier/ambulancière
    professeur/professeure enseignant/enseignante instituteur/institutrice enseignant-chercheur
    maître
    recteur/rectrice doyen/doyenne proviseur/proviseure principal/principale universitaire
    doctorant/doctorante étudiant/étudiante élève lycéen/lycéenne collégien/collégienne
    spécialiste expert/experte
    avocat/avocate bâtonnier/bâtonnière juge magistrat/magistrate procureur/procureure
    vice-procureur/vice-procureure substitut/substitute greffier/greffière notaire
    huissier/huissière
    juriste constitutionnaliste défenseur/défenseuse médiateur/médiatrice ombudsman juré/jurée
    témoin accusé/accusée prévenu/prévenue suspect/suspecte détenu/détenue condamné/condamnée
    général/générale colonel/colonelle lieutenant-colonel lieutenant/lieutenante capitaine
    commandant/commandante
    major adjudant/adjudante sergent/sergente caporal/caporale amiral/amirale contre-amiral
    vice-amiral
    maréchal brigadier/brigadière soldat/soldate officier/officière sous-officier militaire
    chef-d'état-major
    milicien/milicienne rebelle guérillero combattant/combattante mercenaire espion/espionne
    agent/agente
    policier/policière gendarme inspecteur/inspectrice enquêteur/enquêtrice détective
    pompier/pompière
    gardien/gardienne surveillant/surveillante douanier/douanière contrôleur/contrôleuse
    syndicaliste militant/militante activiste opposant/opposante dissident/dissidente
    candidat/candidate
    ex-président/ex-présidente ex-ministre co-président/co-présidente coprésident/coprésidente
    secrétaire-général suppléant/suppléante successeur/successeuse prédécesseur/prédécesseure
    humanitaire bénévole volontaire réfugié/réfugiée lanceur/lanceuse otage
    sportif/sportive athlète joueur/joueuse footballeur/footballeuse basketteur/basketteuse
    handballeur/handballeuse rugbyman volleyeur/volleyeuse hockeyeur/hockeyeuse attaquant/attaquante
    défenseur-central milieu gardien-de-but buteur/buteuse avant-centre ailier/ailière
    entraîneur/entraîneuse
    sélectionneur/sélectionneuse arbitre coureur/coureuse cycliste sprinteur/sprinteuse
    marathonien/marathonienne
    nageur/nageuse skieur/skieuse patineur/patineuse gymnaste judoka boxeur/boxeuse
    escrimeur/escrimeuse
    tennisman tenniswoman lutteur/lutteuse rameur/rameuse surfeur/surfeuse golfeur/golfeuse
    champion/championne vice-champion/vice-championne médaillé/médaillée vainqueur/vainqueure
    recordman recordwoman lauréat/lauréate grimpeur/grimpeuse perchiste décathlonien/décathlonienne
    ouvrier/ouvrière employé/employée cadre salarié/salariée agriculteur/agricultrice
    éleveur/éleveuse
    viticulteur/viticultrice pêcheur/pêcheuse marin boulanger/boulangère boucher/bouchère
    cuisinier/cuisinière
    restaurateur/restauratrice hôtelier/hôtelière commerçant/commerçante artisan/artisane
    menuisier/menuisière
    charpentier/charpentière maçon/maçonne électricien/électricienne plombier/plombière
    mécanicien/mécanicienne chauffeur/chauffeuse conducteur/conductrice camionneur/camionneuse
    facteur/factrice caissier/caissière vendeur/vendeuse coiffeur/coiffeuse secrétaire-médicale
    fonctionnaire technicien/technicienne mineur/mineuse routier/routière jardinier/jardinière
    forestier/forestière guide fils/fille frère/sœur père/mère épouse époux veuve veuf
    neveu/nièce cousin/cousine compagnon/compagne héritier/héritière habitant/habitante
    résident/résidente riverain/riveraine survivant/survivante
"""

_ONE_GENDER = {
    "homme": "Masc", "femme": "Fem", "roi": "Masc", "pape": "Masc", "cardinal": "Masc",
    "archevêque": "Masc", "évêque": "Masc", "prêtre": "Masc", "curé": "Masc", "moine": "Masc",
    "imam": "Masc", "sultan": "Masc", "émir": "Masc", "tsar": "Masc", "époux": "Masc",
    "veuf": "Masc", "tennisman": "Masc", "rugbyman": "Masc", "recordman": "Masc",
    "épouse": "Fem", "veuve": "Fem", "tenniswoman": "Fem", "recordwoman": "Fem",
    "sage-femme": "Fem",
}  # fmt: skip

_MASCULINE_FOR_BOTH = _words(
    """
    auteur écrivain professeur procureur gouverneur ingénieur chef général colonel capitaine juge
    député agent officier docteur maire sculpteur témoin soldat vainqueur prédécesseur successeur
    lieutenant commandant défenseur substitut proviseur
    """
)


def _forms() -> dict[str, str | None]:
    """Every form → the gender it tells by itself."""
    forms: dict[str, str | None] = {}
    for entry in _ROLES.split():
        masculine, *feminine = entry.split("/")
        both = not feminine or masculine in _MASCULINE_FOR_BOTH
        forms[masculine] = None if both else "Masc"
        forms.update(dict.fromkeys(feminine, "Fem"))
    return forms | _ONE_GENDER


ROLE_HEADS: dict[str, str | None] = _forms()
"""Singular role noun, lower case → "Masc", "Fem", or None when the form serves both."""

FAMOUS_OFFICES = (
    "président de la république", "chef de l'état", "premier ministre", "première ministre",
    "président des états-unis", "roi", "reine", "pape", "empereur", "chancelier", "chancelière",
    "secrétaire général des nations unies", "secrétaire général de l'onu", "chef du gouvernement",
)  # fmt: skip
"""Offices of one person at a time, whom everyone names without having read the article."""

WEAK_ROLE_HEADS = _words(
    """
    homme femme maître principal principale numéro témoin cadre critique mineur marin guide milieu
    facteur fils fille frère sœur père mère épouse époux veuve veuf neveu nièce cousin cousine
    compagnon compagne habitant habitante résident résidente riverain riveraine élève
    victime lanceur associé agent reine roi prince princesse major général principale financier
    religieux militaire scientifique conservateur universitaire successeur prédécesseur
    """
)
"""Role nouns that say little alone: they count only with a complement."""

KINSHIP = _words(
    """
    fils fille frère sœur père mère épouse époux veuve veuf neveu nièce cousin cousine compagnon
    compagne habitant habitante résident résidente riverain riveraine héritier héritière
    """
)
"""Roles only with « de »: « fille de l'ancien président »."""

BEFORE_ROLE = _words(
    """
    ancien ancienne ex ex- futur future nouveau nouvel nouvelle premier première vice vice- jeune
    grand grande haut haute actuel actuelle célèbre principal principale numéro simple
    feu défunt défunte double triple seul seule influent influente
    """
)
"""Adjectives that may stand before a role noun; « ancien » and « premier » belong to the role."""


INSIDE_ROLE_PREPOSITIONS = _words("de du des d' à au aux pour en chez auprès près contre sur")
"""Prepositions that open a complement of the role: « analyste à … », « ambassadeur en Syrie »."""

AFTER_ROLE_PARTICIPLES = _words(
    "chargé chargée adjoint adjointe délégué déléguée associé associée élu élue"
)
"""Participles that go on with the role: « ministre déléguée chargée du Budget »."""

AGED = _words("alors âgé âgée de d' aujourd'hui")
"""Words before the figure of an age: « alors âgé de 29 ans »."""

NAMING_PARTICIPLES = _words(
    """
    élu élue réélu réélue nommé nommée désigné désignée proclamé proclamée sacré sacrée couronné
    couronnée investi investie promu promue intronisé intronisée
    """
)
"""« X a été élu président »: the participle gives the role."""

# Those of whom a kingdom has had many.
SOVEREIGNS = frozenset({"roi", "roi de France", "roi des Francs", "reine", "empereur", "tsar"})
