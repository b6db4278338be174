/*
 * Words that tell beside or inside a capitalised run whether it names a person; lower case. Source: our own, from general knowledge.
 */

/** Lower-case particles inside names. */
export const PARTICLES = `
de da di del della dello der den des du van von vom zu zum zur ten ter te bin bint ibn ben al el ul ur abu la le los las lo dos das do af av y e i ap arap ould ag bt binti binte op tot san
`;

/** Behind a family name. */
export const NAME_SUFFIXES = `jr sr ii iii iv vi vii viii ix xi xii xiii xiv xv xvi xvii xviii jnr snr`;

/** Syllables that follow a hyphen in lower case within Korean and Chinese given names: Kim Jong-un. */
export const GIVEN_SYLLABLES = `
un il hye in bin jin ho soo su woo hyun jae ki gi min sik young yong yeol yeon chul cheol kyu gyu ju joo myung seok suk guk hwa kyung hee hui hun hoon jong joon jun
kyun mo nam pyo rae ran sang seo seon shik sil sol sop sup tae wan won yol yon young yul ying wen ping ming ling fang jie hua hung chen cheng feng hsien hsiung jung kai kuo
lung mei nan shan teng tung ying yu yuan yi jeou chang chi chu rok rim ryong eun ah ae bae beom chan do gun gyeong han il keun kwan kwang kwon kyo moon nyo ok pil seong
sung sun sook tak uk wook yeop yong yop
`;

/** Korean and Chinese family names that stand before a given name of two joined syllables; those of few letters are common words too. */
export const SYLLABIC_FAMILY_NAMES: ReadonlySet<string> = new Set(
  (
    'kim lee yi park pak choi choe jung jeong chung kang cho jo yoon yun jang chang lim im han oh seo suh shin sin kwon hwang ahn an ' +
    'song ryu yoo hong jeon chun ko go moon mun son sohn yang bae baek paik heo hur nam noh roh ha joo woo min ri rhee rim ma cha ' +
    'bang pyo eom byun tsai lin chen huang wang wu liu hsu hsieh chiang chou hung kuo tseng chu yeh su ma lai'
  ).split(' '),
);

/** Last or only words of organisations, places, works and things: a run that holds one is no person's. */
export const THING_HEADS = `
disease diseases disorder disorders
university college school academy institute institution center centre hospital clinic church cathedral mosque temple synagogue museum gallery library theater theatre
stadium arena airport station hotel inn resort casino restaurant cafe tower towers building plaza mall market park garden gardens zoo bridge tunnel
street avenue road boulevard drive lane highway freeway parkway square court courthouse prison jail penitentiary cemetery memorial monument
city county town township village borough district state states province region republic kingdom island islands isles peninsula bay gulf sea ocean
lake river creek falls beach coast valley canyon hill hills mountain mountains mount desert forest springs heights port harbor harbour cape
company corporation corp inc ltd llc plc co group holdings partners associates brothers bros industries enterprises systems technologies solutions services
bank trust fund foundation association society union federation league committee council commission agency authority administration bureau board department ministry office
party coalition alliance front movement congress parliament senate house assembly cabinet court tribunal army navy force forces corps guard police brigade battalion regiment
news times post journal tribune herald gazette magazine press radio television tv network channel media broadcasting wire review chronicle observer guardian telegraph
act bill law amendment treaty accord agreement protocol convention doctrine plan project program programme initiative campaign operation mission
war battle revolution crisis summit conference festival games olympics cup championship championships tournament series bowl prize award awards medal
day week month year century era season hurricane typhoon cyclone storm syndrome disease virus flu
club fc united athletic rovers wanderers team squad orchestra band choir ensemble quartet
airlines airways air railway railroad motors pharmaceuticals labs laboratories laboratory studios pictures records entertainment productions
studies research science sciences technology affairs security defense defence intelligence health education development
index exchange report survey poll study paper book show theory theorem effect law equation
rangers dodgers yankees mets giants cowboys patriots steelers lakers celtics bulls knicks warriors eagles saints ravens bengals browns colts titans jaguars texans broncos chiefs
raiders chargers seahawks cardinals rams falcons panthers buccaneers vikings packers bears lions dolphins bills jets redskins commanders orioles royals twins tigers
indians guardians astros mariners angels athletics padres braves marlins phillies nationals pirates cubs reds brewers rockies diamondbacks
democrats republicans americans senators republican democrat muslims christians jews
`;

/** Words that open sentences or headlines in capitals and name nobody; also I, months and weekdays. */
export const NEVER_NAMES = `
the a an i i'm i've i'd i'll he she it we you they this that these those there here what who why how when where which but and or so yet if while as at in on
for from with by after before since then now his her their its our my your both some many most more no not one two three four five six seven eight nine ten
meanwhile however also although though because despite during once yes oh well even still just only all any each every either neither nor
monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december
jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thurs fri sat sun
christmas easter thanksgiving halloween ramadan internet god lord bible quran koran congress senate house republican republicans democrat democrats
gop nato eu us u.s uk u.k usa fbi cia nsa cnn bbc nbc abc cbs ap afp reuters associated press getty images ceo twitter facebook google youtube instagram
islam muslim muslims christian christians catholic catholics jew jews jewish islamic hindu hindus sikh buddhist
photo photos image images video watch read more related see share advertisement subscribe sign comments caption file credit source topics tags
`;

/** Verbs that people, far more than places or firms, are the subject of, beside their name. */
export const PERSON_VERBS = `
said says told tells added adds asked asks wrote writes tweeted tweets argued argues noted notes explained explains recalled recalls thinks thought believes believed
insisted insists joked jokes laughed smiled nodded shrugged quipped replied responded answered admitted admits acknowledged conceded complained warned warns
urged vowed vows promised pledged claimed claims declared denied denies suggested suggests stated states testified remarked continued concluded predicted
resigned died dies born married divorced graduated lives lived grew played plays sings sang hopes hoped wants wanted loves loved knew knows felt feels
`;

/** Storms, which have names of people. */
export const STORMS = 'hurricane storm typhoon cyclone hurricanes';

/** Last words of the names of firms. */
export const FIRM_TAILS = 'inc corp corporation ltd llc plc co company group holdings partners';

/** What a town follows, hardly ever a person. */
export const PLACE_PREPOSITIONS = 'in near outside downtown around inside throughout';
