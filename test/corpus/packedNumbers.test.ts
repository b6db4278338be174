import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { PackedReader, PackedWriter } from '../../src/corpus/packedNumbers';

suite('packed numbers', () => {
  test('numbers and texts come back as they were written, half characters too, from wherever one begins', () => {
    const number = fc.oneof(fc.nat(300), fc.nat(2 ** 31 - 1), fc.constantFrom(127, 128, 2 ** 14, 2 ** 28, 2 ** 31 - 1));
    const text = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('', 'd\ud83d', '’', '\uffff\u0000'));
    const rows = fc.array(fc.tuple(number, text, fc.array(number)), { maxLength: 60, size: 'max' });
    const writer = new PackedWriter();
    fc.assert(
      fc.property(rows, (written) => {
        const starts = written.map(([one, words, many]) => {
          const { at } = writer;
          writer.number(one);
          writer.text(words);
          writer.numbers(many);
          return at;
        });
        const bytes = writer.take();
        written.forEach((row, index) => {
          const packed = new PackedReader(bytes, starts[index] ?? 0);
          assert.deepEqual([packed.number(), packed.text(), packed.numbers()], row);
        });
      }),
      { numRuns: 60 },
    );
  });

  test('small numbers take a byte', () => {
    const writer = new PackedWriter();
    writer.numbers([0, 5, 127]);
    assert.equal(writer.take().length, 4);
  });
});
