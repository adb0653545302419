"""Adjectives of nationality, masculine singular, with their country; « gentilés » in use."""

from __future__ import annotations

_LIST = """
afghan Afghanistan; sud-africain Afrique du Sud; albanais Albanie; algérien Algérie;
allemand Allemagne; est-allemand Allemagne; ouest-allemand Allemagne; andorran Andorre;
angolais Angola; saoudien Arabie saoudite; argentin Argentine; arménien Arménie;
australien Australie; autrichien Autriche; azerbaïdjanais Azerbaïdjan; azéri Azerbaïdjan;
bahreïni Bahreïn; bangladais Bangladesh; belge Belgique; béninois Bénin; biélorusse Biélorussie;
birman Birmanie; bolivien Bolivie; bosnien Bosnie-Herzégovine; bosniaque Bosnie-Herzégovine;
centrafricain République centrafricaine; comorien Comores; dominicain République dominicaine;
brésilien Brésil;
britannique Royaume-Uni; anglais Royaume-Uni; écossais Royaume-Uni; gallois Royaume-Uni;
bulgare Bulgarie; burkinabè Burkina Faso; burkinabé Burkina Faso; burundais Burundi;
cambodgien Cambodge; camerounais Cameroun; canadien Canada; québécois Canada; chilien Chili;
chinois Chine; chypriote Chypre; colombien Colombie; congolais République démocratique du Congo;
coréen Corée; nord-coréen Corée du Nord; sud-coréen Corée du Sud; costaricien Costa Rica;
ivoirien Côte d'Ivoire; croate Croatie; cubain Cuba; danois Danemark; djiboutien Djibouti;
égyptien Égypte; émirien Émirats arabes unis; émirati Émirats arabes unis; équatorien Équateur;
érythréen Érythrée; espagnol Espagne; catalan Espagne; estonien Estonie; américain États-Unis;
états-unien États-Unis; étasunien États-Unis; éthiopien Éthiopie; finlandais Finlande;
français France; gabonais Gabon; gambien Gambie; géorgien Géorgie; ghanéen Ghana; grec Grèce;
guatémaltèque Guatemala; guinéen Guinée; guyanais Guyana; haïtien Haïti; hondurien Honduras;
hongrois Hongrie; indien Inde; indonésien Indonésie; irakien Irak; iraquien Irak; iranien Iran;
irlandais Irlande; islandais Islande; israélien Israël; italien Italie; jamaïcain Jamaïque;
japonais Japon; nippon Japon; jordanien Jordanie; kazakh Kazakhstan; kényan Kenya;
kirghize Kirghizistan; kosovar Kosovo; koweïtien Koweït; laotien Laos; letton Lettonie;
libanais Liban; libérien Libéria; libyen Libye; lituanien Lituanie; luxembourgeois Luxembourg;
macédonien Macédoine du Nord; malgache Madagascar; malaisien Malaisie; malien Mali; maltais Malte;
marocain Maroc; mauricien Maurice; mauritanien Mauritanie; mexicain Mexique; moldave Moldavie;
monégasque Monaco; mongol Mongolie; monténégrin Monténégro; mozambicain Mozambique;
namibien Namibie; népalais Népal; nicaraguayen Nicaragua; nigérien Niger; nigérian Nigeria;
norvégien Norvège; néo-zélandais Nouvelle-Zélande; omanais Oman; ougandais Ouganda;
ouzbek Ouzbékistan; pakistanais Pakistan; palestinien Palestine; panaméen Panama;
paraguayen Paraguay; néerlandais Pays-Bas; hollandais Pays-Bas; péruvien Pérou;
philippin Philippines; polonais Pologne; portugais Portugal; qatari Qatar; qatarien Qatar;
roumain Roumanie; russe Russie; soviétique URSS;
tchécoslovaque Tchécoslovaquie; yougoslave Yougoslavie; rwandais Rwanda; salvadorien Salvador;
sénégalais Sénégal; serbe Serbie; singapourien Singapour; slovaque Slovaquie; slovène Slovénie;
somalien Somalie; soudanais Soudan; sud-soudanais Soudan du Sud; sri-lankais Sri Lanka;
suédois Suède; suisse Suisse; helvétique Suisse; syrien Syrie; tadjik Tadjikistan;
taïwanais Taïwan; tanzanien Tanzanie; tchadien Tchad; tchèque Tchéquie; thaïlandais Thaïlande;
togolais Togo; tunisien Tunisie; turc Turquie; turkmène Turkménistan; ukrainien Ukraine;
uruguayen Uruguay; vénézuélien Venezuela; vietnamien Viêt Nam; yéménite Yémen;
zambien Zambie; zimbabwéen Zimbabwe; européen Europe; africain Afrique; asiatique Asie
"""


def _table() -> dict[str, str]:
    pairs = (entry.strip().partition(" ") for entry in _LIST.replace("\n", " ").split(";"))
    return {adjective: country for adjective, _, country in pairs}


NATIONALITIES = _table()
_ENDINGS = (("", ""), ("s", ""), ("e", ""), ("es", ""), ("ne", ""), ("nes", ""), ("que", "c"),
            ("ques", "c"), ("cque", "c"), ("cques", "c"))  # fmt: skip


def _forms() -> dict[str, str]:
    """Every form of every adjective: a masculine goes before another's feminine."""
    forms: dict[str, str] = {}
    for ending, instead in _ENDINGS:
        for adjective, country in NATIONALITIES.items():
            if adjective.endswith(instead):
                forms.setdefault(adjective.removesuffix(instead) + ending, country)
    return forms


_FORMS = _forms()


def country_of(word: str) -> str | None:
    """The country that an adjective of nationality names, in any gender and number.

    « nord-coréennes » → « Corée du Nord »; None for any other word.
    """
    return _FORMS.get(word.lower())
