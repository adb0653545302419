"""Words about places, in French: names, the prepositions they take, the nouns that type them.

Countries and regions are written in their locative form (« au Mali », « dans
l'Oise »), which tells gender, number and article at once.
Sources: the toponymic conventions of the Commission nationale de toponymie
(« Pays et capitales du monde »); Grevisse & Goosse, *Le Bon Usage*, § 588 and 1051.
"""

from __future__ import annotations

from quizapp.core.language.french.word_sets import words

CONTINENTS: dict[str, str] = {
    "AF": "en Afrique",
    "AS": "en Asie",
    "EU": "en Europe",
    "NA": "en Amérique du Nord",
    "SA": "en Amérique du Sud",
    "OC": "en Océanie",
    "AN": "en Antarctique",
}

COUNTRY_NAMES: dict[str, str] = {
    "BA": "Bosnie-Herzégovine",
    "CD": "République démocratique du Congo",
    "CF": "Centrafrique",
    "CG": "Congo",
    "CZ": "République tchèque",
    "FK": "Malouines",
    "FM": "Micronésie",
    "GF": "Guyane",
    "HK": "Hong Kong",
    "MM": "Birmanie",
    "MO": "Macao",
    "PS": "Palestine",
    "RE": "La Réunion",
    "SX": "Saint-Martin",
    "VA": "Vatican",
    "VN": "Vietnam",
    "FO": "îles Féroé",
    "KY": "îles Caïmans",
    "MH": "îles Marshall",
    "SB": "îles Salomon",
    "CK": "îles Cook",
    "VG": "îles Vierges britanniques",
    "VI": "îles Vierges américaines",
}

COUNTRY_ALIASES: dict[str, str] = {
    "US": "États-Unis d'Amérique|USA|États Unis|Etats-Unis|Amérique",
    "GB": "Grande-Bretagne|Royaume Uni|UK",
    "RU": "Fédération de Russie|Fédération russe",
    "CD": "RDC|RD Congo|Congo-Kinshasa|Zaïre",
    "CG": "Congo-Brazzaville|République du Congo",
    "CF": "République centrafricaine|RCA",
    "MM": "Myanmar",
    "CZ": "Tchéquie",
    "PS": "Territoires palestiniens|Autorité palestinienne",
    "VN": "Viêt Nam|Viet Nam|Viêt-nam|Viet-Nam",
    "BY": "Bélarus|Belarus",
    "SZ": "Swaziland",
    "CI": "Côte-d'Ivoire",
    "KP": "République populaire démocratique de Corée|RPDC|Corée-du-Nord",
    "KR": "République de Corée|Corée-du-Sud",
    "CN": "République populaire de Chine",
    "AE": "Émirats",
    "MD": "Moldova",
    "MK": "Macédoine",
    "BA": "Bosnie",
    "SV": "Le Salvador",
    "TL": "Timor-Leste",
    "VA": "Saint-Siège|Cité du Vatican",
    "NL": "Hollande",
    "IR": "République islamique d'Iran",
    "IQ": "Iraq",
    "NG": "Nigéria",
    "LR": "Libéria",
    "PF": "Tahiti",
    "LK": "Ceylan",
    "TR": "Türkiye",
    "ZA": "Afrique-du-Sud",
    "KG": "Kirghizistan",
    "FJ": "îles Fidji",
    "MU": "île Maurice",
    "CY": "République de Chypre",
    "TT": "Trinité-et-Tobago|Trinidad",
    "TW": "Taiwan|Formose",
    "BH": "Bahrein",
    "KW": "Koweit",
    "PG": "Papouasie",
    "DO": "Saint-Domingue",
    "GL": "Groënland",
    "LY": "Lybie",
}

# Territories that are better known as regions of a state, or where hardly anyone lives.
NOT_COUNTRIES = words(
    "AN AQ AX BL BQ BV CC CS CX EA EH GF GP GS HM IC IO MF MQ NF PN RE SJ SX TA TF TK UM WF "
    "YT PM NU AI MS IM TC MP AS"
)

