/*
 * Owns which verbs introduce speech, as data: collected by hand from general knowledge of news English (the classes of
 * "say", "tell", "claim", "judge" and "manner of speaking" verbs follow Levin, English Verb Classes, 1993, chapter 37).
 * Leaves what a verb means in its sentence to attribution/.
 */

/** Verbs that stand beside a whole quote: “…,” she said. Base forms; `=` gives irregular past (and participle). */
const SPEECH = `
say=said tell=told write=wrote,written speak=spoke,spoken read=read foretell=foretold retell=retold
add ask state note explain argue insist reply respond answer declare announce continue recall conclude claim contend
acknowledge admit warn urge tweet retweet post observe remark comment reiterate repeat stress emphasize emphasise
underline underscore assert maintain allege charge suggest propose recommend report reveal disclose confirm deny
concede confess agree disagree object protest complain grumble lament bemoan vent boast brag joke quip deadpan crack
tease laugh chuckle smile grin giggle scoff snort snap bark growl snarl hiss fume thunder roar bellow shout scream
yell cry exclaim shriek wail howl holler whisper mutter mumble murmur chant intone recite counter retort rebut
interject interrupt interpose chime muse ponder reflect reason speculate surmise theorize theorise posit
predict forecast prophesy inform advise assure reassure promise pledge vow threaten caution counsel remind instruct order
command demand implore plead beg beseech exhort entreat appeal pray swear=swore,sworn
testify attest affirm aver avow profess proclaim pronounce preach opine volunteer elaborate clarify specify
summarize summarise paraphrase quote hypothesize hypothesise email e-mail text message telegraph cable blog vlog
hint imply intimate signal indicate signify guarantee
marvel enthuse gush rave rhapsodize coo purr croon drawl stammer stutter sputter splutter blurt gasp pant sigh groan moan
whine whimper sob weep=wept bawl rail rage rant seethe fulminate harangue lecture sermonize inveigh
pontificate philosophize philosophise prod press probe query inquire enquire question interrogate greet
toast shrug nod demur equivocate hedge dodge deflect tut-tut gripe grouse kvetch carp bleat bluster blare blurb trumpet
crow cackle relate recount narrate rejoin riposte reaffirm restate reassert rephrase
beam concur confide relay sniff vouch overhear=overheard dictate croak rasp squeal squeak yelp yap chirp chortle titter sneer sing=sang,sung
emote expound explicate contextualize certify corroborate communicate articulate enunciate vocalize verbalize utter
forewarn offer rule editorialize editorialise headline blazon caption inscribe
apologize apologise accuse criticize criticise
`;

/**
 * Verbs of thinking, beginning and showing: they introduce a quote only where they stand right beside it (“…,” he
 * began), and elsewhere hold it no more firmly than any other verb.
 */
const FAINT = `
think=thought believe hope fear worry feel=felt know=knew,known remember=remembered notice mean=meant imagine expect
find=found learn discover understand=understood wonder guess figure reckon estimate decide determine resolve hold=held
begin=began,begun go=went,gone start open lead=led close finish sum point put=put chip pipe shoot=shot fire
express voice convey air cite interview sign tout allow return cheer applaud pose
want wish need=needed like love hate desire prefer plan intend aim see=saw,seen consider regard perceive judge rate rank
assess admire respect trust suspect show=showed,shown wave carry wear=wore,worn display deliver issue release publish
run=ran broadcast unveil use employ deploy adopt coin borrow mouth spout peddle pitch sell=sold push seek=sought support
oppose welcome embrace discuss address highlight spotlight feature flag decline refuse promote encourage discourage
compare contrast back view hit=hit swipe rip tear=tore,torn
`;

/** Verbs that hold a few quoted words in their clause: she called it “a farce”; he blamed “bad luck”. */
const JUDGEMENT = `
call describe dub label brand characterize characterise term deem portray depict paint style christen name nickname
slam blast bash denounce decry deride disparage dismiss condemn castigate chastise chide rebuke
berate upbraid scold reprimand reprove reproach admonish excoriate lambaste lambast pillory pan savage skewer attack
assail lash ridicule mock lampoon satirize satirise taunt jeer heckle boo insult smear vilify
malign belittle demean trash knock hammer pummel torch roast needle jab
praise hail laud commend compliment salute celebrate thank congratulate credit honor honour
extol champion endorse defend justify rationalize blame fault indict impugn
mention reference refer invoke evoke echo parrot advocate
doubt dispute challenge contest reject rebuff refute repudiate disavow disown deny spurn
liken equate alert mourn regret rue attribute ascribe
`;

