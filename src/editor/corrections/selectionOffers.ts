/*
 * Owns which corrections fit selected words: those of the mark they are, and of what they could be marked as all that is
 * not marked there yet. What each is called is offers.ts.
 */
import { LAYERS } from '../../notes/note';
import type { Session } from '../session';
import { findSelected, isKnown } from './addMissed';
import { findAimsIn } from './aim';
import { toAdditions, toOffers, type Offer } from './offers';

/** Undefined where nothing is selected in an article. */
export function findSelectionOffers(session: Session): Offer[] | undefined {
  const selected = findSelected(session, 'person');
  if (!selected) return undefined;
  const aims = LAYERS.flatMap((layer) => {
    const own = findSelected(session, layer);
    return own ? findAimsIn(session, own.id, own.span, layer) : [];
  });
  // what is one thing is not another as well
  const isOther = aims.some((aim) => aim.layer !== 'person' || aim.item.kind === 'name');
  const free = LAYERS.filter((layer) => {
    const own = isOther ? undefined : findSelected(session, layer);
    return own !== undefined && !isKnown(session, own, layer);
  });
  return [...aims.flatMap(toOffers), ...toAdditions(selected.words, free)];
}
