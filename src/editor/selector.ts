/* Owns which documents providers are asked about; whether one is an article is asked of liveArticles.ts each time. */
import type * as vscode from 'vscode';

export const ARTICLE_SELECTOR: vscode.DocumentSelector = [
  { language: 'plaintext' },
  { language: 'markdown' },
  { pattern: '**/*.{txt,md,TXT,MD}' },
];
