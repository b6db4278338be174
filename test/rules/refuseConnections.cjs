// Loaded before a program (node --require): whatever would open a connection ends it with an error instead.
const refuse = (name) => () => {
  throw new Error(`${name} was called`);
};
for (const [module, calls] of Object.entries({
  net: ['connect', 'createConnection', 'createServer'],
  tls: ['connect'],
  http: ['request', 'get', 'createServer'],
  https: ['request', 'get'],
  http2: ['connect'],
  dgram: ['createSocket'],
  dns: ['lookup', 'resolve'],
})) {
  for (const call of calls) require(`node:${module}`)[call] = refuse(`${module}.${call}`);
}
require('node:net').Socket.prototype.connect = refuse('net.Socket.connect');
for (const name of ['fetch', 'WebSocket', 'EventSource']) globalThis[name] = refuse(name);
