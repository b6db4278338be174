/*
 * Owns which English words say little about what a text is about. Our own lists from general knowledge, in lower case:
 * words of grammar, and words so frequent in news that sharing one proves little.
 */

/** Articles, pronouns, prepositions, conjunctions, auxiliaries, and their contracted forms. */
export const FUNCTION_WORDS = `
a an the this that these those i me my mine myself we us our ours ourselves you your yours yourself he him his himself she
her hers herself it its itself they them their theirs themselves who whom whose which what where when why how there here
and or but nor so yet if then else than as because since although though while whereas unless until whether
of in on at to for from by with about into onto upon over under above below between among through during before after
against within without along across behind beyond near off out up down around toward towards per via amid despite except
is am are was were be been being do does did doing done have has had having will would shall should can could may might
must ought not no never nor neither either both all any some each every few more most much many other another such only
own same very too also just even still again once ever already now
's 're 've 'll 'd n't don't doesn't didn't isn't aren't wasn't weren't won't wouldn't can't couldn't shouldn't haven't hasn't
hadn't i'm i've i'll i'd we're we've we'll we'd you're you've you'll you'd he's he'll he'd she's she'll she'd it's it'll
they're they've they'll they'd that's there's here's what's who's let's cannot ain't
`;

/** Frequent verbs, nouns, adjectives and adverbs of news, in every form. */
export const FREQUENT_WORDS = `
say says said saying tell tells told telling ask asks asked asking add adds added adding call calls called calling
make makes made making go goes going went gone get gets got getting gotten take takes took taken taking come comes came
coming give gives gave given giving know knows knew known see sees saw seen think thinks thought want wants wanted need
needs needed use used uses using work works worked working try tried trying keep kept put set let like look looks looked
show shows showed shown find found seem seems become became leave left hold held bring brought begin began start started
end ended continue continued include includes included including according report reports reported expected
people person man men woman women child children family families thing things way ways day days week weeks month months
year years time times hour hours minute minutes morning night today yesterday tomorrow tonight home house place part
parts lot kind case cases fact point problem question number group groups side country countries world state states
city government official officials president leader leaders minister member members company news statement interview
monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october
november december jan feb mar apr jun jul aug sep sept oct nov dec
good better best bad great big large small little long short high low new old young first last next early late right wrong
major important different sure able possible likely really actually well back away together however several
one two three four five six seven eight nine ten hundred thousand million billion
mr mrs ms dr u.s us percent much least less later ago per
photo image video twitter facebook ap reuters getty images advertisement story read
`;
