// Owns the table of hosts the suite runs in: what each one needs to start. Leaves starting them to suite.mjs.
import path from 'node:path';
import { ROOT } from '../dependencies.mjs';

const DRIVERS = path.join(import.meta.dirname, 'drivers');
const OWN_ID = 'corroborate.corroborate';

/**
 * extension: the folder under development. vsix: install the package. link: an extension folder to link in as if
 * installed. bundle: the suite's bundle. trust: see startServer. folder: what the workbench opens, the copied workspace
 * where it is not named. settings: user settings. beside: articles of a second
 * folder, by name. windows: how many windows open the folder at once, each running the tests. grep: the only tests for it.
 */
export const HOSTS = {
  node: { about: 'Node extension host', extension: ROOT, bundle: 'node' },
  vsix: {
    about: 'packaged and installed, Node extension host',
    extension: path.join(DRIVERS, 'empty'),
    bundle: 'node',
    vsix: 'install',
    // the bundles are those of "node": what counts here is that the package holds all they load, and comes up
    grep: '^(?:activation|extension|the seed articles|across|hovers|corrections not|export|import|notes in the folder|the lists|faults|network)',
  },
  web: {
    about: 'web-worker extension host',
    extension: ROOT,
    bundle: 'web',
    settings: { 'remote.extensionKind': { [OWN_ID]: ['web'] } },
  },
  restricted: {
    about: 'workspace not trusted (Restricted Mode)',
    extension: ROOT,
    bundle: 'node',
    trust: 'ask',
    settings: { 'security.workspace.trust.startupPrompt': 'never' },
    // the host is that of "node": what counts here is whatever reads settings, or reads and writes in the folder
    grep: '^(?:activation|extension|the seed articles|reading|hovers|a setting|a folder somebody|links|notes|the list of notes|corrections not|which files|export|import|citations|network)',
  },
  virtual: {
    about: 'workspace on a file system without a disk',
    extension: ROOT,
    bundle: 'node',
    link: path.join(DRIVERS, 'virtual'),
    folder: 'articles:/articles',
    // the host is that of "node": what counts here is whatever names, reads, watches or writes files
    grep: '^(?:activation|extension|the seed articles|articles|across|disagreements|files known|faults|reading|a setting|a folder|notes|the list of notes|corrections not|which files|in a hurry|export|import|citations|the lists|network)',
  },
  folders: {
    about: 'workspace of two folders',
    extension: ROOT,
    bundle: 'node',
    beside: { 'storm.txt': 'The harbour was shut. “Nobody was hurt,” said Nora Lind. It opened again at noon.\n' },
    grep: '^several folders',
  },
  windows: {
    about: 'two windows on one folder at once',
    extension: ROOT,
    bundle: 'node',
    windows: 2,
    settings: { 'corroborate.author': 'Ida Holm' },
    grep: '^two windows',
  },
};
