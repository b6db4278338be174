/*
 * Owns what a path tells, written on any system: its parts between "/" or "\\", its file name, and names that no system takes.
 * Asks no file system.
 */
import { withoutEnd } from './edges';

/** With "/" between folders, and without "./" before it. */
export const toSlashes = (path: string): string => path.replace(/\\/g, '/').replace(/^\.\//, '');

/** The last part of a path. */
export const toLastPart = (path: string): string =>
  path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);

/** The file name without its ending; of a hidden file (".notes") the whole name. */
export const toStem = (path: string): string => toLastPart(path).replace(/(?!^)\.[^.]*$/, '');

/** Names of devices: Windows takes them for no file, in any case and with any ending. */
const DEVICE = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9\u00b9\u00b2\u00b3])(?:\.|$)/i;

export const isDeviceName = (name: string): boolean => DEVICE.test(name.trimEnd());

/**
 * A file name, or the start of one, that every system takes and that stays one name: without separators, signs Windows keeps for
 * itself, controls, a space or dot at an end where it would be dropped, and no device; "_" stands in their place.
 */
export function toPortableName(name: string): string {
  const plain = name.replace(/[\\/:*?"<>|\u0000-\u001f\u007f]/g, '_');
  const kept = withoutEnd(plain, /[. ]/).padEnd(plain.length, '_');
  return isDeviceName(kept) ? `_${kept}` : kept;
}

/** Bytes in UTF-8 that a stem may have: names may have 255, and hosts put endings of their own behind them. */
const MOST_STEM_BYTES = 200;

/** As much of it as file systems take, whole characters only. */
export function toShortName(stem: string): string {
  let bytes = 0;
  let end = 0;
  for (const character of stem) {
    const code = character.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    if (bytes > MOST_STEM_BYTES) return stem.slice(0, end);
    end += character.length;
  }
  return stem;
}
