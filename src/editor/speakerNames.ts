/* Who says the quotes of one article, by the names the articles together have for them. */
import type { EntityId, Quote } from '../core/annotation';
import type { ArticleId } from '../corpus/ports';
import { nameSpeaker } from '../present/speakerTable';
import type { Session } from './session';

export interface SpeakerNames {
  /** The name of an entity of the article; undefined for nobody, or somebody without a name. */
  of(entity: EntityId | null | undefined): string | undefined;
  /** Who says a quote of the article: a person, else the phrase that names them; null for nobody known. */
  speakerOf(quote: Quote): string | null;
}

export async function readNames({ service }: Session, id: ArticleId): Promise<SpeakerNames> {
  const names = new Map(await service.ask('namesIn', id));
  return {
    of: (entity) => (entity === null || entity === undefined ? undefined : names.get(entity)),
    speakerOf: (quote) => nameSpeaker(quote, (entity) => names.get(entity)),
  };
}
