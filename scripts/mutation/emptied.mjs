// Owns emptying a source file: every exported function answers with the emptiest value of its type, every exported table is
// empty. What comes out still compiles into the program; only what the file knew is gone.
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

/** The edit that makes a function or method answer with the emptiest value of its type. */
function emptyBody(checker, node) {
  const signature = checker.getSignatureFromDeclaration(node);
  const value = signature && emptiest(checker, signature.getReturnType());
  if (value === undefined || !node.body) return [];
  const body = node.asteriskToken ? '{}' : `{ return ${value} as never; }`;
  return [[node.body.getStart(), node.body.end, body, node.name?.getText()]];
}

/** The edits that empty one exported statement: [start, end, replacement, name]. */
function editsOf({ checker }, statement) {
  if (ts.isFunctionDeclaration(statement)) return emptyBody(checker, statement);
  if (ts.isClassDeclaration(statement)) {
    return statement.members
      .filter((member) => ts.isMethodDeclaration(member))
      .flatMap((method) => emptyBody(checker, method));
  }
  if (!ts.isVariableStatement(statement)) return [];
  return statement.declarationList.declarations.flatMap(({ name, initializer }) => {
    const type = checker.getTypeAtLocation(name);
    if (!initializer || type.flags & (ts.TypeFlags.NumberLike | ts.TypeFlags.BooleanLike)) return []; // a limit is no rule
    const value = emptiest(checker, type);
    return value === undefined
      ? []
      : [[initializer.getStart(), initializer.end, `(${value}) as never`, name.getText()]];
  });
}

/** The file emptied: its new text and the names of what was emptied; undefined where it holds nothing to empty. */
export function emptyFile(project, file) {
  const source = project.program.getSourceFile(file);
  if (!source) throw new Error(`${file} is not part of the project`);
  const edits = source.statements.filter(isExported).flatMap((statement) => editsOf(project, statement));
  if (edits.length === 0) return undefined;
  let text = source.text;
  for (const [start, end, replacement] of edits.toReversed())
    text = text.slice(0, start) + replacement + text.slice(end);
  return { text, names: edits.map(([, , , name]) => name) };
}
