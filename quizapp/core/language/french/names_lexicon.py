"""Words that tell persons and organisations in French news; lists only, no rule.

First names: the most frequent of France since 1900 (INSEE counts a few
thousand) and those that French news bring from abroad, in their French spelling;
the others of the world have a lexicon of their own.
"""

from __future__ import annotations

from quizapp.core.language.french import world_first_names_lexicon as world


def _words(text: str) -> frozenset[str]:
    """The words of a list."""
    return frozenset(text.split())


_MASCULINE = """
    armel babacar bradley byron cheikh dave davy dean derek duncan dwight earl emir fahd
    faysal fouad gamal glenn hamza harvey hosein jalal jabir jamal kaled kamel khaled kito lakhdar
    lech maher moncef mounir muhammad nabil nadim nadir naguib nasser nouri oleksandr ole ouattara
    rached rafic rami ramzan ramzi riad roch sadio said saleh samy sherif tareq toumani troy tuan
    wael wissam yahya yehia zaki ziad anwar ashraf aymen baltasar bernd björn burkhard carles
    christos constantino dino dragan egon emre erdal esteban fabrizio fausto ferenc gennaro
    giuliano goran hakan harald heinrich heinz horacio iker ilya jarosław javad joschka kwame lech
    leopoldo lothar luciano mahmud mateo maxim mauro mircea moritz nguema nicanor nikos omid orhan
    osman oswaldo ottmar pascual petro pier ramon ramón renzo rolf roman rubén rüdiger sandro
    sergi stanislaw sven tariq thabo theo thorsten tiago traian tsai ulrich uwe vaclav václav
    valentino victorien vittorio vojislav werner yoweri yukio yoshihide zoran
    conrad günter günther hanns erich mstislav egon
    abdallah abdel abdelaziz abdelkader abdou abdoulaye abdul abdullah abel abraham adam adama adolf
    adolphe adrian adrien ahmad ahmed aimé alain alan alassane albert albin aleksandr aleksei
    alejandro aleksander alessandro alexandre alexei alexeï alexis alfred ali allan alphonse alvaro
    amadou amar amin anatole anders andreas andrei andreï andrew andré andrés andrzej angelo angus
    antoine anthony antoni antonin antonio antony armand arnaud arnold arsène arthur artur auguste
    augustin augusto aurélien axel aymeric ayman aziz bachar baptiste barack barry barthélemy bashar
    basile bastien ben benito benjamin benoît benoit bernard bernardo bernie bert bertrand bill
    bilal blaise bob boris boubacar brad brian brice bruce bruno carl carlo carlos cédric césar
    charles charlie chris christian christophe christopher christoph claudio clément clément
    colin constantin corentin craig cristiano cyril cyrille dan daniel daniele danny dario david
    denis dennis denzel didier diego dieter dimitri dirk dmitri dmitry dominic donald douglas
    driss dylan eddy edgar edmond edouard eduardo edward edwin eliott elon émile emilio emmanuel
    emmerson enrico enrique enzo eric éric erik ernest ernesto ernst erwan étienne eugène evan evo
    fabien fabio fabrice farid faustin félix felipe ferdinand fernand fernando fidel filip filippo
    florent florian françois francesco francis francisco franck frank franklin franz fred
    frédéric frederick friedrich gabriel gaël gaëtan gaston gary gautier gavin geoffrey geoffroy
    georg george georges gérald gérard gerhard germain giacomo gianni gilbert gilles giorgio
    giovanni giulio giuseppe gonzalo gordon graham greg grégoire grégory guido guillaume gunther
    gustave gustavo guy habib hamid hamed hannibal hans harold haroun harry hasan hassan hédi
    helmut henri henry henrik herbert hervé hicham hillel hosni houari hubert hugh hugo hugues
    hussein ian ibrahim idriss ignace igor ilham imran ismaël ismaïl isaac ivan jack jackie jacob
    jacques jaime jair jake james jamel jan jared jason javier jay jean jeff jeffrey jens jeremy
    jérémie jérémy jérôme jerry jesse jesús jim jimmy joachim joaquín joão joe joël joey johan
    johann johannes john johnny jon jonas jonathan jordan jordi jorge josé josef joseph josh joshua
    juan jules julian julien julio junior justin kaïs karim karl keith ken kenneth kévin kevin klaus
    koffi kofi kurt kyle lamine larry lars laurent lazare léo léon léonard leonardo léopold lewis
    liam lionel lloyd loïc loris lorenzo louis luc luca lucas lucien ludovic luigi luis luiz lukas
    lula mahamat mahmoud malcolm malik mamadou manfred manuel marc marcel marcello marcelo marco
    marcos marcus mariano mario marius mark martin marvin massimo mathias mathieu mathis matt
    matteo matthew matthias matthieu maurice mauricio max maxence maxime maximilien mehdi mehmet
    mickaël michael michaël michel miguel mike mikhaïl mikhail milan milos mitt modibo mohamed
    mohammad mohammed mohand moïse morgan moshe mostafa mouammar mouloud moussa mustapha mustafa
    narendra nathan nathanaël nelson nestor nicholas nick nicolaï nicolas nicolás nigel nikita
    nikola nikolaï noah noé noël norbert octave olaf oleg oliver olivier olof omar oscar osama
    otto ousmane owen pablo paolo pascal patrice patrick paul paulo pavel pedro pervez peter petr
    phil philip philippe pierre pierrick pietro quentin rachid rafael rafał raoul raphaël raul raúl
    ray raymond recep régis rémi rémy renaud rené ricardo riccardo richard rick robert roberto
    robin rodolphe rodrigo rodrigue roger roland romain roman romano ron ronald rory ruben rudolf
    rudy rupert russell ryan saad saïd saïf salah salim salman salvador salvatore samir samuel
    santiago sébastien sebastian sepp serge sergei sergey sergueï sergio seydou shimon shinzo
    silvio simon slobodan sofiane souleymane stan stanislas stefan stéphane stephen steve steven
    stuart sylvain tarek tariq taylor teddy ted terry théo théodore theodore thibaud thibault
    thibaut thierry thomas tim timothée timothy tom tomas tommy tony tristan umberto ursin valentin
    valéry vicente victor vincent viktor vitali vivien vladimir volodymyr walid walter warren
    wesley wilfried wilhelm willem william willy wolfgang xavier yacine yann yannick yasser yassine
    yitzhak yohann yoann youri youssef yousouf yves yvan yvon zacharie zbigniew zinédine zine
"""