# Names whose gender, number or article the ending does not tell .
# The rule is: final -e feminine, anything else masculine.
MASCULINE_IN_E = words("BZ KH MX MZ ZW SR")
PLURAL = words("US NL PH AE MV SC KM BS BM FK FO KY MH SB CK VG VI FJ PW WS")
FEMININE = words("SL GW SA")
# An aspirated h: « le Honduras », « la Hongrie ».
ASPIRATED = frozenset({"HN", "HU"})
FEMININE_PLURAL = words("PH MV SC KM BS BM FK FO KY MH SB CK VG VI")
# « à Chypre », « à Cuba »: islands and city states without an article.
WITHOUT_ARTICLE = words(
    "CY CU MT MG SG TW MU MC SM BH OM DJ ST TO NR TV VU KI HK MO PR HT GU AW CW GG JE GI AG "
    "KN LC VC AD IL SH TT"
)
# Of those without an article, the ones that still take « en »: « en Israël », « en Andorre ».
WITHOUT_ARTICLE_EN = frozenset({"IL", "AD", "HT"})
# « à la Barbade », « à la Dominique »: feminine islands that keep the article after « à ».
ISLANDS_WITH_ARTICLE = frozenset({"BB", "DM", "GD"})

# A state's subdivisions (or a part of the world) → their locatives, neighbours side by side.
REGIONS: dict[str, str] = {
    "FR": "en Bretagne; en Normandie; dans les Hauts-de-France; dans le Grand Est;"
    "en Île-de-France; dans le Centre-Val de Loire; dans les Pays de la Loire;"
    "en Nouvelle-Aquitaine; en Occitanie; en Provence-Alpes-Côte d'Azur;"
    "en Auvergne-Rhône-Alpes; en Bourgogne-Franche-Comté; en Corse; en Guadeloupe;"
    "en Martinique; en Guyane; à La Réunion; à Mayotte; en Alsace; en Lorraine;"
    "en Champagne-Ardenne; en Picardie; en Auvergne; en Rhône-Alpes; en Provence;"
    "en Languedoc-Roussillon; en Midi-Pyrénées; en Aquitaine; dans le Limousin;"
    "en Poitou-Charentes; en Bourgogne; en Franche-Comté; en Haute-Normandie;"
    "en Basse-Normandie; au Pays basque; dans le Périgord; en Savoie; en Camargue",
    "FR-dep": "dans l'Ain; dans l'Aisne; dans l'Allier; dans les Alpes-de-Haute-Provence;"
    "dans les Hautes-Alpes; dans les Alpes-Maritimes; en Ardèche; dans les Ardennes;"
    "dans l'Ariège; dans l'Aube; dans l'Aude; dans l'Aveyron; dans les Bouches-du-Rhône;"
    "dans le Calvados; dans le Cantal; en Charente; en Charente-Maritime; dans le Cher;"
    "en Corrèze; en Corse-du-Sud; en Haute-Corse; en Côte-d'Or; dans les Côtes-d'Armor;"
    "dans la Creuse; en Dordogne; dans le Doubs; dans la Drôme; dans l'Eure;"
    "en Eure-et-Loir; dans le Finistère; dans le Gard; en Haute-Garonne; dans le Gers;"
    "en Gironde; dans l'Hérault; en Ille-et-Vilaine; dans l'Indre; en Indre-et-Loire;"
    "en Isère; dans le Jura; dans les Landes; dans le Loir-et-Cher; dans la Loire;"
    "en Haute-Loire; en Loire-Atlantique; dans le Loiret; dans le Lot;"
    "dans le Lot-et-Garonne; en Lozère; dans le Maine-et-Loire; dans la Manche;"
    "dans la Marne; en Haute-Marne; dans la Mayenne; en Meurthe-et-Moselle; dans la Meuse;"
    "dans le Morbihan; en Moselle; dans la Nièvre; dans le Nord; dans l'Oise; dans l'Orne;"
    "dans le Pas-de-Calais; dans le Puy-de-Dôme; dans les Pyrénées-Atlantiques;"
    "dans les Hautes-Pyrénées; dans les Pyrénées-Orientales; dans le Bas-Rhin;"
    "dans le Haut-Rhin; dans le Rhône; en Haute-Saône; en Saône-et-Loire; dans la Sarthe;"
    "en Haute-Savoie; en Seine-Maritime; en Seine-et-Marne; dans les Yvelines;"
    "dans les Deux-Sèvres; dans la Somme; dans le Tarn; dans le Tarn-et-Garonne;"
    "dans le Var; dans le Vaucluse; en Vendée; dans la Vienne; en Haute-Vienne;"
    "dans les Vosges; dans l'Yonne; dans le Territoire de Belfort; dans l'Essonne;"
    "dans les Hauts-de-Seine; en Seine-Saint-Denis; dans le Val-de-Marne;"
    "dans le Val-d'Oise",
    "CH": "en Argovie; en Thurgovie; en Appenzell Rhodes-Intérieures;"
    "en Appenzell Rhodes-Extérieures; à Bâle-Campagne; à Bâle-Ville; dans les Grisons;"
    "à Glaris; à Nidwald; à Obwald; à Schaffhouse; à Schwytz; dans le Tessin; à Uri;"
    "en Valais; dans le Vaud",
    "BE": "en Flandre; en Wallonie; en Brabant flamand; en Brabant wallon;"
    "en Flandre-Occidentale; en Flandre-Orientale; dans le Hainaut; dans le Limbourg",
    "CA": "au Québec; en Ontario; au Nouveau-Brunswick; en Nouvelle-Écosse;"
    "à l'Île-du-Prince-Édouard; à Terre-Neuve-et-Labrador; au Manitoba; en Saskatchewan;"
    "en Alberta; en Colombie-Britannique; au Yukon; au Nunavut;"
    "dans les Territoires du Nord-Ouest",
    "US": "en Alabama; en Alaska; en Arizona; en Arkansas; en Californie; au Colorado;"
    "dans le Connecticut; dans le Delaware; en Floride; en Géorgie; à Hawaï; dans l'Idaho;"
    "en Illinois; dans l'Indiana; en Iowa; au Kansas; au Kentucky; en Louisiane;"
    "dans le Maine; dans le Maryland; dans le Massachusetts; au Michigan; au Minnesota;"
    "au Mississippi; au Missouri; au Montana; au Nebraska; au Nevada;"
    "dans le New Hampshire; dans le New Jersey; au Nouveau-Mexique;"
    "en Caroline du Nord; en Caroline du Sud; au Dakota du Nord; au Dakota du Sud;"
    "dans l'Ohio; en Oklahoma; en Oregon; en Pennsylvanie; dans le Rhode Island;"
    "au Tennessee; au Texas; en Utah; dans le Vermont; en Virginie;"
    "en Virginie-Occidentale; dans le Wisconsin; au Wyoming",
    "DE": "en Bavière; en Saxe; en Thuringe; en Rhénanie; en Sarre; en Hesse; en Basse-Saxe;"
    "en Rhénanie-du-Nord-Westphalie; en Rhénanie-Palatinat; dans le Bade-Wurtemberg;"
    "dans le Brandebourg; dans le Schleswig-Holstein; en Saxe-Anhalt; en Prusse",
    "IT": "en Lombardie; en Toscane; en Vénétie; en Ligurie; en Émilie-Romagne; en Ombrie;"
    "dans les Marches; dans le Latium; dans les Abruzzes; en Campanie; dans les Pouilles;"
    "en Basilicate; en Calabre; en Sicile; en Sardaigne; dans le Piémont;"
    "en Vallée d'Aoste; dans le Frioul",
    "ES": "en Catalogne; en Andalousie; en Galice; en Aragon; en Castille; en Navarre;"
    "en Cantabrie; en Estrémadure; dans les Asturies; aux Baléares; aux Canaries;"
    "à Majorque; à Minorque; à Ibiza; à Tenerife",
    "GB": "en Angleterre; en Écosse; au pays de Galles; en Irlande du Nord; en Cornouailles",
    "RU": "en Sibérie; en Tchétchénie; au Daghestan; en Ingouchie; en Ossétie du Nord;"
    "au Tatarstan; en Bachkirie; au Kamtchatka; en Iakoutie; en Carélie",
    "UA": "en Crimée; dans le Donbass; en Galicie; en Transcarpatie",
    "GE": "en Abkhazie; en Ossétie du Sud; en Adjarie",
    "CN": "au Tibet; au Xinjiang; au Sichuan; au Yunnan; au Guangdong; au Hubei; au Hunan;"
    "en Mandchourie; en Mongolie-Intérieure; dans le Henan; au Shandong; au Zhejiang",
    "IN": "au Cachemire; au Pendjab; au Rajasthan; au Gujarat; au Kerala; au Bengale; en Assam",
    "SD": "au Darfour; dans le Kordofan",
    "ML": "dans l'Azawad",
    "SN": "en Casamance",
    "DZ": "en Kabylie; dans les Aurès",
    "MA": "au Sahara occidental; dans le Rif",
    "PS": "en Cisjordanie; dans la bande de Gaza",
    "CD": "au Katanga; au Nord-Kivu;au Sud-Kivu; au Kasaï; en Ituri",
    "AU": "en Tasmanie; dans le Queensland;en Nouvelle-Galles du Sud; au Victoria",
    "LY": "en Cyrénaïque; en Tripolitaine; dans le Fezzan",
    "ET": "au Tigré; en Oromia",
    "TR": "en Anatolie",
    "IQ": "au Kurdistan",
    "DK": "au Jutland",
    "FI": "en Laponie",
    "RO": "en Transylvanie",
    "CZ": "en Bohême; en Moravie",
    "GR": "en Crète; à Rhodes;à Corfou; à Lesbos; dans le Péloponnèse",
    "JP": "à Hokkaido; à Okinawa",
    "ID": "à Bali;à Java; à Sumatra; à Bornéo",
    "YE": "à Socotra",
    "AZ": "au Haut-Karabakh",
    "": "au Moyen-Orient; au Proche-Orient; au Maghreb; au Sahel; en Scandinavie;"
    "dans les Balkans; dans le Caucase; en Amérique latine; en Amérique centrale;"
    "en Extrême-Orient; en Asie centrale; en Asie du Sud-Est; en Afrique de l'Ouest;"
    "en Afrique de l'Est; en Afrique centrale; en Afrique australe; en Afrique du Nord;"
    "en Europe centrale; en Europe de l'Est; en Europe de l'Ouest; en Patagonie; en Amazonie;"
    "au Levant; en Mésopotamie; en Polynésie; en Mélanésie; dans la Corne de l'Afrique;"
    "dans les Caraïbes; aux Antilles; dans l'Arctique; en Palestine; en Afrique subsaharienne;"
    "dans les pays baltes; en Péninsule ibérique; au Benelux; en Eurasie; en Indochine;"
    "en Afrique occidentale; en Afrique orientale; en Europe occidentale; en Europe du Nord;"
    "en Europe orientale; en Europe du Sud; en Asie du Sud; en Asie de l'Est",
}

