/*
 * Owns which corrections fit a detection or a selection, in which words: what quick fixes and the "Correct…" list offer.
 */
import * as vscode from 'vscode';
import { shorten } from '../../present/markdown';
import type { Layer } from '../../notes/note';
import { isDate } from '../kinds';
import type { Aim, AimAt } from './aim';

export interface Offer {
  readonly title: string;
  /** Of codicons. */
  readonly icon: string;
  readonly command: string;
  readonly arguments: readonly unknown[];
}

/** Candidates offered one click away. */
const MOST_CANDIDATES = 3;

export function toOffers(aim: Aim): Offer[] {
  const { t } = vscode.l10n;
  const words = shorten(aim.words, 40);
  const { id, layer } = aim;
  const at: AimAt = { id, layer, start: aim.item.start, end: aim.item.end };
  const offer = (title: string, icon: string, name: string, ...more: readonly unknown[]): Offer => ({
    title,
    icon,
    command: `corroborate.correct.${name}`,
    arguments: [at, ...more],
  });
  switch (aim.layer) {
    case 'person':
      return [
        offer(t('“{0}” is not a person…', words), 'circle-slash', 'reject'),
        // where nobody is meant there is nobody to rename
        ...(aim.item.entity === null
          ? []
          : [
              offer(t('Rename “{0}”…', words), 'edit', 'rename'),
              offer(t('“{0}” is the same person as…', words), 'combine', 'merge'),
            ]),
        offer(t('“{0}” is somebody else…', words), 'split-horizontal', 'split'),
      ];
    case 'quote': {
      const candidates = aim.item.unresolved?.candidates.slice(0, MOST_CANDIDATES) ?? [];
      return [
        ...candidates.map((name) => offer(t('Said by {0}', name), 'person', 'speaker', { name, scope: 'mention' })),
        offer(t('Set who says this…'), 'person', 'speaker'),
        offer(t('This is not a quote…'), 'circle-slash', 'reject'),
      ];
    }
    case 'number':
      return [
        offer(t('“{0}” is not a number…', words), 'circle-slash', 'reject'),
        ...(isDate(aim.item.kind) ? [] : [offer(t('Set what “{0}” says…', words), 'symbol-number', 'value')]),
      ];
  }
}

/** For words that are selected: what they can be marked as. */
export function toAdditions(words: string, layers: readonly Layer[]): Offer[] {
  const { t } = vscode.l10n;
  const shown = shorten(words, 40);
  const offers: Readonly<Record<Layer, Offer>> = {
    person: {
      title: t('“{0}” is a person…', shown),
      icon: 'person-add',
      command: 'corroborate.correct.addPerson',
      arguments: [],
    },
    quote: {
      title: t('“{0}” is a quote…', shown),
      icon: 'quote',
      command: 'corroborate.correct.addQuote',
      arguments: [],
    },
    number: {
      title: t('“{0}” is a number…', shown),
      icon: 'symbol-number',
      command: 'corroborate.correct.addNumber',
      arguments: [],
    },
  };
  return layers.map((layer) => offers[layer]);
}
