// The lists of test files, made by esbuild.js: all hosts' tests, and those that need Node's own modules.
declare module 'editor-tests:everywhere';
declare module 'editor-tests:node';
declare module 'mocha/mocha.js';
