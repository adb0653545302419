"""Who can be mistaken for whom: classes of functions and of organisations; lists only."""

from __future__ import annotations

from quizapp.core.language.french.word_sets import words

ROLE_CLASSES = {
    "politics": words(
        """président présidente vice-président vice-présidente ministre premier-ministre
        vice-ministre secrétaire sous-secrétaire maire mairesse adjoint adjointe conseiller
        conseillère député députée eurodéputé eurodéputée sénateur sénatrice chancelier
        chancelière vice-chancelier gouverneur gouverneure vice-gouverneur préfet préfète
        sous-préfet sous-préfète ambassadeur ambassadrice consul consule diplomate émissaire
        commissaire haut-commissaire haut-représentant haute-représentante parlementaire
        congressiste élu élue questeur bourgmestre échevin échevine syndic dictateur leader
        dirigeant dirigeante chef cheffe numéro ex-président ex-présidente ex-ministre
        secrétaire-général opposant opposante dissident dissidente candidat candidate
        roi reine prince princesse empereur impératrice monarque sultan émir tsar souverain
        souveraine régent régente"""
    ),
    "voice": words("porte-parole"),
    "faith": words(
        """pape cardinal archevêque évêque prêtre curé abbé pasteur pasteure rabbin rabbine imam
        ayatollah mollah mufti moine religieux religieuse patriarche théologien théologienne"""
    ),
    "business": words(
        """patron patronne directeur directrice directeur-adjoint directrice-adjointe codirecteur
        codirectrice responsable administrateur administratrice gérant gérante cogérant fondateur
        fondatrice cofondateur cofondatrice créateur créatrice entrepreneur entrepreneuse
        industriel industrielle financier financière banquier banquière milliardaire magnat
        investisseur investisseuse actionnaire associé associée"""
    ),
    "analysis": words(
        """consultant consultante analyste économiste stratège stratégiste statisticien
        statisticienne historien historienne géographe philosophe sociologue anthropologue
        ethnologue politologue politiste linguiste psychologue constitutionnaliste expert experte
        spécialiste universitaire démographe"""
    ),
    "press": words(
        """animateur animatrice présentateur présentatrice journaliste correspondant
        correspondante reporter éditorialiste chroniqueur chroniqueuse rédacteur rédactrice
        éditeur éditrice commentateur commentatrice photographe photojournaliste caricaturiste
        blogueur blogueuse"""
    ),
    "letters": words(
        """écrivain écrivaine auteur auteure autrice romancier romancière poète poétesse
        dramaturge essayiste traducteur traductrice biographe"""
    ),
    "screen": words(
        """scénariste réalisateur réalisatrice cinéaste producteur productrice acteur actrice
        comédien comédienne humoriste"""
    ),
    "music": words(
        """chanteur chanteuse rappeur rappeuse musicien musicienne compositeur compositrice
        violoncelliste altiste flûtiste saxophoniste organiste harpiste claveciniste clarinettiste
        trompettiste soprano ténor baryton mezzo-soprano contralto parolier parolière pianiste
        violoniste guitariste batteur batteuse chef-d'orchestre"""
    ),
    "art": words(
        """danseur danseuse chorégraphe peintre sculpteur sculptrice plasticien plasticienne
        artiste graphiste designer styliste couturier couturière architecte urbaniste décorateur
        décoratrice illustrateur illustratrice dessinateur dessinatrice galeriste
        collectionneur collectionneuse"""
    ),
    "science": words(
        """chercheur chercheuse scientifique savant savante physicien physicienne chimiste
        biologiste biochimiste généticien généticienne virologue épidémiologiste immunologiste
        neurologue neuroscientifique astronome astrophysicien astrophysicienne cosmologue
        mathématicien mathématicienne informaticien informaticienne ingénieur ingénieure géologue
        géophysicien géophysicienne sismologue volcanologue climatologue météorologue glaciologue
        océanographe écologue botaniste zoologiste entomologiste ornithologue naturaliste agronome
        inventeur inventrice découvreur découvreuse archéologue paléontologue doctorant
        doctorante"""
    ),
    "space": words("astronaute cosmonaute spationaute taïkonaute"),
    "health": words(
        """médecin médecin-chef docteur docteure chirurgien chirurgienne cardiologue oncologue
        pédiatre gynécologue généraliste urgentiste anesthésiste radiologue dentiste pharmacien
        pharmacienne infirmier infirmière sage-femme aide-soignant aide-soignante psychiatre
        kinésithérapeute soignant soignante ambulancier ambulancière vétérinaire"""
    ),
    "school": words(
        """professeur professeure enseignant enseignante instituteur institutrice recteur rectrice
        doyen doyenne proviseur proviseure étudiant étudiante lycéen lycéenne"""
    ),
    "law": words(
        """avocat avocate bâtonnier bâtonnière juge magistrat magistrate procureur procureure
        vice-procureur vice-procureure substitut substitute notaire huissier huissière juriste
        médiateur médiatrice"""
    ),
    "accused": words("accusé accusée prévenu prévenue suspect suspecte détenu détenue condamné"),
    "army": words(
        """général générale colonel colonelle lieutenant-colonel lieutenant lieutenante capitaine
        commandant commandante major adjudant adjudante sergent sergente caporal amiral amirale
        contre-amiral vice-amiral maréchal brigadier brigadière soldat soldate officier officière
        sous-officier militaire chef-d'état-major milicien rebelle guérillero combattant
        mercenaire garde-frontière policier policière gendarme inspecteur inspectrice pompier
        pompière"""
    ),
    "causes": words(
        """syndicaliste militant militante activiste humanitaire bénévole volontaire"""
    ),
    "football": words(
        """footballeur footballeuse attaquant attaquante milieu buteur buteuse avant-centre
        gardien-de-but sélectionneur sélectionneuse"""
    ),
    "athletics": words(
        """coureur coureuse sprinteur sprinteuse marathonien marathonienne perchiste décathlonien
        décathlonienne athlète"""
    ),
    "tennis": words("tennisman tenniswoman"),
    "cycling": words("cycliste grimpeur grimpeuse"),
    "water": words("nageur nageuse rameur rameuse surfeur surfeuse"),
    "winter": words("skieur skieuse patineur patineuse"),
    "combat": words("judoka boxeur boxeuse escrimeur escrimeuse lutteur lutteuse"),
    "sea": words("skipper navigateur navigatrice marin"),
    "sport": words(
        """sportif sportive joueur joueuse basketteur basketteuse handballeur handballeuse rugbyman
        volleyeur volleyeuse hockeyeur hockeyeuse ailier ailière entraîneur entraîneuse arbitre
        gymnaste golfeur golfeuse champion championne vice-champion vice-championne médaillé
        médaillée vainqueur recordman recordwoman pilote gardien gardienne capitaine-d'équipe"""
    ),
    "people": words(
        """habitant habitante résident résidente riverain riveraine survivant survivante témoin
        ouvrier ouvrière employé employée salarié salariée agriculteur agricultrice éleveur
        éleveuse viticulteur viticultrice pêcheur pêcheuse boulanger boulangère commerçant
        commerçante artisan artisane serveur serveuse chauffeur chauffeuse réfugié réfugiée
        retraité retraitée élève coopérative"""
    ),
}
"""Class → the nouns of function that belong to it."""

