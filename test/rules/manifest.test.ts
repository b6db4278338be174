import * as assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';

interface Command {
  readonly command: string;
  readonly title: string;
  readonly category?: string;
}
interface Property {
  readonly order?: number;
  readonly default?: unknown;
  readonly description?: string;
  readonly markdownDescription?: string;
}
interface Manifest {
  readonly l10n: string;
  readonly activationEvents: readonly string[];
  readonly contributes: {
    readonly commands: readonly Command[];
    readonly configuration: { readonly properties: Readonly<Record<string, Property>> };
    readonly menus: Readonly<Record<string, readonly { readonly command?: string }[]>>;
    readonly keybindings: readonly { readonly command: string; readonly when?: string }[];
  };
}

const read = (file: string): unknown => JSON.parse(fs.readFileSync(file, 'utf8'));
const manifest = read('package.json') as Manifest;
const texts = read('package.nls.json') as Readonly<Record<string, string>>;
const source = fs
  .readdirSync('src/editor', { recursive: true })
  .map((file) => path.join('src/editor', String(file)))
  .filter((file) => file.endsWith('.ts'))
  .map((file) => fs.readFileSync(file, 'utf8'))
  .join('\n');

suite('the manifest', () => {
  test('starts for texts, a view, a command or its own page only', () => {
    for (const event of manifest.activationEvents)
      assert.match(event, /^on(?:Language|View|Command|Walkthrough|WebviewPanel):/);
  });

  test('every text it names is there, and none is left over', () => {
    const named = new Set([...JSON.stringify(manifest).matchAll(/"%([\w.]+)%"/g)].map(([, key]) => key ?? ''));
    assert.deepEqual(
      [...named].filter((key) => texts[key] === undefined),
      [],
    );
    assert.deepEqual(
      Object.keys(texts).filter((key) => !named.has(key)),
      [],
    );
  });

  test('every command has a title and a category, but marks in a menu', () => {
    for (const { command, title, category } of manifest.contributes.commands) {
      assert.match(title, /^%[\w.]+%$/, command);
      if (!command.endsWith('.on')) assert.ok(category, command);
    }
  });

  test('menus and keys name commands there are, and keys say when', () => {
    const known = new Set(manifest.contributes.commands.map(({ command }) => command));
    const named = Object.values(manifest.contributes.menus).flat();
    for (const { command } of [...named, ...manifest.contributes.keybindings]) {
      if (command !== undefined) assert.ok(known.has(command), command);
    }
    for (const { command, when } of manifest.contributes.keybindings) assert.ok(when, command);
  });

  test('every setting has a default, a description, its own place in the order, and is read', () => {
    const orders = new Set<number>();
    for (const [key, property] of Object.entries(manifest.contributes.configuration.properties)) {
      assert.notEqual(property.default, undefined, key);
      assert.ok(property.description ?? property.markdownDescription, key);
      assert.ok(property.order !== undefined && !orders.has(property.order), key);
      orders.add(property.order);
      assert.ok(source.includes(`'${key.replace(/^corroborate\./, '')}'`), `${key} is read nowhere`);
    }
  });

  test('what a person reads in the editor goes through vscode.l10n', () => {
    const spoken = /\b(?:showInformationMessage|showWarningMessage|showErrorMessage|setStatusBarMessage)\(\s*['"`]/g;
    assert.deepEqual(
      [...source.matchAll(spoken)].map(([call]) => call),
      [],
    );
  });

  test('the bundle for translators holds what goes through vscode.l10n, and nothing else', () => {
    assert.equal(manifest.l10n, './l10n');
    const { status, stderr } = spawnSync(process.execPath, ['scripts/l10n.mjs', '--check'], { encoding: 'utf8' });
    assert.equal(status, 0, stderr);
  });
});
