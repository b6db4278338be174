/*
 * Which globs of the settings are used: a matcher tries every way to divide a path among wildcards, and a pattern with many
 * of them takes hours for one long name.
 */
import { mostOf } from '../core/longLists';

const LONGEST = 200;
const MOST_ALTERNATIVES = 32;
/** Folders of any depth plus the stars of one name. Five take two seconds for a name of 200 letters, four 50 milliseconds. */
const MOST_WILDCARDS = 4;

/** False for a glob that could hold up everything: too long, with groups in round brackets, or with too many wildcards. */
export function isBoundedGlob(glob: string): boolean {
  if (glob.length > LONGEST || /[()|]/.test(glob) || glob.includes('..')) return false;
  if (glob.split(',').length + glob.split('{').length - 2 > MOST_ALTERNATIVES || glob.split('{').length > 4)
    return false;
  const steps = glob.split('/');
  const deep = steps.filter((step) => step.includes('**')).length;
  const stars = steps.map((step) => (step === '**' ? 0 : step.replace(/[^*?]/g, '').length));
  return deep + mostOf(stars) <= MOST_WILDCARDS;
}