LEADING = words(
    """président présidente vice-président vice-présidente chef cheffe dirigeant dirigeante leader
    directeur directrice secrétaire responsable fondateur fondatrice numéro membre conseiller
    conseillère"""
)
"""Functions that say nothing of the field: what is led does."""

LED = {
    **dict.fromkeys(
        words(
            """club équipe fédération ligue olympique course football tournoi marathon cycliste
            athlétisme sportif sportive sport"""
        ),
        "sport",
    ),
    **dict.fromkeys(
        words(
            """société entreprise banque groupe-industriel compagnie coopérative usine filiale
            constructeur établissement courtier marketing site chambre fonds"""
        ),
        "business",
    ),
    **dict.fromkeys(
        words(
            """institut laboratoire observatoire université recherche musée projet centre parc
            hôpital école"""
        ),
        "science",
    ),
    **dict.fromkeys(
        words("association organisation ong syndicat collectif fondation ligue-des-droits"),
        "causes",
    ),
    **dict.fromkeys(words("communauté église diocèse mosquée"), "faith"),
    **dict.fromkeys(words("orchestre chœur opéra"), "music"),
    **dict.fromkeys(words("tribunal cour parquet"), "law"),
    **dict.fromkeys(words("rédaction journal chaîne radio"), "press"),
    **dict.fromkeys(words("pompiers police état-major armée opérations"), "army"),
}
"""Word of the complement → the class of who leads it."""

