"""First names from abroad and from other times, as French texts write them; lists only.

Those that are also common words, big places, or surnames known by themselves are left out.
"""

from __future__ import annotations

_ENGLISH = """
    abe abner ambrose archibald archie aubrey augustus basil benny billy bobby brendan bryan
    calvin cecil cedric clarence claudius clayton clement cliff clifford clint clive clyde
    colm connor corey cormac cornelius curtis damian damon darren darryl declan don doug
    dustin dwayne eamon eddie edmund eldridge elias elijah elliot elliott ellis elton elvis
    erwin ethan fergus finn floyd frankie freddie garry garth geoff gerald gerard giles glen
    graeme gregory hank harrison hector herb herman hiram homer horatio howard humphrey ira
    jed jeffery jeremiah jerome jess joel julius kenny lance lawrence leonard leroy llewellyn
    lonnie luke luther lyle lyndon marlon marshall maynard melvin merv mervyn mickey mitch
    mitchell morris mortimer moses murray myron nate nathaniel neal ned neil newt niall orson
    orville oswald otis padraig percy perry pete phineas ralf ralph randall randolph randy reg
    reggie reginald rhys ricky rob robbie rod roderick rodney ronnie roy sammy scott seamus
    sean seth seymour shane shaun sheldon silas spencer stanley stevie stewart sylvester
    terence terrence thaddeus thurgood toby todd travis trevor tyrone vaughn vernon vince wade
    wallace wayne wilbur wilfrid willard winfield winston woodrow zachary
"""

_GERMANIC = """
    achim adelbert albrecht alfons alois anselm armin arnd arvid baldur balthasar bartholomäus
    bastian berthold birger bjarke bjarne bodo börje carsten claas clemens detlef dietmar
    dietrich eberhard eckhard edvard edvin egbert eike einar eino eirik eivind ekkehard elmar
    emil engelbert erhard erland eugen ewald fabian felix folke frantz fredrik friedhelm fritz
    gebhard gerd gert gottfried gotthold gottlieb gregor gunnar gustaf gustav haakon halldór
    hannes harro hartmut hasso heiko heiner helge helmuth hendrik henning hermann hjalmar
    holger horst hubertus immanuel ingemar ingmar ingo ingvar jakob jesper
    jochen joost jorg jorgen joris jost jouni juha juhani jukka jurgen jöns jörg jørgen jürgen
    kaarlo kai kalle karsten kaspar kees kjell klaas knud knut konrad kristian kristoffer
    lasse leif lennart leonhard leopold lorenz ludvig ludwig maarten magnus markku markus
    marten mats maximilian michiel mikael mikkel mogens mårten nicklas niclas nico niels
    niklas nils olav olle ondrej oskar otmar ove paavo pekka pieter poul raimund rainer rasmus
    reiner reinhard reinhold riku rudi ruprecht ruud seppo siegbert siegfried siegmund sigmund
    sigurd sigvard sixten soren steen steffen sten stig svante svein sveinn sverre søren tage
    tapio teemu thilo thor thorbjörn thorvald tilman timo tino tobias torben tord tore torsten
    trond tycho udo ulf ulrik urho urs vagn valdemar veit viggo vilhelm volker volkmar walther
    wenzel wigand willi willibald winfried wojciech wolf wolfram wout wouter xaver yngve
"""

_LATIN = """
    achille adriano agostino aldo alfonso ambrogio amedeo americo amerigo anselmo antonino
    antónio aristide armando arnaldo arrigo arturo attilio aurelio baldassare bartolomeo
    bartolomé battista bautista benedetto benvenuto biagio camillo carmelo cesar cesare
    cipriano ciro clemente corrado cosimo cristobal cristóbal davide diogo domenico domingo
    duarte edgardo edoardo egidio elio emiliano ercole ettore eusebio ezequiel fabián federico
    fermín fernán fernão ferruccio flavio fulvio fábio gaetano galeazzo gaspar gaspare gastón
    germán giacinto giambattista gian gianfranco gianluca gianluigi gino gioacchino giovan
    girolamo gonçalo graciano gregorio guglielmo guillermo hermenegildo hernando hernán
    hettore humberto ignacio ignazio inácio ippolito isidoro italo ivano iñaki iñigo jacopo
    jairo jerónimo joaquim josep julián kaká lamberto laurindo leandro leonel lionello lucio
    ludovico luís lázaro manoel marsilio martín massimiliano matías maurizio maurício
    michelangelo moisés murilo máximo niccolò nicolò nuno néstor octavio oreste osvaldo
    ottavio otávio paco palmiro pellegrino piero plácido pompeo quinto raffaele
    raimondo raimundo ramiro renato reynaldo rigoberto rodolfo rogelio rogerio rogério ruggero
    rui samuele saverio sebastiano sebastián sebastião simón stefano sérgio tancredi telmo
    teodoro thiago tommaso tomás torquato tullio ubaldo ugo valerio vasco vinicio vinícius
    virgilio vito vitor vittore vítor xabi xavi zacarias álvaro ángel
"""

