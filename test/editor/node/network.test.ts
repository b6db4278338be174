import * as assert from 'node:assert/strict';
import * as http from 'node:http';
import * as net from 'node:net';
import { connections, ownConnections } from '../connections';

suite('network of the Node host', () => {
  test('nothing of the extension opened a connection during the whole suite', () => {
    assert.deepEqual(ownConnections(), []);
  });

  test('a connection would have been noticed', () => {
    const calls = (): Set<string> => new Set(connections().map(({ call }) => call));
    http.get('http://127.0.0.1:9/').on('error', () => undefined);
    net.connect(9, '127.0.0.1').on('error', () => undefined);
    assert.ok(calls().has('http.get'));
    assert.ok(calls().has('net.Socket.connect'));
  });
});
