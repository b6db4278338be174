/*
 * Owns the head of a kept file: one line with its format and a checksum of the rest, by which a cut, changed or foreign
 * file is told. Leaves what the rest holds to cache.ts, fileStamps.ts and snapshotFile.ts.
 */

const NEWLINE = 10;
const ascii = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Bytes to leave free for the head. */
export function headLength(format: string): number {
  return headOf(format, new Uint8Array()).length;
}

/** Writes the head into the room left free at the start of `content`. */
export function writeHead(format: string, content: Uint8Array): void {
  content.set(headOf(format, content.subarray(headLength(format))), 0);
}

/** What stands below the head; undefined where anything does not fit: another format, a cut or changed body. */
export function readBody(format: string, content: Uint8Array): Uint8Array | undefined {
  const headEnd = content.indexOf(NEWLINE) + 1;
  const body = content.subarray(headEnd);
  const head = headOf(format, body);
  return head.length === headEnd && head.every((byte, at) => byte === content[at]) ? body : undefined;
}

const headOf = (format: string, body: Uint8Array): Uint8Array => ascii(`${format} ${checksum(body)}\n`);

/** 64 bits as 16 hex digits; tells damage, not an attacker: whoever can write here can write anything. */
function checksum(bytes: Uint8Array): string {
  let a = 0xdeadbeef ^ bytes.length;
  let b = 0x41c6ce57 ^ bytes.length;
  // four bytes at a time, the last of them filled up: what is kept of a large folder has tens of millions
  const whole = bytes.length - (bytes.length % 4);
  const words = new DataView(bytes.buffer, bytes.byteOffset, whole);
  const rest = new Uint8Array(4);
  rest.set(bytes.subarray(whole));
  for (let at = 0; at <= whole; at += 4) {
    const word = at < whole ? words.getInt32(at, true) : new DataView(rest.buffer).getInt32(0, true);
    a = Math.imul(a ^ word, 2654435761);
    b = Math.imul(b ^ word, 1597334677) ^ (a >>> 15);
  }
  return [a, b].map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('');
}