_EASTERN = """
    aleksandar alexandar alexandru aljaž anatol anatoli anatolij anatoly andras andrej andris
    andrius andrás antal antanas ante anton antonín antti arkadi arkadiusz arpad attila aurel
    aurél balázs bartosz bela benedek bertalan bogdan bohdan bohumil bojan boleslaw bolesław
    borislav branislav branko bálint béla ciprian corneliu costas cristian daniil
    danil danila danilo davor denes dezso dezső dimitar dimitrios dimitris dmytro domen
    dominik dorin dusan dušan dénes elemér emanuil endre erno ernő evgeni evgueni fiodor
    florin franjo frantisek františek gabor gavril gavrilo gedeon genrikh georgi georgios
    gheorghe gyorgy gyula györgy gyözö gábor hristo iacob iakov iannis ignacy ihor imre ioan
    ionel iosif iouri irakli istvan istván iuliu iuri ivica ivo jakub janez janis janos
    jaroslav jaroslaw jeno jenő jerzy jiri jiří joszef jozef jozsef juliusz jános józef józsef
    kalman karel karoly kazimierz kazimir kimi kiril kirill klement konstantin konstantine
    konstantinos kostas krzysztof kálmán károly lajos laszlo lavrenti lazar leonid leonyd
    leszek lev leó liviu ljubomir lorand loránd lubomir luboš ludvík luka lukasz lászló maciej
    maksim maksym marcin marek marijan mariusz marko martti matyas michal michał
    mihai mihail mihaly mihály mijail mikheil mikis miklos miklós mikola milorad milovan miloš
    miodrag mirko miroslav mirosław mladen modest momčilo mykola mátyás máté nemanja nicolae
    nikolai nikolaj nikolaos nikolaus nikolay novak nándor octavian oleh olexandr ondřej
    onufry osip oszkár ovidiu panagiotis pavlo pavlos pawel paweł petre petros petru piet
    piotr predrag przemysław pyotr pál péter radko radomir radoslav radosław radovan radu
    rajko ratko rinat robertas roustam rudolfs ryszard sandor sasa savva sebestyén semion
    sergej serghei sergiy serhii serhiy simeon simo sinisa siniša slavko sotiris stanislav
    stanisław stavros stefanos stepan stevan stjepan sviatoslav szymon sándor tadej tadeusz
    tamas tamás taras teodor theodoros theofanis tibor tigran tihomir timofeï titas tivadar
    todor tomasz tomaž tomislav tudor tymon vadim valeri valeriu valery varlam vasil vasile
    vassili vassilis vasyl veselin viatcheslav vilmos vilém vincas vitold vlad vladan vlade
    vladislav vladislavs vladko vojtěch vsevolod vytautas vítězslav wacław witold wladyslaw
    wojtek władysław yakov yannis yaroslav yegor yehor yevgeni yevhen yiannis yorgos zbynek
    zdenek zdeněk zlatko zoltan zoltán zsigmond zsolt zurab árpád łukasz želimir
"""

