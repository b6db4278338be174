/*
 * Owns how explanations are put together: trusted only for our own commands, every word of an article escaped.
 */
import * as vscode from 'vscode';
import { toVisible } from '../../core/visible';
import { escapeMarkdown } from '../../present/markdown';

/** The only commands a hover or tooltip may run. */
const LINKED_COMMANDS = [
  'corroborate.reveal',
  'corroborate.findAllMentions',
  'corroborate.nextMention',
  'corroborate.previousMention',
  'corroborate.revealInSidebar',
  'corroborate.compare',
];

/** Something that may stand in an explanation: our own Markdown, already safe. */
export type Safe = string & { readonly safe: true };

/** Words of an article or a file name, shown as they are. */
export function plain(text: string): Safe {
  return escapeMarkdown(text) as Safe;
}

export function bold(text: string): Safe {
  return `**${escapeMarkdown(text)}**` as Safe;
}

/** A link that runs one of our commands. */
export function link(label: string, command: string, ...args: readonly unknown[]): Safe {
  const query = args.length > 0 ? `?${encodeURIComponent(JSON.stringify(args))}` : '';
  return `[${escapeMarkdown(label)}](command:${command}${query})` as Safe;
}

/** Joins parts; empty ones fall away. */
export function join(separator: string, parts: readonly (Safe | '')[]): Safe {
  return parts.filter((part) => part !== '').join(separator) as Safe;
}

/** Our own wording with safe parts put in for {0}, {1} … */
export function phrase(message: string, ...parts: readonly Safe[]): Safe {
  const pattern = escapeMarkdown(message).replace(/&#123;(\d)&#125;/g, '{$1}');
  return pattern.replace(/\{(\d)\}/g, (_, index: string) => parts[Number(index)] ?? '') as Safe;
}

export function icon(name: string): Safe {
  return `$(${name})` as Safe;
}

/** Paragraphs → hover. Its links run the commands named and no others. */
export function toHoverText(
  paragraphs: readonly (Safe | '')[],
  enabledCommands: readonly string[] = LINKED_COMMANDS,
): vscode.MarkdownString {
  const text = new vscode.MarkdownString(join('\n\n', paragraphs), true);
  text.isTrusted = { enabledCommands };
  text.supportHtml = false;
  return text;
}

/** Plain lines → tooltip; no link in it runs anything. */
export function toTooltip(...lines: readonly string[]): vscode.MarkdownString {
  return new vscode.MarkdownString(lines.map(plain).join('  \n'));
}

/** Markdown that somebody else may have written: no command, no icon, no HTML, no picture fetched, nothing unseen. */
export function toForeignText(markdown: string): vscode.MarkdownString {
  return new vscode.MarkdownString(withoutPictures(toVisible(markdown)));
}

/** A picture would be fetched from wherever the writer likes: a mark nobody sees makes it a link. */
const withoutPictures = (markdown: string): string => markdown.replace(/!(?=\[)/g, '!\u2060');
