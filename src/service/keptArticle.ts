/*
 * Whether an article is what it was when lists were kept, by what was decided about it, and its entry in the corpus then.
 * Leaves the lists to keptFolder.ts, and to see whether its file is another one by now to the indexer.
 */
import type { Analysis } from '../core/annotation';
import { hashText, normaliseText } from '../core/text';
import type { KeptAnalyses } from '../corpus/articleWork';
import { keyOfAnalysis } from '../corpus/cache';
import type { CorpusEntry, RestoredEntry } from '../corpus/corpus';
import { unpackAnalysis } from '../corpus/packedAnalysis';
import type { ArticleId, ArticleSource, Corrections } from '../corpus/ports';
import type { KeptArticle } from './protocol';

export interface UnchangedPorts {
  readonly cache: Pick<KeptAnalyses, 'get'>;
  /** Where texts are read that something was decided about. */
  readonly source: Pick<ArticleSource, 'readArticle'>;
  readonly corrections: Corrections;
  /** Whether an article is of the workspace's folders: others come with what is opened. */
  readonly isInFolder: (id: ArticleId) => boolean;
}

/** Tells what was decided about one text apart; empty where nothing was. */
export function decidedIn(entry: CorpusEntry): string {
  return entry.found === undefined ? '' : hashOfAnalysis(entry.analysis);
}

const hashOfAnalysis = (analysis: Analysis): string => hashText(JSON.stringify(analysis));

/**
 * The entry of an article that can be shown before its file was looked at; undefined where something else was decided since,
 * or the analysis is lost. What was decided is laid over the text, so that such a file is read.
 */
export async function findUnchanged(
  { cache, source, corrections, isInFolder }: UnchangedPorts,
  [id, hash, decided]: KeptArticle,
): Promise<RestoredEntry | undefined> {
  const isConcerned = corrections.concerns(id, hash);
  if (!isInFolder(id) || isConcerned !== (decided !== '')) return undefined;
  const packed = await cache.get(keyOfAnalysis(id, hash));
  if (packed === undefined || !isConcerned) return packed && { id, hash, packed };
  const reading = await source.readArticle(id).catch(() => undefined);
  const text = reading?.kind === 'text' ? normaliseText(reading.text) : undefined;
  if (text === undefined || hashText(text) !== hash) return undefined;
  const found = unpackAnalysis(packed);
  const entry = { id, hash, packed, analysis: corrections.correct({ id, text, hash }, found), found };
  return entry.analysis !== found && decidedIn(entry) === decided ? entry : undefined;
}
