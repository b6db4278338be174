/*
 * Owns what is certain from a run alone: titles are no names, a name follows Mr. and Sen., (R-Ga.) is a party and a state.
 * Takes the scores of a run and changes them before anything is read from them.
 */
import { Shape, TokenType, type Tokens } from '../tokens';
import { Joint, type Run } from './candidates';
import { SentenceStyle, type FeatureView } from './featureView';
import { addTo, addToAll, Tag } from './tagger';
import { constrainWhole, isGiven, NAME_TOO } from './wholeRun';
import { WordClass } from '../wordClasses';

/** Larger than any score the tagger gives. */
const CERTAIN = 30;

/** Applies all constraints to one run. */
export function constrain(view: FeatureView, run: Run, scores: number[]): void {
  const { tokens } = view;
  const { atoms, joints } = run;
  const count = atoms.length;
  for (let k = 0; k < count; k++) {
    const i = atoms[k] ?? 0;
    const bits = view.bitsAt(i);
    if ((bits & WordClass.Honorific) !== 0 && isAddress(view, atoms, k)) {
      addToAll(scores, k, -CERTAIN);
      if (k + 1 < count) {
        addTo(scores, k + 1, Tag.Begin, 1.5);
        addTo(scores, k + 1, Tag.Unit, 2.5);
      }
    } else if (k > 0 && view.styleAt(i) !== SentenceStyle.Text && HEADLINE_WORDS.has(tokens.lower[i] ?? '')) {
      addToAll(scores, k, -6);
    } else if ((bits & WordClass.Never) !== 0 && (bits & NAME_TOO) === 0) addToAll(scores, k, -4);
    else if ((bits & WordClass.People) !== 0 && (bits & NAME_TOO) === 0) {
      // Mark Cuban
      const afterGiven =
        k === 1 &&
        count === 2 &&
        (view.bitsAt(atoms[0] ?? 0) & WordClass.Given) !== 0 &&
        !(tokens.lower[i] ?? '').endsWith('s');
      addToAll(scores, k, afterGiven ? 1 : -5);
    }
  }
  constrainWhole(tokens, run, scores);
  constrainFirst(view, atoms, scores);
  for (let k = 1; k < count; k++) if (joints[k] === Joint.NicknameOpen) k = bindNickname(joints, k, scores);
  for (let k = 1; k < count; k++) {
    if ((view.bitsAt(atoms[k] ?? 0) & WordClass.Suffix) === 0 || joints[k] === Joint.Hyphen) continue;
    // World War II, Title IX
    const before = view.bitsAt(atoms[k - 1] ?? 0);
    const isName = (before & NAME_TOO) !== 0 || (before & (WordClass.Common | WordClass.Thing)) === 0;
    if (isName && tokens.lower[atoms[k - 1] ?? 0] !== 'title') bindSuffix(scores, k);
    else addToAll(scores, k, -CERTAIN);
  }
  if (isPartyAndState(tokens, atoms[0] ?? 0, joints[1] ?? Joint.None))
    for (let k = 0; k < count; k++) addToAll(scores, k, -CERTAIN);
}

/** Is the honorific at atom `k` one here, and no name? */
function isAddress({ tokens }: FeatureView, atoms: readonly number[], k: number): boolean {
  const i = atoms[k] ?? 0;
  const lower = tokens.lower[i] ?? '';
  const nameBefore = k > 0 && isGiven(tokens, atoms[k - 1] ?? 0);
  if (((tokens.classes[i] ?? 0) & NAME_TOO) === 0 && !nameBefore) return true;
  const stopped = tokens.word[i + 1] === '.' && ((tokens.shape[i + 1] ?? 0) & Shape.Glued) !== 0;
  if (stopped && lower.length > 1 && !(lower === 'st' && nameBefore)) return true;
  return k + 1 < atoms.length && !nameBefore && STRONG_TITLES.has(lower);
}

/** Titles that are family names too, and before a name nearly always titles: Judge Jackson. */
const STRONG_TITLES = new Set(
  (
    'judge admiral governor senator speaker president general captain colonel officer detective chief professor pastor sergeant sheriff ' +
    'minister mayor chancellor ambassador lieutenant commander inspector congressman congresswoman secretary'
  ).split(' '),
);

