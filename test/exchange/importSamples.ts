/*
 * An article to import annotations on, and what the tests of importing say of them.
 */
import { analyze } from '../../src/core/analyze';
import type { Imported } from '../../src/exchange/keptAnnotation';
import { readImport } from '../../src/exchange/readImport';

export const TEXT = `Rents in the old mill rose by 20 percent in a year, tenants say.

“We won’t leave our homes,” said Maria Lopez, a nurse. 🏠 “They can carry us down the stairs.”

The owner said it regrets any hardship. Tom Lee, a neighbour, said he would stay too.
The council meets on Tuesday. The owner said nothing more.
`;
export const article = { id: 'news/mill.txt', text: TEXT, analysis: analyze(TEXT) };
export const importer = { at: '2025-02-13T10:00:00.000Z', by: 'Jon' };
export const read = (name: string, content: string, text?: string): Imported =>
  readImport({ name, content, ...(text === undefined ? {} : { text }) }, [article], importer);
export const readJson = (value: unknown): Imported => read('x.json', JSON.stringify(value));
export const quote = (exact: string, prefix = '', suffix = ''): object => ({
  selector: [{ type: 'TextQuoteSelector', exact, prefix, suffix }],
  source: 'https://news.example.org/2025/mill',
});
/** Kind, and what it says, of what stands at its words; one line a record. */
export const say = ({ records }: Imported): string[] =>
  records.map((record) => {
    const words = 'target' in record ? record.target.place.text : '';
    const { start = 0, end = 0 } = 'target' in record ? record.target.place : {};
    const isThere = TEXT.slice(start, end) === words;
    const said = 'body' in record ? record.body : 'tag' in record ? record.tag : 'content' in record ? record.why : '';
    return `${record.kind} ${isThere ? words : `(${words})`}: ${said ?? ''}`;
  });
