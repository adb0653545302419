"""Word lists by which English sentences are judged; no rule.

Grammar after Quirk et al., *A Comprehensive Grammar of the English Language* (1985).
"""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


AUXILIARIES = _words(
    "is are was were be been being has have had do does did will would can could may might shall "
    "should must 's 're 've 'll"
)
SINGULAR_VERBS = _words("is was has will would could can may might")
IRREGULAR_PASTS = _words(
    "became began bore beat bought broke brought built came caught chose cost cut drew drove fell "
    "fed felt fought found flew froze gave got grew held hit hurt kept knew laid led left lent let "
    "lit lost made met paid put ran rose sank sat saw sold sent set shook shot shut sang slept "
    "spent split spread stood stole struck swam swept swore threw took taught tore told thought "
    "went woke wore won wrote saw said"
)

SPEECH = _words(
    "said says told tells added adds explained explains warned warns argued argues insisted "
    "insists announced stated declared replied recalled recalls noted notes admitted claimed "
    "commented asked joked concluded promised remarked wrote writes"
)
HEARERS = _words("reporters journalists listeners residents parliament us councillors the a")

PRONOUNS = _words(
    "he she it they him them his her hers their theirs himself herself themselves itself its"
)
ADDRESS = _words("i we you me us my our your ours yours myself ourselves yourself")
POINTERS = _words(
    "this these those such another same latter there here then thus both either neither "
    "others else elsewhere similarly respectively"
)
CONNECTIVES = _words(
    "but and or so yet however meanwhile also instead still nevertheless nonetheless moreover "
    "furthermore besides otherwise therefore hence indeed again afterwards later earlier "
    "additionally finally then separately"
)
RELATIVE_TIMES = _words(
    "yesterday today tomorrow tonight ago recently currently now nowadays lately overnight soon "
    "already previously so-far yet"
)
"""Open without the day of the article."""
RELATIVE_BEFORE = _words("last next this past coming following previous same that earlier later")
TIME_NOUNS = _words(
    "week month year decade century weekend morning afternoon evening night day summer winter "
    "spring autumn fall season monday tuesday wednesday thursday friday saturday sunday january "
    "february march april june july august september october november december"
)
NEGATIONS = _words("not n't no never none nobody nothing neither nor without cannot few little")

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = {
    "January": 1, "February": 2, "March": 3, "April": 4, "May": 5, "June": 6, "July": 7,
    "August": 8, "September": 9, "October": 10, "November": 11, "December": 12,
}  # fmt: skip
DAY_PARTS = ("morning", "afternoon", "evening", "night", "lunchtime")

UNIQUE = _words(
    "world internet sea sky sun moon earth public media past future end time way country's "
    "rest majority environment climate north south east west north-east north-west south-east "
    "south-west ground air weather web economy planet weekend pandemic coronavirus"
)
"""« the world », « the sea »: there is one."""
COMPLEMENTED = _words("of in at that who which whose where between near")
"""After a noun, what tells which one it is: « the bridge at Aldermoor »."""
FUNCTION = _words(
    "a an the and or but nor of in on at to for from by with about into over under after before "
    "during since until till between among against through across behind beyond near outside "
    "inside within without along around towards toward upon off out up down as than like per via "
    "that which who whom whose what when where why how if whether because while although though "
    "unless once not only just even also too very more most less least much many some any all "
    "each every no one two three four five six seven eight nine ten its their his her my our your "
    "this these those it they he she we you i"
)

FIRST_WORDS = _words(
    "the a an in on at by for from with about after before during since until as when while where "
    "if although though because once under over near across around between among more most less "
    "fewer nearly almost some many several few all both each every no one two three four five six "
    "seven eight nine ten eleven twelve dozens hundreds thousands millions police officials "
    "residents scientists researchers critics supporters experts campaigners firefighters "
    "workers students teachers parents doctors engineers ministers councillors lawmakers "
    "he she it they we i you his her its their our my this that these those there here what who "
    "why how which but and or so yet however meanwhile also now then today yesterday last next "
    "according despite unlike like built founded born work visitors organisers organizers "
    "volunteers passengers families children people not only just even still asked speaking "
    "together to of up out new old local national another such other others construction sales"
)
"""Words with a capital because they open a sentence."""

