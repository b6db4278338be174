/*
 * The engine in a browser, where no module can require another: its file is read once, put before the script of a worker,
 * and run on the extension host's own thread only where nobody else can analyse.
 */
import * as vscode from 'vscode';

declare global {
  /** What `require('./engine.js')` gives in the bundles of the browser (esbuild.js). */
  var corroborateEngine: unknown;
}

/** `script` is where the built engine lies; it is read through workspace.fs, which also reaches remote hosts. */
export class WebEngine {
  private text: Promise<string> | undefined;

  constructor(private readonly script: vscode.Uri) {}

  /** A script that runs the engine, to stand before one that requires it. Rejects where the file cannot be read. */
  async source(): Promise<string> {
    this.text ??= Promise.resolve(vscode.workspace.fs.readFile(this.script)).then((bytes) =>
      new TextDecoder().decode(bytes),
    );
    const run = `(module => { ((module, exports) => {${await this.text}\n})(module, module.exports); return module.exports; })({ exports: {} })`;
    return `var corroborateEngine = ${run}, require = () => corroborateEngine;\n`;
  }

  /** Runs the engine on this thread, where that was not done yet. */
  async load(): Promise<void> {
    if (globalThis.corroborateEngine !== undefined) return;
    // the way the host itself loads this extension
    const run = new Function(`${await this.source()}return corroborateEngine;`) as () => unknown;
    globalThis.corroborateEngine = run();
  }
}
