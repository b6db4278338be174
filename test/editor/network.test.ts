import * as assert from 'node:assert/strict';
import { connections, ownConnections } from './connections';
import { testIn } from './host';

// Stands last (esbuild.js): what it judges is the whole run before it.
suite('network', () => {
  test('nothing of the extension asked for a connection', () => {
    assert.deepEqual(ownConnections(), []);
  });

  testIn(['web'], 'a request would have been noticed', async () => {
    const before = connections().length;
    await fetch('data:,').catch(() => undefined);
    assert.ok(connections().length > before);
  });
});