# Historical states: places, but never options of a question on a country of today.
FORMER_STATES = (
    "en URSS; en Union soviétique; en Yougoslavie; en Tchécoslovaquie; en RDA; en RFA;"
    "en Allemagne de l'Est; en Allemagne de l'Ouest"
)

WATERS = (
    "la Méditerranée; l'Atlantique; le Pacifique; la Manche; la Baltique; la Seine; la Loire;"
    "la Garonne; le Rhône; le Rhin; le Danube; la Tamise; le Nil; le Mississippi; l'Amazone;"
    "l'Euphrate; le Tigre; le Gange; le Mékong; le Yangtsé; la Volga; le Dniepr; le Don;"
    "l'Adriatique; le Bosphore; le Léman; le Saint-Laurent; la Meuse; l'Escaut; l'Elbe;"
    "le Jourdain; le Pô; la Spree; la Moselle"
)
MOUNTAINS = (
    "les Alpes; les Pyrénées; les Andes; l'Himalaya; les Carpates; l'Oural; les Rocheuses;"
    "l'Everest; le Kilimandjaro; le Vésuve; l'Etna; les Appalaches; les Apennins; l'Atlas;"
    "le Massif central"
)

# Nouns that type the name after them: « la région de Koursk », « le lac Léman ».
TYPE_WORDS: dict[str, str] = {
    **dict.fromkeys(
        words(
            "région oblast province département canton État comté district gouvernorat wilaya "
            "préfecture raïon kraï Land voïvodie vallée pôle péninsule île archipel presqu'île "
            "atoll désert cap"
        ),
        "region",
    ),
    **dict.fromkeys(words("ville commune village localité municipalité bourg bourgade"), "city"),
    **dict.fromkeys(
        words("mer océan golfe détroit lac rivière fleuve canal baie rade estuaire étang"), "water"
    ),
    **dict.fromkeys(
        words("mont montagne massif volcan pic col aiguille chaîne cordillère"), "mountain"
    ),
    **dict.fromkeys(
        words(
            "aéroport gare port base stade place rue boulevard avenue pont château palais musée "
            "cathédrale basilique centrale forêt parc cimetière hippodrome gymnase bois porte "
            "tunnel"
        ),
        "site",
    ),
}
FEMININE_TYPES = words(
    "région province préfecture wilaya voïvodie vallée mer rivière baie rade montagne "
    "aiguille chaîne cordillère péninsule île presqu'île gare base place rue avenue "
    "cathédrale basilique centrale forêt porte ville commune localité municipalité bourgade"
)
# The name stays bare after these: « la ville de Gao » is Gao.
TRANSPARENT_TYPES = words("ville commune village localité municipalité bourg bourgade")
# Types whose name is an adjective in small letters: « la péninsule coréenne ».
ADJECTIVE_TYPES = frozenset({"péninsule"})
# Administrative types that compose with the name of their chief city: « région de Koursk ».
REGION_TYPES = words(
    "région oblast province département gouvernorat wilaya préfecture district État canton "
    "comté territoire Land"
)

