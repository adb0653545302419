"""What an event brings on stage: a title that tells a crash makes « l'appareil » known.

After frame semantics (Fillmore, 1982): « Crash du Rio-Paris » evokes an aircraft, its pilots, its
black boxes, an inquiry; a definite noun of the frame is then understood without an antecedent
(« bridging », Clark, 1975). Each frame: the words that evoke it, « * » for any ending, then the
nouns of its participants and circumstances, singular; what a whole field has (« le réseau »,
« le projet ») is no participant. No rule lives here.
"""

from __future__ import annotations

_FRAMES = """
avion* aviat* aérien* crash* atterri* décoll* hélicoptère* airbus boeing aéroport* pilot*
: avion appareil pilote copilote équipage passager bord boîte épave vol accident crash incident
  rapport enquête enquêteur compagnie aéroport cockpit moteur aile piste trajectoire hélicoptère

naufrag* bateau* navire* paquebot* ferry* cargo* pétrolier* voilier* chavir* marée
: navire bateau équipage passager capitaine coque épave bord armateur naufrage cargo marin canot
  accident rapport enquête cargaison

train* express tgv métro tramway rer déraill* ferroviaire* rail gare*
: train rame conducteur voyageur passager voie ligne gare locomotive accident wagon quai
  circulation déraillement trafic

carambolage* autocar* bus camion* voiture* route* automobiliste* chauffard* autoroute*
: conducteur chauffeur véhicule voiture passager route chaussée accident camion autocar car bus
  circulation choc autoroute automobiliste

accident* collision* percut* heurt*
: accident victime blessé mort circonstance cause enquête secours drame conducteur véhicule bilan
  choc

incendi* feu feux brûl* flamme* pyromane*
: feu incendie sinistre flamme pompier toiture fumée bâtiment riverain évacuation dégât bilan
  départ brasier foyer origine enquête secours sinistré habitant immeuble témoin alarme

glissement* éboul* coulée*
: éboulement glissement coulée avalanche bilan disparu survivant blessé mort recherche secours
  sauveteur sinistré

explosi* explos* déflagration* détonation*
: explosion déflagration bâtiment immeuble victime blessé bilan décombres enquête cause secours
  dégât riverain

séisme* tremblement sismi* tsunami*
: séisme secousse épicentre magnitude réplique victime bilan décombres secours tremblement dégât
  survivant sinistré population tsunami zone sauveteur catastrophe habitant

éruption* volcan* lave
: éruption volcan lave cratère cendre fumerolle cône coulée magma panache flanc habitant

avalanche* alpinis* montagne* himalaya everest cordée*
: avalanche cordée alpiniste randonneur guide sommet victime secours pic neige sauveteur disparu
  accident drame massif refuge glacier

inondation* crue* inond* ouragan* cyclone* tempête* typhon* tornade* orage* intempérie*
: tempête ouragan cyclone vent rafale pluie crue inondation dégât sinistré vague habitant
  rivière niveau précipitation rivage littoral secours alerte vigilance bilan zone catastrophe

météo* vigilance canicule* neige* froid chaleur* sécheresse* pluie*
: vigilance température pluie vent rafale précipitation neige alerte prévision orage
  vague chaleur froid sécheresse

attentat* terroris* kamikaze* bombe* fusillade* otage* tuerie* djihad* jihad*
: attentat assaillant terroriste tireur kamikaze bombe explosion victime otage blessé attaque
  auteur suspect ravisseur enquête police bilan tuerie fusillade

meurtr* assassin* tué* tue homicide* crime* poignard* féminicide* égorg* décapit*
: victime meurtrier assassin suspect corps arme meurtre crime enquête enquêteur tueur tireur
  mobile auteur police assassinat drame

agress* viol viols violé* frapp* violence* poignard* antisémit* racis*
: victime agresseur agression auteur suspect plainte enquête police violence

vols volé* cambriol* braqu* hold-up pirat* escroqu* fraud* arnaqu* hack*
: voleur pirate butin auteur victime suspect enquête banque client fraude piratage système attaque
  compte hacker malfaiteur cybercriminel donnée police vol perte argent internaute ordinateur

arrest* arrêt* interpell* garde* détent* emprison* incarcér* évad* prison* détenu*
: suspect détenu prisonnier prison gardien arrestation police interpellation avocat détention
  cellule enquête libération évasion geôlier établissement peine torture

procès jug* tribunal condamn* acquitt* verdict* plainte* justice cour appel extrad* avocat*
  assises inculp* poursuites prévenu* détenu* irrecevab*
: procès jugement verdict accusé prévenu juge avocat tribunal peine procureur audience cour
  défense plaignant plainte parquet condamnation appel juré magistrat recours amende justice
  affaire accusation décision extradition

scandale* corrupt* affaire* détourn* pots-de-vin dopage dopé*
: affaire scandale enquête soupçon accusation dossier juge parquet dopage

élect* élu élue élus vot* scrutin* présidentiel* législativ* municipal* référendum* urnes
  candidat* second tour primaire* campagne suffrage* réélu* urne
: élection scrutin électeur vote urne candidat campagne participation abstention résultat tour
  suffrage voix bulletin vainqueur bureau victoire isoloir commission dépouillement électorat
  second président parti opposition rival perdant sondage convention parlement observateur

président* gouvernement* ministre* remani* démission* politique investi*
: président gouvernement ministre parlement opposition majorité député assemblée démission cabinet
  coalition parti premier exécutif politique pouvoir vote confiance

loi lois parlement* assemblée* sénat* député* réforme* amendement* décret* législat*
  constitution*
: loi texte projet proposition réforme amendement vote parlement assemblée sénat député
  sénateur débat majorité opposition gouvernement constitution séance lecture
  législateur adoption hémicycle décret commission

impôt* fisc* budget* taxe* dette* austérité déficit* finances
: impôt taxe budget déficit dette contribuable fisc recette dépense ménage entreprise mesure
  gouvernement exonération hausse collectif fiscalité trésor subvention

manif* grève* protest* contest* révolt* émeut* rassembl* mobilis* march* défil* indigné*
: manifestant manifestation cortège gréviste grève syndicat mouvement police slogan revendication
  rassemblement organisateur contestation mobilisation foule émeutier opposant protestation émeute
  marche débrayage

guerre* combat* rebel* rébellion bataille* armée* offensive* conflit* front frappe* bombard*
  missile* milit* insurrection* invasion* soldat* troupe* islamist* djihadiste*
: guerre conflit rebelle rébellion combat armée soldat civil front offensive troupe combattant
  bombardement ennemi régime victoire défaite bataille attaque frappe insurgé insurrection
  population cessez-le-feu gouvernement empire occupant résistance opposition armistice campagne
  occupation

tortur* exaction* génocide* massacre* crimes
: victime torture bourreau prisonnier détenu régime exaction rapport crime massacre témoignage
  rescapé survivant centre sévice

accord* trait* sommet négoci* pourparlers cessez-le-feu paix diplomat* conférence signature
: accord traité négociation sommet signataire texte négociateur délégation paix pourparlers
  partie signature médiateur diplomate conférence discussion dirigeant communiqué blocage

asile réfugi* migrant* immigr* frontière* expuls* clandestin* exil
: réfugié migrant frontière asile camp expulsion immigration demande clandestin exil ambassade

coup d'état putsch* junte* puts
: putsch junte putschiste armée régime pouvoir président constitution militaire coup

censure* presse journal* journaux média* liberté
: censure presse journal journaliste média publication liberté article rédaction éditeur

roi* reine* prince* couronn* monarch* royal* abdiqu* trône mariage
: roi reine prince princesse couronne trône cérémonie mariage souverain famille palais abdication

pape* vatican église* conclave* cardinal* évêque* religi* mosquée* mausolée*
: pape église cardinal conclave évêque prêtre messe fidèle clergé mosquée mausolée imam religion
  culte sanctuaire

mort morts décès décéd* décèd* disparition* disparu* meurt obsèques funérailles hommage*
: mort décès disparition obsèques funérailles famille défunt corps carrière hommage disparu
  enterrement cause

morts mortes tués tuées blessés blessées victimes bilan rescapé* noyade* noyé*
: mort blessé victime accident drame bilan enquête secours autorité corps survivant hélicoptère
  disparu sauveteur rescapé circonstance famille hôpital

match* football* foot soccer ligue coupe mondial équipe* club* rugby basket* handball*
  hockey but buts finale* demi-finale* championnat* tournoi* mls nba nhl sélection* champion*
: match équipe club joueur entraîneur sélectionneur arbitre but score rencontre finale titre
  saison supporter stade champion championnat tournoi gardien buteur victoire défaite vestiaire
  mi-temps tour adversaire série public ligue attaquant défenseur capitaine effectif

course* marathon* rallye* grand-prix formule cyclis* tour étape* vendée* skipper* régate*
  athlét* sprint* ski* nage* natation record*
: course coureur épreuve vainqueur étape parcours arrivée départ record podium victoire
  concurrent abandon peloton pilote skipper voilier bateau maillot titre organisateur spectateur
  participant édition classement champion championnat athlète piste circuit chrono temps
  catégorie partant

tennis roland-garros wimbledon open atp wta
: match set tournoi finale joueur joueuse titre court adversaire victoire tour

olympi* jeux* jo médaille* paralympi*
: jeux épreuve médaille athlète délégation cérémonie titre podium finale record flamme village
  organisateur comité stade édition sport

emploi* usine* entrepris* société* supprim* licenci* fermeture* ferme fabri* industri*
  plan social rachat* rachèt* fusion* acqui* filiale* constructeur* production
: entreprise usine groupe société salarié employé ouvrier direction site production emploi
  licenciement syndicat actionnaire client investissement fermeture suppression chiffre filiale
  fabricant dirigeant constructeur industrie personnel équipe rachat fournisseur agrandissement
  fusion capacité machine

bourse bourses boursi* cotation* cac trading
: action titre cours marché bourse séance investisseur analyste cotation valeur actionnaire
  groupe entreprise société clôture ouverture capitalisation

banque* bancaire* crédit* monnaie* billet* bce financ* crise*
: banque client compte crédit monnaie taux dépôt système crise billet pièce épargnant argent
  transaction fonds somme

pétrole gaz énergie* nucléaire* central* électri* éolien* solaire* barrage* dessal*
: centrale réacteur production installation électricité énergie barrage exploitant chantier
  gisement puits eau usine parc pétrole rivage membrane saumure conduite dessalement turbine

construi* construct* chantier* travaux inaugur* pont* tunnel* ligne* canal* aéroport* rénov*
: chantier travaux bâtiment ouvrage pont tunnel architecte ouverture coût canal inauguration
  façade

fusée* lanceur* spatial* espace satellite* orbite* nasa esa navette* lancement* sonde* capsule*
  astronaut* robot lune rover
: fusée satellite capsule sonde orbite mission astronaute équipage navette engin robot tir
  décollage cargaison vol atterrisseur astre constellation lanceur lancement bord

planète* exoplanète* étoile* astéroïde* comète* galaxie* trou trous télescope* astro* supernova*
: planète étoile télescope astronome orbite surface galaxie observation découverte observatoire
  chercheur atmosphère astre température antenne physicien scientifique mesure
  donnée

découv* chercheur* scientifi* science* étude* boson* particule* physic* cern expérience*
  génome* biolog* espèce* fossile* récif* labo* inédit* inconnu*
: découverte chercheur scientifique étude résultat équipe expérience observation
  recherche laboratoire analyse publication échantillon espèce mission revue hypothèse détecteur
  campagne expédition physicien donnée spécimen article

fouille* archéolog* momie* tombe* vestige* dinosaure* préhistor*
: site fouille archéologue vestige tombe découverte tombeau momie objet squelette fossile

épidémi* virus* grippe* ebola sida choléra covid* pandémi* vaccin* contagi* coronavirus*
: virus épidémie maladie malade patient vaccin cas hôpital contagion symptôme traitement
  vaccination bilan pandémie infection médecin dose population autorité souche contamination

hôpit* médecin* médic* santé chirurg* patient* maladie* cancer* accouch* grossesse* désert
  maternité* avortement* ivg
: hôpital médecin patient malade maladie opération traitement chirurgien soin médicament maternité
  accouchement mère bébé enfant couple grossesse père compagnon femme ivg praticien avortement
  fermeture drame urgence

école* lycé* collèg* élève* étudiant* universit* enseign* bac baccalauréat rentrée
: école élève lycée collège étudiant enseignant professeur établissement université rentrée cours
  diplôme épreuve lycéen classe examen

festival* concert* musi* chant* album* spectacle* théâtre* danse opéra* rock
: festival concert public scène musicien artiste organisateur édition programmation spectateur
  album chanson groupe chanteur spectacle animation cérémonie affiche

film* ciném* cannes oscar* césar* réalisat* acteur* actrice* série*
: film réalisateur acteur actrice tournage rôle scénario palme jury cérémonie personnage série
  public épisode saison héros sortie récompense palmarès intrigue

livre* roman* écriv* manuscrit* littér* auteur* prix nobel goncourt poè* édit*
: livre roman auteur écrivain éditeur lecteur manuscrit prix lauréat jury œuvre récit récompense
  romancier chapitre ouvrage édition héros personnage poète bibliothèque texte

peint* peintre* tableau* œuvre* musée* exposition* art arts sculpt* enchère*
: tableau œuvre peintre musée exposition artiste collection toile vente public visiteur
  conservateur sculpture

télé* émission* chaîne* reportage* documentaire* radio* tf1 présentat* commentateur* envoyé
: émission chaîne reportage journaliste présentateur téléspectateur télévision documentaire
  antenne diffusion public audience

jeu jeux console* nintendo playstation xbox vidéo* 3ds
: console jeu joueur écran manette machine batterie version autonomie cartouche fabricant
  constructeur sortie

high-tech smartphone* iphone* téléphon* tablette* ordinateur* appareil*
: téléphone appareil écran machine batterie smartphone tablette version autonomie fabricant
  constructeur système utilisateur clavier puce

internet web site* wiki* google facebook twitter logiciel* informatique* numérique* virus
  microsoft linux
: site page article internaute utilisateur contributeur logiciel plateforme communauté

recensement* population* démograph*
: population habitant recensement chiffre naissance taux enquête

agricult* paysan* récolte* élevage* bétail lait viande pêch* vin vins
: agriculteur éleveur récolte exploitation filière producteur pêcheur pêche production bateau
  vigneron viande troupeau vendange

animal* loup* ours requin* baleine* oiseau* chien* zoo braconn* crustacé* insecte* papillon*
  poisson* reptile* mammifère* araignée* grenouille* tortue* félin* dauphin*
: animal spécimen individu espèce troupeau zoo bête parc braconnier population chien loup ours
  requin

environnement* climat* pollut* marée noire co2 réchauffement biodiversité forêt*
: pollution climat émission température réchauffement climatologue environnement espèce forêt
  conférence plage écosystème

île* archipel* récif* atoll*
: île côte littoral plage cratère volcan rivage population archipel habitant plateau flanc point

langue* code* alphabet* symbol* couleur*
: code langue langage alphabet symbole couleur système signe

wiki*
: encyclopédie contributeur article page communauté projet fondation
"""


def _entries() -> tuple[tuple[frozenset[str], frozenset[str]], ...]:
    frames = (entry.partition(":") for entry in _FRAMES.strip().split("\n\n"))
    return tuple((frozenset(cues.split()), frozenset(roles.split())) for cues, _, roles in frames)


FRAMES: tuple[tuple[frozenset[str], frozenset[str]], ...] = _entries()
"""Cues (« incendi* » stands for any ending) and the nouns known once one of them is read."""

FRAME_NOUNS: frozenset[str] = frozenset().union(*(roles for _, roles in FRAMES))
"""Every participant of some frame: without its frame, « l'appareil » tells nothing."""
