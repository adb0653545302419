"""States of the world: who borders whom, since when each exists, what groups they make.

Lists only; ``quizapp.core.language.states`` reads them. Names are the gazetteer's. Land
borders and groups as any atlas has them. Dates are those of statehood up to 2020
(independence, union, dissolution), of old states only the ones that are often in the news;
from the histories of the states themselves.
"""

from __future__ import annotations

BORDERS = """
Afghanistan: Chine, Iran, Ouzbékistan, Pakistan, Tadjikistan, Turkménistan
Afrique du Sud: Botswana, Eswatini, Lesotho, Mozambique, Namibie, Zimbabwe
Albanie: Grèce, Kosovo, Macédoine du Nord, Monténégro
Algérie: Libye, Mali, Maroc, Mauritanie, Niger, Tunisie
Allemagne: Autriche, Belgique, Danemark, France, Luxembourg, Pays-Bas, Pologne, Suisse,
  République tchèque
Allemagne de l'Est: Allemagne de l'Ouest, Pologne, Tchécoslovaquie
Allemagne de l'Ouest: Autriche, Belgique, Danemark, France, Luxembourg, Pays-Bas, Suisse,
  Tchécoslovaquie
RDA: RFA, Pologne, Tchécoslovaquie
RFA: Autriche, Belgique, Danemark, France, Luxembourg, Pays-Bas, Suisse, Tchécoslovaquie
Andorre: Espagne, France
Angola: Congo, Namibie, République démocratique du Congo, Zambie
Arabie saoudite: Irak, Jordanie, Koweït, Oman, Qatar, Yémen, Émirats arabes unis
Argentine: Bolivie, Brésil, Chili, Paraguay, Uruguay
Arménie: Azerbaïdjan, Géorgie, Iran, Turquie
Autriche: Hongrie, Italie, Liechtenstein, République tchèque, Slovaquie, Slovénie, Suisse,
  Tchécoslovaquie, Yougoslavie
Azerbaïdjan: Géorgie, Iran, Russie, Turquie
Bangladesh: Birmanie, Inde
Belgique: France, Luxembourg, Pays-Bas
Belize: Guatemala, Mexique
Bhoutan: Chine, Inde
Birmanie: Chine, Inde, Laos, Thaïlande
Biélorussie: Lettonie, Lituanie, Pologne, Russie, Ukraine
Bolivie: Brésil, Chili, Paraguay, Pérou
Bosnie-Herzégovine: Croatie, Monténégro, Serbie
Botswana: Namibie, Zambie, Zimbabwe
Brunei: Malaisie
Brésil: Colombie, Guyana, Paraguay, Pérou, Suriname, Uruguay, Venezuela
Bulgarie: Grèce, Macédoine du Nord, Roumanie, Serbie, Turquie, Yougoslavie
Burkina Faso: Bénin, Côte d'Ivoire, Ghana, Mali, Niger, Togo
Burundi: Rwanda, République démocratique du Congo, Tanzanie
Bénin: Niger, Nigeria, Togo
Cambodge: Laos, Thaïlande, Vietnam
Cameroun: Centrafrique, Congo, Gabon, Guinée équatoriale, Nigeria, Tchad
Canada: États-Unis
Centrafrique: Congo, République démocratique du Congo, Soudan, Soudan du Sud, Tchad
Chili: Pérou
Chine: Corée du Nord, Inde, Kazakhstan, Kirghizstan, Laos, Mongolie, Népal, Pakistan, Russie,
  Tadjikistan, Vietnam
Colombie: Panama, Pérou, Venezuela, Équateur
Congo: Gabon, République démocratique du Congo
Corée du Nord: Corée du Sud, Russie
Costa Rica: Nicaragua, Panama
Croatie: Hongrie, Monténégro, Serbie, Slovénie
Côte d'Ivoire: Ghana, Guinée, Liberia, Mali
Djibouti: Somalie, Érythrée, Éthiopie
Espagne: France, Maroc, Portugal
Estonie: Lettonie, Russie
Eswatini: Mozambique
Finlande: Norvège, Russie, Suède, URSS
France: Italie, Luxembourg, Monaco, Suisse
Gabon: Guinée équatoriale
Gambie: Sénégal
Ghana: Togo
Grèce: Macédoine du Nord, Turquie, Yougoslavie
Guatemala: Honduras, Mexique, Salvador
Guinée: Guinée-Bissau, Liberia, Mali, Sierra Leone, Sénégal
Guinée-Bissau: Sénégal
Guyana: Suriname, Venezuela
Géorgie: Russie, Turquie
Haïti: République dominicaine
Honduras: Nicaragua, Salvador
Hongrie: Roumanie, Serbie, Slovaquie, Slovénie, Ukraine, Tchécoslovaquie, Yougoslavie, URSS
Inde: Népal, Pakistan
Indonésie: Malaisie, Papouasie-Nouvelle-Guinée, Timor oriental
Irak: Iran, Jordanie, Koweït, Syrie, Turquie
Iran: Pakistan, Turkménistan, Turquie
Irlande: Royaume-Uni
Israël: Jordanie, Liban, Palestine, Syrie, Égypte
Italie: Saint-Marin, Slovénie, Suisse, Vatican, Yougoslavie
Jordanie: Palestine, Syrie
Kazakhstan: Kirghizstan, Ouzbékistan, Russie, Turkménistan
Kenya: Ouganda, Somalie, Soudan du Sud, Tanzanie, Éthiopie
Kirghizstan: Ouzbékistan, Tadjikistan
Kosovo: Macédoine du Nord, Monténégro, Serbie
Laos: Thaïlande, Vietnam
Lettonie: Lituanie, Russie
Liban: Syrie
Liberia: Sierra Leone
Libye: Niger, Soudan, Tchad, Tunisie, Égypte
Liechtenstein: Suisse
Lituanie: Pologne, Russie
Macédoine du Nord: Serbie
Malaisie: Singapour, Thaïlande
Malawi: Mozambique, Tanzanie, Zambie
Mali: Mauritanie, Niger, Sénégal
Mauritanie: Sénégal
Mexique: États-Unis
Moldavie: Roumanie, Ukraine
Mongolie: Russie
Monténégro: Serbie
Mozambique: Tanzanie, Zambie, Zimbabwe
Namibie: Zambie
Niger: Nigeria, Tchad
Nigeria: Tchad
Norvège: Russie, Suède
Oman: Yémen, Émirats arabes unis
Ouganda: Rwanda, République démocratique du Congo, Soudan du Sud, Tanzanie
Ouzbékistan: Tadjikistan, Turkménistan
Palestine: Égypte
Pologne: Russie, République tchèque, Slovaquie, Ukraine, Tchécoslovaquie, URSS
Pérou: Équateur
Roumanie: Serbie, Ukraine, Yougoslavie, URSS
Russie: Ukraine
Rwanda: République démocratique du Congo, Tanzanie
République démocratique du Congo: Soudan du Sud, Tanzanie, Zambie
République tchèque: Slovaquie
Slovaquie: Ukraine
Somalie: Éthiopie
Soudan: Soudan du Sud, Tchad, Égypte, Érythrée, Éthiopie
Soudan du Sud: Éthiopie
Syrie: Turquie
Tanzanie: Zambie
Zambie: Zimbabwe
Érythrée: Éthiopie
"""
"""Each border once; the reader takes it both ways."""

