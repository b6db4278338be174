/*
 * Owns the word forms that tell nouns from the rest without a dictionary: function words, irregular plurals, s-words that are no plural.
 * Source: closed classes of English (any grammar), plus the commonest adverbs and verbs that end a noun phrase in news prose.
 */

/** Words no counted noun phrase runs across. */
export const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  ('a an the this that these those my your his her its our their whose each every either neither both all no any ' +
    'i you he she it we they me him us them who whom which what where when why how there here ' +
    'and or but nor so yet because although though while if unless until since as than ' +
    'of in on at by for from to with without into onto over under about above below after before during between among amid against across through throughout toward towards ' +
    'behind beyond beside besides near off out up down inside outside upon within via per despite except like unlike around along ' +
    'is are was were be been being am has have had having do does did done can could may might must shall should will would ' +
    'not never also too very just only even still already again almost nearly ever often once twice then now soon later earlier ago away apart together instead however meanwhile moreover ' +
    'said says told say saying tell asked added according including compared versus vs respectively yesterday today tomorrow tonight ' +
    'more less fewer most least such another same own last next close ' +
    'died dies die killed injured wounded hurt dead missing arrested took takes take taken came come comes went go goes made make makes got get gets gave give gives ' +
    'left fell rose became remain remains remained began begin begins spent spend won win wins lost lose loses grew met held hold holds kept keep keeps felt ' +
    'ran sent set put cost costs let paid pay pays saw see sees found find finds stood sat brought bought built sold caught led need needs needed want wants wanted ' +
    'believe believes believed think thinks thought know knows knew seem seems seemed appear appears appeared include includes included ' +
    'monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december ' +
    'whether plus minus alone worth long wide tall high deep thick north south east west ahead late early lately recently previously currently directly usually likely')
    .split(' '),
);

/** Plural → singular where the ending does not tell. */
export const IRREGULAR_PLURALS: ReadonlyMap<string, string> = new Map(
  ('people:person men:man women:woman children:child feet:foot teeth:tooth geese:goose mice:mouse police:police cattle:cattle lives:life wives:wife knives:knife ' +
    'leaves:leaf halves:half thieves:thief shelves:shelf loaves:loaf wolves:wolf selves:self calves:calf aircraft:aircraft spacecraft:spacecraft hovercraft:hovercraft series:series ' +
    'species:species sheep:sheep fish:fish deer:deer personnel:personnel staff:staff troops:troop media:medium data:datum criteria:criterion phenomena:phenomenon bacteria:bacterium crises:crisis ' +
    'analyses:analysis theses:thesis bases:base diagnoses:diagnosis oases:oasis congressmen:congressman congresswomen:congresswoman policemen:policeman policewomen:policewoman firemen:fireman ' +
    'gunmen:gunman servicemen:serviceman businessmen:businessman fishermen:fisherman spokesmen:spokesman freshmen:freshman salesmen:salesman craftsmen:craftsman workmen:workman airmen:airman ' +
    'grandchildren:grandchild schoolchildren:schoolchild stepchildren:stepchild alumni:alumnus cacti:cactus stadia:stadium buses:bus gases:gas cases:case houses:house horses:horse nurses:nurse ' +
    'courses:course purses:purse doses:dose losses:loss votes:vote movies:movie ties:tie pies:pie cookies:cookie zombies:zombie rookies:rookie calories:calorie series:series ' +
    'senators-elect:senator-elect passers-by:passer-by headquarters:headquarters barracks:barracks militia:militia infantry:infantry offspring:offspring clergy:clergy crew:crew folk:folk folks:folk ' +
    'bps:bp mps:MP apps:app gps:GP ceos:CEO tvs:TV pcs:PC cds:CD dvds:DVD suvs:SUV ngos:NGO ads:ad jews:Jew')
    .split(' ')
    .map((entry): [string, string] => [entry.slice(0, entry.indexOf(':')), entry.slice(entry.indexOf(':') + 1)]),
);

/** Ends in s, is no plural noun. */
export const NOT_PLURAL: ReadonlySet<string> = new Set(
  ('this his hers its ours yours theirs always perhaps besides towards afterwards upwards downwards indoors outdoors overseas sometimes less unless plus minus thus yes as is was has does ' +
    'news politics economics mathematics physics athletics gymnastics ethics paris texas kansas arkansas illinois massachusetts james charles thomas jesus los angeles vegas dallas ' +
    'congress business press access process success address express loss boss class glass grass across less serious previous various famous religious dangerous numerous gas bus campus virus census bonus ' +
    'analysis crisis basis tennis basis debris whereas alas christmas canvas atlas bias lens mrs us states’ years’ days’ months’ weeks’ hours’ charles reuters says')
    .split(' '),
);
