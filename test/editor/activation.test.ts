import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { testIn } from './host';
import { closeAll, until, whenReady } from './opened';

interface Manifest {
  readonly contributes: { readonly commands: readonly { readonly command: string }[] };
}

suite('activation', () => {
  teardown(closeAll);

  test('leaves no contributed command without an owner', async () => {
    await whenReady();
    const manifest = vscode.extensions.getExtension('corroborate.corroborate')?.packageJSON as Manifest;
    const registered = new Set(await vscode.commands.getCommands(true));
    assert.deepEqual(
      manifest.contributes.commands.map(({ command }) => command).filter((command) => !registered.has(command)),
      [],
    );
  });

  // `npm run bench` reads the line this prints; a time is no test
  testIn(['node', 'vsix'], 'is told by VS Code with its times', async () => {
    await whenReady();
    await vscode.commands.executeCommand('perfview.show');
    const row = /\| corroborate\.corroborate +\|[^|]*\| *(\d+) *\| *(\d+) *\| *(\d+) *\|/;
    const times = (): RegExpExecArray | null => row.exec(vscode.window.activeTextEditor?.document.getText() ?? '');
    await until('the startup report of VS Code names the extension', () => times() !== null);
    const [, load, call, finish] = times() ?? [];
    console.log(`@@activation ${load} ${call} ${finish}`);
  });
});
