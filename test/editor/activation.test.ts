import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { testIn } from './host';
import { closeAll, whenReady } from './opened';

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
    for (let tries = 0; tries < 200; tries++) {
      const [, load, call, finish] = row.exec(vscode.window.activeTextEditor?.document.getText() ?? '') ?? [];
      if (load !== undefined) {
        console.log(`@@activation ${load} ${call} ${finish}`);
        return;
      }
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    assert.fail('the startup report of VS Code does not name the extension');
  });
});
