// Owns one half of the mutation check as the outside sees it: which things are taken away in this run, what is said of each,
// and the counts. Leaves taking away to rules.mjs and registrations.mjs.
import { checkRegistrations } from './registrations.mjs';
import { checkRules } from './rules.mjs';

const HALVES = { rules: checkRules, registrations: checkRegistrations };

/**
 * Checks one half: "rules" or "registrations". `share`: only every so-manieth of them, beginning with number `from`; `only`: only names that match;
 * the other options are the half's own. Prints each, and answers with how many were noticed (passed) and not (failed).
 */
export async function checkMutations(half, { only = /(?:)/, share = 1, from = 0, ...options } = {}) {
  const first = from % share;
  console.log(`\n${half}${share > 1 ? `: every ${share}th, from number ${first} on` : ''}`);
  const choose = (names) => names.filter((name) => only.test(name)).filter((_, at) => at % share === first);
  const survivors = [];
  let passed = 0;
  let undecided = 0;
  for await (const { name, outcome, by, emptied } of HALVES[half](choose, options)) {
    if (outcome === 'noticed') passed++;
    if (outcome === 'not noticed') survivors.push(name);
    if (outcome === 'not decided') undecided++;
    const detail = outcome === 'noticed' ? `by ${by}` : (emptied?.join(', ') ?? '');
    console.log(`  ${outcome === 'not noticed' ? '✗' : ' '} ${name}: ${outcome} ${detail}`);
  }
  const left = survivors.length > 0 ? `: ${survivors.join(', ')}` : '';
  console.log(
    `  ${half}: ${passed} noticed, ${survivors.length} not noticed${left}${undecided > 0 ? `, ${undecided} not decided: the editor did not come up` : ''}`,
  );
  return { passed, failed: survivors.length };
}