_FURTHER = """
    abbas abdelhafid abdelhak abdelhamid abdelkrim abdellah abdelmajid abdelmalek abdelmoumen
    abdelouahab abdelsalam abderrahim abderrahman abderrahmane abdessalam abdoul abdourahmane
    abdülhamid abou aboubacar aboubakar abubakar achraf adel adnan agostinho ahmadou ahmet
    akbar akinwumi akio akira aliko aliou alioune allassane amilcar amine amir amit amitabh
    amr ananda anil anis ansu arif arjun arun arvind asif aslan atal ataru ayoub azzedine
    babak badr bahram bakari bakary bashir bechir behrouz bhimrao biram birame boubakar
    boukary boutros burhan bülent chadli chaim chandrashekhar chinua daoud daouda davit deepak
    demba devendra dhirubhai diosdado djibril ebrahim ehud eiichi eiji eisaku
    elhadj enver erdem faisal faiz farhad farouk farès fathi fela ferhat fethullah feyzi fumio
    gautam ghassan gopal govind habibou hachemi hafez hafiz hailé hajime hakeem hamadi
    hamadoun hamma haruki haruo hashem hassane hatem hayao hedi hichem hideki hideo hikmet
    hirobumi hirohito hiroki hiroshi hisham hissène hossein huseyin husni hüseyin ibrahima
    ichiro idi idrissa imad inder iqbal isamu ishaq ismail ismet issa issouf issoufou iyad
    jagdish jakaya jamil jawaharlal jigme joko jomo junichiro junji kabir kadir kaito kamal
    kamui kazuki kazuo keiichi keiji keizo kemal kenichi kenji kenzaburo kenzo khalid khalifa
    khalil kiichi kiyoshi koichi koji kosuke kunio kwasi lakshman lalit lansana levon
    lotfi madhav mahamadou mahamane mahathir mahinda mahmoudou majid makoto malek malick
    maljan mamoru mamoun mandla mansour marouane masahiro masaki masaru masoud massoud mehmed
    meles menahem messaoud metin meïr michio mikio minoru mitsuo mohamad mohamadou mohan
    mohandas mokhtar moktar moustafa moustapha muhammadu mukesh murat murtala nabih nagib naim
    najib naoki naoto narasimha naruhito nawaf nawaz nazim necmettin nicéphore nnamdi noboru
    nobuo norio nuri okello olesegun olusegun omer oumarou ousman oussama prakash pramod
    pranab prem qassem qusay rabah rabindranath rafik rafiq raghuram rahul raja rajat rajendra
    rajesh rajiv rakesh rashid ratan ravi reza ridvan rohan ryo ryoichi ryu ryuichi sabri
    saburo sachin sadam sadegh saeed salif salmane sani sanjay satish satoru satoshi satyajit
    satyendra seiji sekou seretse shahid shaukat shigeru shinichi shinji shivaji shoichi shoji
    shunichi shyam siaka siddhartha sidiki slimane soumaïla subhas sulaiman suleiman sunil
    suresh susumu sékou süleyman tadao tahar taher takashi takeshi takuya tanzan taro tatsuo
    tayeb tayyip tenzin tetsuya thein tidjane tomoyuki toru toshiki toshio tunde uday umar
    umaru vijay vikram vinod vishwanath wahid waldemar wali wole yaakov yacouba yahia yakubu
    yasuhiro yasuo yehuda yigal yoichi yoshiro yossi youcef yousef yuji yuki yusef yusuf
    yutaka zafar zahir zakaria zeev zia ziaur zinedine zulfikar ömer
"""

_OLD_FRENCH = """
    adalbert adhémar adémar agénor aimeric alcide alcuin amaury ambroise amédée apollinaire
    archambault athanase barnabé bartholomé baudouin bohémond childebert childéric chilpéric
    clotaire cyprien célestin dieudonné edme emeric enguerrand ermenegilde eudes
    eustache firmin flavien foulques fulbert gaspard
    gauthier godefroi godefroy gontran guilhem gédéon géraud hardouin hilaire hildebert
    hippolyte honorat humbert hégésippe ildefonse isidore jacquemin jehan josquin
    justinien ladislas lothaire léandre léonce marcellin martial
    mathurin mederic médéric odilon odon onésime othon
    philibert philémon polycarpe prosper raimbaud
    romuald sidoine sigebert sigismond silvère sosthène tancrède théodose
    théodule théophile théophraste tiburce timoléon télesphore ulric vespasien victorin
    wenceslas zéphirin éloi évariste
"""

