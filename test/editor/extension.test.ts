import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { hostName, testIn, type HostName } from './host';

suite('extension', () => {
  test('is there and activates', async () => {
    const extension = vscode.extensions.getExtension('corroborate.corroborate');
    assert.ok(extension);
    await extension.activate();
    assert.equal(extension.isActive, true);
  });

  test('runs where the host says it does', () => {
    const scheme = vscode.workspace.workspaceFolders?.[0]?.uri.scheme;
    const elsewhere: Partial<Record<HostName, string>> = { web: 'vscode-remote', virtual: 'articles' };
    assert.equal(scheme, elsewhere[hostName()] ?? 'file');
    assert.equal(vscode.workspace.isTrusted, hostName() !== 'restricted');
  });

  testIn(['vsix'], 'is the installed package, not the development folder', () => {
    const extension = vscode.extensions.getExtension('corroborate.corroborate');
    assert.match(extension?.extensionPath ?? '', /corroborate\.corroborate-/);
    return Promise.resolve();
  });
});