DISCIPLINES = {
    **dict.fromkeys(words("football foot"), "football"),
    **dict.fromkeys(words("tennis roland-garros"), "tennis"),
    **dict.fromkeys(words("ski patinage hockey biathlon"), "winter"),
    **dict.fromkeys(words("natation aviron surf"), "water"),
    **dict.fromkeys(words("judo boxe escrime lutte"), "combat"),
    **dict.fromkeys(words("athlétisme marathon haies mètres"), "athletics"),
    **dict.fromkeys(words("cyclisme vélo"), "cycling"),
    **dict.fromkeys(words("rugby"), "rugby"),
    **dict.fromkeys(words("basket basketball basket-ball"), "basketball"),
    **dict.fromkeys(words("handball"), "handball"),
    **dict.fromkeys(words("échecs"), "chess"),
}
"""Word of a sportsman's function → his class: « joueuse de tennis »."""

BODIES = {
    "french party": """le PS; l'UMP; l'UDI; le MoDem; le FN; le RN; EELV; le PCF; le NPA; LREM;
        le Parti socialiste; le Front national; le Rassemblement national; Les Républicains;
        le Parti communiste français; La France insoumise; La République en marche;
        le Front de gauche; le Parti de gauche; Lutte ouvrière; le Nouveau Parti anticapitaliste""",
    "space agency": "la NASA; l'ESA; le CNES; Roscosmos; la JAXA; l'ISRO",
    "world body": """le FMI; l'OMC; l'OMS; l'UNESCO; l'UNICEF; le HCR; l'AIEA; l'OCDE; la FAO;
        la Banque mondiale; le Fonds monétaire international;
        l'Organisation mondiale de la santé; l'Organisation mondiale du commerce""",
    "alliance": """l'ONU; l'OTAN; l'Union européenne; l'Union africaine; la Ligue arabe;
        la Cédéao""",
    "rights group": """Amnesty International; Human Rights Watch; Reporters sans frontières;
        Médecins sans frontières; Médecins du monde; Greenpeace; le WWF; Oxfam; la Croix-Rouge;
        la FIDH; Transparency International; Handicap International""",
    "news agency": """l'AFP; Reuters; Associated Press; Xinhua; Interfax; Belga; l'ANSA""",
    "broadcaster": """la BBC; CNN; Al Jazeera; Euronews; France 24; RFI; TF1; M6; la RTBF; la RTS;
        NBC; CBS; ABC; Fox News; BFM TV; France 2; France 3; Canal+""",
    "newspaper": """Le Monde; Le Figaro; Libération; Le Parisien; L'Humanité; Les Échos; La Croix;
        Le Soir; Le Temps; le New York Times; le Washington Post; le Guardian; El País;
        La Repubblica; Der Spiegel; Mediapart""",
    "electronics": """Samsung; Apple; Sony; Nokia; LG; HTC; BlackBerry; Motorola; Huawei; Xiaomi;
        Nintendo; Panasonic; Toshiba""",
    "software": """Microsoft; Google; Facebook; Twitter; Yahoo; Amazon; Oracle; IBM; Adobe;
        OpenAI""",
    "carmaker": """Renault; PSA; Peugeot; Citroën; Volkswagen; Toyota; Ford; General Motors; BMW;
        Fiat; Nissan; Hyundai; Honda; Opel; Tesla; Stellantis; Daimler""",
    "airline": """Air France; Lufthansa; British Airways; Ryanair; easyJet; KLM; Iberia; Emirates;
        Alitalia; Swiss; Brussels Airlines""",
    "aircraft maker": "Airbus; Boeing; Embraer; Bombardier; Dassault Aviation; ATR",
    "bank": """BNP Paribas; la Société générale; le Crédit agricole; HSBC; ING; KBC; Dexia; UBS;
        le Crédit suisse; la Deutsche Bank; Goldman Sachs; Barclays; Citigroup; Santander""",
    "rocket firm": "SpaceX; Blue Origin; Arianespace; Virgin Galactic; Orbital Sciences",
    "oil firm": "Total; BP; Shell; ExxonMobil; Chevron; Eni; Gazprom; Aramco; Equinor",
    "sahel movement": "le MNLA; l'AQMI; le MUJAO; Ansar Dine; Ansar Eddine; Boko Haram",
    "levant movement": "le Hamas; le Hezbollah; le Fatah; le Djihad islamique; le Front al-Nosra",
}
"""Kind of organisation → well-known ones of it, with the article that the press gives them."""
