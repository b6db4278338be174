// The layouts an article may come in, made of one that has none: each keeps every word and changes only what lies between.

/** Breaks each paragraph into lines of at most `width` characters. */
export const wrapAt =
  (width: number, between = '\n\n') =>
  (text: string): string =>
    paragraphsOf(text)
      .map((paragraph) => {
        const lines: string[] = [];
        let line = '';
        for (const word of paragraph.split(' ')) {
          if (line !== '' && line.length + 1 + word.length > width) {
            lines.push(line);
            line = word;
          } else line = line === '' ? word : `${line} ${word}`;
        }
        return [...lines, line].join('\n');
      })
      .join(between);

/** As wrapAt, with long words divided where a line has room for a part. */
export function divideAt(width: number): (text: string) => string {
  return (text) =>
    paragraphsOf(text)
      .map((paragraph) => {
        const lines: string[] = [];
        let line = '';
        for (const word of paragraph.split(' ')) {
          const room = width - line.length - 2;
          if (line === '' || line.length + 1 + word.length <= width) line = line === '' ? word : `${line} ${word}`;
          else if (/^[a-z]{9,}$/.test(word) && room >= 4) {
            const cut = Math.min(room, word.length - 4);
            lines.push(`${line} ${word.slice(0, cut)}-`);
            line = word.slice(cut);
          } else {
            lines.push(line);
            line = word;
          }
        }
        return [...lines, line].join('\n');
      })
      .join('\n\n');
}

const ENTITIES: Readonly<Record<string, string>> = {
  '“': '&ldquo;',
  '”': '&rdquo;',
  '‘': '&lsquo;',
  '’': '&#8217;',
  '"': '&quot;',
  "'": '&#39;',
  '—': '&mdash;',
  '–': '&#x2013;',
  '&': '&amp;',
};

export const withEntities = (text: string): string =>
  text.replace(/[“”‘’"'—–&]/g, (mark) => ENTITIES[mark] ?? mark).replace(/ percent/g, '&nbsp;percent');

/** Emphasis, strong emphasis and links around every few words. */
export function asMarkdown(text: string): string {
  let count = 0;
  return text.replace(/[A-Za-z]{2,}/g, (word) => {
    count++;
    if (count % 9 === 0) return `**${word}**`;
    if (count % 9 === 4) return `[${word}](https://example.org/a_b/${count})`;
    return count % 9 === 7 ? `*${word}*` : word;
  });
}

export const withSoftHyphens = (text: string): string => text.replace(/\b([A-Za-z]{3})([a-z]{4,})/g, '$1\u00ad$2');

export const withStraySpaces = (text: string): string =>
  text.replace(/(?<=[A-Za-z,.]) (?=[A-Za-z])/g, (_, at: number) => [' ', '\u00a0', '\u200b ', '\u202f'][at % 4] ?? ' ');

/** UTF-8 read as Windows-1252. */
export function misread(text: string): string {
  const table = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
  return text.replace(/[^\u0000-\u007f]/gu, (character) =>
    [...new TextEncoder().encode(character)]
      .map((byte) => (byte >= 0x80 && byte <= 0x9f ? (table[byte - 0x80] ?? '') : String.fromCharCode(byte)))
      .join(''),
  );
}

const paragraphsOf = (text: string): string[] =>
  text
    .split(/\n+/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '');