# Institutions named by their building: organisations, never places.
METONYMS = words("kremlin elysee pentagone matignon bercy hollywood capitole") | {
    "maison blanche",
    "quai d'orsay",
    "quai des orfevres",
    "downing street",
    "wall street",
}

# Everyday words and first names that a gazetteer knows as places; capitals at the start of a
# sentence prove nothing for them.
AMBIGUOUS = words(
    "nice tours sens est or bath mars police nord sud ouest pau die lens mens vire mer ham "
    "albert vichy orange troyes bonne pont port gare bar cannes laval foix dole brest bois "
    "mans bray caen rue sept cent mille man moy ville grave marche manche creuse somme aube "
    "var cher gard victoria lincoln austin paris-nord sale batman split male date of split "
    "nancy florence lourdes valence vienne milan sofia charlotte alexandria salvador santiago "
    "houston denver jackson madison washington dallas chelsea sydney adelaide aurora carson "
    "clinton franklin wellington hamilton martin simon david obama kent york orleans vaux bel "
    "mal dur lot lion union centre europe-unie plan parc lac mont bas haut val golf reading "
    "mobile lui la le les une un des si nos vos moss bourg village ville-neuve sion essen "
    "bonn hue suez marches pays-bas-caribéens cordoba aden elle ils deux trois saint sainte "
    "mission roman sable cap ans guise conches mouvement tulle loire laon vans figures"
)

