/*
 * Owns the promise that the command line reads and writes regular files only, and follows no link that it found in a folder:
 * each is said and passed over, the rest is done.
 */
import * as assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';

const CLI = path.resolve('dist/cli.js');
/** For one run of a command on a busy machine; one that waits for a pipe or reads a device never ends. */
const PATIENCE_MS = 60_000;
const ARTICLE = '“We counted 14 boats,” said Anna Berger on Friday. Nobody was hurt in the storm.\n';

suite('the command line in a folder that somebody else filled', () => {
  let base = '';
  let folder = '';
  const at = (...parts: string[]): string => path.join(folder, ...parts);
  const run = (...args: string[]) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...args], {
      ...{ cwd: folder, encoding: 'utf8', timeout: PATIENCE_MS },
    });
    return { status, stdout, stderr };
  };
  const idsOf = (stdout: string): unknown[] =>
    stdout
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => (JSON.parse(line) as { id: unknown }).id);
  setup(() => {
    base = fs.mkdtempSync(path.join(os.tmpdir(), 'hostile-'));
    folder = path.join(base, 'folder');
    fs.mkdirSync(folder);
    fs.writeFileSync(at('a.txt'), ARTICLE);
    fs.mkdirSync(path.join(base, 'outside'));
    fs.writeFileSync(path.join(base, 'outside', 'private.txt'), ARTICLE);
  });
  teardown(() => fs.rmSync(base, { recursive: true, force: true }));

  test('says links and what is no regular file, and reads the rest', () => {
    fs.symlinkSync(path.join(base, 'outside', 'private.txt'), at('b.txt'));
    fs.symlinkSync(path.join(base, 'outside'), at('c'));
    fs.symlinkSync('d.txt', at('d.txt'));
    fs.symlinkSync('a.txt', at('e.md'));
    fs.symlinkSync('/dev/zero', at('f.txt'));
    execFileSync('mkfifo', [at('g.txt')]);
    fs.writeFileSync(at('h.txt'), ARTICLE);
    const { status, stdout, stderr } = run('annotate', '.');
    assert.equal(status, 0);
    assert.deepEqual(idsOf(stdout), ['a.txt', 'h.txt']);
    assert.deepEqual(
      stderr.split('\n').map((line) => /corroborate: (?:Cannot read )?(\S+?):? (?:is a link|it is)/.exec(line)?.[1]),
      ['b.txt', 'c', 'd.txt', 'e.md', 'f.txt', 'g.txt', undefined],
    );
  });

  test('is not led through folders that link to each other', () => {
    const names = [...'abcdefghijkl'].map((letter) => `x${letter}`);
    for (const name of names) fs.mkdirSync(at(name));
    for (const name of names) for (const other of names) fs.symlinkSync(at(other), at(name, other));
    fs.writeFileSync(at('xa', 'deep.txt'), ARTICLE);
    assert.deepEqual(idsOf(run('annotate', '.').stdout), ['a.txt', 'xa/deep.txt']);
  });

  test('reads a link that was named', () => {
    fs.symlinkSync('a.txt', at('b.txt'));
    assert.deepEqual(idsOf(run('annotate', 'b.txt').stdout), ['b.txt']);
  });

  test('refuses named pipes and devices with a sentence, whatever they are named for', function () {
    this.timeout(5 * PATIENCE_MS);
    execFileSync('mkfifo', [at('pipe')]);
    for (const [file, most] of [
      ['pipe', 7],
      ['/dev/zero', 3],
    ] as const) {
      for (const args of [
        ['annotate', file],
        ['link', file],
        ['link', '--annotations', file],
        ['annotate', 'a.txt', '--decisions', file],
        ['import', file, '--articles', 'a.txt'],
        ['import', 'x.json', '--articles', file],
        ['export', file, '--format', 'csv', '--out', 'out'],
      ].slice(0, most)) {
        const { status, stderr } = run(...args);
        assert.equal(status, 2, args.join(' '));
        assert.match(
          stderr,
          /^corroborate: Cannot read \S+: it is a folder, a pipe or a device[^\n]*\n$/,
          args.join(' '),
        );
      }
    }
  });

  const EXPORTED = [
    ['markdown', 'dossier.md'],
    ['brat', '0001-a.txt'],
  ] as const;
  for (const [format, name] of EXPORTED) {
    test(`writes no ${format} through a link: not the file, nor the folder, nor one above`, function () {
      this.timeout(5 * PATIENCE_MS);
      const outside = path.join(base, 'outside');
      const before = fs.readdirSync(outside);
      fs.writeFileSync(path.join(outside, 'rc'), 'export A=1\n');
      fs.mkdirSync(at('out'));
      fs.symlinkSync(path.join(outside, 'rc'), at('out', name));
      fs.symlinkSync(outside, at('linked'));
      for (const [out, cwd] of [
        ['out', folder],
        ['linked/below', folder],
        [at('linked'), '/'],
      ] as const) {
        const args = ['export', at('a.txt'), '--format', format, '--out', out];
        const { status, stderr } = spawnSync(process.execPath, [CLI, ...args], { cwd, encoding: 'utf8' });
        assert.equal(status, 2, out);
        assert.match(stderr, /corroborate: .*is a link or lies behind one/, out);
      }
      fs.symlinkSync(path.join(base, 'nowhere'), at('dangling'));
      assert.equal(run('export', 'a.txt', '--format', format, '--out', 'dangling').status, 2);
      assert.equal(fs.readFileSync(path.join(outside, 'rc'), 'utf8'), 'export A=1\n');
      assert.deepEqual(fs.readdirSync(outside), [...before, 'rc']);
      assert.equal(fs.existsSync(path.join(base, 'nowhere')), false);
    });
  }

  test('writes through no link that lies beside the sources, wherever it is run', () => {
    const outside = path.join(base, 'beside');
    fs.mkdirSync(outside);
    fs.mkdirSync(at('articles'));
    fs.writeFileSync(at('articles', 'b.txt'), ARTICLE);
    fs.symlinkSync(outside, at('out'));
    const args = ['export', at('articles'), '--format', 'csv', '--out', at('out')];
    const { status, stderr } = spawnSync(process.execPath, [CLI, ...args], { cwd: '/', encoding: 'utf8' });
    assert.equal(status, 2);
    assert.match(stderr, /is a link or lies behind one/);
    assert.deepEqual(fs.readdirSync(outside), []);
  });

  test('reads no dossier of its own as one more source', () => {
    assert.equal(run('export', '.', '--format', 'markdown', '--out', '.').status, 0);
    assert.ok(fs.existsSync(at('dossier.md')));
    const annotated = run('annotate', '.');
    assert.deepEqual(idsOf(annotated.stdout), ['a.txt']);
    assert.match(annotated.stderr, /dossier\.md is a dossier Corroborate wrote/);
    const { stdout } = run('export', '.', '--format', 'markdown', '--out', 'again');
    assert.match(stdout, /dossier\.md/);
    assert.doesNotMatch(fs.readFileSync(at('again', 'dossier.md'), 'utf8'), /\| dossier/);
  });

  test('reads no text of a brat export of its own as one more source, unless it is named', () => {
    const read = (...paths: string[]): string[] =>
      run('annotate', ...paths)
        .stdout.split('\n')
        .filter((line) => line !== '')
        .map((line) => (JSON.parse(line) as { id: string }).id);
    const before = read('.');
    assert.equal(run('export', '.', '--format', 'brat', '--out', '.').status, 0);
    assert.ok(fs.existsSync(at('0001-a.txt')));
    assert.deepEqual(read('.'), before);
    assert.match(run('annotate', '.').stderr, /0001-a\.txt is the text of a brat export/);
    assert.deepEqual(read('0001-a.txt'), ['0001-a.txt']);
    // numbered texts without such notes are articles
    fs.rmSync(at('0001-a.ann'));
    assert.ok(read('.').includes('0001-a.txt'));
  });

  test('exports over an earlier export, and into a folder of a folder that is not there', () => {
    for (const out of ['deep/er', 'deep/er', path.join(base, 'elsewhere', 'out')]) {
      const { status, stderr } = run('export', '.', '--format', 'csv', '--out', out);
      assert.equal(status, 0, stderr);
      assert.match(fs.readFileSync(path.resolve(folder, out, 'evidence.csv'), 'utf8'), /14 boats/);
    }
  });
});