SINCE = """
1776 États-Unis; 1804 Haïti; 1811 Paraguay; 1816 Argentine; 1818 Chili; 1819 Colombie;
1821 Mexique, Pérou, Costa Rica, Guatemala, Honduras, Nicaragua, Salvador; 1822 Brésil;
1825 Bolivie, Uruguay; 1830 Belgique, Grèce, Venezuela, Équateur; 1839 Luxembourg; 1844
République dominicaine; 1847 Liberia; 1861 Italie; 1867 Canada; 1871 Allemagne; 1878 Roumanie;
1901 Australie; 1902 Cuba; 1903 Panama; 1907 Nouvelle-Zélande; 1908 Bulgarie; 1918 Autriche,
Hongrie; 1923 Turquie; 1932 Irak;
1905 Norvège; 1910 Afrique du Sud; 1912 Albanie; 1917 Finlande; 1918 Estonie, Islande, Lettonie,
Lituanie, Pologne, Tchécoslovaquie, Yougoslavie; 1922 Égypte, Irlande, URSS; 1932
Arabie saoudite; 1943 Liban; 1944 Syrie; 1946 Jordanie, Philippines; 1947 Inde, Pakistan;
1948 Birmanie, Israël, Sri Lanka, Corée du Nord, Corée du Sud; 1949 Indonésie, RDA, RFA, Laos,
Allemagne de l'Est, Allemagne de l'Ouest; 1951 Libye; 1953 Cambodge; 1945 Vietnam; 1956 Maroc,
Soudan, Tunisie; 1957 Ghana, Malaisie; 1958 Guinée; 1960 Bénin, Burkina Faso, Cameroun,
Centrafrique, Chypre, Congo, Côte d'Ivoire, Gabon, Madagascar, Mali, Mauritanie, Niger, Nigeria,
République démocratique du Congo, Somalie, Sénégal, Tchad, Togo; 1961 Koweït, Sierra Leone,
Tanzanie; 1962 Algérie, Burundi, Jamaïque, Ouganda, Rwanda, Samoa, Trinité-et-Tobago;
1963 Kenya; 1964 Malawi, Malte, Zambie; 1965 Gambie, Maldives, Singapour; 1966 Barbade, Botswana,
Guyana, Lesotho; 1968 Eswatini, Guinée équatoriale, Maurice; 1970 Fidji, Tonga; 1971 Bahreïn,
Bangladesh, Qatar, Émirats arabes unis; 1973 Bahamas; 1974 Grenade, Guinée-Bissau; 1975 Angola,
Cap-Vert, Comores, Mozambique, Papouasie-Nouvelle-Guinée, Sao Tomé-et-Principe, Suriname;
1976 Seychelles; 1977 Djibouti; 1978 Dominique, îles Salomon; 1979 Kiribati, Sainte-Lucie;
1980 Vanuatu, Zimbabwe; 1981 Antigua-et-Barbuda, Belize; 1984 Brunei; 1990 Namibie;
1991 Arménie, Azerbaïdjan, Biélorussie, Croatie, Géorgie, Kazakhstan, Kirghizstan,
Macédoine du Nord, Moldavie, Ouzbékistan, Russie, Slovénie, Tadjikistan, Turkménistan, Ukraine;
1992 Bosnie-Herzégovine; 1993 République tchèque, Slovaquie, Érythrée; 1994 Palaos;
2002 Timor oriental; 2006 Monténégro, Serbie; 2008 Kosovo; 2011 Soudan du Sud
"""
"""The first year of a state founded, or founded again, since 1776."""

