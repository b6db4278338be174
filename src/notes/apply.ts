/*
 * Owns analysis + decisions → what every view and the command line show. Pure: the same article, analysis and decisions
 * give the same result, whatever engine made the analysis, for decisions hold on to words, not to ids.
 * What each decision does is in apply/; where it is meant, in attach.ts.
 */
import type { Analysis } from '../core/annotation';
import { toAnchorFinder } from '../core/anchor';
import type { Span } from '../core/span';
import { addNumber, rejectNumber, setValue } from './apply/numbers';
import { addPerson, mergePerson, rejectPerson, renamePerson, splitPerson } from './apply/people';
import { addQuote, rejectQuote, setSpeaker } from './apply/quotes';
import { toAnalysis, toDraft, type Correction, type Draft } from './apply/draft';
import { findSaid, isOnArticle, toArticleKeys, type ArticleState, type OpenRecord, type Said } from './attach';
import type { Layer } from './note';
import type { DecisionNow } from './notebook';

/** Decisions made ready for many articles. */
export interface Decisions {
  /** Those that may concern the article, in the order in which they were made. */
  on(id: string, hash: string): readonly DecisionNow[];
}

export interface Corrected {
  /** The very analysis given where no decision changed it. */
  readonly analysis: Analysis;
  /** Ids of the decisions that changed something here. */
  readonly applied: readonly string[];
  /** Decisions made on this article whose place a person must confirm. */
  readonly open: readonly OpenRecord[];
}

/** Takes decisions that count (notebook.decisions), in order. */
export function toDecisions(decisions: readonly DecisionNow[]): Decisions {
  const everywhere: number[] = [];
  const byKey = new Map<string, number[]>();
  decisions.forEach(({ scope, target }, index) => {
    if (scope === 'all') everywhere.push(index);
    else {
      for (const key of toArticleKeys(target.article, target.place.hash)) {
        const list = byKey.get(key);
        if (list) list.push(index);
        else byKey.set(key, [index]);
      }
    }
  });
  return {
    on(id, hash) {
      const local = toArticleKeys(id, hash).flatMap((key) => byKey.get(key) ?? []);
      if (local.length + everywhere.length === 0) return [];
      const indices = [...new Set([...everywhere, ...local])].sort((a, b) => a - b);
      return indices.flatMap((index) => decisions[index] ?? []);
    },
  };
}

/** Applies decisions to one article's analysis. `article.text` is normalised. Never throws. */
export function applyDecisions(decisions: Decisions, article: ArticleState, analysis: Analysis): Corrected {
  const meant = decisions.on(article.id, article.hash);
  if (meant.length === 0) return { analysis, applied: [], open: [] };
  const find = toAnchorFinder(article.text);
  const draft = toDraft(analysis);
  const applied: string[] = [];
  const open: OpenRecord[] = [];
  for (const decision of meant) {
    let span: Span | undefined;
    if (isOnArticle(decision.target, article.id, article.hash)) {
      const anchored = findSaid(find, toSaidHere(decision, article));
      if (anchored.kind === 'found') span = anchored.span;
      else if (decision.scope === 'mention') open.push({ id: decision.id, article: article.id, anchored });
    } else if (decision.scope !== 'all') continue;
    if (applyOne(draft, article.text, { decision, span })) applied.push(decision.id);
  }
  return { analysis: applied.length === 0 ? analysis : toAnalysis(draft), applied, open };
}

/** Without what others say of other articles: their words may stand here too. */
function toSaidHere({ target, others }: DecisionNow, { id, hash }: ArticleState): Said {
  const places = others?.places.filter((place) => isOnArticle(place.target, id, hash)) ?? [];
  return { target, others: { places } };
}

/** True where it changed something. */
function applyOne(draft: Draft, text: string, { decision, span }: Correction): boolean {
  switch (decision.kind) {
    case 'reject':
      return REJECT[decision.layer](draft, { decision, span });
    case 'rename':
      return renamePerson(draft, { decision, span });
    case 'merge':
      return mergePerson(draft, { decision, span });
    case 'split':
      return splitPerson(draft, { decision, span });
    case 'speaker':
      return setSpeaker(draft, { decision, span });
    case 'value':
      return setValue(draft, { decision, span });
    case 'add':
      return ADD[decision.layer](draft, text, { decision, span });
  }
}

const REJECT: Readonly<Record<Layer, typeof rejectPerson>> = {
  person: rejectPerson,
  quote: rejectQuote,
  number: rejectNumber,
};

const ADD: Readonly<Record<Layer, typeof addPerson>> = { person: addPerson, quote: addQuote, number: addNumber };