_WOMEN = """
    abigail adele adriana adélie agatha agneta agnieszka aino akiko alda aleksandra alessandra
    alexa alfonsina alina aliyah almudena alyssa amalia amaya amelia amira amy
    anahit anastasiya andreea anett aniko anja anke anneke annelies annemarie annika anouk
    antonella antonia aretha ariana arlene arundhati asma asmaa assia astou audra awa ayaan
    ayako azadeh aziza barbro beate beatrice beatrix becky begoña benedetta benedikte bernarda
    bertha bess beth bethany betsy bettina beyoncé bianca bibiana billie birgit birgitta bisi
    blanka bonnie brenda bridget brigid brigitta bronisława bérengère camila carina carlota
    carmela carolyn cate caterina catharina cecilia cecily celeste charlene charlize cheryl
    chimamanda chloe christa christiana christy cindy clare cleo condoleezza cora
    cordelia corina cornelia dagmar dalia danuta daria darya deirdre delfina delia delores
    demi desdemona diahann dina divya djamila dolly dominika donatella doreen doris dorothea
    dorothy ebba edda edie edith edwidge edwige eileen elaine eleanor eleanora eleni eleonore
    elfriede elisa elisabeta elisabetta eliza elke elsie elvira emilia emmeline enid erin erna
    ernestine erzsébet esmeralda estela ester etta eudora eugenia eunice euphrasie evangelina
    evita ewa fadila farah farida fatema fatma faustina fawzia felicia fiona francesca
    francine franziska freda freya frida frieda fulvia gabriella gail galina gemma georgiana
    georgina gerda gerta gertrud gertrude gilda gillian gina ginevra giovanna gisela giulietta
    gladys glenda golda gracie graciela graziella gretchen gudrun gunilla gwen gwendolyn
    gwyneth hadijatou hadja halima halina hana hanna hannelore harumi hattie heather hedda
    hedy heidi heike helena helga helma hilda hilde hildegard hildegarde hiroko hortense huda
    ida iman imelda indira inge ingeborg inger iolanda irena irene isadora jacinta jaclyn
    jacquelyn jadwiga jamila jana janelle janice jasmine jelena jenna jennie jeri
    jerusha joanne jodie johanne jolanta josephine juana juanita judi judy juliana juliane
    julianne juliet justyna kaja kamila kaori kari karina karla karoline katalin katarina
    katarzyna katharina katharine katherina kathrin katja katrin kayla keiko keira kerstin
    kiara kimberly kirsten kirsty klara klaudia kristen kristi kristin kristine kyoko lakshmi
    lana laurette lavinia leanne leda leena leni leona leonie leonora leontyne letitia
    letizia leymah liesbeth liesel lilla lilli lillian lilo liselotte ljudmila lois loretta
    lorna lotta lotte louisa luciana lucile lucinda lucrecia lucrezia lucy ludmila luisa luise
    lyudmila mabel maddalena madhuri mae mafalda magda magdalena maggie maike maimouna maja
    makiko malgorzata mamie manuela marcela marcella marcia marga margareta margarete
    margarethe margarita margery margherita margo margrit marianna maribel marietta marija
    marika marilyn marisa marit marita marla marlene martina marya maryam masako matilda
    matilde maude maureen mavis maxine mayumi małgorzata meena megan meghan melinda meryem mia
    michiko mieko mignon mildred milena millicent minnie miou mira miranda miroslava mitsuko
    mizuki molly monserrat morgane myra myrtle nadejda nadezhda nadja nafissatou nanette naoko
    nastasia natalya natasa natsuko nawal nella nettie neus nicoletta nicolette nigella norah
    noriko oana octavia odetta ofelia olwen oprah oriana ottilie paloma pam paola parveen
    patsy patti patty paulina peggy penelope perla petronella phoebe phyllis pia polly prisca
    priyanka quiteria rachael radhika rafaela raisa raquel rasha reiko renate reshma rhoda
    rhonda rigoberta rina roberta robyn rocío rokhaya roksana romy rosalba rosalia rosalind
    rosalinde rosalyn rosamund rosanna roseanne rosella rosemarie rosemary rosina rossana rosy
    roxana roxanne rukmini rumiko sabina sadie safia saloni samantha samia samira sangeeta
    sania sanna saoirse sarai saskia scarlett seiko selena selina selma serena shaima shakira
    shana sharlene sheena sheila sheryl shira shirley shivani shoshana sibylle sidonie siegrid
    sigourney silke silvana silvia simona simonetta sinead sinéad siw sofya solveig sonja
    soraya stacey stefania steffi stephanie sudha sue sumiko sunniva susana susanne
    susette suzan suzanna suzette svetlana sybil tabitha tallulah tamar tamsin tanya tarja
    tasha tatjana tatyana tawakkol tenley teresita tess tessa thea thelma theodora thora tilda
    tina tomoko tonya tove toyin tracey trina trisha trixie trudy tzipi ulla ulrike uma uschi
    ute valeria valeriya vanda verena verna veronica veronika vicky violeta vittoria viveca
    vivian viviana wanda wangari wassyla whoopi wilhelmina wilhelmine willa winifred wislawa
    wisława xenia yael yamina yayoi yekaterina yelena yetunde yoko yolanda youssra yuliya
    yuriko zahra zainab zara zelda zenaida zeynep zita zofia zora zsa zsuzsa zsuzsanna zuzana
"""

EITHER = """
    beverly carol courtney evelyn hadley jocelyn jude kerry leslie lindsay lindsey marian
    meredith mika shelley sidney stacy tracy vanja
"""
"""Names that men and women bear."""

MASCULINE = f"{_ENGLISH} {_GERMANIC} {_LATIN} {_EASTERN} {_FURTHER} {_OLD_FRENCH}"
"""Names of men: English, Germanic, Italian and Iberian; of eastern Europe; of Africa and Asia;
of France in other times."""

FEMININE = _WOMEN
"""Names of women, of all countries."""
