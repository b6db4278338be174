/*
 * Entry of the compare page: draws what the editor sends, keeps filters, focus and scroll across updates and reloads.
 * DOM only; everything else goes through messages.ts.
 */
import type { Comparison } from '../corpus/comparisonModel';
import { drawControls } from './controls';
import { element, setText } from './elements';
import { drawMatrix } from './matrix';
import { INITIAL_STATE, toPageState, type FromPage, type PageState, type PageStrings, type ToPage } from './messages';
import { drawQuotedWords } from './quotedWords';
import { toShownRows } from './rows';

interface EditorApi {
  postMessage(message: FromPage): void;
  getState(): unknown;
  setState(state: PageState): void;
}
declare function acquireVsCodeApi(): EditorApi;

const editor = acquireVsCodeApi();
let state: PageState = toPageState(editor.getState() ?? INITIAL_STATE);
let comparison: Comparison | undefined;
let strings: PageStrings = {};

const root = document.body;
const say = element('p', { role: 'status', class: 'status' });
let controls: HTMLElement = element('div');
const matrixHost = element('div', { class: 'matrix-host' });
const quotedHost = element('div', { class: 'quoted-host' });

function change(part: Partial<PageState>): void {
  state = { ...state, ...part };
  editor.setState(state);
  drawTables();
}

/** Shows the state in the controls, which they otherwise only change. */
function showControls(): void {
  const shown = drawControls(state, strings, change);
  controls.replaceWith(shown);
  controls = shown;
}

function drawTables(): void {
  if (!comparison) return;
  const focused = document.activeElement?.getAttribute('data-key');
  const { scrollLeft, scrollTop } = matrixHost;
  const rows = toShownRows(comparison, state);
  const matrix = drawMatrix(comparison, rows, state, {
    strings,
    reveal: (place, beside) => editor.postMessage({ type: 'reveal', place, beside }),
    toggle: (key) =>
      change({
        opened: state.opened.includes(key) ? state.opened.filter((one) => one !== key) : [...state.opened, key],
      }),
  });
  matrixHost.replaceChildren(matrix);
  quotedHost.replaceChildren(drawQuotedWords(comparison, strings));
  const told = [
    (strings['shown'] ?? '{0} / {1}')
      .replace('{0}', String(rows.length))
      .replace('{1}', String(comparison.rows.length)),
    ...(comparison.notice === null ? [] : [comparison.notice]),
  ].join(' ');
  // the same words again would be read out again
  setText(say, told);
  matrixHost.scrollTo(scrollLeft, scrollTop);
  if (focused) keyed(focused)?.focus();
  editor.postMessage({ type: 'shown', rows: rows.length });
}

function keyed(key: string): HTMLElement | null {
  return root.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`);
}

const STEPS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** Arrow keys move between cells as in a grid, and through the wordings of an opened row; Tab still walks everything. */
function moveFocus(event: KeyboardEvent): void {
  const [down, right] = STEPS[event.key] ?? [0, 0];
  if (down === 0 && right === 0) return;
  const lines = [...matrixHost.querySelectorAll<HTMLTableRowElement>('tbody tr')].flatMap((row) =>
    row.classList.contains('details')
      ? [...row.querySelectorAll('button')].map((wording) => [wording])
      : [[...row.cells].map((cell) => cell.querySelector('button'))],
  );
  let line = lines.findIndex((buttons) => buttons.some((button) => button === document.activeElement));
  let column = lines[line]?.findIndex((button) => button === document.activeElement) ?? 0;
  // cells without a button are passed over
  for (let buttons = lines[line]; buttons; buttons = lines[line]) {
    line += down;
    column += right;
    const next = lines[line];
    if (!next || (right !== 0 && next[column] === undefined)) return;
    const button = next.length === 1 ? next[0] : next[column];
    if (!button) continue;
    button.focus();
    event.preventDefault();
    return;
  }
}

function show(next: Comparison, words: PageStrings): void {
  const first = comparison === undefined;
  comparison = next;
  strings = words;
  if (first) {
    const title = element('h1', { class: 'spoken' }, words['title'] ?? '');
    root.replaceChildren(title, controls, say, matrixHost, quotedHost);
    showControls();
  }
  drawTables();
}

window.addEventListener('keydown', moveFocus);
window.addEventListener('message', (event: MessageEvent<ToPage>) => {
  switch (event.data.type) {
    case 'show':
      return show(event.data.comparison, event.data.strings);
    case 'focusRow': {
      const { key } = event.data;
      change({ opened: [...new Set([...state.opened, key])], filter: '', kind: 'all', onlyDifferences: false });
      showControls();
      keyed(key)?.scrollIntoView({ block: 'center' });
      keyed(key)?.focus();
    }
  }
});
editor.postMessage({ type: 'ready' });