UNTIL = """
1990 RDA, RFA, Allemagne de l'Est, Allemagne de l'Ouest; 1991 URSS, Union soviétique;
1992 Yougoslavie, Tchécoslovaquie
"""
"""The last year of a state dissolved since 1900."""

INTERRUPTED = """
1940-1990 Estonie, Lettonie, Lituanie; 1938-1944 Autriche; 1945-1990 Allemagne
"""
"""Years in which a state of today was no state of its own name."""

GROUPS = {
    "méditerranée méditerranéen méditerranéenne méditerranéens": """Albanie, Algérie,
        Bosnie-Herzégovine, Chypre, Croatie, Espagne, France, Grèce, Israël, Italie, Liban, Libye,
        Malte, Maroc, Monaco, Monténégro, Slovénie, Syrie, Tunisie, Turquie, Égypte""",
    "baltique": """Allemagne, Danemark, Estonie, Finlande, Lettonie, Lituanie, Pologne, Russie,
        Suède""",
    "mer-noire": "Bulgarie, Géorgie, Roumanie, Russie, Turquie, Ukraine",
    "caspienne": "Azerbaïdjan, Iran, Kazakhstan, Russie, Turkménistan",
    "maghreb maghrébin maghrébine": "Algérie, Libye, Maroc, Mauritanie, Tunisie",
    "sahel sahélien sahélienne": "Burkina Faso, Mali, Mauritanie, Niger, Sénégal, Tchad",
    "balkans balkanique": """Albanie, Bosnie-Herzégovine, Bulgarie, Croatie, Grèce, Kosovo,
        Macédoine du Nord, Monténégro, Roumanie, Serbie, Slovénie""",
    "scandinavie scandinave": "Danemark, Norvège, Suède, Finlande, Islande",
    "nordique nordiques": "Danemark, Finlande, Islande, Norvège, Suède",
    "benelux": "Belgique, Luxembourg, Pays-Bas",
    "ibérique": "Andorre, Espagne, Portugal",
    "caucase caucasien": "Arménie, Azerbaïdjan, Géorgie, Russie",
    "proche-orient": "Égypte, Israël, Jordanie, Liban, Palestine, Syrie, Turquie, Irak",
    "moyen-orient": """Arabie saoudite, Bahreïn, Égypte, Émirats arabes unis, Irak, Iran, Israël,
        Jordanie, Koweït, Liban, Oman, Palestine, Qatar, Syrie, Turquie, Yémen""",
    "golfe": """Arabie saoudite, Bahreïn, Émirats arabes unis, Koweït, Oman, Qatar, Irak, Iran""",
    "arabe arabes": """Algérie, Arabie saoudite, Bahreïn, Égypte, Émirats arabes unis, Irak,
        Jordanie, Koweït, Liban, Libye, Maroc, Mauritanie, Oman, Palestine, Qatar, Soudan, Syrie,
        Tunisie, Yémen""",
    "caraïbes caraïbe caribéen antilles": """Antigua-et-Barbuda, Bahamas, Barbade, Cuba, Dominique,
        Grenade, Haïti, Jamaïque, République dominicaine, Sainte-Lucie, Trinité-et-Tobago""",
    "latine latino-américain latino-américaine": """Argentine, Bolivie, Brésil, Chili, Colombie,
        Costa Rica, Cuba, Guatemala, Honduras, Mexique, Nicaragua, Panama, Paraguay, Pérou,
        Salvador, Uruguay, Venezuela, Équateur""",
    "andes andin andine": "Argentine, Bolivie, Chili, Colombie, Pérou, Venezuela, Équateur",
    "sud-américain sud-américaine": """Argentine, Bolivie, Brésil, Chili, Colombie, Guyana,
        Paraguay, Pérou, Suriname, Uruguay, Venezuela, Équateur""",
    "cédéao cedeao ouest-africain ouest-africaine": """Bénin, Burkina Faso, Cap-Vert,
        Côte d'Ivoire, Gambie, Ghana, Guinée, Guinée-Bissau, Liberia, Mali, Niger, Nigeria,
        Sénégal, Sierra Leone, Togo""",
    "asean": """Birmanie, Brunei, Cambodge, Indonésie, Laos, Malaisie, Philippines, Singapour,
        Thaïlande, Vietnam""",
    "brics": "Afrique du Sud, Brésil, Chine, Inde, Russie",
    "g7 g8": """Allemagne, Canada, États-Unis, France, Italie, Japon, Royaume-Uni, Russie""",
    "opep": """Algérie, Angola, Arabie saoudite, Congo, Émirats arabes unis, Gabon, Irak, Iran,
        Koweït, Libye, Nigeria, Venezuela, Équateur""",
    "zone-euro": """Allemagne, Autriche, Belgique, Chypre, Espagne, Estonie, Finlande, France,
        Grèce, Irlande, Italie, Lettonie, Lituanie, Luxembourg, Malte, Pays-Bas, Portugal,
        Slovaquie, Slovénie""",
    "union-européenne ue vingt-sept vingt-huit": """Allemagne, Autriche, Belgique, Bulgarie,
        Chypre, Danemark, Espagne, Estonie, Finlande, France, Grèce, Hongrie, Irlande, Italie,
        Lettonie, Lituanie, Luxembourg, Malte, Pays-Bas, Pologne, Portugal, République tchèque,
        Roumanie, Slovaquie, Slovénie, Suède""",
    "otan": """Albanie, Allemagne, Belgique, Bulgarie, Canada, Croatie, Danemark, Espagne, Estonie,
        États-Unis, France, Grèce, Hongrie, Islande, Italie, Lettonie, Lituanie, Luxembourg,
        Norvège, Pays-Bas, Pologne, Portugal, République tchèque, Roumanie, Royaume-Uni,
        Slovaquie, Slovénie, Turquie""",
    "francophonie francophone francophones": """Belgique, Bénin, Burkina Faso, Burundi, Cameroun,
        Centrafrique, Congo, Côte d'Ivoire, Djibouti, France, Gabon, Guinée, Haïti, Luxembourg,
        Madagascar, Mali, Niger, République démocratique du Congo, Rwanda, Sénégal, Suisse, Tchad,
        Togo""",
}
"""Words of a clause that limit which states can be meant, and those states."""

