/*
 * Owns what the command line puts before a person's eyes: whatever an article, a notes file or a file's name holds,
 * nothing of it steers the terminal or reads as a line of ours. Every character printed on one passes through here.
 */
import { toVisible, toVisibleLine } from '../core/visible';

/** Standard error, one line: what went wrong, what was passed over. */
export function complain(sentence: string): void {
  process.stderr.write(`corroborate: ${toVisibleLine(sentence)}\n`);
}

/**
 * A text for standard output, whole lines of it. Where a person looks on, unseen characters are escapes, the same that JSON
 * has; what goes to a file or another program stays as it is.
 */
export function toStandardOutput(text: string): string {
  return process.stdout.isTTY ? toVisible(text) : text;
}

/** One line for standard output; on a terminal a line break within it is an escape. */
export function toOutputLine(text: string): string {
  return `${process.stdout.isTTY ? toVisibleLine(text) : text}\n`;
}
