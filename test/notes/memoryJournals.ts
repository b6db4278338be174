/* Owns notes files in memory: the real twin of host/journalFiles.ts, with faults on demand. */
import { toFileName, type JournalFile, type JournalFolder, type JournalState } from '../../src/notes/journal';

export class MemoryFile implements JournalFile {
  /** Thrown by every append while set. */
  fault: Error | undefined;
  readings = 0;

  constructor(
    readonly name: string,
    public text?: string,
  ) {}

  read(): Promise<string | undefined> {
    this.readings++;
    return Promise.resolve(this.text);
  }

  state(): Promise<JournalState | undefined> {
    const { text } = this;
    return Promise.resolve(text === undefined ? undefined : { size: Buffer.byteLength(text), modified: 0 });
  }

  async append(lines: string): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve, Math.random() * 2));
    if (this.fault) throw this.fault;
    const text = this.text ?? '';
    this.text = `${text}${text === '' || text.endsWith('\n') ? '' : '\n'}${lines}\n`;
  }
}

export class MemoryFolder implements JournalFolder {
  readonly files = new Map<string, MemoryFile>();

  list(): Promise<MemoryFile[]> {
    return Promise.resolve([...this.files.values()].filter(({ text }) => text !== undefined));
  }

  open(author: string): Promise<MemoryFile> {
    const name = toFileName(author);
    const file = this.files.get(name) ?? new MemoryFile(name);
    this.files.set(name, file);
    return Promise.resolve(file);
  }
}
