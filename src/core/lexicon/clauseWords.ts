/*
 * Owns the closed word classes of English and the commonest verbs, as data for finding where clauses begin and what
 * their subject is. Source: general knowledge of English grammar; no list was taken over from elsewhere.
 */
const words = (list: string): readonly string[] => list.trim().split(/\s+/);

export const DETERMINERS = words(`
the a an this that these those his her their its my our your some many several no any each every another both all few
most such neither either one two three four five six seven eight nine ten dozens hundreds thousands whose`);

export const SUBJECT_PRONOUNS = words(`he she they i we you it`);
export const OTHER_PRONOUNS = words(`
him them me us himself herself themselves itself myself yourself ourselves hers theirs mine yours ours`);
export const INDEFINITES = words(`
everyone everybody someone somebody anyone anybody nobody none others many some one another both critics people`);

export const PREPOSITIONS = words(`
of in on at by for with from to about against into over after before during since under between among through without
within across behind beyond near toward towards upon amid amidst via despite except including regarding concerning
alongside along around above below beside besides inside outside onto off up down out past per than like unlike versus
until till throughout following ahead`);

export const CONJUNCTIONS = words(`and or but nor yet & plus`);
export const SUBORDINATORS = words(`
when while as because although though if unless whether whereas once so that after before since until even where why how
what lest`);
export const RELATIVES = words(`who which that whose whom where`);

export const AUXILIARIES = words(`
is are was were be been being am has have had having do does did will would can could may might must shall should
isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't won't wouldn't can't cannot couldn't shouldn't
mustn't ain't
he's she's it's they're we're you're i'm he'd she'd they'd we'd i'd you'd he'll she'll they'll we'll i'll you'll i've we've they've you've`);

export const ADVERBS = words(`
not also then later again even once still just already never ever often soon too now further thus meanwhile instead
always sometimes perhaps maybe indeed anyway here there back twice almost quite rather very well first last next
afterward afterwards thereafter hence however nevertheless nonetheless moreover furthermore besides otherwise therefore
only ago yet so earlier long famously half aloud simply elsewhere abroad online onstage tonight today yesterday tomorrow
monday tuesday wednesday thursday friday saturday sunday n't likewise similarly matter-of-factly wryly`);

export const TIME_WORDS = words(`
monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow tonight january february march april
june july august september october november december feb apr jul aug sept oct nov`);

/** Common verbs that introduce no speech: forms that regular endings do not give away. */
export const COMMON_VERBS = words(`
became become becomes came come comes drew draw draws drove drive drives fell fall falls flew fly flies forgot forget
gave give gives got get gets grew grow grows heard hear hears kept keep keeps left leave leaves let lets lost lose loses
made make makes met meet meets paid pay pays ran run runs sat sit sits sent send sends set sets shook shake stood stand
stands stuck took take takes taught teach threw throw throws won win wins wore wear wears broke break breaks brought
bring brings built build builds bought buy buys caught catch chose choose chooses cut cuts dealt did does done ate eat
fought fight fights hung hid hide hurt laid lay led lead leads lent lit meant rode ride rose rise rises sought seek
seeks shot showed shown show shows shut sold sell sells slept spent spend spends spread stole struck strike swept swung
withdrew woke work works worked try tries tried turn turns turned look looks looked seem seems appear appears remain
remains live lives lived help helps happen happens want wants wanted need needs use uses used live play plays move moves
moved believe believes hold holds held include includes provide provides serve serves served lie lies arrive arrives
mean means plan plans hope hopes face faces join joins like likes love loves hate hates stop stops start starts begin
begins began end ends follow follows raise raises know knows knew think thinks thought feel feels felt see sees saw go
goes went find finds found put puts tell speak speaks spoke continues keep refuse refuses remains stays stay stayed
visited visits argue represents represent comprises contains contain contained consists carries carry carried
waved holding tries pushed pushes issued issues releases released posted called has're`);

/** Words that look like past verbs or adverbs but are adjectives or nouns as a rule. */
export const NOT_VERBS = words(`
united armed hundred red indeed need needed speed seed deed feed kindred naked wicked sacred so-called alleged retired
elected appointed unnamed unidentified self-described former limited related detailed expected
family ally reply italy july only early likely friendly daily weekly monthly elderly assembly supply anomaly bully
homely lovely ugly rally tally belly jelly lily fly ely kelly emily beverly sally billy molly holly reilly o'reilly
kimberly connolly donnelly kennelly`);
