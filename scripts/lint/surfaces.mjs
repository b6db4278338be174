// Owns two lint rules. "surfaces": what a person reads goes through src/editor/surfaces/, where words from outside lose what the editor would make of
// them. "streams": what the command line prints goes through src/host/terminal.ts. Both go by names alone, whatever object they are asked of.

/** Calls of the editor that show a text in which it sees links, icons or Markdown. */
const CALLS = new Set([
  ...['showInformationMessage', 'showWarningMessage', 'showErrorMessage', 'setStatusBarMessage', 'withProgress'],
  ...['showInputBox', 'createInputBox', 'showQuickPick', 'createQuickPick', 'createStatusBarItem', 'createTerminal'],
  ...['createTreeView', 'registerTreeDataProvider', 'createWebviewPanel', 'registerWebviewViewProvider'],
  ...[
    'registerCustomEditorProvider',
    'createOutputChannel',
    'createCommentController',
    'registerFileDecorationProvider',
  ],
]);

/** Classes of the editor that hold such a text. */
const CLASSES = new Set([
  ...['MarkdownString', 'TreeItem', 'CodeLens', 'InlayHint', 'InlayHintLabelPart', 'Diagnostic', 'Hover', 'CodeAction'],
  ...['DiagnosticRelatedInformation', 'DocumentSymbol', 'SymbolInformation', 'CompletionItem', 'FileDecoration'],
  ...['CallHierarchyItem', 'TypeHierarchyItem', 'DocumentLink', 'SignatureInformation', 'ParameterInformation'],
]);

/** What is set on them. */
const PROPERTIES = new Set([
  ...['label', 'description', 'detail', 'tooltip', 'title', 'text', 'message', 'badge', 'prompt', 'placeholder'],
  ...['placeHolder', 'validationMessage', 'accessibilityInformation', 'items', 'contentText', 'hoverMessage'],
  ...['isTrusted', 'supportHtml', 'supportThemeIcons', 'baseUri', 'html'],
  ...['innerHTML', 'outerHTML', 'textContent', 'innerText', 'srcdoc'],
]);

/** Parts of a decoration or of a Markdown text that an object may bring along; calls that make markup of a text. */
const KEYS = new Set(['contentText', 'hoverMessage', 'glyphMarginHoverMessage', 'isTrusted', 'supportHtml']);
const MARKUP = new Set(['insertAdjacentHTML', 'createContextualFragment', 'write', 'writeln', 'setHTMLUnsafe']);

const STREAMS = new Set(['stdout', 'stderr']);

const nameOf = (node, isComputed) => {
  if (!isComputed && node.type === 'Identifier') return node.name;
  if (node.type === 'Literal' && typeof node.value === 'string') return node.value;
  if (node.type === 'TemplateLiteral' && node.expressions.length === 0) return node.quasis[0].value.cooked;
  return undefined;
};

/** Whether the address is `vscode`, `vscode.window` or `window`: what is asked of it by a name made at run time may be anything. */
const isEditor = (node) =>
  (node.type === 'Identifier' && ['vscode', 'window', 'process'].includes(node.name)) ||
  (node.type === 'MemberExpression' && nameOf(node.property, node.computed) === 'window');

const surfaces = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      raw: '“{{name}}” shows a text as the editor reads it: use what src/editor/surfaces/ has for it, or src/webview/elements.ts.',
      unknown: 'Name what is asked of the editor, so that it can be seen whether it shows a text.',
    },
  },
  create(context) {
    const raw = (node, name) => context.report({ node, messageId: 'raw', data: { name } });
    const isRaw = (name) => CALLS.has(name) || CLASSES.has(name);
    return {
      MemberExpression(node) {
        const name = nameOf(node.property, node.computed);
        if (name === undefined) {
          if (node.computed && isEditor(node.object)) context.report({ node, messageId: 'unknown' });
        } else if (isRaw(name)) raw(node, name);
        else if (
          MARKUP.has(name) &&
          node.parent.type === 'CallExpression' &&
          node.parent.callee === node &&
          name !== 'write'
        )
          raw(node, name);
        else if (name === 'write' && node.object.type === 'Identifier' && node.object.name === 'document')
          raw(node, name);
      },
      ImportSpecifier(node) {
        const isType = node.importKind === 'type' || node.parent.importKind === 'type';
        const name = node.imported.name ?? node.imported.value;
        if (!isType && isRaw(name) && node.parent.source.value === 'vscode') raw(node, name);
      },
      'ObjectPattern > Property'(node) {
        const name = nameOf(node.key, node.computed);
        if (isRaw(name)) raw(node, name);
      },
      'ObjectExpression > Property'(node) {
        const name = nameOf(node.key, node.computed);
        if (KEYS.has(name)) raw(node, name);
      },
      AssignmentExpression({ left }) {
        if (left.type !== 'MemberExpression' || left.object.type === 'ThisExpression') return;
        const name = nameOf(left.property, left.computed);
        if (PROPERTIES.has(name)) raw(left, name);
      },
      Literal(node) {
        if (typeof node.value === 'string' && CALLS.has(node.value) && node.parent.type !== 'MemberExpression')
          raw(node, node.value);
      },
    };
  },
};

const streams = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      raw: '“{{name}}” prints a text as it is: use complain() or writeOut(), which show what would steer a terminal.',
    },
  },
  create(context) {
    const check = (node, key, isComputed) => {
      const name = nameOf(key, isComputed);
      if (STREAMS.has(name)) context.report({ node, messageId: 'raw', data: { name } });
    };
    return {
      MemberExpression: (node) => check(node, node.property, node.computed),
      'ObjectPattern > Property': (node) => check(node, node.key, node.computed),
      "MemberExpression[object.name='console']": (node) =>
        context.report({ node, messageId: 'raw', data: { name: 'console' } }),
    };
  },
};

export default { rules: { surfaces, streams } };