_FEMININE = """
    lina nadiya olena oksana ilona mina nora rosie lottie edna wilma florentine hedwig
    adélaïde adèle adeline agathe agnès aïcha aïssata alexandra alexia alice alicia aline alison
    alix amanda amandine amélie amina ana anaïs anastasia andréa andrea angela angèle angélina
    angelina angélique anita ann anna annabelle anne annette annick annie antoinette apolline
    ariane arlette armelle astrid aude audrey aurélie aurore aya barbara béatrice bénédicte benazir
    bernadette berthe betty blanche brigitte britney camilla capucine carla carine carmen carole
    caroline catherine cathy cécile cécilia céline chantal charlène charlotte chiara chloé
    christel christelle christiane christina christine claire clara clarisse claudette claudia
    clémence clémentine clotilde colette coline constance coralie corinne cristina cynthia daniela
    danièle danielle daphné débora deborah delphine denise diana diane dilma dolores donna dora
    dorothée édith elena éléonore eleonora éliane élisa élisabeth elizabeth élise ella ellen
    élodie éloïse elsa elvire émilie emily emma emmanuelle erika estelle esther eugénie éva eva
    evelyne évelyne ève fabienne fanny fatima fatou fatoumata federica félicité fernande flavie
    fleur flora florence françoise frances frédérique gabriela gabrielle gaëlle geneviève
    georgette géraldine germaine ghislaine giorgia gisèle giulia grace greta gro
    gwenaëlle hannah harriet hélène helen henriette hillary hilary huguette ilona inès ines ingrid
    irène irina iris isabel isabella isabelle ivana jacinda jacqueline jade jane janet janine
    jeanne jeannine jennifer jenny jessica jill joan joanna jocelyne joëlle johanna josée joséphine
    josette josiane joyce judith julia julie julienne juliette justine kamala karen karin karine
    karima kate katherine kathleen kathy katia katie kelly khadija kim kristalina kristina laetitia
    lara latifa laura laure laurence laurie lauren léa leila leïla lena léonie liliane lilian lily
    linda line lisa liv liz lola lorraine louise luce lucia lucie lucille ludivine lydia lydie
    madeleine madeline maëlle maeva magali magalie malala malia manon marcelle margaret margaux
    margot margrethe marguerite maria mariam mariama mariana marianne marie marielle marina marine
    marion marise marisol marissa marjorie marlène marta martha marthe martine mary maryse maryvonne
    mathilde maud mégane melania mélanie melissa mélissa mercedes meryl michela michèle michelle
    micheline mireille miriam moira monica monika monique muriel myriam nadège nadia nadine nancy
    naomi natacha natalia natalie natasha nathalie nelly nicola nicole nina ninon noémie nora océane
    odette odile olga olympe olivia pamela patricia paula paule paulette pauline pénélope perrine
    petra pierrette priscilla rachel rachida rania raphaëlle raymonde rebecca régine reine
    renata renée rita rokia romane rosa rosalie rose roselyne roxane ruth sabine sabrina sally
    salma salomé sandra sandrine sara sarah ségolène séverine sharon shirin sigrid simone
    soazig solange solène sonia sophia sophie stella stéphanie susan susanna suzanne sylvia sylviane
    sylvie tamara tansu tania tatiana teresa thérèse theresa tiphaine ursula valentina valentine
    valérie vanessa vera véronique victoire violaine violette virginie viviane
    wendy whitney winnie yaël yasmina yasmine yolande yulia yvette yvonne zoé zohra
"""

