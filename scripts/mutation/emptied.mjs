// Owns emptying a source file: every exported function answers with the emptiest value of its type, every exported table is
// empty. What comes out still compiles into the program and does so only while a name, EMPTIED, is the file's: one build
// serves for emptying each of them.
import path from 'node:path';
import ts from 'typescript';
import { ROOT } from '../dependencies.mjs';

const MOST_NESTED = 4;

/** A program over the project, made once. */
export function openProject() {
  const { config } = ts.readConfigFile(path.join(ROOT, 'tsconfig.json'), ts.sys.readFile);
  const { fileNames, options } = ts.parseJsonConfigFileContent({ ...config, include: ['src'] }, ts.sys, ROOT);
  const program = ts.createProgram(fileNames, options);
  return { program, checker: program.getTypeChecker() };
}

/** The emptiest expression of a type, as source text; undefined where there is none to be sure of. */
function emptiest(checker, type, depth = 0) {
  const has = (flag) => (type.flags & flag) !== 0;
  if (type.isUnion()) {
    const flags = type.types.reduce((all, { flags }) => all | flags, 0);
    if (flags & ts.TypeFlags.Undefined) return 'undefined';
    if (flags & ts.TypeFlags.Null) return 'null';
    if (flags & ts.TypeFlags.BooleanLiteral) return 'false';
    return emptiest(checker, type.types[0], depth);
  }
  if (has(ts.TypeFlags.Void | ts.TypeFlags.Undefined)) return 'undefined';
  if (has(ts.TypeFlags.Null)) return 'null';
  if (has(ts.TypeFlags.BooleanLike)) return 'false';
  if (type.isStringLiteral()) return JSON.stringify(type.value);
  if (type.isNumberLiteral()) return String(type.value);
  if (has(ts.TypeFlags.NumberLike)) return '0';
  if (has(ts.TypeFlags.StringLike)) return "''";
  if (has(ts.TypeFlags.TypeParameter) || depth > MOST_NESTED) return undefined;
  if (checker.isArrayType(type) || checker.isTupleType(type)) return '[]';
  const name = type.symbol?.name ?? '';
  if (/^(?:Readonly)?Map$/.test(name)) return 'new Map()';
  if (/^(?:Readonly)?Set$/.test(name)) return 'new Set()';
  if (/^(?:Uint|Int|Float)\d+Array$/.test(name)) return `new ${name}(0)`;
  if (/^(?:Iterable|Iterator|Generator|IterableIterator)$/.test(name)) return '[]';
  if (name === 'RegExp') return '/(?!)/g';
  if (name === 'Promise') {
    const inner = emptiest(checker, checker.getTypeArguments(type)[0], depth + 1);
    return inner && `Promise.resolve(${inner})`;
  }
  const [signature] = type.getCallSignatures();
  if (signature) {
    const inner = emptiest(checker, signature.getReturnType(), depth + 1);
    return inner && `() => (${inner})`;
  }
  const properties = type.getProperties();
  if (properties.length === 0 || type.isClass()) return type.getStringIndexType() ? '{}' : undefined;
  const members = [];
  for (const property of properties) {
    if (property.flags & ts.SymbolFlags.Optional) continue;
    const inner = emptiest(checker, checker.getTypeOfSymbol(property), depth + 1);
    if (inner === undefined) return undefined;
    members.push(`${JSON.stringify(property.name)}: ${inner}`);
  }
  return `({ ${members.join(', ')} })`;
}

const isExported = (node) => node.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) ?? false;

const isPrivate = (node) => node.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.PrivateKeyword) ?? false;

/** The insertion that makes a function or method answer with the emptiest value of its type: [offset, text, name]. */
function emptyBody(checker, node, isOn) {
  const signature = checker.getSignatureFromDeclaration(node);
  const value = signature && emptiest(checker, signature.getReturnType());
  if (value === undefined || !node.body) return [];
  const answer = node.asteriskToken ? 'return;' : `return ${value} as never;`;
  return [[node.body.getStart() + 1, ` if (${isOn}) ${answer}`, node.name?.getText()]];
}

/** The insertions that empty one exported statement. */
function insertionsOf({ checker }, statement, isOn) {
  if (ts.isFunctionDeclaration(statement)) return emptyBody(checker, statement, isOn);
  if (ts.isClassDeclaration(statement)) {
    return statement.members
      .filter((member) => ts.isMethodDeclaration(member) && !isPrivate(member))
      .flatMap((method) => emptyBody(checker, method, isOn));
  }
  if (!ts.isVariableStatement(statement)) return [];
  return statement.declarationList.declarations.flatMap(({ name, initializer }) => {
    const type = checker.getTypeAtLocation(name);
    if (!initializer || type.flags & (ts.TypeFlags.NumberLike | ts.TypeFlags.BooleanLike)) return []; // a limit is no rule
    const value = type.isStringLiteral() ? "''" : emptiest(checker, type); // of a word list, not its own only value
    if (value === undefined) return [];
    return [
      [initializer.getStart(), `${isOn} ? (${value}) as never : (`, name.getText()],
      [initializer.end, ')'],
    ];
  });
}

/** The insertions that empty the functions and methods of `names` on their own, exported or not: EMPTIED is "file#name" then. */
function insertionsOfRules({ checker }, source, file, names) {
  const found = [];
  const visit = (node) => {
    const name = (ts.isFunctionDeclaration(node) || ts.isMethodDeclaration(node)) && node.name?.getText();
    if (name && names.includes(name))
      found.push(...emptyBody(checker, node, `EMPTIED === ${JSON.stringify(`${file}#${name}`)}`));
    ts.forEachChild(node, visit);
  };
  visit(source);
  if (found.length < names.length) throw new Error(`${file} has not all of ${names.join(', ')}`);
  return found;
}

/**
 * The file with what empties it: its text and the names of what is emptied; undefined where it holds nothing to empty.
 * `rules`: functions of it that can also be emptied alone.
 */
export function emptyFile(project, file, rules = []) {
  const source = project.program.getSourceFile(path.join(ROOT, file));
  if (!source) throw new Error(`${file} is not part of the project`);
  const isOn = `EMPTIED === ${JSON.stringify(file)}`;
  const insertions = source.statements
    .filter(isExported)
    .flatMap((statement) => insertionsOf(project, statement, isOn));
  insertions.push(...insertionsOfRules(project, source, file, rules));
  insertions.sort(([a], [b]) => a - b);
  if (insertions.length === 0) return undefined;
  let text = source.text;
  for (const [at, inserted] of insertions.toReversed()) text = text.slice(0, at) + inserted + text.slice(at);
  return { text, names: insertions.flatMap(([, , name]) => name ?? []) };
}
