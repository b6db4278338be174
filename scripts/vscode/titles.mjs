// Owns the list of tests a host has to run, read from the built suite in plain Node, where `vscode` is a stand-in that
// answers anything. Without it a host that silently ran half of the tests would pass.
import { createRequire, Module } from 'node:module';
import path from 'node:path';
import { ROOT } from '../dependencies.mjs';

const require = createRequire(import.meta.url);

/** Answers every property and call with itself. */
const anything = new Proxy(class {}, {
  get: (_, name) => (name === Symbol.toPrimitive ? () => 'vscode' : name === 'then' ? undefined : anything),
  apply: () => anything,
  construct: () => anything,
});

let known;

async function allTitles() {
  const load = Module._load;
  Module._load = (name, ...rest) => (name === 'vscode' ? anything : load(name, ...rest));
  try {
    return await require(path.join(ROOT, 'dist-test/suite/node.js')).titles();
  } finally {
    Module._load = load;
  }
}

/** Full titles of the tests `host` has to run; `bundle` is "node" or "web". A title that ends in [hosts] is theirs only. */
export async function titlesFor(host, bundle) {
  known ??= await allTitles();
  const titles = bundle === 'node' ? [...known.everywhere, ...known.node] : known.everywhere;
  return titles.filter((title) => {
    const hosts = / \[([a-z ]+)\]$/.exec(title)?.[1];
    return hosts === undefined || hosts.split(' ').includes(host);
  });
}
