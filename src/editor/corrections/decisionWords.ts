/* Owns decisions in words, for the list of them and for what undo says. */
import * as vscode from 'vscode';
import type { Decision, Scope } from '../../notes/note';
import { toBoundedWords, toValueWords } from '../../present/quantityWords';
import { shorten } from '../../present/markdown';

export function toDecisionWords(decision: Decision): string {
  const { t } = vscode.l10n;
  const words = shorten(decision.target.place.text, 60);
  switch (decision.kind) {
    case 'reject': {
      const sentences = {
        person: t('“{0}” is not a person', words),
        quote: t('“{0}” is not a quote', words),
        number: t('“{0}” is not a number', words),
      };
      return sentences[decision.layer];
    }
    case 'add': {
      const sentences = {
        person: t('“{0}” is a person', words),
        quote: t('“{0}” is a quote', words),
        number: t('“{0}” is a number', words),
      };
      return sentences[decision.layer];
    }
    case 'rename':
      return t('“{0}” is called {1}', decision.from ?? words, decision.name);
    case 'merge':
      return t('“{0}” is {1}', decision.from ?? words, decision.name);
    case 'split':
      return t('“{0}” is {1}', words, decision.name);
    case 'speaker':
      return decision.name === null
        ? t('“{0}” is said by nobody who can be named', words)
        : t('{0} says “{1}”', decision.name, words);
    case 'value': {
      const { value, high, unit, bound } = decision;
      if (value !== undefined) {
        const said = toValueWords({ kind: 'measure', value, high, unit: unit ?? null, text: words });
        return t('“{0}” says {1}', words, toBoundedWords(bound ?? '=', said));
      }
      const says = [high === undefined ? undefined : `– ${high}`, unit ?? undefined].filter(
        (part) => part !== undefined,
      );
      return t('“{0}” says {1}', words, toBoundedWords(bound ?? '=', says.join(' ')));
    }
  }
}

export function toScopeWords(scope: Scope): string {
  const words: Readonly<Record<Scope, string>> = {
    mention: vscode.l10n.t('this mention'),
    article: vscode.l10n.t('this article'),
    all: vscode.l10n.t('all articles'),
  };
  return words[scope];
}
