"""What anyone knows: names met everywhere, years on every monument, pairs learnt at school."""

from __future__ import annotations

FAMOUS = {
    "politics": """
    Barack Obama; Donald Trump; Joe Biden; George W. Bush; George Bush; Bill Clinton;
    Hillary Clinton; Ronald Reagan; Jimmy Carter; Richard Nixon; John Fitzgerald Kennedy;
    John F. Kennedy; Franklin Roosevelt; Abraham Lincoln; George Washington; Michelle Obama;
    Mitt Romney; Kamala Harris; Nicolas Sarkozy; François Hollande; Emmanuel Macron;
    Jacques Chirac; François Mitterrand; Charles de Gaulle; Georges Pompidou;
    Valéry Giscard d'Estaing; Marine Le Pen; Jean-Marie Le Pen; Ségolène Royal; Manuel Valls;
    Dominique Strauss-Kahn; Lionel Jospin; Jean-Luc Mélenchon; Angela Merkel; Helmut Kohl;
    Olaf Scholz; Willy Brandt; Konrad Adenauer; Erich Honecker; Adolf Hitler; Vladimir Poutine;
    Poutine; Dmitri Medvedev; Boris Eltsine; Mikhaïl Gorbatchev; Joseph Staline; Lénine;
    Nikita Khrouchtchev; Léon Trotski; Volodymyr Zelensky; David Cameron; Tony Blair;
    Margaret Thatcher; Boris Johnson; Winston Churchill; Élisabeth II; Charles III;
    Silvio Berlusconi; Mario Monti; Matteo Renzi; Giorgia Meloni; Benito Mussolini;
    Francisco Franco; Mariano Rajoy; Juan Carlos; Recep Tayyip Erdogan; Bachar el-Assad;
    Saddam Hussein; Mouammar Kadhafi; Kadhafi; Hosni Moubarak; Yasser Arafat;
    Benyamin Netanyahou; Benyamin Netanyahu; Ariel Sharon; Oussama ben Laden;
    Mahmoud Ahmadinejad; Ali Khamenei; Xi Jinping; Mao Zedong; Hu Jintao; Deng Xiaoping;
    Kim Jong-un; Kim Jong-il; Kim Il-sung; Narendra Modi; Gandhi; Nelson Mandela; Fidel Castro;
    Hugo Chávez; Che Guevara; Lula; Augusto Pinochet; Pinochet; Ban Ki-moon; Kofi Annan;
    Antonio Guterres; Justin Trudeau; Stephen Harper; Martin Luther King; Malcolm X; Rosa Parks;
    Aung San Suu Kyi; Simone Veil; Napoléon Bonaparte; Napoléon Ier; Napoléon III; Louis XIV;
    Louis XV; Louis XVI; Henri IV; François Ier; Charlemagne; Jeanne d'Arc; Marie-Antoinette;
    Robespierre; Jules César; Cléopâtre""",
    "faith": "Jean-Paul II; Benoît XVI; pape François; Dalaï-lama; Mère Teresa; Abbé Pierre",
    "travel": "Christophe Colomb; Vasco de Gama; Fernand de Magellan; Jacques Cousteau",
    "science": """
    Albert Einstein; Isaac Newton; Galilée; Nicolas Copernic; Charles Darwin; Louis Pasteur;
    Marie Curie; Pierre Curie; Stephen Hawking; Nikola Tesla; Thomas Edison; Alexander Fleming;
    Sigmund Freud""",
    "letters": """
    Karl Marx; Friedrich Nietzsche; Jean-Paul Sartre; Simone de Beauvoir; Albert Camus; Voltaire;
    Jean-Jacques Rousseau; Victor Hugo; Émile Zola; Molière; William Shakespeare;
    Charles Baudelaire; Gustave Flaubert; Marcel Proust; Honoré de Balzac; Jules Verne""",
    "art": """
    Léonard de Vinci; Michel-Ange; Pablo Picasso; Vincent van Gogh; Claude Monet; Salvador Dalí;
    Rembrandt""",
    "music": """
    Wolfgang Amadeus Mozart; Ludwig van Beethoven; Johann Sebastian Bach; Frédéric Chopin;
    Giuseppe Verdi; Richard Wagner; Elvis Presley; John Lennon; Paul McCartney; Michael Jackson;
    Madonna; Lady Gaga; Bob Marley; Édith Piaf; Johnny Hallyday; Serge Gainsbourg;
    Mstislav Rostropovitch""",
    "screen": """
    Charlie Chaplin; Alfred Hitchcock; Steven Spielberg; Walt Disney; Marilyn Monroe;
    Brigitte Bardot; Gérard Depardieu; Alain Delon; Coluche""",
    "business": """
    Bill Gates; Steve Jobs; Mark Zuckerberg; Elon Musk; Jeff Bezos; Warren Buffett;
    Julian Assange; Edward Snowden""",
    "space": "Neil Armstrong; Youri Gagarine; Buzz Aldrin; Thomas Pesquet",
    "sport": """
    Usain Bolt; Lionel Messi; Cristiano Ronaldo; Zinédine Zidane; Diego Maradona; Pelé;
    Kylian Mbappé; Lance Armstrong; Michael Schumacher; Roger Federer; Rafael Nadal;
    Novak Djokovic; Serena Williams; Michael Jordan; Mohamed Ali; Tiger Woods;
    Pierre de Coubertin""",
}
"""Class of function → men and women of whom no reader has to be told."""