CONTINENT_WORDS = {
    "europe": "EU", "européen": "EU", "européenne": "EU", "européens": "EU", "européennes": "EU",
    "afrique": "AF", "africain": "AF", "africaine": "AF", "africains": "AF", "africaines": "AF",
    "asie": "AS", "asiatique": "AS", "asiatiques": "AS", "océanie": "OC",
}  # fmt: skip
"""Words that limit the states meant to a continent of the gazetteer."""

BORDER_WORDS = frozenset(
    """frontière frontières frontalier frontalière frontaliers frontalières voisin voisine voisins
    voisines limitrophe limitrophes""".split()
)
"""Words under which only a neighbour of the state named can be meant."""

SPELLINGS = {
    "Grande-Bretagne": "Royaume-Uni", "Angleterre": "Royaume-Uni",
    "Union soviétique": "URSS", "Tchéquie": "République tchèque", "Viêt Nam": "Vietnam",
    "Kirghizistan": "Kirghizstan", "République centrafricaine": "Centrafrique",
    "Libéria": "Liberia",
}  # fmt: skip
"""Other names of a state → the name of these lists."""

REGION_SETS = {
    "since 2016": """Hauts-de-France; Grand Est; Nouvelle-Aquitaine; Occitanie; Normandie;
        Auvergne-Rhône-Alpes; Bourgogne-Franche-Comté""",
    "until 2015": """Alsace; Lorraine; Champagne-Ardenne; Picardie; Auvergne; Rhône-Alpes;
        Languedoc-Roussillon; Midi-Pyrénées; Aquitaine; Limousin; Poitou-Charentes; Bourgogne;
        Franche-Comté; Haute-Normandie; Basse-Normandie""",
    "overseas": "Guadeloupe; Martinique; Guyane; La Réunion; Mayotte",
    "country": "Provence; Pays basque; Périgord; Savoie; Camargue",
}
"""French regions that are not of one time or kind with the others (law of 16 January 2015)."""
REFORM = 2016