_EITHER = """
    aung alex ali amal andrea ange camille candide charlie claude cameron chan cho choi chung dany
    dominique eden gabriele jean-marie jo jong jung jordan kang kim kwon lee lin loan lou maxime min
    morgan noor park pascale sacha sam sasha song stéphane taylor wang wei xi yang yoon yu zhang
    zhou maé misha nour
"""

FIRST_NAMES: dict[str, str | None] = {
    **dict.fromkeys(world.MASCULINE.split(), "Masc"),
    **dict.fromkeys(world.FEMININE.split(), "Fem"),
    **dict.fromkeys(world.EITHER.split()),
    **dict.fromkeys(_MASCULINE.split(), "Masc"),
    **dict.fromkeys(_FEMININE.split(), "Fem"),
    **dict.fromkeys(_EITHER.split()),
}
"""Lower-case first name → "Masc", "Fem", or None when it tells no gender."""

FAMILY_FIRST = _words(
    """
    an bae ban bang cai chang chen cho choe choi chun chung deng ding feng fu gao gong guo ha han
    he hong hu hua huang hwang jang jeon jiang jin jo jung kang kim ko kwon lee lei li liang lim
    lin ling liu lu ma mao moon nam ngo nguyen no noh oh pan park peng qian qin ri ro ryu seo shen
    shi shin sim sohn son song su suh sun tan tang tran wang wei won woo wu xi xiao xie xu yan yang
    ye yeo yi yim yin yoo yoon yu yuan yun zeng zhang zhao zheng zhou zhu
    """
)
"""Korean, Chinese and Vietnamese family names, which stand before the given name."""

PARTICLES = _words(
    """
    de du des d' la le von van der den ter ten zu zur da das do dos di del della el al as es ul
    ibn ben bin bint abu ould mac ap y e ud
    """
)
"""Lower-case words inside a person's name: « Ursula von der Leyen »."""

