// Owns `npm run package`: builds, packs and says what is in it. Fails on a warning of vsce and above the size limit.
//   npm run package [-- --channel release|pre-release]   for the marketplaces: see docs/release.md
import fs from 'node:fs';
import { parseArgs } from 'node:util';
import { ensureDependencies } from './dependencies.mjs';

ensureDependencies();
const { build, packageVsix } = await import('./build.mjs');
const { values } = parseArgs({ options: { channel: { type: 'string' } } });
build(['bundles']);
const file = packageVsix({ show: 'all', channel: values.channel });
console.log(`${file}: ${(fs.statSync(file).size / 1024).toFixed(0)} KB`);
