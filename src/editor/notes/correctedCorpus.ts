/*
 * Owns keeping the corpus in step with decisions: when other ones concern an article, it is corrected anew. The
 * correcting itself is the indexer's last step, so that everything after it sees one truth.
 */
import type { Session } from '../session';

export function registerCorrectedCorpus({ context, corpus, indexer, notes }: Session): void {
  context.subscriptions.push(
    notes.onDidChange((changed) => {
      const outdated = [...corpus.entries()].filter(
        ({ id, hash }) => notes.of(id) === changed && changed.isOutdated(id, hash),
      );
      if (outdated.length > 0) indexer.reconsider(outdated.map(({ id }) => id));
    }),
    corpus.onDidChange(({ removed }) => removed.forEach((id) => notes.of(id)?.forget(id))),
  );
}
