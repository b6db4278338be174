// Owns `npm run package`: builds, packs and says what is in it. Fails on a warning of vsce and above the size limit.
import fs from 'node:fs';
import { ensureDependencies } from './dependencies.mjs';

ensureDependencies();
const { build, packageVsix } = await import('./build.mjs');
build(['bundles']);
const file = packageVsix({ show: 'all' });
console.log(`${file}: ${(fs.statSync(file).size / 1024).toFixed(0)} KB`);
