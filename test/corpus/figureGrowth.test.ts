// Linking a corpus of figures: the same few numbers, of the same few things, in every article.
import * as assert from 'node:assert/strict';
import { analyze } from '../../src/core/analyze';
import { leastOf } from '../../src/core/longLists';
import { linkCorpus } from '../../src/corpus/linkCorpus';

const THINGS = ['boats', 'homes', 'jobs', 'schools', 'soldiers', 'workers', 'tonnes', 'patients'];
const COUNTS = [20, 25, 100, 1200];
const KINDS = 24;
const ANALYSES = Array.from({ length: KINDS }, (_, article) =>
  analyze(
    Array.from(
      { length: 6 },
      (_paragraph, at) =>
        `The council said ${COUNTS[(article + at) % 4] ?? 0} ${THINGS[(article * 3 + at) % 8] ?? ''} were counted in the harbour ` +
        `on Monday. Prices rose by ${((article + at) % 3) * 5 + 5} percent in a year.`,
    ).join('\n\n'),
  ),
);

/** Milliseconds of processor time, the least of three. */
function costOf(articles: number): number {
  const times = [1, 2, 3].map(() => {
    const started = process.cpuUsage();
    const links = linkCorpus();
    for (let at = 0; at < articles; at++) {
      const analysis = ANALYSES[at % KINDS];
      if (analysis !== undefined) links.put(`${at}.txt`, analysis);
    }
    assert.ok([...links.figureGroups()].length > 0);
    assert.ok([...links.quoteGroups()].length >= 0);
    links.people.people();
    return process.cpuUsage(started).user / 1000;
  });
  return leastOf(times);
}

suite('linking many equal figures', () => {
  test('costs in step with the articles: ten times as many at most fifteen times as much', function () {
    this.timeout(120_000);
    costOf(100); // warm
    const [few, many] = [costOf(150), costOf(1500)];
    assert.ok(many < 15 * Math.max(few, 20), `${few} ms, then ${many} ms`);
  });
});
