/*
 * Words by what they do in a sentence, as coreference needs them; lower case. Source: our own, from general knowledge of
 * English grammar. Other lists than clauseWords.ts, which finds clauses for attribution: these judge one word beside a name.
 */

/** A noun phrase behind one is no subject. */
export const ROLE_PREPOSITIONS = `
of to with by for from in on at against about between among over under into onto toward towards near without behind beside
than like through during via per upon beyond including despite regarding concerning versus vs opposite alongside around outside inside
`;

/** Finite verbs, and adverbs that stand between subject and verb. */
export const FINITE_VERBS = `
said says say told tells tell added adds asked asks is was are were be been being has had have will would can could may might must should shall
did does do didn't doesn't isn't wasn't hasn't hadn't won't wouldn't can't couldn't shouldn't
wrote writes went goes came comes took takes made makes gave gives got gets saw sees knew knows thought thinks found finds
left leaves felt feels became becomes began begins kept keeps held holds met meets won wins lost loses ran runs stood stands
spoke speaks spent led leads fell rose grew drew drove broke chose ate paid sent built bought brought caught taught fought
sought put set let hit cut read shot sat hung struck threw flew wore swore tore beat bit hid
also never just still now then later already reportedly allegedly apparently once first even often recently previously repeatedly
initially eventually finally quickly immediately currently himself herself who
wants needs calls called hopes believes plans seems appears looks works lives faces says insists argues notes claims
`;

/** Verbs of saying. */
export const SPEECH_VERBS = `
said says added asked wrote told replied explained noted continued recalled insisted argued tweeted warned joked quipped
concluded remarked stated declared announced admitted acknowledged testified reads writes adds asks notes explains instructed mentioned commented told tells posted shared claimed urged vowed promised stressed emphasized emphasised highlighted remarked acknowledged
`;

/** What joins two of a kind. */
export const CONJUNCTIONS = 'and or & plus nor';

/** Where a clause may end. */
export const CLAUSE_BOUNDARIES = `
that who which when while because if although though after before as since until where but whether so unless whom whose
what how why despite said says say told believe believes believed thinks thought whereas once
`;

/** What opens a clause that waits for its main one. */
export const SUBORDINATORS = `
before after when while as since although though if because until once despite during in with without by having unless for
upon like at from throughout being asked
`;