/** Ships, acronyms, and words that are capitals only because they open their sentence. */
function constrainFirst(view: FeatureView, atoms: readonly number[], scores: number[]): void {
  const { tokens } = view;
  const first = atoms[0] ?? 0;
  const bits = tokens.classes[first] ?? 0;
  const shape = tokens.shape[first] ?? 0;
  if (isShip(tokens, first - 1) || isShip(tokens, first)) {
    for (let k = 0; k < atoms.length; k++) addToAll(scores, k, -8);
  }
  const opens = (shape & Shape.SentenceStart) !== 0 || isOpeningMark(tokens, first - 1);
  if (opens && (bits & (WordClass.Common | WordClass.Given)) === WordClass.Common) {
    const isFamily = (bits & WordClass.Family) !== 0;
    addTo(scores, 0, Tag.Unit, isFamily ? -1 : -4);
    addTo(scores, 0, Tag.Begin, isFamily ? 0 : -2.5);
  }
  for (let k = 0; k < atoms.length; k++) {
    const i = atoms[k] ?? 0;
    const word = tokens.word[i] ?? '';
    const capitals = ((tokens.shape[i] ?? 0) & Shape.AllCaps) !== 0 && word.length > 1 && word.length < 6;
    if (!capitals || view.styleAt(i) === SentenceStyle.AllCaps || ((tokens.classes[i] ?? 0) & WordClass.Suffix) !== 0)
      continue;
    if (KNOWN_BY_INITIALS.has(word)) addTo(scores, k, Tag.Unit, 5);
    else {
      addTo(scores, k, Tag.Unit, -3);
      addTo(scores, k, Tag.Last, -3);
      if (word.length > 2 && !word.includes('.')) addTo(scores, k, Tag.Begin, -2);
    }
  }
}

const isShip = (tokens: Tokens, i: number): boolean =>
  ((tokens.shape[i] ?? 0) & Shape.AllCaps) !== 0 && SHIPS.has(tokens.word[i] ?? '');

function isOpeningMark(tokens: Tokens, i: number): boolean {
  if (tokens.type[i] !== TokenType.Mark) return false;
  const word = tokens.word[i] ?? '';
  return (word === '“' || word === '"' || word === '‘') && ((tokens.shape[i] ?? 0) & Shape.SentenceStart) !== 0;
}

/** Vincent “The Chin” Gigante: what stands in the marks is inside the name. Gives the index of the atom behind. */
function bindNickname(joints: readonly Joint[], open: number, scores: number[]): number {
  let close = open;
  while (close < joints.length && joints[close] !== Joint.NicknameClose) close++;
  for (let k = open; k < close; k++) {
    addTo(scores, k, Tag.Inside, 6);
    for (const tag of [Tag.Begin, Tag.Last, Tag.Unit]) addTo(scores, k, tag, -CERTAIN);
  }
  addTo(scores, open - 1, Tag.Begin, 3);
  addTo(scores, open - 1, Tag.Inside, 2);
  addTo(scores, close, Tag.Last, 3);
  return close;
}

/** King Jr., Louis XIV: what follows a name belongs to it. */
function bindSuffix(scores: number[], k: number): void {
  for (const tag of [Tag.Begin, Tag.Unit]) addTo(scores, k, tag, -CERTAIN);
  addTo(scores, k, Tag.Last, 3);
  for (const tag of [Tag.Last, Tag.Unit]) addTo(scores, k - 1, tag, -4);
  for (const tag of [Tag.Begin, Tag.Inside]) addTo(scores, k - 1, tag, 2);
}

const SHIPS = new Set('USS HMS HMAS HMCS INS USNS RMS'.split(' '));
const KNOWN_BY_INITIALS = new Set('FDR LBJ JFK RFK MLK AOC RBG'.split(' '));
/** Words of headlines in capitals that follow names and are given names too, or look like family names. */
const HEADLINE_WORDS = new Set(
  (
    'will may can says said tells told asks still is was has had to on in at of for with from by as not no who why how after before over under into ' +
    'wins win won dies die died killed dead calls call backs slams faces gets makes takes sees wants plans leads loses lost meets urges vows ' +
    'warns defends rejects denies signs orders visits returns resigns quits'
  ).split(' '),
);

/** The R-Ga. in "(R-Ga.)" and ", R-Ga.". */
function isPartyAndState(tokens: Tokens, first: number, joint: Joint): boolean {
  const word = tokens.word[first] ?? '';
  if (joint !== Joint.Hyphen || (word !== 'R' && word !== 'D' && word !== 'I')) return false;
  const before = tokens.word[first - 1] ?? '';
  return before === '(' || before === ',' || before === '[';
}
