// Owns what a tag means: the version, the channel, the notes of a release. Refuses a tag that the manifest or the changelog
// does not know, and a version that left no folder for later ones to open. Prints version=… and channel=… for the release workflow.
//   node scripts/release.mjs v1.2.3 [--notes FILE]
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';

const ROOT = path.resolve(import.meta.dirname, '..');
const read = (file) => fs.readFileSync(path.join(ROOT, file), 'utf8');

/**
 * Both marketplaces offer the highest version of a channel and know no suffix like "-beta": an odd minor version is a
 * pre-release, an even one a release.
 */
export const channelOf = (version) => (Number(version.split('.')[1]) % 2 === 1 ? 'pre-release' : 'release');

/** What the changelog says under a version's heading, trimmed; undefined where it has none. */
export function notesOf(changelog, version) {
  const sections = changelog.split(/^## /m).slice(1);
  const section = sections.find((one) => one.startsWith(`[${version}]`));
  return section?.slice(section.indexOf('\n')).trim();
}

/** Version, channel and notes of a tag; throws with what is amiss. */
export function planRelease(tag, { version }, changelog) {
  if (!/^v\d+\.\d+\.\d+$/.test(tag)) throw new Error(`"${tag}" is no tag of a release: v1.2.3`);
  if (tag !== `v${version}`) throw new Error(`the tag is ${tag}, but package.json has version ${version}`);
  const notes = notesOf(changelog, version);
  if (!notes) throw new Error(`CHANGELOG.md says nothing under [${version}]`);
  return { version, channel: channelOf(version), notes };
}

/** Throws where this version left no folder that later ones have to open. */
export function requireLeft(version) {
  const left = `test/upgrade/left-by-${version}`;
  if (!fs.existsSync(path.join(ROOT, left))) throw new Error(`${left} is not there: npm run leave`);
}

if (process.argv[1] === import.meta.filename) {
  const { positionals, values } = parseArgs({ allowPositionals: true, options: { notes: { type: 'string' } } });
  try {
    const plan = planRelease(positionals[0] ?? '', JSON.parse(read('package.json')), read('CHANGELOG.md'));
    requireLeft(plan.version);
    if (values.notes) fs.writeFileSync(values.notes, `${plan.notes}\n`);
    console.log(`version=${plan.version}\nchannel=${plan.channel}`);
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