TITLES: dict[str, str | None] = {
    "m.": "Masc", "mm.": "Masc", "monsieur": "Masc", "messieurs": "Masc", "mgr": "Masc",
    "monseigneur": "Masc", "sir": "Masc", "lord": "Masc", "don": "Masc", "cheikh": "Masc",
    "imam": "Masc", "ayatollah": "Masc", "père": "Masc", "frère": "Masc", "abbé": "Masc",
    "mr": "Masc", "mr.": "Masc", "pape": "Masc", "saint": "Masc", "mme": "Fem", "mme.": "Fem",
    "madame": "Fem", "mmes": "Fem", "mesdames": "Fem", "mlle": "Fem", "mademoiselle": "Fem",
    "mlles": "Fem", "mrs": "Fem", "mrs.": "Fem", "ms.": "Fem", "lady": "Fem", "dame": "Fem",
    "sœur": "Fem", "soeur": "Fem", "sainte": "Fem", "dr": None, "dr.": None, "docteur": None,
    "me": None, "maître": None, "pr": None, "pr.": None, "prof.": None, "mollah": "Masc",
}  # fmt: skip
"""Words of address before a name → the gender they tell."""

_METONYMS = """
    Maison-Blanche|Maison Blanche|Kremlin|Élysée|Elysée|Pentagone|Matignon|Quai d'Orsay
    |Downing Street|Bercy|Beauvau|Palais-Bourbon|Palais Bourbon|Palais du Luxembourg|Saint-Siège
    |Vatican|Wall Street|Capitole|Bundestag|Bundesrat|Knesset|Douma|Sénat|Parlement|Congrès
    |Assemblée nationale|Capitol Hill|Moncloa|Quirinal|Berlaymont|Foreign Office|Scotland Yard
"""

METONYMS = frozenset(name.strip() for name in _METONYMS.split("|"))
"""Buildings and chambers that stand for the institution in them."""

ORGANISATION_HEADS = _words(
    """
    académie agence alliance ambassade armée assemblée association autorité banque brigade bureau
    cabinet
    caisse centrale centre chaîne chambre clinique club coalition collectif comité commissariat
    commission communauté compagnie confédération congrès conseil consortium coopérative
    coordination cour croissant croix-rouge département direction éditions église entreprise
    fédération filiale firme fondation fonds force forces front garde groupe groupement
    haut-commissariat
    haute-autorité hôpital institut institution internationale journal laboratoire légion ligue
    magazine
    mairie mémorial ministère mission mouvement musée mutuelle observatoire office ong opéra
    orchestre ordre organisation organisme parlement parquet parti police préfecture
    rassemblement régie rédaction réseau sénat secrétariat service société station
    syndicat tribunal troupe union université école équipe état-major quotidien hebdomadaire radio
    """
)
"""Head nouns of organisations' names: « ministère de l'Intérieur »."""

ORGANISATION_APPOSITIONS = _words(
    """
    agence association avionneur banque cabinet chaîne club collectif compagnie constructeur
    distributeur éditeur entreprise fabricant fédération filiale firme fondation géant groupe
    hebdomadaire institut journal label laboratoire magazine marque milice mouvement opérateur
    ong ONG organisation parti quotidien radio réseau secte site société start-up studio syndicat
    télévision université équipementier sous-traitant assureur armateur brasseur coalition
    """
)
"""Nouns that announce an organisation's name: « l'ONG Human Rights Watch »."""

MEMBERS = _words(
    """
    membres militants militantes combattants islamistes djihadistes terroristes rebelles miliciens
    salariés salariées employés joueurs joueuses dirigeants actionnaires adhérents casques
    chercheurs
    députés élus sénateurs cadres responsables experts délégués représentants porte-parole
    correspondant correspondante envoyé siège locaux bureaux studios usines filiales pdg
    """
)
"""Nouns before « de » and an organisation's name: « les islamistes d'Ansar Eddine »."""

