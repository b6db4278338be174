import * as assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';

interface Command {
  readonly command: string;
  readonly title: string;
  readonly category?: string;
  readonly icon?: string;
  readonly enablement?: string;
}
interface Property {
  readonly type: string;
  readonly scope?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly enum?: readonly string[];
  readonly enumDescriptions?: readonly string[];
  readonly order?: number;
  readonly default?: unknown;
  readonly description?: string;
  readonly markdownDescription?: string;
}
interface MenuItem {
  readonly command?: string;
  readonly submenu?: string;
  readonly group?: string;
  readonly when?: string;
}
interface Step {
  readonly id: string;
  readonly media: { readonly svg: string; readonly altText: string };
  readonly completionEvents: readonly string[];
}
interface Manifest {
  readonly l10n: string;
  readonly activationEvents: readonly string[];
  readonly capabilities: {
    readonly untrustedWorkspaces: {
      readonly supported: unknown;
      readonly restrictedConfigurations: readonly string[];
    };
  };
  readonly contributes: {
    readonly commands: readonly Command[];
    readonly configuration: readonly {
      readonly title: string;
      readonly properties: Readonly<Record<string, Property>>;
    }[];
    readonly menus: Readonly<Record<string, readonly MenuItem[]>>;
    readonly submenus: readonly { readonly id: string }[];
    readonly keybindings: readonly {
      readonly command: string;
      readonly key: string;
      readonly mac?: string;
      readonly when?: string;
      /** Of “runCommands”: one after another. */
      readonly args?: { readonly commands: readonly string[] };
    }[];
    readonly views: Readonly<Record<string, readonly { readonly id: string }[]>>;
    readonly walkthroughs: readonly { readonly steps: readonly Step[] }[];
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
  test('starts for texts, a view, a command, its own page or its samples only', () => {
    for (const event of manifest.activationEvents)
      assert.match(
        event,
        /^(?:on(?:Language|View|Command|Walkthrough|WebviewPanel):|workspaceContains:000_61228cb969e75afa\.txt$)/,
      );
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

  test('no list says that there is nothing while articles are still analyzed', () => {
    const { viewsWelcome } = manifest.contributes as unknown as {
      readonly viewsWelcome: readonly { readonly when: string; readonly contents: string }[];
    };
    const nothing = viewsWelcome.filter(({ contents }) =>
      /welcome\.no(?:People|Quotes|Numbers|Across)%/.test(contents),
    );
    assert.equal(nothing.length, 4);
    for (const { when, contents } of nothing) assert.match(when, /!corroborate\.analyzing/, contents);
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
    // what acts on a row acts on the one the keyboard is on, which has to be selected for that
    const pressed = manifest.contributes.keybindings.flatMap(({ command, args }) => {
      if (command !== 'runCommands') return [{ command }];
      assert.equal(args?.commands[0], 'list.selectAndPreserveFocus');
      return args.commands.slice(1).map((inner) => ({ command: inner }));
    });
    for (const { command } of [...named, ...pressed]) {
      if (command !== undefined) assert.ok(known.has(command), command);
    }
    for (const { command, when } of manifest.contributes.keybindings) assert.ok(when, command);
  });

  test('the command palette offers what can be done now, each under a title of its own', () => {
    const { commands, menus } = manifest.contributes;
    const inPalette = new Map((menus['commandPalette'] ?? []).map(({ command, when }) => [command, when]));
    const offered = commands.filter(({ command }) => inPalette.get(command) !== 'false');
    const titles = offered.map(({ title }) => texts[title.slice(1, -1)]);
    assert.deepEqual(
      titles.filter((title, at) => titles.indexOf(title) !== at),
      [],
    );
    const unconditional = offered.filter(({ command, enablement }) => !enablement && !inPalette.get(command));
    assert.deepEqual(
      unconditional.map(({ command }) => command.replace('corroborate.', '')),
      ['openSamples', 'toggleHighlights', 'showLog', 'openWalkthrough'],
    );
  });

  test('what stands in a title or on a row has an icon, and every entry a group', () => {
    const { commands, menus, submenus } = manifest.contributes;
    const icons = new Map(commands.map(({ command, icon }) => [command, icon]));
    const known = new Set(submenus.map(({ id }) => id));
    for (const [menu, items] of Object.entries(menus)) {
      if (menu === 'commandPalette') continue;
      for (const { command, submenu, group } of items) {
        assert.ok(group, `${menu}: ${command ?? submenu ?? ''}`);
        if (submenu !== undefined) assert.ok(known.has(submenu) && menus[submenu], submenu);
        const isDrawn = /^inline/.test(group) || (/title$/.test(menu) && /^navigation/.test(group));
        if (isDrawn && command !== undefined && /^(?:view|editor\/title)/.test(menu))
          assert.match(icons.get(command) ?? '', /^\$\([\w-]+\)$/, `${menu}: ${command}`);
      }
    }
  });

  test('keys leave AltGr alone, by which other keyboards write letters, and have their like on a Mac', () => {
    for (const { command, key, mac } of manifest.contributes.keybindings) {
      assert.doesNotMatch(key, /ctrl\+alt/, command);
      if (key.includes('ctrl+')) assert.match(mac ?? '', /cmd\+/, command);
    }
  });

  test('every setting has its group, place, scope, default and description, and is read', () => {
    const all = manifest.contributes.configuration.flatMap(({ properties }) => Object.entries(properties));
    assert.ok(all.length > 15);
    assert.deepEqual(
      all.map(([, { order }]) => order),
      all.map((_, at) => at + 1),
    );
    const readme = fs.readFileSync('README.md', 'utf8');
    for (const [key, property] of all) {
      assert.notEqual(property.default, undefined, key);
      const description = texts[(property.description ?? property.markdownDescription ?? '').slice(1, -1)];
      assert.match(description ?? '', /\.$/, key);
      assert.match(property.scope ?? '', /^(?:resource|window)$/, key);
      if (property.type === 'integer') assert.ok(property.minimum !== undefined && property.maximum !== undefined, key);
      assert.equal(property.enumDescriptions?.length, property.enum?.length, key);
      assert.ok(source.includes(`'${key.replace(/^corroborate\./, '')}'`), `${key} is read nowhere`);
      assert.ok(readme.includes(key) || readme.includes(`\`.${key.split('.').at(-1) ?? ''}\``), `${key}: README.md`);
    }
  });

  test('what a folder may not decide before it is trusted is taken from the person’s own settings', () => {
    const { supported, restrictedConfigurations } = manifest.capabilities.untrustedWorkspaces;
    // VS Code passes over the list where the support is not limited
    assert.equal(supported, 'limited');
    assert.deepEqual(
      [...restrictedConfigurations].sort(),
      ['articles', 'author', 'exclude', 'include', 'maximumFileSize'].map((key) => `corroborate.${key}`),
    );
  });

  test('the walkthrough leads to what there is: pictures, commands, views', () => {
    const { commands, views, walkthroughs } = manifest.contributes;
    const known = new Set([
      ...commands.map(({ command }) => `onCommand:${command}`),
      ...Object.values(views).flatMap((all) => all.map(({ id }) => `onView:${id}`)),
    ]);
    for (const { id, media, completionEvents } of walkthroughs.flatMap(({ steps }) => steps)) {
      assert.ok(fs.existsSync(media.svg), media.svg);
      assert.match(media.altText, /^%/);
      for (const event of completionEvents)
        assert.ok(known.has(event) || source.includes(`'${event.split('.').at(-1) ?? ''}'`), `${id}: ${event}`);
    }
    const linked = Object.values(texts).flatMap((text) => [...text.matchAll(/\(command:(corroborate\.[\w.]+)/g)]);
    for (const [, command = ''] of linked)
      assert.ok(known.has(`onCommand:${command}`) || known.has(`onView:${command.replace(/\.focus$/, '')}`), command);
  });

  test('pictures and files the README names are there', () => {
    const readme = fs.readFileSync('README.md', 'utf8');
    const named = [...readme.matchAll(/\]\(([^)#:]+)\)/g)].map(([, file = '']) => file);
    assert.ok(named.some((file) => file.endsWith('.png')));
    for (const file of named) assert.ok(fs.existsSync(file), file);
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