SYMBOLIC_YEARS = {
    1492: "colomb; amérique; grenade; juif; nouveau monde",
    1515: "marignan; françois ier; suisse",
    1789: """révolution; bastille; états généraux; droits de l'homme; privilège; louis xvi;
        assemblée; constituante; roi; monarchie; république; noblesse; clergé""",
    1815: "waterloo; napoléon; congrès de vienne; restauration; cent-jours; empire; louis xviii",
    1848: "révolution; république; esclavage; printemps; louis-philippe; suffrage; constitution",
    1870: "guerre; sedan; prusse; prussien; empire; république; napoléon",
    1914: "guerre; mobilisation; sarajevo; jaurès; marne; front; allemand; allemagne; tranchée",
    1918: "guerre; armistice; grippe; empire; indépendance; front; allemand; allemagne; traité",
    1936: "front populaire; congé; guerre; espagne; jeux; berlin; blum; franco",
    1939: "guerre; pologne; mobilisation; allemand; allemagne; pacte; hitler; franco",
    1940: """guerre; pétain; gaulle; vichy; défaite; appel; occupation; exode; armistice; allemand;
        allemagne; dunkerque; invasion; zone""",
    1944: """débarquement; libération; libéré; normandie; guerre; allemand; allemagne; résistance;
        nazi; occupation; gouvernement provisoire; droit de vote; gaulle; paris""",
    1945: """guerre; capitulation; libération; libéré; hiroshima; nagasaki; onu; nations unies;
        yalta; sécurité sociale; allemand; allemagne; nazi; camp; hitler; droit de vote""",
    1968: "mai; étudiant; grève; révolte; prague; printemps; manifestation; barricade; gaulle",
    1989: """mur; berlin; chute; allemagne; allemand; ceaușescu; tian'anmen; révolution; rideau;
        communiste; bicentenaire; roumanie; urss""",
    2001: "attentat; septembre; tour; new york; afghanistan; terrorisme; ben laden; world trade",
}
"""Years that most readers can name, with what they know them by."""

