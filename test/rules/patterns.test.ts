import * as assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { check } from 'recheck';
import * as ts from 'typescript';

/** A regular expression of the product, and where it stands. */
interface Pattern {
  readonly source: string;
  readonly flags: string;
  readonly where: string;
}

const ROOT = path.resolve('src');
/** Folders whose modules are all in the bundle of the command line, where patterns built from lists are seen once it is loaded. */
const BUNDLED = /^(?:core|corpus|notes|exchange|cli)\//;

const files = fs
  .readdirSync(ROOT, { recursive: true })
  .map(String)
  .filter((file) => file.endsWith('.ts'));

const patterns: Pattern[] = [];
/** Calls that build a pattern, and are not seen when the bundle is loaded. */
const unseen: string[] = [];

function collect(file: string): void {
  const text = fs.readFileSync(path.join(ROOT, file), 'utf8');
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const visit = (node: ts.Node, inFunction: boolean): void => {
    const where = `${file}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1}`;
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/');
      patterns.push({ source: node.text.slice(1, end), flags: node.text.slice(end + 1), where });
    }
    const calls = ts.isNewExpression(node) || ts.isCallExpression(node);
    if (calls && node.expression.getText() === 'RegExp' && (inFunction || !BUNDLED.test(file.replaceAll('\\', '/'))))
      unseen.push(where);
    ts.forEachChild(node, (child) => visit(child, inFunction || ts.isFunctionLike(node)));
  };
  visit(source, false);
}

/** Prints what is built with RegExp while the bundle is loaded. */
const RECORD = `
  const built = [];
  const record = ([source, flags]) => built.push({ source: String(source?.source ?? source), flags: flags ?? source?.flags ?? '' });
  globalThis.RegExp = new Proxy(RegExp, {
    construct(target, given) { record(given); return Reflect.construct(target, given); },
    apply(target, self, given) { record(given); return Reflect.apply(target, self, given); },
  });
  process.on('exit', () => process.stdout.write(JSON.stringify(built)));
  require(process.argv[1]);`;

function builtPatterns(): Pattern[] {
  const { stdout } = spawnSync(process.execPath, ['-e', RECORD, path.resolve('dist/cli.js')], { encoding: 'utf8' });
  const built = JSON.parse(stdout) as { source: string; flags: string }[];
  return built.map((pattern) => ({ ...pattern, where: 'built when loaded' }));
}

/** Without repetition a pattern looks at so many signs and no more. */
const repeats = ({ source }: Pattern): boolean => /[*+]|\{\d/.test(source);

suite('regular expressions', function () {
  this.timeout(240_000);
  let repeating: readonly Pattern[];
  suiteSetup(() => {
    files.forEach(collect);
    const all = [...patterns, ...builtPatterns()];
    const distinct = new Map(all.map((pattern) => [`/${pattern.source}/${pattern.flags}`, pattern]));
    repeating = [...distinct.values()].filter(repeats);
  });

  test('all are seen: literals, and what modules build from lists when they are loaded', () => {
    assert.ok(patterns.length > 100);
    assert.ok(repeating.some(({ where, source }) => where === 'built when loaded' && source.includes('sister')));
    assert.deepEqual(unseen, []);
  });

  test('none takes time by the square of a text or worse', async () => {
    const wrong: string[] = [];
    for (const pattern of repeating) {
      const summary = await faultOf(pattern);
      const unit = summary === undefined ? unitsOf(pattern.source).find((one) => isSlow(pattern, one)) : undefined;
      const fault = summary ?? (unit === undefined ? undefined : `slow on repeats of ${JSON.stringify(unit)}`);
      if (fault !== undefined) wrong.push(`${pattern.where}: /${pattern.source}/${pattern.flags}: ${fault}`);
    }
    assert.deepEqual(wrong, []);
  });

  test('a pattern that does is told', async () => {
    for (const source of ['x+$', '(?:a|a)*b', '(a+)+$'])
      assert.notEqual(await faultOf({ source, flags: '', where: '' }), undefined, source);
    assert.ok(isSlow({ source: 'x+$', flags: '', where: '' }, 'x'));
  });
});

/** Alternatives of a list of words after its third: the checker takes minutes for all of them, and they repeat nothing. */
const MORE_WORDS = /(?<=[(:|](?:[\p{L}-]{1,30}\|){2}[\p{L}-]{1,30})(?:\|[\p{L}-]{1,30})+(?=\))/gu;

/** What the checker has against a pattern; undefined where it is linear. What it only suspects, by trying, has to be slow. */
async function faultOf(pattern: Pattern): Promise<string | undefined> {
  const short = pattern.source.replace(MORE_WORDS, '');
  const found = await check(short, pattern.flags, { timeout: 20_000, randomSeed: 1, maxIteration: 2 });
  if (found.status === 'safe') return undefined;
  if (found.status === 'unknown') return `unknown: ${found.error.kind}`;
  const { pumps, suffix } = found.attack;
  const repeated = (pump: string): string => pump.repeat(LENGTH / pumps.length / pump.length);
  const attack = pumps.map(({ prefix, pump }) => prefix + repeated(pump)).join('') + suffix;
  const isFault = found.checker === 'automaton' || isSlow(pattern, attack);
  return isFault ? found.complexity.summary : undefined;
}

/** UTF-16 units of a text of repeats; what goes by the square takes 800 million steps on it. */
const LENGTH = 40_000;
/** Processor time that tells straight (below 2 ms) from by the square (a second and more). */
const SLOW_MS = 300;

/** True where the pattern is slow three times in a row on repeats of `unit` that end in a sign no pattern has. */
function isSlow({ source, flags }: Pattern, unit: string): boolean {
  const text = `${unit.repeat(Math.ceil(LENGTH / unit.length))}\u0001`;
  const pattern = new RegExp(source, flags.includes('g') ? flags : `${flags}g`);
  for (let tried = 0; tried < 3; tried++) {
    const before = process.cpuUsage();
    text.replace(pattern, '');
    const { user } = process.cpuUsage(before);
    if (user / 1000 < SLOW_MS) return false;
  }
  return true;
}

/** A sign for each class of signs. */
const SIGNS: Readonly<Record<string, string>> = {
  s: ' ',
  S: 'x',
  d: '1',
  D: 'x',
  w: 'a',
  W: '-',
  b: ' ',
  n: '\n',
  t: '\t',
};

/** Signs and words that stand in a pattern, each alone and in pairs. */
function unitsOf(source: string): readonly string[] {
  const atoms = new Set<string>();
  for (const [atom] of source.matchAll(/\\p\{\w+\}|\\.|[\p{L}\p{N}]+|[^\\]/gu)) {
    if (atom.startsWith('\\p')) atoms.add(atom.includes('N') ? '1' : atom.includes('Lu') ? 'É' : 'é');
    else if (atom.startsWith('\\')) atoms.add(SIGNS[atom.charAt(1)] ?? atom.charAt(1));
    else if (atom === '.') atoms.add('x');
    else atoms.add(atom);
  }
  const some = [...atoms].slice(0, 14);
  return [...atoms, ...some.flatMap((a) => some.map((b) => a + b))];
}
