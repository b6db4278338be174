import * as assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';

/** What each folder of src/ may import besides itself; files directly in src/ are entries and may import all. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  core: [],
  corpus: ['core'],
  present: ['core', 'corpus'],
  notes: ['core', 'corpus'],
  exchange: ['core', 'corpus', 'present', 'notes'],
  check: ['core', 'corpus', 'notes'],
  analyzer: ['core', 'corpus'],
  service: ['core', 'corpus', 'present'],
  editor: [
    'core',
    'corpus',
    'present',
    'notes',
    'exchange',
    'check',
    'analyzer',
    'service',
    'host',
    'webview/messages.ts',
  ],
  webview: ['core', 'corpus'],
  host: ['core', 'corpus', 'notes', 'exchange', 'analyzer'],
  cli: ['core', 'corpus', 'notes', 'exchange', 'check', 'host'],
};

/** Packages and built-ins each folder may import; nothing else leaves it. */
const MAY_REQUIRE: Readonly<Record<string, RegExp>> = {
  core: /^(?:@lezer\/(?:common|markdown)|character-entities-html4|js-yaml)$/,
  corpus: /^fflate$/,
  editor: /^vscode$/,
  host: /^(?:vscode|node:.*|picomatch\/posix)$/,
  cli: /^node:.*$/,
  '': /^(?:vscode|node:.*)$/,
};

interface Import {
  readonly file: string;
  readonly target: string;
}

const root = path.resolve('src');

function importsOf(file: string): Import[] {
  const source = fs.readFileSync(file, 'utf8');
  const found = [...source.matchAll(/(?:\bfrom\s*|\bimport\s*\(?\s*|\brequire\s*\(\s*)['"]([^'"\s]+)['"]/g)];
  return found.map(([, target]) => ({ file, target: target ?? '' }));
}

function resolveImport({ file, target }: Import): string {
  const base = path.resolve(path.dirname(file), target);
  for (const candidate of [`${base}.ts`, `${base}/index.ts`, base]) if (fs.existsSync(candidate)) return candidate;
  return base;
}

const files = fs
  .readdirSync(root, { recursive: true })
  .map((file) => path.join(root, String(file)))
  .filter((file) => file.endsWith('.ts'));
const ringOf = (file: string): string => {
  const relative = path.relative(root, file);
  return relative.includes(path.sep) ? (relative.split(path.sep)[0] ?? '') : '';
};

suite('import directions', () => {
  test('every folder imports only from further in', () => {
    const wrong: string[] = [];
    for (const found of files.flatMap(importsOf)) {
      const from = ringOf(found.file);
      const name = path.relative(root, found.file);
      if (found.target.startsWith('.')) {
        const to = resolveImport(found);
        const ring = ringOf(to);
        const allowed = MAY_IMPORT[from] ?? [];
        const inside = path.relative(root, to);
        if (from !== '' && ring !== from && !allowed.some((entry) => entry === ring || entry === inside)) {
          wrong.push(`${name} imports ${inside}`);
        }
      } else if (!(MAY_REQUIRE[from] ?? /^$/).test(found.target)) wrong.push(`${name} imports ${found.target}`);
    }
    assert.deepEqual(wrong, []);
  });

  test('no import goes round in a circle', () => {
    const graph = new Map(
      files.map((file) => [
        file,
        importsOf(file)
          .filter(({ target }) => target.startsWith('.'))
          .map(resolveImport),
      ]),
    );
    const done = new Set<string>();
    const circles: string[] = [];
    const visit = (file: string, trail: readonly string[]): void => {
      if (trail.includes(file))
        circles.push([...trail.slice(trail.indexOf(file)), file].map((f) => path.relative(root, f)).join(' → '));
      if (done.has(file) || trail.includes(file)) return;
      for (const next of graph.get(file) ?? []) visit(next, [...trail, file]);
      done.add(file);
    };
    for (const file of files) visit(file, []);
    assert.deepEqual(circles, []);
  });
});
