// Owns the lint rules; formatting is Prettier's. Import directions are held by test/rules/imports.test.ts.
import js from '@eslint/js';
import tseslint from 'typescript-eslint';
import shown from './scripts/lint/surfaces.mjs';

export default tseslint.config(
  { ignores: ['dist/', 'dist-test/', 'node_modules/', '.vscode-test/', 'coverage/'] },
  js.configs.recommended,
  ...tseslint.configs.recommended,
  {
    files: ['src/**/*.ts', 'test/**/*.ts'],
    languageOptions: { parserOptions: { project: ['./tsconfig.json'], tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      'no-control-regex': 'off',
    },
  },
  {
    files: ['src/**/*.ts'],
    ignores: ['src/editor/surfaces/**', 'src/webview/elements.ts'],
    plugins: { shown },
    rules: { 'shown/surfaces': 'error' },
  },
  {
    files: ['src/**/*.ts'],
    ignores: ['src/host/terminal.ts', 'src/host/nodeFiles.ts'],
    plugins: { shown },
    rules: { 'shown/streams': 'error' },
  },
  {
    files: ['src/**/*.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          // those allowed take a handful of arguments: of ours, or of a path
          selector:
            ':matches(CallExpression, NewExpression):not([callee.property.name=/^(?:executeCommand|from|indexOf|join|resolve|show\\w+Message)$/]):not([callee.name=/^(?:element|inform|show)$/]) > SpreadElement',
          message: 'A list of any length spread into a call overflows the stack: use core/longLists.ts or a loop.',
        },
        {
          selector: 'CallExpression[callee.property.name="apply"][arguments.length=2]',
          message: 'A list of any length handed to apply overflows the stack: use core/longLists.ts or a loop.',
        },
      ],
    },
  },
  {
    files: ['**/*.js', '**/*.mjs', '**/*.cjs'],
    languageOptions: {
      globals: Object.fromEntries(
        [
          'process',
          'console',
          'require',
          'module',
          'exports',
          '__dirname',
          'Buffer',
          'URL',
          'AbortSignal',
          'URLSearchParams',
          'setTimeout',
          'clearTimeout',
          'setInterval',
          'clearInterval',
          'fetch',
          'performance',
          'window',
          'document',
          'NodeFilter',
          'structuredClone',
          'TextDecoder',
          'TextEncoder',
          'globalThis',
        ].map((name) => [name, 'readonly']),
      ),
    },
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
);
