/*
 * Owns what articles are called in lists: the file's name, and where several articles bear it the folders that tell them
 * apart, as few as will do. Pure; paths are given from the root, with "/" between folders.
 */

/** The last part of a path. */
export const toFileName = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

interface Namesakes {
  readonly paths: Set<string>;
  /** Last folders of a path → how many of the paths end their folders so; made when it is asked for. */
  endings: Map<string, number> | undefined;
}

export class ArticleNames {
  private readonly byName = new Map<string, Namesakes>();

  add(path: string): void {
    const name = toFileName(path);
    const known = this.byName.get(name) ?? { paths: new Set<string>(), endings: undefined };
    this.byName.set(name, known);
    if (known.paths.has(path)) return;
    known.paths.add(path);
    known.endings = undefined;
  }

  remove(path: string): void {
    const name = toFileName(path);
    const known = this.byName.get(name);
    if (!known?.paths.delete(path)) return;
    known.endings = undefined;
    if (known.paths.size === 0) this.byName.delete(name);
  }

  /** The last folders of the path, one or more, that no other article of its name has; '' where it alone bears the name. */
  folderOf(path: string): string {
    const known = this.byName.get(toFileName(path));
    const others = (known?.paths.size ?? 0) - (known?.paths.has(path) ? 1 : 0);
    if (!known || others === 0) return '';
    known.endings ??= countEndings(known.paths);
    const own = known.paths.has(path) ? 1 : 0;
    let last = '';
    for (const ending of toEndings(path)) {
      last = ending;
      if ((known.endings.get(ending) ?? 0) === own) break;
    }
    return last;
  }

  /** "storm.txt", or "monday/storm.txt" where another article is called so too; `title` stands for the file's name. */
  nameOf(path: string, title = toFileName(path)): string {
    const folder = this.folderOf(path);
    return folder === '' ? title : `${folder}/${title}`;
  }
}

/** "c", "b/c", "a/b/c" of "/a/b/c/storm.txt". */
function toEndings(path: string): string[] {
  const folders = path.split('/').filter(Boolean).slice(0, -1);
  return folders.map((_, at) => folders.slice(folders.length - 1 - at).join('/'));
}

function countEndings(paths: Iterable<string>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const path of paths) for (const ending of toEndings(path)) counts.set(ending, (counts.get(ending) ?? 0) + 1);
  return counts;
}
