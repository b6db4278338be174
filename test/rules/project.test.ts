// Holds the project around the code: workflows that parse and call what is there, one address of the repository, what a
// tag means, and files that stay byte for byte.
import * as assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import { createRequire } from 'node:module';
import * as path from 'node:path';
import { pathToFileURL } from 'node:url';

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly env?: Readonly<Record<string, string>>;
}
interface Workflow {
  readonly permissions: Readonly<Record<string, string>>;
  readonly jobs: Readonly<
    Record<string, { readonly 'timeout-minutes'?: number; readonly env?: object; readonly steps: readonly Step[] }>
  >;
}
interface Form {
  readonly name: string;
  readonly body: readonly { readonly type: string; readonly id?: string }[];
}
interface Release {
  readonly channelOf: (version: string) => string;
  readonly requireLeft: (version: string) => void;
  readonly planRelease: (tag: string, manifest: { readonly version: string }, changelog: string) => unknown;
}
interface Manifest {
  readonly version: string;
  readonly scripts: Readonly<Record<string, string>>;
  readonly repository: { readonly type: string; readonly url: string };
  readonly bugs: { readonly url: string };
  readonly homepage: string;
}

// the parser mocha reads its own configuration with
const fromMocha = createRequire(path.resolve('node_modules/mocha/package.json'));
const { load } = fromMocha('js-yaml') as { readonly load: (text: string) => unknown };

const read = (file: string): string => fs.readFileSync(file, 'utf8');
const manifest = JSON.parse(read('package.json')) as Manifest;
const address = manifest.repository.url.replace(/\.git$/, '');

/** Every file of the repository, as git knows them. */
const tracked = spawnSync('git', ['ls-files', '-z'], { encoding: 'utf8' }).stdout.split('\0').filter(Boolean);

const workflows = fs
  .readdirSync('.github/workflows')
  .map((name) => [name, load(read(`.github/workflows/${name}`)) as Workflow] as const);
const steps = workflows.flatMap(([name, { jobs }]) =>
  Object.values(jobs).flatMap((job) => job.steps.map((step) => [name, step] as const)),
);

suite('the project around the code', () => {
  test('workflows may read and no more, unless a job says so, and call scripts there are', () => {
    for (const [name, { permissions }] of workflows) assert.deepEqual(permissions, { contents: 'read' }, name);
    const called = steps.flatMap(([name, { run = '' }]) => {
      for (const [, script = ''] of run.matchAll(/npm run (?:-s )?([\w:]+)/g))
        assert.ok(manifest.scripts[script], `${name}: npm run ${script}`);
      for (const [file] of run.matchAll(/(?:scripts|\.ci)\/[\w./-]+/g))
        assert.ok(fs.existsSync(file), `${name}: ${file}`);
      return run === '' ? [] : [run];
    });
    assert.ok(called.includes('.ci/run'));
  });

  test('workflows use official actions alone, by their major version, and name no secret in a command', () => {
    for (const [name, { uses, run = '' }] of steps) {
      if (uses !== undefined) assert.match(uses, /^actions\/[a-z-]+@v\d+$/, name);
      assert.doesNotMatch(run, /secrets\.|--pat\b|\s-p\s/, name);
    }
  });

  test('a token is there for the step that publishes alone, and every job ends by itself', () => {
    for (const [name, { jobs }] of workflows)
      for (const [job, { env, 'timeout-minutes': minutes }] of Object.entries(jobs)) {
        assert.equal(env, undefined, `${name}: ${job}`);
        assert.ok(minutes !== undefined && minutes <= 60, `${name}: ${job}`);
      }
    const secret = steps.filter(([, { env = {} }]) => Object.values(env).some((value) => value.includes('secrets.')));
    assert.equal(secret.length, 2);
    for (const [, { run = '' }] of secret) assert.match(run, /\b(?:vsce|ovsx@[\d.]+) publish\b/);
  });

  test('issue forms parse, ask for something, and ask each thing once', () => {
    const names = fs.readdirSync('.github/ISSUE_TEMPLATE').filter((name) => name !== 'config.yml');
    assert.ok(names.length >= 3);
    for (const file of names) {
      const { name, body } = load(read(`.github/ISSUE_TEMPLATE/${file}`)) as Form;
      const ids = body.flatMap(({ id }) => id ?? []);
      assert.ok(name && ids.length > 0, file);
      assert.equal(new Set(ids).size, ids.length, file);
    }
    const { updates } = load(read('.github/dependabot.yml')) as { updates: { 'package-ecosystem': string }[] };
    assert.deepEqual(
      updates.map((one) => one['package-ecosystem']),
      ['npm', 'github-actions'],
    );
  });

  test('the address of the repository is written in the manifest and where GitHub wants it whole', () => {
    assert.match(address, /^https:\/\/github\.com\/[\w-]+\/[\w-]+$/);
    assert.equal(manifest.bugs.url, `${address}/issues`);
    assert.equal(manifest.homepage, `${address}#readme`);
    assert.deepEqual(
      tracked.filter((file) => /\.(?:json|md|ya?ml|[cm]?[jt]s)$/.test(file) && read(file).includes(address)),
      ['.github/ISSUE_TEMPLATE/config.yml', 'CONTRIBUTING.md', 'package.json'],
    );
  });

  test('a tag is a release only with its version and its notes; an odd minor version is a pre-release', async () => {
    const { planRelease, channelOf, requireLeft } = (await import(
      pathToFileURL(path.resolve('scripts/release.mjs')).href
    )) as Release;
    const log = '# Changelog\n\n## [Unreleased]\n\n- more\n\n## [0.2.0] - 2026\n\n- a\n\n### b\n\n## [0.1.0]\n- c\n';
    assert.deepEqual(planRelease('v0.2.0', { version: '0.2.0' }, log), {
      version: '0.2.0',
      channel: 'release',
      notes: '- a\n\n### b',
    });
    assert.deepEqual(planRelease('v0.1.0', { version: '0.1.0' }, log), {
      version: '0.1.0',
      channel: 'pre-release',
      notes: '- c',
    });
    assert.deepEqual(['1.10.0', '2.3.4'].map(channelOf), ['release', 'pre-release']);
    for (const tag of ['', 'main', 'v0.2', '0.2.0', 'v0.2.0-beta', 'v0.2.0\nchannel=release', 'v0.1.0'])
      assert.throws(() => planRelease(tag, { version: '0.2.0' }, log), JSON.stringify(tag));
    assert.throws(() => planRelease('v0.3.0', { version: '0.3.0' }, log), /says nothing/);
    const { status } = spawnSync(process.execPath, ['scripts/release.mjs', 'v99.0.0'], { encoding: 'utf8' });
    assert.equal(status, 1);
    requireLeft('0.1.0');
    assert.throws(() => requireLeft('99.0.0'), /npm run leave/);
  });

  test('articles are left as they came, and everything else has the line ends the tests count on', () => {
    const attributes = spawnSync('git', ['check-attr', '--stdin', '-z', 'text', 'eol'], {
      encoding: 'utf8',
      input: tracked.join('\0'),
    }).stdout.split('\0');
    const known = new Map<string, string>();
    for (let at = 0; at + 2 < attributes.length; at += 3)
      known.set(`${attributes[at] ?? ''} ${attributes[at + 1] ?? ''}`, attributes[at + 2] ?? '');
    for (const file of tracked) {
      if (file.startsWith('seeds/')) assert.equal(known.get(`${file} text`), 'unset', file);
      else if (!/\.(?:png|vsix)$/.test(file)) assert.equal(known.get(`${file} eol`), 'lf', file);
    }
  });
});
