import * as assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import * as path from 'node:path';

const CLI = path.resolve('dist/cli.js');

function run(args: readonly string[], input?: string): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...args], {
    input,
    encoding: 'utf8',
    maxBuffer: 1e9,
  });
  assert.equal(status, 0, stderr);
  return stdout;
}

suite('corroborate link', () => {
  test('says byte for byte the same of texts and of what annotate printed of them', function () {
    this.timeout(120_000);
    const fromText = run(['link', 'seeds']);
    assert.ok(fromText.includes('"group":"q1"') && fromText.includes('"group":"f1"'));
    assert.equal(run(['link', '--annotations', '-'], run(['annotate', 'seeds'])), fromText);
  });

  test('members are compared by their words and shown as their files have them', () => {
    const said = 'We will not leave the harbour until the boats are back';
    const wrapped = said.replace('the harbour', 'the\nharbour');
    const lines = [
      { id: 'a', text: `“${said},” said Ida Holm, the mayor of the town, on Tuesday.` },
      {
        id: 'b',
        text: `The mayor of the town spoke on Tuesday to the people who had come. “${wrapped},” said Ida Holm.`,
      },
    ].map((line) => JSON.stringify(line));
    const { quotes } = JSON.parse(run(['link', '--stdin'], lines.join('\n'))) as {
      quotes: { members: { text: string }[]; pairs: { difference: string[] }[] }[];
    };
    assert.deepEqual(
      quotes[0]?.members.map(({ text }) => text),
      [`${said},`, `${wrapped},`],
    );
    assert.deepEqual(quotes[0]?.pairs[0]?.difference, ['identical']);
    assert.equal(
      run(['link', '--annotations', '-'], run(['annotate', '--stdin'], lines.join('\n'))),
      run(['link', '--stdin'], lines.join('\n')),
    );
  });

  test('a line that annotate did not print is named and passed over, the rest is linked', () => {
    const [first = '', second = '', ...rest] = run(['annotate', 'seeds']).trimEnd().split('\n');
    const people: unknown = [null, { kind: 'name' }];
    const broken = JSON.stringify({ ...(JSON.parse(first) as object), people });
    const error = JSON.stringify({ id: 'x', line: 3, error: 'It took too long.' });
    const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, 'link', '--annotations', '-'], {
      input: [broken, '{"id":', error, second, ...rest].join('\n'),
      encoding: 'utf8',
    });
    assert.equal(status, 0);
    assert.equal(stdout, run(['link', '--annotations', '-'], [second, ...rest].join('\n')));
    assert.match(stderr, /- line 1: not a line of annotate, so passed over: its people\[0\] is no object\.\n/);
    assert.match(stderr, /- line 2: not a line of annotate, so passed over: it is not JSON\.\n/);
    assert.match(stderr, /- line 3: not analysed, so passed over\. It took too long\.\n/);
  });

  test('an id that two articles have is named, and the later article counts', () => {
    const [first = '', second = ''] = run(['annotate', 'seeds']).trimEnd().split('\n');
    const twin = JSON.stringify({ ...(JSON.parse(second) as object), id: (JSON.parse(first) as { id: string }).id });
    const args = [CLI, 'link', '--annotations', '-'];
    const { stdout, stderr } = spawnSync(process.execPath, args, { input: `${first}\n${twin}\n`, encoding: 'utf8' });
    assert.equal(stdout, run(['link', '--annotations', '-'], twin));
    assert.match(stderr, /two articles have the id "seeds\/[^"]+": only the later one counts\.\n/);
  });
});