COMMON_KNOWLEDGE = {
    "Angleterre": "guillaume; hastings; duc de normandie",
    "Bruxelles": """commission européenne; diplomatie européenne; union européenne; otan;
        conseil européen; eurogroupe; ministres européens""",
    "Strasbourg": "parlement européen; conseil de l'europe; eurodéputés; droits de l'homme",
    "New York": "onu; nations unies; wall street; conseil de sécurité; 11 septembre",
    "Genève": "onu; oms; croix-rouge; haut-commissariat; cern; omc",
    "La Haye": "cour pénale; cpi; cour internationale; tribunal pénal",
    "Vienne": "aiea; opep; énergie atomique; osce",
    "Washington": "maison blanche; fmi; banque mondiale; pentagone; capitole",
    "Londres": "downing street; buckingham",
    "Paris": "unesco; ocde; élysée; matignon; tour eiffel; louvre; assemblée nationale",
    "Moscou": "kremlin; douma", "Berlin": "bundestag; reichstag; mur",
    "Rome": "fao; colisée; vatican", "Pékin": "cité interdite",
    "Francfort": "banque centrale européenne; bce", "Le Caire": "ligue arabe; tahrir",
    "Addis-Abeba": "union africaine", "Lausanne": "cio; comité international olympique",
    "Zurich": "fifa", "Nyon": "uefa", "Lyon": "interpol", "Montréal": "oaci; impact",
    "Floride": "cape canaveral; cap canaveral; miami; orlando", "Texas": "houston; dallas",
    "Californie": "hollywood; los angeles; san francisco; silicon valley",
    "Cannes": "festival; palme", "Hollywood": "oscars", "Davos": "forum économique",
    "Avignon": "festival", "Maranello": "ferrari", "Tchernobyl": "nucléaire; centrale",
    "Fukushima": "nucléaire; centrale", "Hiroshima": "bombe; atomique", "Dallas": "kennedy",
    "Waterloo": "napoléon", "Kourou": "ariane; fusée; soyouz", "Cap Canaveral": "navette; fusée",
    "Houston": "nasa; astronautes", "La Mecque": "pèlerinage; hadj", "Nantes": "ayrault",
    "Lille": "aubry", "Ottawa": "fédéral", "Athènes": "acropole",
    "États-Unis": "nba; nfl; mlb; maison blanche; pentagone; wall street; nasa; obama; hollywood",
    "Russie": """kremlin; moscovite; poutine; douma; guerre en ukraine; invasion de l'ukraine;
        conflit ukrainien; front ukrainien""",
    "Ukraine": "kiev; kyiv; donbass; donetsk; zelensky; crimée", "Palestine": "gaza; cisjordanie",
    "Autriche": "hongrie; hongrois", "Hongrie": "autriche; autrichien",
    "France": """guerre d'indépendance américaine; insurgés américains; treize colonies;
        élysée; matignon; hollande; département; préfet; préfecture; cac 40; sncf""",
    "Allemagne": "bundestag; merkel; chancelière", "Royaume-Uni": "downing street; cameron",
    "Vatican": "pape", "Chine": "pékin; grande muraille",
    "Japon": "fukushima; nippon; nintendo; sony; 3ds; toyota",
    "Israël": "knesset; tsahal; netanyahou; gaza; hamas; hezbollah", "Syrie": "assad; damas; alep",
    "Libye": "kadhafi; tripoli; benghazi", "Cuba": "castro", "Venezuela": "chávez",
    "NASA": "spacex; navette spatiale; astronaute; sonde; robot curiosity; station spatiale",
    "ESA": "ariane; galileo; rosetta", "CERN": "boson; lhc; higgs", "FIFA": "coupe du monde",
    "CIO": "jeux olympiques", "Apple": "iphone; ipad; steve jobs", "Google": "android; gmail",
    "Microsoft": "windows; xbox; bill gates", "Facebook": "zuckerberg; réseau social",
    "Nintendo": "wii; mario; 3ds", "Sony": "playstation", "SpaceX": "dragon; falcon; musk",
    "Reporters sans frontières": "liberté de la presse; journalistes emprisonnés",
    "Greenpeace": "baleines; militants écologistes", "UNICEF": "enfants", "UNESCO": "patrimoine",
    "OMS": "pandémie; santé mondiale", "Amazon": "bezos", "WikiLeaks": "assange",
    "Albert Einstein": "relativité", "Isaac Newton": "gravitation", "Charles Darwin": "évolution",
    "Louis Pasteur": "rage; vaccin", "Alexander Fleming": "pénicilline",
    "Marie Curie": "radium; polonium", "Sigmund Freud": "psychanalyse", "Karl Marx": "le capital",
    "Galilée": "lunette", "Nicolas Copernic": "héliocentrisme", "Stephen Hawking": "trous noirs",
    "Victor Hugo": "misérables; notre-dame de paris", "Émile Zola": "j'accuse; germinal",
    "Léonard de Vinci": "joconde", "Pablo Picasso": "guernica", "Neil Armstrong": "lune",
    "Youri Gagarine": "espace", "Christophe Colomb": "amérique",
    "Pierre de Coubertin": "jeux olympiques; olympique; olympiade", "Bill Gates": "microsoft",
    "Steve Jobs": "apple",
    "Elon Musk": "spacex; tesla; twitter", "Mark Zuckerberg": "facebook; meta",
    "Jeff Bezos": "amazon",
    "Ronald Reagan": "abattez ce mur; porte de brandebourg",
    "John Fitzgerald Kennedy": "berliner; berlin-ouest",
    "Martin Luther King": "rêve; dream", "Nelson Mandela": "apartheid", "Gandhi": "non-violence",
    "Charles de Gaulle": "18 juin; france libre", "Simone Veil": "avortement; ivg",
    "Julian Assange": "wikileaks", "Edward Snowden": "nsa", "Lance Armstrong": "dopage; tour de",
    "Bachar el-Assad": "syrie; syrien", "Vladimir Poutine": "russie; russe; kremlin",
    "Angela Merkel": "allemagne; allemand; chancelière", "Mario Draghi": "euro; bce; billet",
    "Barack Obama": "américain; états-unis",
    "François Hollande": "président français", "Kim Jong-un": "corée du nord; nord-coréen",
}  # fmt: skip
"""Answer → words of a clause, small letters, under which anyone gives it without the article."""

