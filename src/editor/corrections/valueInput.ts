/*
 * Owns asking what a number says: typed as an article would write it, read by the engine that reads the articles, so
 * that units and ratios are those of everything else.
 */
import * as vscode from 'vscode';
import { createLocalAnalyzer } from '../../analyzer/local';
import type { Quantity } from '../../core/annotation';
import { unpackAnalysis } from '../../corpus/packedAnalysis';
import { toValueWords } from '../../present/quantityWords';
import { ask } from '../surfaces/questions';

/** Read from words; undefined where they hold no number. */
export async function readValue(words: string): Promise<Quantity | undefined> {
  const analyzer = createLocalAnalyzer();
  const { numbers } = unpackAnalysis(await analyzer.requestAnalysis(`It was ${words.trim()}.`, null, 'plain'));
  return numbers.find(({ kind, value }) => value !== null && kind !== 'date' && kind !== 'time');
}

/** What the person typed, read; undefined where they left. */
export async function askValue(title: string, before: Quantity | undefined): Promise<Quantity | undefined> {
  let read: Quantity | undefined;
  const given = await ask({
    title,
    prompt: vscode.l10n.t('As an article would write it: “about 3 million euros”, “20 percent”, “12 to 15 tonnes”'),
    value: before ? toValueWords(before) : '',
    validateInput: async (value) => {
      read = await readValue(value);
      return read ? undefined : vscode.l10n.t('No number can be read in this.');
    },
  });
  return given === undefined ? undefined : (read ?? readValue(given));
}
