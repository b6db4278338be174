// Owns the file system articles:/ of the tests: in memory, filled from the folder CORROBORATE_ARTICLES names.
const fs = require('node:fs');
const path = require('node:path');
const vscode = require('vscode');

/** A folder is a Map of names, a file its bytes. */
class VirtualArticles {
  constructor(root) {
    this.root = { type: vscode.FileType.Directory, ctime: 0, mtime: 0, size: 0, entries: new Map() };
    this.changes = new vscode.EventEmitter();
    this.onDidChangeFile = this.changes.event;
    this.fill(root, vscode.Uri.parse('articles:/articles'));
  }

  fill(folder, uri) {
    this.createDirectory(uri);
    for (const entry of fs.readdirSync(folder, { withFileTypes: true })) {
      const inner = vscode.Uri.joinPath(uri, entry.name);
      if (entry.isDirectory()) this.fill(path.join(folder, entry.name), inner);
      else this.writeFile(inner, fs.readFileSync(path.join(folder, entry.name)), { create: true, overwrite: true });
    }
  }

  find(uri) {
    let node = this.root;
    for (const name of uri.path.split('/').filter(Boolean)) node = node?.entries?.get(name);
    return node;
  }

  get(uri) {
    const node = this.find(uri);
    if (!node) throw vscode.FileSystemError.FileNotFound(uri);
    return node;
  }

  folderOf(uri) {
    return this.get(vscode.Uri.joinPath(uri, '..'));
  }

  tell(type, uri) {
    this.changes.fire([{ type, uri }]);
  }

  watch() {
    return new vscode.Disposable(() => undefined);
  }

  stat(uri) {
    const { type, ctime, mtime, size } = this.get(uri);
    return { type, ctime, mtime, size };
  }

  readDirectory(uri) {
    return [...this.get(uri).entries].map(([name, node]) => [name, node.type]);
  }

  createDirectory(uri) {
    const node = { type: vscode.FileType.Directory, ctime: Date.now(), mtime: Date.now(), size: 0, entries: new Map() };
    this.folderOf(uri).entries.set(path.posix.basename(uri.path), node);
    this.tell(vscode.FileChangeType.Created, uri);
  }

  readFile(uri) {
    const { bytes } = this.get(uri);
    if (!bytes) throw vscode.FileSystemError.FileIsADirectory(uri);
    return bytes;
  }

  writeFile(uri, bytes, { create, overwrite }) {
    const before = this.find(uri);
    if (!before && !create) throw vscode.FileSystemError.FileNotFound(uri);
    if (before && create && !overwrite) throw vscode.FileSystemError.FileExists(uri);
    const ctime = before?.ctime ?? Date.now();
    const node = { type: vscode.FileType.File, ctime, mtime: Date.now(), size: bytes.length, bytes };
    this.folderOf(uri).entries.set(path.posix.basename(uri.path), node);
    this.tell(before ? vscode.FileChangeType.Changed : vscode.FileChangeType.Created, uri);
  }

  delete(uri) {
    this.get(uri);
    this.folderOf(uri).entries.delete(path.posix.basename(uri.path));
    this.tell(vscode.FileChangeType.Deleted, uri);
  }

  rename(from, to, { overwrite }) {
    const node = this.get(from);
    if (this.find(to) && !overwrite) throw vscode.FileSystemError.FileExists(to);
    this.delete(from);
    this.folderOf(to).entries.set(path.posix.basename(to.path), node);
    this.tell(vscode.FileChangeType.Created, to);
  }
}

exports.activate = (context) => {
  const articles = new VirtualArticles(process.env.CORROBORATE_ARTICLES);
  context.subscriptions.push(
    vscode.workspace.registerFileSystemProvider('articles', articles, { isCaseSensitive: true }),
  );
};