HOSTED = (
    "jeux olympiques", "olympique", "jo d", "coupe du monde", "exposition universelle",
    "jeux paralympiques", "championnats du monde", "euro 20",
)  # fmt: skip
"""Events whose host city or country is known from their year."""

KNOWN_YEARS = {
    1961: ("mur", "gagarine"), 1949: ("rfa", "rda", "otan", "chine", "allemagne"),
    1957: ("traité de rome", "spoutnik", "cee"), 1969: ("lune", "armstrong"),
    1991: ("urss", "golfe"), 1990: ("réunifié", "réunification"),
    1962: ("algérie", "cuba", "évian"), 1986: ("tchernobyl",), 2011: ("fukushima", "printemps"),
    1917: ("révolution", "octobre", "mutinerie"), 1929: ("krach", "crise"), 1933: ("hitler",),
    1994: ("rwanda", "mandela"), 2003: ("irak",), 2008: ("crise", "lehman"), 1912: ("titanic",),
    1947: ("partition des indes", "plan marshall"), 1941: ("pearl harbor", "front est"),
    1905: ("laïcité", "séparation", "relativité", "einstein"), 1915: ("relativité",),
    1998: ("coupe du monde",), 2002: ("passage à l'euro", "en euro"),
    2020: ("confinement", "covid"),
    800: ("charlemagne",), 987: ("hugues capet",), 1453: ("constantinople",),
    1066: ("hastings", "couronne d'angleterre", "conquérant"), 1214: ("bouvines",),
    1517: ("luther",), 1572: ("saint-barthélemy",), 1598: ("édit de nantes",),
    1776: ("indépendance",), 1804: ("code civil",),
}  # fmt: skip
"""Year → words of a clause that give it."""

