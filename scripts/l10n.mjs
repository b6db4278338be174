// Owns `npm run l10n`: writes l10n/bundle.l10n.json, every text the sources hand to vscode.l10n.t, for translators.
//   npm run l10n [-- --check]      --check: writes nothing, fails where the bundle is another
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { ensureDependencies, ROOT } from './dependencies.mjs';

ensureDependencies();
const { default: ts } = await import('typescript');
const { values } = parseArgs({ options: { check: { type: 'boolean' } } });
const BUNDLE = path.join(ROOT, 'l10n/bundle.l10n.json');

/** The texts of one source file; a text that is not written out in the call cannot be translated, and that is an error. */
function textsOf(file) {
  const source = ts.createSourceFile(
    file,
    fs.readFileSync(path.join(ROOT, file), 'utf8'),
    ts.ScriptTarget.ES2022,
    true,
  );
  const texts = [];
  const hasShortName = /\{ t \} = vscode\.l10n\b/.test(source.text);
  const visit = (node) => {
    if (ts.isCallExpression(node) && isCall(node.expression.getText(), hasShortName)) {
      const [text] = node.arguments;
      if (text && ts.isStringLiteralLike(text)) texts.push(text.text);
      else
        errors.push(`${file}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1} is no written-out text`);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return texts;
}

const isCall = (callee, hasShortName) => /(?:^|\.)l10n\.t$/.test(callee) || (hasShortName && callee === 't');

const errors = [];
const files = fs.readdirSync(path.join(ROOT, 'src'), { recursive: true }).map((file) => path.join('src', String(file)));
const texts = new Set(files.filter((file) => file.endsWith('.ts')).flatMap(textsOf));
const sorted = [...texts].sort((a, b) => (a < b ? -1 : 1));
const bundle = `${JSON.stringify(Object.fromEntries(sorted.map((text) => [text, text])), null, 2)}\n`;
const before = fs.existsSync(BUNDLE) ? fs.readFileSync(BUNDLE, 'utf8') : '';
if (values.check && before !== bundle) {
  const known = Object.keys(before ? JSON.parse(before) : {});
  const missing = sorted.filter((text) => !known.includes(text)).map((text) => `+ ${text}`);
  const left = known.filter((text) => !texts.has(text)).map((text) => `- ${text}`);
  errors.push('l10n/bundle.l10n.json is behind the sources: npm run l10n', ...missing, ...left);
} else if (!values.check) {
  fs.mkdirSync(path.dirname(BUNDLE), { recursive: true });
  fs.writeFileSync(BUNDLE, bundle);
}
console.log(`${texts.size} texts`);
if (errors.length > 0) {
  console.error(errors.join('\n'));
  process.exitCode = 1;
}
