// Owns what is drawn over the text in a page, read from its DOM, and what should be: a fresh analysis of the text read with it.
import { createRequire } from 'node:module';
import path from 'node:path';
import { ROOT } from '../dependencies.mjs';

const require = createRequire(import.meta.url);

const KINDS = ['quotes', 'people', 'numbers', 'dates'];

/**
 * Each editor of the page, in order: `text`, the lines in sight from the first on, and `marks`, by kind "line:from-to". Meant
 * for articles that are in sight whole.
 */
export async function readDrawn(page) {
  const editors = await page.evaluate(() => {
    const kindOf = ({ borderBottomStyle, backgroundColor }) =>
      ({ solid: 'people', dotted: 'numbers', dashed: 'dates' })[borderBottomStyle] ?? (backgroundColor && 'quotes');
    const kinds = new Map();
    for (const sheet of document.styleSheets)
      for (const rule of sheet.cssRules) {
        const name = /\.(ced-\d+-TextEditorDecorationType\d+-\d+)\b/.exec(rule.selectorText ?? '')?.[1];
        const kind = name && kindOf(rule.style);
        if (kind) kinds.set(name, kind);
      }
    const topOf = (element) => Math.round(element.getBoundingClientRect().top);
    /** The kinds over each unit of a row on the screen: those of the marks that lie over its middle. */
    const readRow = (row, marks) => {
      const walk = document.createTreeWalker(row, NodeFilter.SHOW_TEXT);
      const range = document.createRange();
      const covers = [];
      let words = '';
      while (walk.nextNode()) {
        const { currentNode: node } = walk;
        for (let at = 0; at < node.length; at++) {
          if (node.data[at] === '\u200c') continue; // what an empty line has
          range.setStart(node, at);
          range.setEnd(node, at + 1);
          const { left, right } = range.getBoundingClientRect();
          const x = (left + right) / 2;
          covers.push(marks.filter(({ box }) => box.left <= x && x <= box.right).map(({ kind }) => kind));
          // a selection shows its blanks as dots
          words += /[\u00a0·]/.test(node.data[at]) ? ' ' : node.data[at];
        }
      }
      return { words, covers };
    };
    return [...document.querySelectorAll('.editor-instance')].map((editor) => {
      const numbered = [...editor.querySelectorAll('.margin-view-overlays .line-numbers')].filter(
        (one) => one.innerText,
      );
      const starts = new Set(numbered.map(topOf));
      const marks = [...editor.querySelectorAll('.view-overlays .cdr')].map((mark) => ({
        kind: [...mark.classList].map((name) => kinds.get(name)).find(Boolean),
        box: mark.getBoundingClientRect(),
      }));
      const rows = [...editor.querySelectorAll('.view-lines .view-line')].sort((a, b) => topOf(a) - topOf(b));
      const lines = [];
      for (const row of rows) {
        const { top, bottom } = row.getBoundingClientRect();
        const over = marks.filter(({ kind, box }) => kind && box.top < bottom - 2 && box.bottom > top + 2);
        const { words, covers } = readRow(row, over);
        if (starts.has(topOf(row)) || lines.length === 0) lines.push({ words: '', covers: [] });
        lines.at(-1).words += words;
        lines.at(-1).covers.push(...covers);
      }
      return lines;
    });
  });
  return editors.map((lines) => ({
    text: lines.map(({ words }) => words).join('\n'),
    marks: Object.fromEntries(KINDS.map((kind) => [kind, lines.flatMap((line, at) => stretchesOf(kind, line, at))])),
  }));
}

function stretchesOf(kind, { covers }, line) {
  const stretches = [];
  for (let at = 0; at < covers.length; at++) {
    const from = at;
    while (covers[at]?.includes(kind)) at++;
    if (at > from) stretches.push(`${line}:${from}-${at}`);
  }
  return stretches;
}

/** What a fresh analysis draws over `text`, in the form of `marks` of readDrawn. */
export function freshMarks(text) {
  const { analyze } = require(path.join(ROOT, 'dist/engine.js'));
  const { quotes, people, numbers } = analyze(text);
  const isDate = ({ kind }) => kind === 'date' || kind === 'time';
  return {
    quotes: toStretches(text, quotes),
    people: toStretches(
      text,
      people.filter(({ kind }) => kind === 'name'),
    ),
    numbers: toStretches(
      text,
      numbers.filter((number) => !isDate(number)),
    ),
    dates: toStretches(text, numbers.filter(isDate)),
  };
}

/** The spans cut at line breaks, those that touch put together. */
function toStretches(text, spans) {
  const stretches = [];
  let start = 0;
  for (const [line, words] of text.split('\n').entries()) {
    const found = [];
    for (const span of spans) {
      const from = Math.max(0, span.start - start);
      const to = Math.min(words.length, span.end - start);
      if (from >= to) continue;
      const last = found.at(-1);
      if (last && last.to >= from) last.to = Math.max(last.to, to);
      else found.push({ from, to });
    }
    stretches.push(...found.map(({ from, to }) => `${line}:${from}-${to}`));
    start += words.length + 1;
  }
  return stretches;
}