PERIODIC = (
    "présidentielle", "présidentielles", "législatives", "municipales", "élections", "élection",
    "scrutin", "jeux olympiques", "olympique", "coupe du monde", "championnat d'europe",
    "recensement",
)  # fmt: skip
"""What comes round in years that everyone can count: another year is no rival."""

DATED_BY_SCHOOL = frozenset({"science", "letters", "art", "music", "travel", "space"})
"""Classes of ``FAMOUS`` whose works and deeds stand in textbooks with their years."""

ANNUAL = (
    "coupe du monde des clubs", "coupe du monde b", "coupe du monde de ski",
    "coupe du monde de biathlon", "coupe du monde de saut", "coupe du monde de combiné",
    "coupe du monde de cyclisme", "élections anticipées", "club olympique", "olympique lillois",
    "olympique lyonnais", "olympique de", "olympique d'",
)  # fmt: skip
"""What bears the name of a periodic event and comes every year, at any time, or is a club."""

WORLD_BODIES = frozenset(
    " ".join(
        """commission européenne; union européenne; comité international olympique;
        comité olympique; comité olympique international; banque mondiale; parlement européen;
        banque centrale européenne; conseil européen; conseil de l'europe; conseil de sécurité;
        conseil de sécurité de l'onu; conseil de sécurité des nations unies; union africaine;
        cour pénale internationale; cour internationale de justice; ligue arabe;
        organisation mondiale de la santé; organisation des nations unies; assemblée nationale;
        fonds monétaire international; académie française; agence spatiale européenne""".split()
    ).split("; ")
)
"""Bodies that come to mind at the first noun of their name, in small letters."""

KNOWN_COUNTS = {
    "éléments": (4,), "saisons": (4,), "points cardinaux": (4,), "évangiles": (4,),
    "mousquetaires": (3,), "sens": (5,), "continents": (5, 6, 7), "apôtres": (12,),
    "commandements": (10,), "merveilles du monde": (7,), "péchés capitaux": (7,),
    "mois de l'année": (12,), "jours de la semaine": (7,), "signes du zodiaque": (12,),
    "lettres de l'alphabet": (26,), "planètes du système solaire": (8,),
}  # fmt: skip
"""What is counted → how many there are, as everyone has learnt."""

TERMS = {
    "Kennedy": (1961, 1963), "Nixon": (1969, 1974), "Jimmy Carter": (1977, 1981),
    "Reagan": (1981, 1989), "Bill Clinton": (1993, 2001), "George W. Bush": (2001, 2009),
    "Barack Obama": (2009, 2017), "Roosevelt": (1933, 1945), "Eisenhower": (1953, 1961),
    "de Gaulle": (1940, 1969), "Georges Pompidou": (1969, 1974), "Mitterrand": (1981, 1995),
    "Giscard d'Estaing": (1974, 1981), "Giscard d’Estaing": (1974, 1981),
    "Jacques Chirac": (1995, 2007), "Nicolas Sarkozy": (2007, 2012),
    "François Hollande": (2012, 2017), "Helmut Kohl": (1982, 1998), "Willy Brandt": (1969, 1974),
    "Adenauer": (1949, 1963), "Angela Merkel": (2005, 2021), "Margaret Thatcher": (1979, 1990),
    "Tony Blair": (1997, 2007), "David Cameron": (2010, 2016), "Gorbatchev": (1985, 1991),
    "Boris Eltsine": (1991, 1999), "Khrouchtchev": (1953, 1964), "Staline": (1924, 1953),
    "Jean-Paul II": (1978, 2005), "Benoît XVI": (2005, 2013), "Louis XIV": (1643, 1715),
    "Napoléon Ier": (1804, 1815), "Napoléon III": (1852, 1870), "Erich Honecker": (1971, 1989),
    "Ban Ki-moon": (2007, 2016), "Kofi Annan": (1997, 2006), "Nelson Mandela": (1994, 1999),
}  # fmt: skip
"""Holder of an office → its first and last years, which readers know."""
