/*
 * All that the Node entry loads once activation is over, as one file: the editor and its disk. In one, because what the disk
 * throws is known to the editor by its class, and each bundle has classes of its own.
 */
import type { Disk } from './host/folderFiles';
import { readContained, writeContained } from './host/containedFiles';
import { toDiskJournals } from './host/journalFiles';

export { activateEditor } from './editor/activate';

export const disk: Disk = { openNotes: toDiskJournals, read: readContained, write: writeContained };
