"""Cities by their French names: GeoNames' name = the usual French name = others."""

from __future__ import annotations

# (country, GeoNames' name) → the name in French, where another one than GeoNames' own is usual.
EXONYMS: dict[str, str] = {
    "AD": "Andorra la Vella=Andorre-la-Vieille",
    "AE": "Abu Dhabi=Abou Dabi=Abou Dhabi;Dubai=Dubaï",
    "AF": "Kabul=Kaboul;Herat=Hérat",
    "AM": "Yerevan=Erevan",
    "AT": "Vienna=Vienne;Salzburg=Salzbourg",
    "AZ": "Baku=Bakou",
    "BD": "Dhaka=Dacca;Chittagong=Chittagong",
    "BE": "Brussels=Bruxelles;Antwerp=Anvers=Antwerpen;Gent=Gand;Brugge=Bruges;Liège=Liège;"
    "Leuven=Louvain;Mechelen=Malines;Kortrijk=Courtrai;Oostende=Ostende;Mons=Mons;"
    "Aalst=Alost;Roeselare=Roulers;Ieper=Ypres;Tournai=Tournai",
    "BJ": "Porto-Novo=Porto-Novo",
    "BR": "Brasília=Brasilia;São Paulo=São Paulo=Sao Paulo",
    "BY": "Minsk=Minsk",
    "CH": "Bern=Berne;Genève=Genève;Zürich=Zurich;Basel=Bâle;Luzern=Lucerne;"
    "Sankt Gallen=Saint-Gall;Solothurn=Soleure;Zug=Zoug;Sitten=Sion;Fribourg=Fribourg",
    "CL": "Santiago=Santiago=Santiago du Chili;Valparaíso=Valparaiso",
    "CM": "Yaoundé=Yaoundé",
    "CN": "Beijing=Pékin;Shanghai=Shanghai;Guangzhou=Canton;"
    "Nanjing=Nankin;Tianjin=Tianjin;Ürümqi=Urumqi;Lhasa=Lhassa",
    "CO": "Bogotá=Bogota;Medellín=Medellín",
    "CR": "San José=San José",
    "CU": "Havana=La Havane",
    "CY": "Nicosia=Nicosie",
    "CZ": "Prague=Prague",
    "DE": "Köln=Cologne;München=Munich;Munich=Munich;Hamburg=Hambourg;Hannover=Hanovre;"
    "Aachen=Aix-la-Chapelle;"
    "Nürnberg=Nuremberg;Frankfurt am Main=Francfort=Francfort-sur-le-Main;Dresden=Dresde;"
    "Bremen=Brême;Mainz=Mayence;Trier=Trèves;Freiburg=Fribourg-en-Brisgau;"
    "Augsburg=Augsbourg;Regensburg=Ratisbonne;Leipzig=Leipzig;Saarbrücken=Sarrebruck;"
    "Koblenz=Coblence;Duisburg=Duisbourg;Lübeck=Lübeck;Magdeburg=Magdebourg;"
    "Göttingen=Göttingen;Potsdam=Potsdam;Würzburg=Wurtzbourg",
    "DK": "Copenhagen=Copenhague",
    "DO": "Santo Domingo=Saint-Domingue",
    "DZ": "Algiers=Alger;Tizi Ouzou=Tizi Ouzou",
    "EG": "Cairo=Le Caire;Alexandria=Alexandrie;"
    "Giza=Gizeh;Luxor=Louxor;Aswan=Assouan;Suez=Suez;Port Said=Port-Saïd",
    "ES": "Barcelona=Barcelone;Seville=Séville;Sevilla=Séville;Valencia=Valence;"
    "Zaragoza=Saragosse;Córdoba=Cordoue;Granada=Grenade;Bilbao=Bilbao;Cadiz=Cadix;"
    "Cádiz=Cadix;Toledo=Tolède;Málaga=Malaga;Salamanca=Salamanque;Pamplona=Pampelune;"
    "A Coruña=La Corogne;Murcia=Murcie;San Sebastián=Saint-Sébastien;"
    "Donostia / San Sebastián=Saint-Sébastien;Cartagena=Carthagène;Gerona=Gérone;"
    "Girona=Gérone;Guernica=Guernica;Palma=Palma",
    "ET": "Addis Ababa=Addis-Abeba",
    "FR": "Dunkirk=Dunkerque;Chamonix-Mont-Blanc=Chamonix;Le Puy-en-Velay=Le Puy-en-Velay=Le Puy",
    "GB": "London=Londres;Edinburgh=Édimbourg;Dover=Douvres;Canterbury=Cantorbéry",
    "GE": "Tbilisi=Tbilissi;Batumi=Batoumi;Sokhumi=Soukhoumi",
    "GR": "Athens=Athènes;Thessaloníki=Thessalonique;Piraeus=Le Pirée;Pátra=Patras;"
    "Corinth=Corinthe",
    "GT": "Guatemala City=Guatemala",
    "HR": "Dubrovnik=Dubrovnik",
    "HU": "Budapest=Budapest",
    "ID": "Jakarta=Jakarta=Djakarta",
    "IL": "Jerusalem=Jérusalem;Tel Aviv=Tel-Aviv=Tel Aviv;Haifa=Haïfa;Beersheba=Beer-Sheva",
    "IN": "New Delhi=New Delhi;Delhi=Delhi;Mumbai=Bombay=Mumbai;Kolkata=Calcutta;"
    "Chennai=Madras;Bengaluru=Bangalore;Puducherry=Pondichéry",
    "IQ": "Baghdad=Bagdad;Mosul=Mossoul;Al Mawşil al Jadīdah=Mossoul;Basrah=Bassora;"
    "Al Başrah al Qadīmah=Bassora;Karbala=Kerbala;Kirkuk=Kirkouk;Al Fallūjah=Falloujah",
    "IR": "Tehran=Téhéran;Isfahan=Ispahan;Shiraz=Chiraz;Mashhad=Machhad",
    "IS": "Reykjavík=Reykjavik",
    "IT": "Rome=Rome;Milan=Milan;Turin=Turin;Venice=Venise;"
    "Florence=Florence;Genoa=Gênes;Naples=Naples;Bologna=Bologne;Padova=Padoue;Siena=Sienne;"
    "Mantova=Mantoue;Verona=Vérone;Palermo=Palerme;Pisa=Pise;Ravenna=Ravenne;"
    "Trieste=Trieste;Parma=Parme;Syracuse=Syracuse;Trento=Trente;Ferrara=Ferrare;"
    "Modena=Modène;Messina=Messine;Bergamo=Bergame;Catania=Catane;Perugia=Pérouse;"
    "Cagliari=Cagliari;Brescia=Brescia;Taranto=Tarente;L'Aquila=L'Aquila;Livorno=Livourne",
    "JP": "Tokyo=Tokyo;Kyoto=Kyoto;Osaka=Osaka;Hiroshima=Hiroshima",
    "KG": "Bishkek=Bichkek",
    "KE": "Nairobi=Nairobi",
    "KR": "Seoul=Séoul;Busan=Busan=Pusan",
    "KW": "Kuwait City=Koweït",
    "LB": "Beirut=Beyrouth;Tyre=Tyr;Sidon=Saïda;Tripoli=Tripoli",
    "LY": "Tripoli=Tripoli;Misratah=Misrata;Sirte=Syrte",
    "MA": "Marrakesh=Marrakech;Tangier=Tanger;Fes=Fès;Meknes=Meknès;Essaouira=Essaouira",
    "MD": "Chisinau=Chisinau",
    "ML": "Timbuktu=Tombouctou;Ségou=Ségou",
    "MM": "Yangon=Rangoun;Nay Pyi Taw=Naypyidaw",
    "MN": "Ulan Bator=Oulan-Bator;Ulaanbaatar=Oulan-Bator",
    "MR": "Nouakchott=Nouakchott",
    "MT": "Valletta=La Valette",
    "MV": "Male=Malé",
    "MX": "Mexico City=Mexico;Ciudad Juárez=Ciudad Juárez",
    "NL": "The Hague=La Haye;Groningen=Groningue;Maastricht=Maastricht;Leiden=Leyde;"
    "Nijmegen=Nimègue",
    "NP": "Kathmandu=Katmandou",
    "OM": "Muscat=Mascate",
    "PA": "Panamá=Panama;Panama City=Panama",
    "PE": "Cusco=Cuzco",
    "PH": "Manila=Manille",
    "PK": "Peshawar=Peshawar;Karachi=Karachi",
    "PL": "Warsaw=Varsovie;Kraków=Cracovie;"
    "Krakow=Cracovie;Gdansk=Gdańsk=Dantzig;Gdańsk=Gdańsk=Dantzig;Poznań=Poznań",
    "PS": "Gaza=Gaza;Ramallah=Ramallah;Hebron=Hébron;Bethlehem=Bethléem;"
    "East Jerusalem=Jérusalem-Est;"
    "Nablus=Naplouse;Jenin=Jénine",
    "PT": "Lisbon=Lisbonne;Coimbra=Coimbra",
    "RO": "Bucharest=Bucarest;Timişoara=Timisoara",
    "RU": "Moscow=Moscou;Saint Petersburg=Saint-Pétersbourg;Volgograd=Volgograd=Stalingrad;"
    "Kursk=Koursk;Rostov-na-Donu=Rostov-sur-le-Don;Yekaterinburg=Iekaterinbourg;"
    "Groznyy=Grozny;Vladivostok=Vladivostok;Kaliningrad=Kaliningrad",
    "SA": "Riyadh=Riyad;Mecca=La Mecque;Medina=Médine;Jeddah=Djeddah",
    "SD": "Khartoum=Khartoum;Omdurman=Omdourman;Port Sudan=Port-Soudan",
    "SG": "Singapore=Singapour",
    "SO": "Mogadishu=Mogadiscio",
    "SS": "Juba=Djouba",
    "SY": "Damascus=Damas;Aleppo=Alep;Palmyra=Palmyre;Latakia=Lattaquié;Raqqa=Raqqa;"
    "Deir ez-Zor=Deir ez-Zor;Ḩamāh=Hama;Idlib=Idleb",
    "TD": "N'Djamena=N'Djamena",
    "TJ": "Dushanbe=Douchanbé",
    "TM": "Ashgabat=Achgabat",
    "TN": "Bizerte=Bizerte",
    "TR": "Istanbul=Istanbul=Constantinople;İzmir=Izmir;Izmir=Izmir;Antioch=Antioche",
    "TW": "Taipei=Taipei=Taïpei",
    "UA": "Kyiv=Kiev=Kyiv;Kharkiv=Kharkiv=Kharkov;"
    "Odesa=Odessa;Mariupol=Marioupol;Sumy=Soumy;Luhansk=Louhansk=Lougansk;"
    "Sevastopol=Sébastopol;Lviv=Lviv=Lvov;Mykolayiv=Mykolaïv;Zaporizhzhia=Zaporijjia=Zaporijia;"
    "Zaporizhzhya=Zaporijjia=Zaporijia;Dnipro=Dnipro;Chernobyl=Tchernobyl;Chernihiv=Tchernihiv;"
    "Simferopol=Simferopol;Bakhmut=Bakhmout;Pokrovsk=Pokrovsk",
    "US": "New York City=New York;Washington=Washington;Philadelphia=Philadelphie;"
    "New Orleans=La Nouvelle-Orléans;San Francisco=San Francisco;Los Angeles=Los Angeles",
    "UY": "Montevideo=Montevideo",
    "UZ": "Tashkent=Tachkent;Samarkand=Samarcande;Bukhara=Boukhara",
    "VA": "Vatican City=Cité du Vatican",
    "VN": "Hanoi=Hanoï;Ho Chi Minh City=Hô-Chi-Minh-Ville=Saïgon;Da Nang=Da Nang;Huế=Hué",
    "YE": "Sanaa=Sanaa;Aden=Aden",
    "ZA": "Cape Town=Le Cap;Johannesburg=Johannesbourg=Johannesburg",
    "AO": "Luanda=Luanda",
    "CI": "Abidjan=Abidjan",
    "BO": "La Paz=La Paz",
    "CV": "Praia=Praia",
    "AL": "Tirana=Tirana",
    "RS": "Belgrade=Belgrade",
    "BG": "Sofia=Sofia",
    "PY": "Asunción=Asuncion",
    "QA": "Doha=Doha",
    "SN": "Saint-Louis=Saint-Louis",
    "ST": "São Tomé=São Tomé",
}