PLACE_CUES = _words(
    """
    aéroport archipel basilique chapelle mosquée temple synagogue arrondissement avenue baie
    banlieue base boulevard camp canton cap capitale
    cathédrale cité col commune comté continent côte département désert district détroit
    faubourg fleuve forêt frontière gare golfe gouvernorat hameau havre île lac localité mer mont
    oblast océan palais parc pays péninsule place plage plaine plateau pont port prison province
    quai quais rives berges rues hauteurs
    quartier région république rivière route rue site stade vallée village ville volcan wilaya zone
    État archevêché diocèse
    """
)
"""Nouns that announce a place: « la ville de Koursk »."""

PORTFOLIOS = _words(
    """
    Défense Intérieur Justice Finances Économie Budget Santé Éducation Travail Culture
    Environnement Écologie Transports Logement Commerce Industrie Agriculture Énergie Famille
    Jeunesse Sports Recherche Enseignement Outre-mer Intérieurs Affaires Immigration Sécurité
    Emploi Tourisme Communication Pêche Mer Numérique Ville Égalité Trésor Information Guerre
    Équipement Consommation Solidarité État Etat Coopération Développement Armées Économie
    """
)
"""What a minister has charge of: capitalised, no name by itself."""

NO_NAMES = _words(
    """
    oh ah eh hé lundi mardi mercredi jeudi vendredi samedi dimanche janvier février mars avril mai
    juin juillet
    août septembre octobre novembre décembre nord sud est ouest dieu allah internet état etat
    constitution révolution république noël pâques ramadan église web occident orient histoire
    premier première présidentielle français française européens européen américains israéliens
    coupe jeux euro mondial championnat grand prix tour ligue
    """
)
"""Capitalised words that name neither person nor organisation by themselves."""

TYPES_A_NAME = ORGANISATION_APPOSITIONS | _words(
    "projet programme film roman livre navire mission opération télescope satellite parti lycée "
    "équipe"
)
"""Nouns whose name follows them: « le projet Event Horizon Telescope »."""

PROJECTS = ORGANISATION_APPOSITIONS | _words("projet parti lycée mission consortium équipe")
"""Those of them that people form together."""

DEMONYM_ENDINGS = (
    "ais",
    "aise",
    "ois",
    "oise",
    "ien",
    "ienne",
    "éen",
    "éenne",
    "ain",
    "aine",
    "and",
    "ande",
    "ol",
    "ole",
    "ique",
    "ègue",
    "ède",
    "Turc",
    "Turque",
    "Russe",
    "Belge",
    "Suisse",
)
"""« la Japonaise Kinue Hitomi »."""

NOUN_ENDINGS = tuple(
    """
    tion tions sion sions té tés ment ments ance ence age ages isme ure ures oire oires oine
    eur eurs euse euses ien iens ienne iennes ant ants esse cin cins emmes ommes enfants jeunes
    parents vie terre forêt rivière montagne mer nature
    """.split()
)
"""Endings of French nouns that associations take for names: « Patrimoine en Meuse »."""

PLACE_TAILS = _words(
    "Strasse Straße Street Road Avenue Square Platz Park Bridge Island Beach Lake River Valley"
)
"""Last words of places' names in other languages."""

ORGANISATION_TAILS = _words(
    """
    Agency Airlines Airways Association Bank Broadcasting Center Centre Church City College Company
    Corp Corporation Council Entertainment FC Force Foundation Games Group Holding Holdings Inc
    Institute Institution International Laboratories Laboratory League Limited Ltd Media Motors
    Museum Network News Observatory Organization Orchestra Party Pictures Post Press Records
    Research School Society Soccer Studios Systems Team Times Tribune Trust Union United
    University Watch Electronics Telecom Securities Sport Sports Club SA SAS AG GmbH Technologies
    Racing Motorsport Productions Lines Magazine Mirror Herald Gazette Telegraph Guardian
    Chronicle Collection Committee Federation Alliance Brothers Motor Partners Software Energy
    """
)
"""Last words of names in English that are organisations'."""

