// Owns noticing connections in the Node extension host: besides the web's functions, Node's own modules.
import dgram from 'node:dgram';
import dns from 'node:dns';
import http from 'node:http';
import http2 from 'node:http2';
import https from 'node:https';
import net from 'node:net';
import tls from 'node:tls';
import { watchCall, watchWebConnections } from '../connections';

/** Wraps every way out of Node that the extension could take; the prototypes too, for modules loaded before. */
export function watchNodeConnections(): void {
  watchWebConnections();
  watchCall(net.Socket.prototype, 'connect', 'net.Socket.connect');
  watchCall(net.Server.prototype, 'listen', 'net.Server.listen');
  watchCall(dgram.Socket.prototype, 'send', 'dgram.Socket.send');
  watchCall(dgram.Socket.prototype, 'bind', 'dgram.Socket.bind');
  const modules = { net, tls, http, https, http2, dgram, dns };
  for (const [name, module] of Object.entries(modules)) {
    for (const call of ['connect', 'createConnection', 'request', 'get', 'createSocket', 'lookup', 'resolve']) {
      if (call in module) watchCall(module, call, `${name}.${call}`);
    }
  }
}
