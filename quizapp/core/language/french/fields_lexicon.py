"""Which body is in charge of what: its field, and the words that make anyone think of it."""

from __future__ import annotations

from quizapp.core.language.french.word_sets import words

# A word of the body's name → words of a question or a title that give it away.
FIELDS: dict[str, frozenset[str]] = {
    "intérieur": words(
        """police policier policiers policière gendarme gendarmes gendarmerie agresseur agresseurs
        agression agressions attentat attentats terroriste terroristes manifestation manifestants
        émeute émeutes élection élections électeurs arrestation arrestations préfet préfets
        immigration migrants délinquance sécurité cambriolages évacuation évacués"""
    ),
    "justice": words(
        """procès tribunal tribunaux prison prisons détenu détenus magistrat magistrats juge juges
        condamnation condamnés peine peines pénal pénale justice avocats extradition amnistie"""
    ),
    "commerce": words(
        """marché marchés commerçant commerçants commerce importations exportations prix étals
        magasins boutiques marchands consommateurs soldes"""
    ),
    "santé": words(
        """hôpital hôpitaux maladie maladies malades vaccin vaccins vaccination épidémie virus
        médecin médecins patients patient soins médicaments médicament infirmières santé
        contamination ebola choléra paludisme grippe"""
    ),
    "éducation": words(
        """école écoles élève élèves enseignants enseignant professeurs lycée lycées collège
        collèges rentrée baccalauréat classes programmes"""
    ),
    "enseignement": words("école écoles élève élèves enseignants étudiants université rentrée"),
    "défense": words(
        """armée armées soldat soldats militaire militaires troupes bombardement missile missiles
        avion avions guerre opération régiment"""
    ),
    "finances": words("impôt impôts budget dette déficit taxe taxes fiscal fiscale milliards"),
    "budget": words("impôt impôts budget dette déficit taxe taxes fiscal fiscale dépenses"),
    "économie": words("croissance entreprises inflation chômage budget économique industrie"),
    "agriculture": words(
        """agriculteurs agriculteur éleveurs élevage récolte récoltes lait blé ferme fermes
        exploitations cultures bétail agricole agricoles"""
    ),
    "pêches": words("pêche pêcheurs poisson poissons chalutier chalutiers thon"),
    "pêche": words("pêche pêcheurs poisson poissons chalutier chalutiers thon"),
    "transports": words(
        """train trains rail ligne lignes route routes autoroute aéroport avion avions collision
        bus métro ferroviaire transports"""
    ),
    "affaires étrangères": words(
        "ambassade ambassadeur diplomate diplomates diplomatie diplomatique ressortissants visa"
    ),
    "culture": words("film films musée musées festival théâtre livre livres patrimoine artistes"),
    "sports": words("match matchs club clubs joueur joueurs stade championnat sport sportifs"),
    "environnement": words(
        "climat pollution déchets forêt espèces émissions biodiversité rivière eau réserve"
    ),
    "travail": words("emplois emploi salariés chômage grève licenciements chômeurs syndicats"),
    "logement": words("logement logements loyers locataires expulsions"),
    "banques": words("banque banques bancaire bancaires comptes compte"),
    "météorologie": words("météo cyclone tempête précipitations vigilance températures"),
    "constitutionnel": words("constitution loi constitutionnalité réforme adopté adoptée"),
    "constitutionnelle": words("constitution loi constitutionnalité réforme élection scrutin"),
}