COUNTRY_ACRONYMS = _words(
    """
    AVC PIB ISF TVA GPS UTC GMT CET CEST ADSL SUV SIM RSA SMIC CDI CDD BAC ONG PME PDG DRH OPA HLM
    RER TER TGV LED IRM QI QCM CV BD JT JO UV pH USA US UK RDC RFA RDA URSS EAU RCA DC TV ADN SMS
    PDF VIH SIDA IVG OGM CO PC DVD
    """
)
"""Acronyms of countries and of things."""

CLUB_PREFIXES = _words("AC AJ AS BC CA CF EA FC FK HC LOSC OGC RC SC SM SSC")
"""Letters before a town in a sports club's name: « le FC Nantes », « l'AS Saint-Étienne »."""

SMALL_LETTER_HEADS = _words(
    """
    académie agence ambassade association banque chambre clinique club comité commissariat
    commission confédération conseil cour département école fédération fondation hôpital institut
    laboratoire ministère musée observatoire office opéra ong organisation parquet parti préfecture
    mairie syndicat tribunal université union
    """
)
"""Heads that open an organisation's name even in small letters: « ministère de l'Intérieur »."""

NAMESAKE_HEADS = _words(
    "centre clinique école fondation hôpital institut musée université mémorial"
)
"""Heads of institutions that bear a person's whole name: « l'université Gyula Andrássy »."""

BARE_NAME_HEADS = _words("agence banque ong club chambre")
"""Heads that announce a name complete without them: « l'agence Reuters »."""

_KNOWN_MEN = """
    Poutine Trump Biden Obama Clinton Bush Zelensky Macron Sarkozy Hollande Chirac Mitterrand
    Giscard Pompidou Mélenchon Zemmour Fillon Juppé Jospin Netanyahou Netanyahu Erdogan Erdoğan
    Modi Bolsonaro Milei Orbán Orban Scholz Merz Starmer Sunak Cameron Berlusconi Prodi Draghi
    Zapatero Rajoy Gorbatchev Eltsine Medvedev Staline Lénine Khrouchtchev Brejnev Mao Castro
    Chávez Chavez Maduro Pinochet Mandela Zuma Mugabe Kadhafi Moubarak Bachar Assad Arafat
    Khamenei Rohani Ahmadinejad Hitler Mussolini Franco Churchill Blair Roosevelt Reagan Nixon
    Kennedy Eisenhower Truman Lincoln Napoléon Bonaparte Richelieu Robespierre Danton Voltaire
    Rousseau Diderot Molière Racine Corneille Hugo Zola Balzac Flaubert Baudelaire Rimbaud Verlaine
    Proust Camus Sartre Shakespeare Dante Goethe Mozart Beethoven Bach Verdi Wagner Chopin Debussy
    Ravel Picasso Monet Cézanne Renoir Rembrandt Einstein Newton Galilée Copernic Kepler Darwin
    Pasteur Freud Marx Platon Aristote Socrate Descartes Zidane Mbappé Messi Ronaldo Neymar Federer
    Nadal Djokovic Bolt Guterres Snowden Assange Musk Bezos
"""
_KNOWN_WOMEN = "Merkel Thatcher Meloni Cléopâtre Bardot Callas Piaf Thunberg Lagarde Sheinbaum"

WELL_KNOWN: dict[str, str] = {
    **dict.fromkeys(_KNOWN_MEN.split(), "Masc"),
    **dict.fromkeys(_KNOWN_WOMEN.split(), "Fem"),
}
"""Surnames that the press uses alone for one person → gender of that person."""

# Titles that tell the gender of who bears them: « Madame de Maintenon ».
CIVIL_TITLES = {
    "Madame": "Fem", "Mademoiselle": "Fem", "Lady": "Fem", "Sainte": "Fem",
    "Monsieur": "Masc", "Lord": "Masc", "Sir": "Masc", "Saint": "Masc",
}  # fmt: skip
