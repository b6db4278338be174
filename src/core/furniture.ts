/*
 * Owns what is page, not article: captions, credits, "See also", link strips, subscribe lines, comment forms.
 * Gives one flag per paragraph; the other passes decide what to leave out. Judged line by line: by the words a line opens
 * with or holds, by its shape, and by the line before it. A line of the article lost is worse than one of the page kept.
 */
import type { ArticleText, Paragraph } from './article';
import { CAPTION_WORDS, FURNITURE_OPENERS, FURNITURE_PARTS } from './lexicon/furniturePhrases';
import { Shape, TokenType, type Tokens } from './tokens';
import { WordMemo } from './wordMemo';

/** Phrases by their first token, each as the tokens behind it. */
type Phrases = WordMemo<readonly (readonly string[])[] | undefined>;

function toPhrases(list: string): Phrases {
  const phrases = new Map<string, (readonly string[])[]>();
  for (const line of list.trim().split('\n')) {
    const [first = '', ...others] = line.trim().split(' ');
    phrases.set(first, [...(phrases.get(first) ?? []), others]);
  }
  return new WordMemo((lower) => phrases.get(lower));
}

const openers = toPhrases(FURNITURE_OPENERS);
const parts = toPhrases(FURNITURE_PARTS);
const captionWords = new Set(CAPTION_WORDS.trim().split(/\s+/));

/** Longest furniture line told by its words, in UTF-16 units: longer ones are prose that happens to say so. */
const LONGEST_LINE = 300;
const LONGEST_CAPTION = 420;
/** Links below “Related:”. */
const LONGEST_LIST = 8;

/** For each paragraph 1 where it is furniture, else 0; same order and length as article.paragraphs. */
export function findFurniture({ text, tokens, paragraphs }: ArticleText): Uint8Array {
  const flags = new Uint8Array(paragraphs.length);
  let listed = 0;
  for (let index = 0; index < paragraphs.length; index++) {
    const paragraph = paragraphs[index];
    if (paragraph === undefined) break;
    const length = paragraph.end - paragraph.start;
    if (length > LONGEST_LINE) {
      listed = 0;
      continue;
    }
    if (opensComments(tokens, paragraph) && index > 1 && index * 2 >= paragraphs.length - 1) {
      flags.fill(1, index);
      break;
    }
    const page =
      isWordless(tokens, paragraph) ||
      isOpenedBy(tokens, paragraph) ||
      isAddress(text, paragraph) ||
      isStrip(tokens, paragraph) ||
      isHolding(tokens, paragraph) ||
      (listed > 0 && isListItem(tokens, paragraph));
    if (page) {
      flags[index] = 1;
      if (isCredit(tokens, paragraph)) markCaption(tokens, paragraphs, index - 1, flags);
    } else if (index < 2 && isVerblessCaption(tokens, paragraph)) {
      flags[index] = 1;
    }
    if (flags[index] === 0) listed = 0;
    else if (tokens.word[paragraph.endToken - 1] === ':') listed = LONGEST_LIST;
    else listed--;
  }
  return flags;
}

function isMatch(tokens: Tokens, at: number, end: number, phrases: Phrases): boolean {
  const candidates = phrases.at(tokens, at);
  if (candidates === undefined) return false;
  return candidates.some(
    (words) => at + words.length < end && words.every((word, index) => tokens.lower[at + 1 + index] === word),
  );
}

/** Opening phrases that prose opens with too: these need the rest to look like no sentence. */
function isOpenedBy(tokens: Tokens, { firstToken, endToken }: Paragraph): boolean {
  let first = firstToken;
  while (
    first < endToken - 1 &&
    first < firstToken + 3 &&
    tokens.type[first] === TokenType.Mark &&
    !'(©-'.includes(tokens.word[first] ?? '')
  )
    first++;
  if (!isMatch(tokens, first, endToken, openers)) return false;
  // “Subscribe lists grew by half, the firm said.”: a verb of saying makes it prose
  return !hasSpeech(tokens, first, endToken);
}

const SPEECH = new Set('said says told added asked wrote tweeted announced argued'.split(' '));

function hasSpeech(tokens: Tokens, from: number, end: number): boolean {
  for (let at = from; at < end; at++) if (SPEECH.has(tokens.lower[at] ?? '')) return true;
  return false;
}

function isHolding(tokens: Tokens, { firstToken, endToken }: Paragraph): boolean {
  for (let at = firstToken; at < endToken; at++) {
    if (isMatch(tokens, at, endToken, parts)) return !hasSpeech(tokens, firstToken, endToken);
  }
  return false;
}

/** “***”, “___”, “AD”: no word, or one of a few. */
function isWordless(tokens: Tokens, { firstToken, endToken }: Paragraph): boolean {
  if (endToken - firstToken === 1 && LONE_WORDS.has(tokens.lower[firstToken] ?? '')) return true;
  for (let at = firstToken; at < endToken; at++) if (tokens.type[at] !== TokenType.Mark) return false;
  return true;
}

