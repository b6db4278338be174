// Owns what a test may know about the host it runs in, and tests that only some hosts can run.
import * as vscode from 'vscode';

/**
 * node: development extension, Node extension host. vsix: packaged and installed. web: worker extension host.
 * restricted: workspace not trusted. virtual: the workspace is on a file system without a disk. folders: a workspace of
 * two folders, windows: two windows on one folder at once; these two run what is for them alone.
 */
export type HostName = 'node' | 'vsix' | 'web' | 'restricted' | 'virtual' | 'folders' | 'windows';

/** The host this run was started for. */
export function hostName(): HostName {
  return vscode.workspace.getConfiguration('corroborateTests').get<HostName>('host', 'node');
}

/** A test for some hosts only: the others neither run nor expect it. Every other test can run in all but those two; hosts.mjs says which do. */
export function testIn(hosts: readonly HostName[], title: string, body: Mocha.AsyncFunc): void {
  test(`${title} [${hosts.join(' ')}]`, body);
}
