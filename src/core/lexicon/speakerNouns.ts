/*
 * Owns the nouns that speak without being a person: bodies and documents, as data. General knowledge of news English.
 */
const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Bodies: the ministry said, the campaign said. */
export const BODIES = words(`
administration agency airline alliance army assembly association authority authorities bank board body broadcaster
brigade bureau cabinet campaign chamber channel charity church club coalition college command commission committee
commonwealth company conference congress consortium corporation council country court department division embassy
family federation firm force foundation fund government group hospital house industry institute institution kremlin
league legislature magazine maker majority manufacturer media military militia minister-council ministry mission
monarchy movement museum nation navy network newspaper office opposition organisation organization outlet paper
parliament party pentagon platform police post press prosecution publication publisher regime regulator retailer school
secretariat senate service society squad staff state station studio subcommittee syndicate team think-tank tribunal
union university utility watchdog website site white-house wing`);

/** Documents and other carriers of words: the report said, a statement read. */
export const DOCUMENTS = words(`
account act ad affidavit agreement advertisement analysis announcement announcer article assessment bill blog blurb
book brief brochure bulletin caption charter citation clip column communique communiqué complaint constitution contract
copy cover deal declaration description dispatch dissent document documents dossier draft editorial email e-mail emails
entry essay exhibit factsheet filing filings findings flier flyer form graphic guidance guidelines headline headlines
indictment instructions invitation invoice issue journal judgment label law lawsuit leaflet letter letters lyrics
manifesto manual memo memoir memorandum memos message messages minutes motion motto note notes notice obituary op-ed
opinion order page papers passage petition placard plaque poem policy poll polls post poster posters press-release
proclamation profile proposal readout records recording release report reports resolution review ruling rules
screenshot script section sign signs slide slogan song spot statement statements statute story study suit summary survey
testimony text texts theory transcript transcripts treaty tweet tweets verdict video voice-over website warrant web-page`);

/** Nouns that stand for a person named before: the Ohio Republican, the senator. */
export const EPITHETS = words(`
republican democrat senator lawmaker congressman congresswoman governor president candidate nominee minister chancellor
mayor spokesman spokeswoman spokesperson chairman chairwoman chair lawyer attorney judge doctor professor author actor
actress singer businessman businesswoman billionaire millionaire mogul tycoon leader secretary ambassador general admiral
officer sheriff chief director executive ceo founder activist analyst economist expert strategist historian writer
reporter journalist anchor host comedian star player coach manager pastor pope bishop archbishop cardinal representative
legislator incumbent contender front-runner frontrunner magnate developer veteran physician surgeon scientist researcher
teacher premier prince princess king queen commissioner prosecutor diplomat envoy politician commentator columnist
liberal conservative independent socialist centrist newcomer freshman`);

/** People as sources: officials said, a witness told. */
export const SOURCES = words(`
official officials aide aides source sources spokesman spokeswoman spokesperson spokespeople officer officers witness
witnesses expert experts analyst analysts critic critics supporter supporters opponent opponents advocate advocates
activist activists prosecutor prosecutors investigator investigators lawyer lawyers attorney attorneys doctor doctors
researcher researchers scientist scientists economist economists lawmaker lawmakers senator senators congressman
congresswoman governor governors president minister ministers mayor mayors leader leaders chief chiefs director directors
executive executives adviser advisers advisor advisors diplomat diplomats ambassador general generals commander commanders
resident residents neighbor neighbors neighbour neighbours relative relatives friend friends colleague colleagues
republican republicans democrat democrats authorities people voters voter man woman men women mother father brother sister
son daughter wife husband reporter reporters journalist journalists historian historians professor scholar scholars judge
judges chairman chairwoman secretary candidate candidates nominee strategist strategists observer observers trader traders
farmer farmers worker workers teacher teachers student students survivor survivors victim victims author authors sheriff
commissioner conservatives liberals manager managers owner owners parents paramedics firefighters detectives detective
organizers organisers campaigners veterans veteran`);
