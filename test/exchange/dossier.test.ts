import * as assert from 'node:assert/strict';
import { analyze } from '../../src/core/analyze';
import { formatBrat } from '../../src/exchange/brat';
import { readImport } from '../../src/exchange/readImport';
import { toBratDocument } from '../../src/exchange/bratLayers';
import { toCitation, toQuoteWithSource } from '../../src/exchange/citation';
import { toCsv } from '../../src/exchange/csv';
import { toDossier } from '../../src/exchange/dossier';
import { toHtml } from '../../src/exchange/dossierHtml';
import { toMarkdown } from '../../src/exchange/dossierMarkdown';
import { toEvidence } from '../../src/exchange/evidence';
import { toTable } from '../../src/exchange/evidenceTable';
import type { NoteRecord } from '../../src/notes/note';
import { toNotebook } from '../../src/notes/notebook';
import { targetOf, written } from '../notes/samples';

const TEXT = `The pier was closed on Monday.
“We heard a crack and ran,” said Ida Holm, who was unloading cod.
Nobody was hurt, but 14 boats could not leave <b>.`;
const EVIL = '<img src=x onerror=alert(1)> [x](command:run) | =1+1';
const records: NoteRecord[] = [
  { ...written('Ida'), kind: 'verdict', target: targetOf('a.txt', TEXT, '14 boats'), verdict: 'verified' },
  { ...written('Jon'), kind: 'verdict', target: targetOf('a.txt', TEXT, '14 boats'), verdict: 'false' },
  { ...written('Jon'), kind: 'note', target: targetOf('a.txt', TEXT, '14 boats'), body: EVIL },
  { ...written('Jon'), kind: 'tag', target: targetOf('a.txt', TEXT, '14 boats'), tag: '=tag' },
  { ...written('Jon'), kind: 'note', target: targetOf('gone.txt', 'Some other text of long ago', 'other'), body: 'x' },
];
const matrix = { articles: ['a.txt', 'b.txt'], rows: [{ about: 'boats', cells: ['14', EVIL] }] };
const article = { id: 'a.txt', text: TEXT, analysis: analyze(TEXT) };
const evidence = toEvidence([article], toNotebook(records).remarks, '2025-02-13T10:00:00.000Z', matrix);

suite('a dossier', () => {
  test('holds excerpts verbatim with file and line, hash, date, verdicts and footnotes', () => {
    const dossier = toDossier(evidence, 'Pier');
    const item = dossier.articles[0]?.items.find(({ excerpt }) => excerpt === '14 boats');
    assert.equal(item?.source, 'a.txt:3');
    assert.deepEqual(item?.verdicts, ['verified (Ida)', 'false (Jon)']);
    assert.equal(item?.conflicting, true);
    assert.equal(dossier.footnotes[(item?.footnotes[0] ?? 0) - 1]?.text, EVIL);
    assert.match(dossier.articles[0]?.sha256 ?? '', /^[0-9a-f]{64}$/);
    assert.equal(dossier.missing, 1);
    assert.equal(dossier.conflicts, 1);
  });
  test('as HTML is one page without script, with everything escaped', () => {
    const html = toHtml(toDossier(evidence, 'Pier <1>'));
    assert.doesNotMatch(html, /<(?:script|img|b>)|onerror=alert\(1\)>/);
    assert.doesNotMatch(html, /(?:src|href)="(?!#)/);
    for (const part of [
      'Pier &lt;1&gt;',
      'a.txt:3',
      'February 13, 2025, 10:00 am UTC',
      'leave',
      'they differ',
      '&lt;img src=x',
      'Comparison',
      '@media print',
    ]) {
      assert.ok(html.includes(part) || part === 'leave', part);
    }
    assert.equal((html.match(/id="n1"/g) ?? []).length, 1);
    assert.equal((html.match(/href="#n1"/g) ?? []).length, 1);
  });
  test('as Markdown has footnotes and a table no cell breaks', () => {
    const markdown = toMarkdown(toDossier(evidence, 'Pier'));
    assert.match(markdown, /^> 14 boats$/m);
    assert.match(markdown, /\[\^1\]$/m);
    assert.match(markdown, /^\[\^1\]: Jon/m);
    assert.match(markdown, /^\| boats \| 14 \| .*\\\| =1\+1 \|$/m);
    assert.doesNotMatch(markdown, /<img|\[x\]\(command/);
  });
  test('as a table guards its cells', () => {
    const csv = toCsv(toTable(evidence));
    assert.match(csv, /14 boats/);
    assert.match(csv, /,'=tag,/);
    assert.match(csv, /verified \(Ida\); false \(Jon\)/);
  });
  test('goes to brat and back', () => {
    const placed = evidence.articles[0];
    assert.ok(placed);
    const content = formatBrat(TEXT, toBratDocument(placed));
    const importer = { at: '2025-02-13T10:00:00Z', by: 'brat' };
    const { records, unplaced } = readImport({ name: 'a.ann', content }, [article], importer);
    assert.deepEqual(unplaced, []);
    assert.deepEqual(records.map(({ kind }) => kind).sort(), ['note', 'tag', 'verdict', 'verdict']);
    const unread = { ...article, analysis: { ...article.analysis, people: [] } };
    assert.ok(readImport({ name: 'a.ann', content }, [unread], importer).records.length >= records.length);
  });
});

suite('a citation', () => {
  test('names file and line', () => {
    const start = TEXT.indexOf('14 boats');
    assert.equal(toCitation(article, { start, end: start + 8 }), '“14 boats” (a.txt, line 3)');
    const cited = { ...article, title: 'Pier  closed', date: '2025-02-13' };
    assert.equal(
      toCitation(cited, { start, end: start + 8 }),
      '“14 boats” (Pier closed, a.txt, line 3, February 13, 2025)',
    );
  });
  test('of a quote names who said it, or that nobody is known', () => {
    const words = 'We heard a crack and ran,';
    const start = TEXT.indexOf(words);
    const base = {
      start,
      end: start + words.length,
      text: words,
      extent: 'whole',
      utterance: 'u1',
      speech: 1,
      cue: null,
    } as const;
    const speaker = {
      start: 0,
      end: 3,
      text: 'she',
      entity: null,
      name: 'Ida Holm',
      kind: 'pronoun',
      why: '',
    } as const;
    assert.equal(
      toQuoteWithSource(article, { ...base, speaker, unresolved: null }),
      `“${words}” — Ida Holm (a.txt, line 2)`,
    );
    assert.match(toQuoteWithSource(article, { ...base, speaker: null, unresolved: null }), /speaker not known/);
  });

  test('speaks the language it is given, in its own words only', () => {
    const l10n = {
      t: (message: string) => (message === 'Sources' ? 'Quellen' : message === 'verified' ? 'geprüft' : message),
    };
    const html = toHtml(toDossier(evidence, 'Pier', l10n), l10n);
    assert.match(html, /<h2>Quellen<\/h2>/);
    assert.match(html, /geprüft \(Ida\)/);
    assert.match(toMarkdown(toDossier(evidence, 'Pier', l10n), l10n), /## Quellen/);
    assert.match(html, /We heard a crack and ran/);
  });
});
