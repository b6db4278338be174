// Owns the half of the mutation check that needs an editor: leaves out each registration of a provider, a view or a listener
// of VS Code in src/editor, one after another, and runs the suite in the Node host on the extension without it.
import fs from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import ts from 'typescript';
import { ROOT } from '../dependencies.mjs';
import { ensureEmbedded, TOOLS } from '../vscode/embedded.mjs';
import { runHost } from '../vscode/suite.mjs';

/** What a contribution is registered with. */
const REGISTRATION =
  /^(?:vscode\.)?(?:languages|window|workspace|comments)\.(?:register\w+|create(?:TreeView|StatusBarItem|CommentController))$/;

/** Only a window loaded anew asks for these, which this run does not do: the walk of scripts/vscode/walk.mjs holds them. */
const UNCHECKED = new Set(['window.registerWebviewPanelSerializer']);

/** Every registration in src/editor: file, position of the call, what it is. */
function findRegistrations() {
  const found = [];
  const folder = path.join(ROOT, 'src/editor');
  for (const name of fs.readdirSync(folder, { recursive: true }).map(String).sort()) {
    if (!name.endsWith('.ts')) continue;
    const file = path.join(folder, name);
    const source = ts.createSourceFile(file, fs.readFileSync(file, 'utf8'), ts.ScriptTarget.ES2022, true);
    const visit = (node) => {
      if (ts.isCallExpression(node) && REGISTRATION.test(node.expression.getText())) {
        const { line } = source.getLineAndCharacterOfPosition(node.getStart());
        const call = node.expression.getText().replace(/^vscode\./, '');
        if (UNCHECKED.has(call)) return;
        found.push({
          file,
          start: node.getStart(),
          end: node.end,
          call,
          name: `src/editor/${name}:${line + 1} ${call}`,
        });
      }
      ts.forEachChild(node, visit);
    };
    visit(source);
  }
  return found;
}

/** A stand-in for what the call gives: silent, takes everything, shows nothing. */
const NOTHING = `(new Proxy(function () {}, {
  get: (own, name) => (name === 'then' ? undefined : name in own ? own[name] : () => ({ dispose() {} })),
  set: () => true,
}) as never)`;

/** An extension folder like the project's own, whose Node bundle lacks one registration. */
async function makeExtension({ file, start, end }) {
  const folder = path.join(TOOLS, 'mutant');
  fs.rmSync(folder, { recursive: true, force: true });
  fs.mkdirSync(path.join(folder, 'dist'), { recursive: true });
  for (const name of ['package.json', 'package.nls.json', 'media', 'seeds', 'l10n']) {
    if (fs.existsSync(path.join(ROOT, name)))
      fs.cpSync(path.join(ROOT, name), path.join(folder, name), { recursive: true });
  }
  for (const name of ['engine.js', 'service.node.js', 'worker.node.js', 'webview'])
    fs.cpSync(path.join(ROOT, 'dist', name), path.join(folder, 'dist', name), { recursive: true });
  const text = fs.readFileSync(file, 'utf8');
  const without = {
    name: 'without-registration',
    setup(builder) {
      builder.onResolve({ filter: /\/core\/analyze$/ }, () => ({ path: './engine.js', external: true }));
      builder.onLoad({ filter: /\.ts$/ }, ({ path: place }) =>
        place === file
          ? { contents: text.slice(0, start) + NOTHING + text.slice(end), loader: 'ts', resolveDir: path.dirname(file) }
          : undefined,
      );
    },
  };
  await build({
    entryPoints: [path.join(ROOT, 'src/extension.node.ts')],
    outfile: path.join(folder, 'dist/extension.node.js'),
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'es2022',
    external: ['vscode'],
    define: { ENGINE_FINGERPRINT: '"mutant"', LISTS_FINGERPRINT: '"mutant"' },
    plugins: [without],
    logLevel: 'error',
  });
  return folder;
}

/** Yields one outcome a registration: { name, outcome: "noticed" | "not noticed" | "not decided", by }. `choose` gets the names and answers with those to leave out, `grep` filters the tests by title; `isSound`: the suite has
 * just passed with nothing taken away. */
export async function* checkRegistrations(choose, { grep, isSound }) {
  ensureEmbedded();
  const clean = isSound ? { failed: 0 } : await runHost('node', { grep, print: 'nothing' });
  if (clean.failed > 0) throw new Error(`with nothing taken away already fails: ${clean.failures.join(' · ')}`);
  const found = findRegistrations();
  const chosen = new Set(choose(found.map(({ name }) => name)));
  for (const registration of found.filter(({ name }) => chosen.has(name))) {
    const extension = await makeExtension(registration);
    const options = { grep, extension, print: 'nothing', settings: { 'corroborateTests.bail': true } };
    const { failures, noticed } = await runHost('node', options);
    // a host that died, or did not come up, says nothing of what was left out
    const outcome = noticed[0] ? 'noticed' : failures[0] ? 'not decided' : 'not noticed';
    yield { name: registration.name, outcome, by: noticed[0] };
  }
}
