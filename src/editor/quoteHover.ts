/* Owns the explanation of a quote: who says it, by which word, and why this speaker, or why nobody is named. */
import * as vscode from 'vscode';
import { wordsOf, type Quote } from '../core/annotation';
import { bold, icon, join, link, phrase, plain, toHoverText, type Safe } from './surfaces/hoverText';
import type { SpeakerNames } from './speakerNames';

export function quoteTooltip(names: SpeakerNames, id: string, quote: Quote): vscode.MarkdownString {
  return toHoverText(describeQuote(names, id, quote));
}

/** Paragraphs of a quote's explanation. */
export function describeQuote(names: SpeakerNames, id: string, quote: Quote): (Safe | '')[] {
  const { speaker, cue, unresolved } = quote;
  const name = names.of(speaker?.entity) ?? speaker?.name ?? null;
  const words = speaker && name !== wordsOf(speaker) ? wordsOf(speaker) : '';
  const who = name !== null ? bold(name) : speaker ? bold(wordsOf(speaker)) : plain(vscode.l10n.t('Unknown speaker'));
  const cueWords = cue ? phrase(vscode.l10n.t('cue “{0}”'), plain(wordsOf(cue))) : plain(vscode.l10n.t('no cue word'));
  // who is named without a cue is explained below
  const by = cue === null && name !== null ? '' : cueWords;
  const inText = words !== '' && name !== null ? phrase(vscode.l10n.t('in the text “{0}”'), plain(words)) : '';
  const why = speaker && name !== null ? speaker.why : (unresolved?.why ?? speaker?.why ?? '');
  const candidates = unresolved?.candidates ?? [];
  return [
    join(' ', [icon('quote'), join(' · ', [who, by, inText])]),
    why === '' ? '' : join(' ', [icon(name === null ? 'question' : 'info'), plain(why)]),
    candidates.length > 0 ? phrase(vscode.l10n.t('Considered: {0}'), plain(candidates.join(', '))) : '',
    speaker && (speaker.start < quote.start || speaker.end > quote.end)
      ? link(vscode.l10n.t('Go to speaker'), 'corroborate.reveal', id, speaker.start, speaker.end)
      : '',
  ];
}