# « France 24 », « Radio France », « Tour de France »: names of something else than a place.
NAME_HEADS = words(
    "radio air gaz électricité tour stade banque université cour olympique fc ac as sc rc us "
    "inter real paris-saint lycée collège hôpital chu clinique club équipe tournoi festival "
    "traité accords accord convention protocole opéra théâtre bourse miss open gp prix grand- "
    "prix journal institut école académie observatoire editions éditions musée coupe "
    "championnat bataille foire salon orchestre"
)
NAME_TAILS = words(
    "2 3 4 5 24 o info inter télévisions bleu culture telecom télécom match saint-germain "
    "hilton united city times post herald news fc sg news football island 1 football-club "
    "sporting"
)
TITLES_BEFORE = words(
    "m. mme mlle mm. monsieur madame mademoiselle dr docteur pr professeur maître me général "
    "colonel capitaine commandant saint sainte père mgr lord sir lady prince princesse"
)
# Prepositions that announce a place when a capital follows.
LOCATIVES = words(
    "à en de d' vers dans depuis près sur entre jusqu'à du des au aux par hors autour"
)
# Institutions in small letters whose complement belongs to their name: « l'université de Paris ».
INSTITUTIONS = words(
    "université banque cour lycée collège hôpital chu clinique club traité accords accord "
    "protocole convention opéra théâtre institut école académie observatoire musée bataille "
    "tournoi festival championnat"
)
BARE_TYPES = words(
    "mont lac mer océan île îles cap pic golfe stade pôle aiguille canal col massif volcan désert "
    "rivière rue place avenue boulevard pont archipel château musée palais gare baie"
)
STREETS = words("place rue boulevard avenue")
DIRECTIONS = words("nord sud est ouest centre")
# What types a foreign name, before or after: « Bornholmer Strasse », « Checkpoint Charlie ».
FOREIGN_SITES = words(
    "strasse straße platz street avenue square gallery bridge checkpoint plaza piazza stadium "
    "airport beach valley"
)
STRONG_LOCATIVES = words("à vers depuis dans")
# What takes « de » and a place: « près de Figeac », « le maire de Manacor ».
PLACE_HEADS = words(
    "près loin maire mairie gare aéroport port nord sud est ouest centre centre-ville banlieue "
    "habitants rues faubourgs environs route hauteur proximité nord-est nord-ouest sud-est "
    "sud-ouest large cathédrale évêque archevêque député bataille siège prise plages capitale "
    "périphérie agglomération quartier quartiers usine"
)
DETERMINERS = words("le la l' les du au aux des un une ce cet cette ces son sa ses leur leurs")
# Where regions have names of their own, and are not called after their chief city.
NAMED_REGIONS = words("US FR DE CA AU IT ES BE CH GB AT NL IN MX BR CN JP")
