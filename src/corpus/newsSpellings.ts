/*
 * Owns the forms that newsrooms write one spoken word in, so that quotes are compared as they were said: titles
 * abbreviated before names, strong words masked. The lists are our own, from general knowledge of house styles.
 */

const TITLES: ReadonlyMap<string, string> = new Map(
  (
    'gen general,lt lieutenant,col colonel,capt captain,sgt sergeant,maj major,adm admiral,sen senator,rep representative,' +
    'gov governor,pres president,sec secretary,dept department,prof professor,rev reverend,dr doctor,atty attorney,' +
    'supt superintendent,det detective,amb ambassador'
  )
    .split(',')
    .map((pair): [string, string] => {
      const [short = '', long = ''] = pair.split(' ');
      return [short, long];
    }),
);

/** The word in full: "gen" → "general". In lower case, without its stop. */
export function spellOut(word: string): string {
  return TITLES.get(word) ?? word;
}

const STRONG =
  'shit shithole shitholes shitty bullshit fuck fucks fucked fucking fucker motherfucker motherfucking ass asshole assholes ' +
  'bitch bitches damn damned goddamn goddamned pussy dick cunt whore piss pissed crap hell';
const STRONG_WORDS = STRONG.split(' ');

/** Letters at the beginning, a mask, letters at the end: "s----hole", "f***", "bulls**t". */
const MASKED = /(?<![\p{L}\p{N}])(\p{L}{1,6})(?:[*_•]{1,8}|[-–—]{2,8})(\p{L}{0,6})(?![\p{L}\p{N}*])/gu;

/** Text with masked words written out where only one word fits best; offsets change. */
export function unmask(text: string): string {
  if (!/\p{L}[*_•–—-]/u.test(text)) return text;
  return text.replace(MASKED, (masked: string, first: string, last: string) => {
    const [head, tail] = [first.toLowerCase(), last.toLowerCase()];
    const fitting = STRONG_WORDS.filter(
      (word) => word.length > head.length + tail.length && word.startsWith(head) && word.endsWith(tail),
    );
    const distance = (word: string): number => Math.abs(word.length - masked.length);
    const best = fitting.sort((a, b) => distance(a) - distance(b))[0];
    return best ?? masked;
  });
}