const LONE_WORDS = new Set(
  'ad photo photos video videos image related share comments tags facebook twitter email print reddit pinterest linkedin whatsapp copy youtube instagram'.split(
    ' ',
  ),
);

/** A bare web address. */
function isAddress(text: string, { start, end }: Paragraph): boolean {
  const opens =
    text.startsWith('http', start) || text.startsWith('www.', start) || text.startsWith('pic.twitter.com', start);
  if (!opens) return false;
  const space = text.indexOf(' ', start);
  return space < 0 || space >= end;
}

const BARS = new Set(['|', '•', '·', '»']);

/** “Home | World | Politics”, “Jane Doe | Agency”: pieces set apart by bars or dots, without a sentence. */
function isStrip(tokens: Tokens, { firstToken, endToken }: Paragraph): boolean {
  let bars = 0;
  let lower = 0;
  for (let at = firstToken; at < endToken; at++) {
    if (tokens.type[at] === TokenType.Mark) {
      if (BARS.has(tokens.word[at] ?? '')) bars++;
    } else if (((tokens.shape[at] ?? 0) & (Shape.HasLower | Shape.Capital)) === Shape.HasLower) lower++;
  }
  if (bars === 0 || endToken - firstToken > 40) return false;
  const opensWithBar = !(tokens.type[firstToken] === TokenType.Word || tokens.type[firstToken] === TokenType.Number);
  const last = tokens.word[endToken - 1] ?? '';
  // one bullet opens a list item of the article
  if (opensWithBar && bars === 1) return false;
  return last !== '.' && last !== '”' && last !== '"' && lower <= 2 + bars;
}

/** “AP Photo/…”, “Jane Doe | Getty Images”, “Photo: …”: says who made a picture. */
function isCredit(tokens: Tokens, { firstToken, endToken }: Paragraph): boolean {
  if (endToken - firstToken > 24) return false;
  for (let at = firstToken; at < endToken; at++) {
    const word = tokens.lower[at] ?? '';
    if (word === '|' || word === 'getty' || word === 'photo' || word === 'reuters' || word === 'afp' || word === 'ap')
      return true;
  }
  return false;
}

/** The line above a credit is its caption if it is short, holds no quotation and has a word of captions or a year. */
function markCaption(tokens: Tokens, paragraphs: readonly Paragraph[], index: number, flags: Uint8Array): void {
  const above = paragraphs[index];
  if (above === undefined || above.end - above.start > LONGEST_CAPTION) return;
  let hint = false;
  for (let at = above.firstToken; at < above.endToken; at++) {
    const lower = tokens.lower[at] ?? '';
    if (lower === '“' || lower === '"' || SPEECH.has(lower)) return;
    hint ||= captionWords.has(lower) || (tokens.type[at] === TokenType.Number && /^(?:19|20)\d\d$/.test(lower));
  }
  if (hint && (tokens.sentence[above.endToken - 1] ?? 0) - (tokens.sentence[above.firstToken] ?? 0) <= 1)
    flags[index] = 1;
}

const CAPTION_SMALL = new Set(
  'and with of in at the on left right from during a an his her by center centre'.split(' '),
);

/** “President Jane Doe and Prime Minister John Roe.” at the top: names and a stop, no verb. */
function isVerblessCaption(tokens: Tokens, { firstToken, endToken }: Paragraph): boolean {
  const count = endToken - firstToken;
  if (count < 4 || count > 26 || tokens.word[endToken - 1] !== '.') return false;
  for (let at = firstToken; at < endToken - 1; at++) {
    if (tokens.type[at] === TokenType.Mark && !',.()-/'.includes(tokens.word[at] ?? '"')) return false;
    if (tokens.type[at] !== TokenType.Word || ((tokens.shape[at] ?? 0) & Shape.Capital) !== 0) continue;
    if (!CAPTION_SMALL.has(tokens.lower[at] ?? '')) return false;
  }
  return true;
}

/** Behind “Related:” a line without an end, or with a bullet. */
function isListItem(tokens: Tokens, { firstToken, endToken }: Paragraph): boolean {
  const last = tokens.word[endToken - 1] ?? '';
  if ('•·-–*'.includes(tokens.word[firstToken] ?? '.')) return true;
  return endToken - firstToken <= 20 && !'.!?:”"'.includes(last);
}

/** “Leave a Reply”: all below is a form, or what readers wrote. */
function opensComments(tokens: Tokens, { firstToken, endToken }: Paragraph): boolean {
  return (
    endToken - firstToken <= 6 &&
    tokens.lower[firstToken] === 'leave' &&
    COMMENTS.has(tokens.lower[firstToken + 2] ?? '')
  );
}

const COMMENTS = new Set(['reply', 'comment']);