TITLES: dict[str, str | None] = {
    "Mr": "Masc", "Mr.": "Masc", "Mrs": "Fem", "Mrs.": "Fem", "Ms": "Fem", "Ms.": "Fem",
    "Miss": "Fem", "Sir": "Masc", "Dame": "Fem", "Lord": "Masc", "Lady": "Fem", "King": "Masc",
    "Queen": "Fem", "Prince": "Masc", "Princess": "Fem", "Dr": None, "Dr.": None,
    "Professor": None, "Prof": None, "Prof.": None, "President": None, "Mayor": None,
    "Minister": None, "Senator": None, "Sen.": None, "Governor": None, "Gov.": None,
    "Judge": None, "Captain": None, "Capt.": None, "Colonel": None, "General": None,
    "Gen.": None, "Sergeant": None, "Councillor": None, "Cllr": None, "Reverend": None,
    "Rev.": None, "Bishop": None, "Archbishop": None, "Pope": "Masc", "Chancellor": None,
    "Secretary": None, "Inspector": None, "Superintendent": None, "Representative": None,
    "Rep.": None, "Commissioner": None, "Justice": None, "Ambassador": None, "Detective": None,
}  # fmt: skip
"""Words before a name, with the gender they tell."""

FEMALE_NAMES = _words(
    "priya ngozi ava ashley victoria gloria madison amber brittany lori siobhan niamh aoife "
    "sunita meera thandi ciara saoirse roisin orla deirdre zara aisha shanice latoya keisha "
    "charlotte ellie holly poppy imogen harriet gemma tracey tracy sharon mandy hayley kirsty "
    "morag eilidh bronwyn cerys carys sian rhiannon maya leah lucy georgina philippa pippa"
)
MALE_NAMES = _words(
    "ewan hamish callum gareth raj sipho andy alistair alasdair angus fraser gordon iain euan "
    "cathal ciaran eoin fergal dewi huw ieuan emrys tunde chidi emeka babatunde rajesh sanjay "
    "vikram arjun ravi jamie kieran declan lachlan tyler cody brandon jayden logan mason"
)

ORGANISATION_WORDS = _words(
    "University College School Academy Institute Council Bank Ministry Department Agency "
    "Authority Commission Committee Association Society Trust Foundation Company Corporation "
    "Group Party Union Club United City Rovers Museum Gallery Hospital Church Court Parliament "
    "Congress Senate Government Service Services Office Board Federation Alliance Network Fund "
    "Centre Center Library Airport Airlines Airways Railway Railways Police Force Army Navy "
    "Guard Press Times Post News Radio Television Laboratory Laboratories Observatory Ltd Inc "
    "plc Limited Partners Industries Systems Technologies Energy Motors Institution Charity "
    "Assembly Cabinet Treasury Exchange Orchestra Theatre Opera Festival Cup League Prize Award "
    "Act Bill Project "
    "Day Week Year Olympics Games Championship War Report Survey Programme Program Scheme Plan"
)
"""What ends, or holds, a name that is no person's."""

BESIDE_NUMBER = _words("a an the first last next between and to or every of")
"""Before a number, what tells of it or makes it a part of another answer."""
SITE_WORDS = _words(
    "Street Road Lane Avenue Bridge River Lake Mount Island Islands Isle Park Station Square House "
    "Hall Tower Castle Palace Harbour Port Valley Bay Coast Sea Ocean Forest County District Hill"
)
"""What begins or ends the name of a spot that no atlas of towns has."""

ROLE_NOUNS = (
    "chairman", "chairwoman", "chair", "chief", "head", "leader", "nurse", "pupil", "student",
    "mother", "father", "judge", "captain", "secretary", "president", "mayor", "spokesman",
    "spokeswoman", "resident", "fisherman", "architect", "pilot", "chef", "cook", "lawyer",
)  # fmt: skip
ROLE_ENDINGS = ("er", "or", "ist", "ian", "sman", "woman", "person", "eer", "ant")
"""Nouns of what a person is, and the endings of most others."""
COUNTIES = _words(
    "Cornwall Kent Norfolk Suffolk Essex Devon Surrey Sussex Durham Dorset Somerset Lancashire "
    "Cumbria Galloway Fife Wexford Kerry Mayo Clare Washington Victoria Wellington Holland"
)
"""Regions and others of which towns elsewhere have the name."""

PLACE_PREPOSITIONS = ("in", "at", "near", "from", "outside", "around", "across", "to", "of")
KNOWN_ACRONYMS = _words("UK US USA EU UN NATO BBC NHS FBI CIA NASA AI CO2 GDP TV CEO DNA MP MPs PM")
DEMONYMS = {
    "FR": "French", "GB": "British English Scottish Welsh", "NL": "Dutch", "CH": "Swiss",
    "ES": "Spanish", "DE": "German", "PL": "Polish", "DK": "Danish Danes", "SE": "Swedish Swedes",
    "FI": "Finnish", "IE": "Irish", "GR": "Greek", "TR": "Turkish Turks", "CN": "Chinese",
    "PT": "Portuguese", "WS": "Samoan", "IS": "Icelandic", "CZ": "Czech", "TH": "Thai",
    "PE": "Peruvian", "NO": "Norwegian", "US": "American Americans", "NZ": "Zealand Zealanders",
}  # fmt: skip
"""Adjectives that do not begin as the country's name does."""
