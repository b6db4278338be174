// Owns what a recording of `npm run bench:scale -- --profile` says: for each stretch in which the extension host answered
// nobody for longer than 50 ms, what ran, heaviest first, and how much of it was its garbage collector.
//   node scripts/bench/blocks.mjs FILE.cpuprofile [LEAST_MS [MOST]]
import fs from 'node:fs';

const ms = (microseconds) => (microseconds / 1000).toFixed(0);
/** What ran for less of a block is not printed. */
const LEAST_SHARE = 0.08;
const LINE_WIDTH = 3;
/** Names of perf_hooks.constants. */
const COLLECTIONS = { 1: 'minor', 4: 'major', 8: 'incremental', 16: 'weak callbacks' };

/** The samples of a recording in order, each with the functions that ran, outermost first. */
function readSamples({ nodes, samples, timeDeltas, startTime }) {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const parents = new Map(nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id])));
  const stacks = new Map();
  const stackOf = (id) => {
    let stack = stacks.get(id);
    if (!stack) {
      const { functionName, url, lineNumber } = byId.get(id).callFrame;
      const own = `${functionName || '(anonymous)'} ${url.split('/').at(-1)}:${lineNumber + 1}`;
      const parent = parents.get(id);
      stacks.set(id, (stack = parent === undefined ? [] : [...stackOf(parent), own]));
    }
    return stack;
  };
  let at = startTime;
  return samples.map((id, index) => {
    at += timeDeltas[index];
    return { at, stack: stackOf(id) };
  });
}

/** A tree of functions with the microseconds spent below each. */
function sum(samples, from) {
  const root = { name: '', took: 0, below: new Map() };
  let before = from;
  for (const { at, stack } of samples) {
    let node = root;
    node.took += at - before;
    for (const name of stack) {
      let next = node.below.get(name);
      if (!next) node.below.set(name, (next = { name, took: 0, below: new Map() }));
      next.took += at - before;
      node = next;
    }
    before = at;
  }
  return root;
}

function print({ below, took: whole }, total, depth) {
  for (const node of [...below.values()].sort((a, b) => b.took - a.took)) {
    if (node.took < total * LEAST_SHARE) break;
    // a chain of calls that each pass all on is one line
    const chain = [node.name];
    let last = node;
    for (let only; (only = [...last.below.values()].find(({ took }) => took > last.took * 0.9)); last = only)
      chain.push(only.name);
    const shown =
      chain.length > LINE_WIDTH * 2 ? [...chain.slice(0, LINE_WIDTH), '…', ...chain.slice(-LINE_WIDTH)] : chain;
    console.log(`${'  '.repeat(depth)}${ms(node.took)} ms ${shown.join(' > ')}`);
    if (depth < 8) print(last, total, depth + 1);
  }
  return whole;
}

const [file, least = '50', most = '40'] = process.argv.slice(2);
const recording = JSON.parse(fs.readFileSync(file, 'utf8'));
const samples = readSamples(recording);
const { gaps, collections, startTime } = recording;
// on a busy machine a turn that did little waits for a processor: that is no block of ours
const lengthOf = ({ from, to, ran }) => ran ?? to - from;
const blocks = gaps.filter((gap) => lengthOf(gap) > Number(least) * 1000).sort((a, b) => lengthOf(b) - lengthOf(a));
console.log(`${blocks.length} blocks of ${least} ms and more; longest ${ms(Math.max(...gaps.map(lengthOf)))} ms`);
for (const { from, to, ran } of blocks.slice(0, Number(most))) {
  const within = samples.filter(({ at }) => at > from && at <= to);
  const collected = collections.filter((one) => one.from < to && one.to > from);
  const pauses = collected.map((one) => `${COLLECTIONS[one.kind] ?? one.kind} ${ms(one.to - one.from)}`).join(', ');
  console.log(
    `\n${ran === undefined ? '' : `${ms(ran)} ms of a processor in `}${ms(to - from)} ms, ${((from - startTime) / 1e6).toFixed(1)} s after the start; collections: ${pauses || 'none'}`,
  );
  print(sum(within, from), to - from, 1);
}