/** Bases whose form is a noun as well: attacks, hopes, a promise. */
const NOUN_TOO = new Set(
  (
    'attack blame bash blast charge chant cheer claim comment command cry demand display doubt echo estimate fear figure ' +
    'flag forecast hammer hit hope honor honour insult issue jab joke knock label laugh lecture love murmur name need note ' +
    'offer order plan pledge point post praise press promise protest push query question quip quote rank rate reason regard ' +
    'regret release remark reply report respect rule run salute scream shout show sigh signal slam smile snap state stress ' +
    'support taunt term text toast tweet use view voice vow wail wave whisper wish wonder worry address aim air answer appeal ' +
    'back bark call challenge contest contrast counsel counter dispute email e-mail end feature guess guarantee highlight hint ' +
    'interview judge lead message mention mouth object open paint pan probe rave read rebuke reference retort return ridicule ' +
    'riposte roast sneer spotlight start style swipe torch trumpet trust vent welcome roar brand credit compliment cable blog ' +
    'groan moan growl grin nod shrug whine rant rage rail cite preach press parrot savage hold like want set sing sign crack ' +
    'thunder reproach celebrate mock champion whimper sob fault broadcast pitch find'
  ).split(' '),
);

/** Past forms whose last consonant doubles. */
const DOUBLING = new Set(
  (
    'admit quip snap blog vlog refer slam pan rip jab submit permit regret rebut hit nod sob tut-tut chat yap brag ' +
    'pin prod spur stun infer confer defer concur transmit hedge-in drag tip-toe beg plug flag rap wrap plan grin'
  ).split(' '),
);

export const enum VerbForm {
  /** say: infinitive, or present of I, you, we, they. */
  Base = 1,
  /** says */
  Third = 2,
  /** said */
  Past = 4,
  /** saying */
  Ing = 8,
}

export interface VerbInflection {
  readonly form: string;
  /** Bits of VerbForm. */
  readonly kind: number;
  /** True where the form is a noun as often as not. */
  readonly noun: boolean;
}

/** All forms of one entry of the lists above ("wear=wore,worn"). */
export function inflect(entry: string): VerbInflection[] {
  const [base = '', irregular] = entry.split('=');
  const noun = NOUN_TOO.has(base);
  const last = base.slice(-1);
  const beforeLast = base.slice(-2, -1);
  const consonantY = last === 'y' && !'aeiou'.includes(beforeLast);
  const stem = consonantY ? base.slice(0, -1) + 'i' : last === 'e' ? base.slice(0, -1) : base;
  const doubled = DOUBLING.has(base) ? base + last : stem;
  const third = consonantY ? stem + 'es' : /(?:s|x|z|ch|sh|o)$/.test(base) ? base + 'es' : base + 's';
  const ing = last === 'e' && beforeLast !== 'e' ? base.slice(0, -1) + 'ing' : (DOUBLING.has(base) ? base + last : base) + 'ing';
  const forms: VerbInflection[] = [
    { form: base, kind: VerbForm.Base, noun },
    { form: third, kind: VerbForm.Third, noun },
    { form: DOUBLING_ING.has(base) ? base + last + 'ing' : ing, kind: VerbForm.Ing, noun: false },
  ];
  for (const past of irregular ? irregular.split(',') : [doubled + 'ed']) {
    forms.push({ form: past, kind: VerbForm.Past, noun: false });
  }
  return forms;
}

/** Irregular verbs that double before -ing all the same. */
const DOUBLING_ING = new Set('put begin swear-in run hit spit quit forget get let set sit'.split(' '));

const toEntries = (list: string): string[] => list.trim().split(/\s+/);

export const SPEECH_VERBS: readonly string[] = toEntries(SPEECH);
export const FAINT_VERBS: readonly string[] = toEntries(FAINT);
export const JUDGEMENT_VERBS: readonly string[] = toEntries(JUDGEMENT);

/** Words of speaking that are nouns: in a statement, her message of “hope”. */
export const CUE_NOUNS: readonly string[] = toEntries(`
statement statements tweet tweets letter letters email emails e-mail memo memos memoir memorandum post posts posting
interview interviews speech speeches remark remarks message messages report reports testimony note notes comment
comments word words question questions answer answers quote quotes quotation quip response reply reaction retort claim
claims assertion assertions allegation allegations accusation accusations charge charges suggestion suggestions proposal
proposals promise promises pledge pledges vow vows threat threats warning warnings call calls demand demands plea pleas
appeal appeals request requests complaint complaints criticism criticisms critique objection objections declaration
declarations announcement announcements pronouncement pronouncements proclamation proclamations contention contentions
argument arguments view views opinion opinions belief beliefs mantra motto slogan slogans chant chants refrain catchphrase
line lines joke jokes insult insults slur epithet nickname nicknames lament rant rants tirade tirades diatribe
diatribes outburst outbursts broadside broadsides harangue jibe jibes taunt taunts barb barbs smear smears slurs
description descriptions characterization characterisation characterizations depiction portrayal label labels
phrase phrases rhetoric language vision advice verdict ruling opinion dissent decision order orders
column op-ed essay article blog book filing filings lawsuit complaint affidavit document documents transcript
text texts dispatch caption headline headlines petition resolution oath prayer eulogy toast address homily sermon
acknowledgment acknowledgement admission confession concession apology insistence reference references mention denial
praise endorsement condemnation denunciation assessment prediction predictions forecast estimate observation conclusion
explanation reasoning rationale excuse justification reminder hope hopes fear fears concern concerns
speech-making shout shouts cry cries scream screams whisper murmur voicemail voice-mail press release
`);
