"""Words by which names of people, firms and places are known."""

TITLES = frozenset(
    "herr herrn frau fräulein dr prof professor mr mrs ms miss mx sir dame lord lady doctor "
    "familie firma captain king queen president saint st".split()
)
"""What stands before a name and is none of its own."""
LEGAL_FORMS = frozenset("gmbh ag kg ohg gbr ug se ev inc ltd llc plc corp co".split())
STREETS = ("straße", "strasse", "str", "gasse", "allee", "platz", "weg", "ufer", "damm")
"""Endings of German street names."""
WAYS = frozenset("street road avenue lane square boulevard drive".split())
"""The last words of English street names."""
GIVEN = frozenset(
    "adam alex alexander alexandra alice amelie amir andrea andreas angela anja anke anna anne "
    "anton antonia ayşe barbara bastian ben benjamin bernd bettina birgit bob brigitte carla "
    "carlos caroline charles charlotte chloe chris christian christina christine christoph clara "
    "claudia cornelia daniel daniela david dennis dieter dirk dominik doris eduard elena elias "
    "elisabeth elizabeth ella ellen emil emily emma eric erik erika ethan eva fabian fatima felix "
    "finn florian frank franz franziska frieda friedrich fritz gabriele george gerd gisela grace "
    "günter hans hannah heike heinz helen helena helga helmut henry herbert holger ida ines inge "
    "ingrid isabel jack jacob jakob james jan jana jane jasmin jennifer jens jessica joachim "
    "johanna johannes john jonas jonathan josef joseph julia julian jürgen karin karl katharina "
    "katja katrin kerstin kevin klara klaus konrad kurt lara laura lea lena leo leon leonie liam "
    "lina linda lisa lotte louis louise luca lucas lucy luisa lukas lydia maike manfred manuel "
    "marcel marco marcus maria marie marina mario marion markus martha martin martina mary mathias "
    "matthias maximilian mehmet melanie mia michael michaela mila mohammed monika moritz nadine "
    "nele nicole niklas nina noah nora norbert oliver olivia oskar otto patricia patrick paul "
    "paula peter petra philipp rachel ralf rebecca regina renate richard robert robin roland rolf "
    "sabine samuel sandra sara sarah sascha sebastian silke simon sofia sofie sophia sophie stefan "
    "stefanie steffen susan susanne sven svenja tanja theo theresa thomas thorsten tim timo tina "
    "tobias tom ulrich ulrike ursula ute uwe vanessa vera verena viktoria walter werner wilhelm "
    "william wolfgang yasmin yusuf".split()
)
PLACES = frozenset(
    "aachen amsterdam augsburg austria basel berlin bern bielefeld birmingham bochum bonn boston "
    "braunschweig bremen brüssel chemnitz chicago deutschland dortmund dresden dublin duisburg "
    "düsseldorf erfurt england essen europa europe frankfurt frankreich france freiburg genf "
    "germany glasgow graz hamburg hannover heidelberg innsbruck italien italy karlsruhe kassel "
    "kiel köln konstanz leipzig linz liverpool london luzern madrid magdeburg mainz manchester "
    "mannheim münchen munich münster nürnberg österreich oxford paris potsdam prag regensburg rom "
    "rostock salzburg schweiz spanien spain stuttgart switzerland tübingen ulm wien wiesbaden "
    "wuppertal würzburg zurich zürich".split()
)
NO_NAMES = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may "
    "june july august september october november december christmas easter english german french "
    "spanish italian european american british ok okay internet wifi wi-fi "
    "montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag januar februar märz mai "
    "juni juli oktober dezember weihnachten ostern englisch deutsch".split()
)
"""Capitalised words that name nobody and no place."""
