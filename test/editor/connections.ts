// Owns noticing connections: wraps what can open one in an extension host and keeps who asked for it. Nothing is
// forbidden here, because VS Code's own code shares the host; the test looks for the extension's frames in the stacks.

import * as vscode from 'vscode';

/** One call that could open a connection. */
export interface Connection {
  readonly call: string;
  readonly stack: string;
}

/** The calls so far that came from a bundle of the installed or developed extension. */
export function ownConnections(): readonly Connection[] {
  const extension = vscode.extensions.getExtension('corroborate.corroborate');
  if (!extension) throw new Error('the extension is not there');
  const bundles = [`${extension.extensionPath}/dist/`, `${extension.extensionUri.toString(true)}/dist/`];
  return seen.filter(({ stack }) => bundles.some((place) => stack.includes(place)));
}

const seen: Connection[] = [];

/** Every call noticed so far. */
export function connections(): readonly Connection[] {
  return seen;
}

/** Wraps one function or constructor of an object, so that its use is noticed; absent ones are left alone. */
export function watchCall(owner: object, name: string, call: string): void {
  const original: unknown = Reflect.get(owner, name);
  if (typeof original !== 'function') return;
  const noticed = new Proxy(original, {
    apply(target, self, args: unknown[]) {
      seen.push({ call, stack: new Error(call).stack ?? '' });
      return Reflect.apply(target, self, args);
    },
    construct(target, args: unknown[], made) {
      seen.push({ call, stack: new Error(call).stack ?? '' });
      return Reflect.construct(target, args, made) as object;
    },
  });
  Object.defineProperty(owner, name, { value: noticed, configurable: true, writable: true });
}

/** Wraps what a web page or worker has. */
export function watchWebConnections(): void {
  for (const name of ['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource', 'importScripts']) {
    watchCall(globalThis, name, name);
  }
}
