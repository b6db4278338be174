import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { toLine } from '../../src/notes/journal';
import type { AimAt } from '../../src/editor/corrections/aim';
import type { Exports } from '../../src/editor/activate';
import type { Row } from '../../src/editor/rows';
import { ARTICLE, BOATS, OWN_FILE, readText, withArticle, writeText, type Noted } from './noted';
import { fileUri, rangeOf, until, wordsOf } from './opened';

const OTHER = 'harbour/other.txt';
const OTHER_TEXT =
  'Berger came back on Sunday and met the envoy again. Anna Berger said that nobody was hurt. ' +
  'The other 14 boats stayed in the harbour until the evening. “We made good progress,” Anna Berger said.\n';

const nameOf = ({ label }: Row): string => (typeof label === 'string' ? label : label.label);

function putCursor({ editor }: Noted, words: string): void {
  const { start } = rangeOf(editor.document, words);
  editor.selection = new vscode.Selection(start.translate(0, 1), start.translate(0, 1));
}

const correct = (name: string, given?: AimAt | Row, answers?: object): Thenable<unknown> =>
  vscode.commands.executeCommand(`corroborate.correct.${name}`, given, answers);
const undo = (): Thenable<unknown> => vscode.commands.executeCommand('corroborate.undoCorrection');
const redo = (): Thenable<unknown> => vscode.commands.executeCommand('corroborate.redoCorrection');

const namesOf = async (service: Exports['service']): Promise<string[]> =>
  (await service.ask('people', {}, 500)).map(({ name }) => name);
const countOf = async (service: Exports['service'], wanted: string): Promise<number | undefined> =>
  (await service.ask('people', {}, 500)).find(({ name }) => name === wanted)?.count;
const people = ({ exports: { drawnIn }, editor }: Noted): string[] => wordsOf(editor.document, drawnIn(editor).people);
const quotesOf = ({ exports: { corpus }, id }: Noted) => corpus.get(id)?.analysis.quotes ?? [];

/** A second article that names the same person, with its analysis. */
async function withOther(noted: Noted): Promise<string> {
  await writeText(OTHER, OTHER_TEXT);
  await vscode.commands.executeCommand('corroborate.refresh');
  const id = fileUri(OTHER).toString();
  await until('the other article is known', () => noted.exports.corpus.get(id) !== undefined);
  return id;
}

/** What stands in the hover at these words. */
async function hoverOf({ editor }: Noted, words: string): Promise<string> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    editor.document.uri,
    rangeOf(editor.document, words).start.translate(0, 1),
  );
  return hovers
    .flatMap(({ contents }) => contents)
    .map((content) => (typeof content === 'string' ? content : content.value))
    .join('\n');
}

/** The quotes of the outline, each with its speaker. */
async function outlineOf({ editor }: Noted): Promise<string[]> {
  const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[] | undefined>(
    'vscode.executeDocumentSymbolProvider',
    editor.document.uri,
  );
  return (symbols ?? []).map(({ name, detail }) => `${name} ${detail}`);
}

async function fixTitles({ editor }: Noted, range: vscode.Range): Promise<string[]> {
  const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    editor.document.uri,
    range,
  );
  return actions.filter(({ command }) => command?.command.startsWith('corroborate.correct')).map(({ title }) => title);
}

suite('corrections', () => {
  test('the lightbulb offers a note too: on what is found, and on a selection when asked', async () => {
    await withArticle(async ({ editor }) => {
      const titles = async (range: vscode.Range): Promise<string[]> => {
        const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
          'vscode.executeCodeActionProvider',
          editor.document.uri,
          range,
        );
        return actions.filter(({ command }) => command?.command === 'corroborate.notes.add').map(({ title }) => title);
      };
      const found = rangeOf(editor.document, '14');
      editor.selection = new vscode.Selection(found.start, found.start);
      assert.deepEqual(await titles(new vscode.Range(found.start, found.start)), ['Add Note']);
      const words = rangeOf(editor.document, 'the envoy');
      editor.selection = new vscode.Selection(words.start, words.end);
      assert.deepEqual(await titles(words), ['Add Note']);
      const plain = rangeOf(editor.document, 'hurt').start;
      editor.selection = new vscode.Selection(plain, plain);
      assert.deepEqual(await titles(new vscode.Range(plain, plain)), []);
    });
  });

  test('not a number: gone at once, in the file, undone and redone', async () => {
    await withArticle(async (noted) => {
      putCursor(noted, '14 boats');
      await correct('reject', undefined, { scope: 'mention' });
      await until('it is no longer drawn', () => !noted.numbers().includes('14'));
      assert.match(await readText(OWN_FILE), /"kind":"reject".*"layer":"number"/);
      assert.equal(await undo(), true);
      await until('it is drawn again', () => noted.numbers().includes('14'));
      assert.equal(await redo(), true);
      await until('it is gone again', () => !noted.numbers().includes('14'));
      assert.equal(await undo(), true);
      assert.equal(await undo(), false);
    });
  });

  test('not a person, in all articles: gone from the list and from the other article', async () => {
    await withArticle(async (noted) => {
      const { corpus, trees } = noted.exports;
      const other = await withOther(noted);
      putCursor(noted, 'Anna Berger');
      await correct('reject', undefined, { scope: 'all' });
      await until('it is gone here', () => !people(noted).includes('Anna Berger'));
      const named = (): string[] =>
        (corpus.get(other)?.analysis.people ?? []).filter(({ kind }) => kind === 'name').map(({ text }) => text);
      // where the whole name is none, its short form is none either
      await until('it is gone there', () => named().length === 0);
      const [first] = (await trees.people.getChildren()).filter((row) => nameOf(row) === 'Anna Berger');
      assert.equal(first, undefined);
    });
  });

  test('survives an edit, and holds after a new analysis of other words', async () => {
    await withArticle(async (noted) => {
      putCursor(noted, '14 boats');
      await correct('reject', undefined, { scope: 'mention' });
      await until('it is no longer drawn', () => !noted.numbers().includes('14'));
      await noted.editor.edit((edit) =>
        edit.insert(new vscode.Position(0, 0), 'The weather was fair and 9 gulls sang. '),
      );
      await until('the new number is drawn', () => noted.numbers().includes('9'));
      assert.ok(!noted.numbers().includes('14'));
      await vscode.commands.executeCommand('workbench.action.files.revert');
    });
  });

  test('renaming a person renames them in every article, in one step', async () => {
    await withArticle(async (noted) => {
      const { service } = noted.exports;
      await withOther(noted);
      const names = (): Promise<string[]> => namesOf(service);
      await until('the person is known', async () => (await names()).includes('Anna Berger'));
      const mentions = await countOf(service, 'Anna Berger');
      putCursor(noted, 'Anna Berger');
      await correct('rename', undefined, { name: 'Anne Bergner', scope: 'all' });
      await until(
        'the name is another',
        async () => (await names()).includes('Anne Bergner') && !(await names()).includes('Anna Berger'),
      );
      assert.equal(await countOf(service, 'Anne Bergner'), mentions);
      assert.equal(await undo(), true);
      await until(
        'the name is back',
        async () => (await names()).includes('Anna Berger') && !(await names()).includes('Anne Bergner'),
      );
    });
  });

  test('renaming a person in one article leaves every other article and the lists as they were', async () => {
    await withArticle(async (noted) => {
      const { service, corpus } = noted.exports;
      const other = await withOther(noted);
      await until('the person is known', async () => (await namesOf(service)).includes('Anna Berger'));
      putCursor(noted, 'Anna Berger');
      await correct('rename', undefined, { name: 'Anne Bergner', scope: 'article' });
      await until('the outline says so', async () => (await outlineOf(noted)).join().includes('Anne Bergner'));
      assert.match(await hoverOf(noted, 'Anna Berger'), /Anne Bergner/);
      const namesThere = (await service.ask('namesIn', other)).map(([, name]) => name);
      assert.ok(namesThere.includes('Anna Berger') && !namesThere.includes('Anne Bergner'), namesThere.join());
      assert.ok(corpus.get(other)?.analysis.entities.some(({ name }) => name === 'Anna Berger'));
      assert.match(await readText(OWN_FILE), /"kind":"rename".*"scope":"article"/);
      assert.equal(await undo(), true);
      await until('the outline is as before', async () => !(await outlineOf(noted)).join().includes('Anne Bergner'));
    });
  });

  test('the outline follows every correction: another speaker, another name, no person, no quote', async () => {
    await withArticle(async (noted) => {
      let last: readonly string[] = [];
      const shows = (words: string): Promise<void> =>
        until(
          `the outline has ${words}`,
          async () => (last = await outlineOf(noted)).join('\n').includes(words),
          20_000,
          () => last,
        );
      await shows('“We made good progress,” Anna Berger');
      putCursor(noted, 'Anna Berger');
      await correct('rename', undefined, { name: 'Anne Bergner', scope: 'all' });
      await shows('“We made good progress,” Anne Bergner');
      putCursor(noted, 'We made good');
      await correct('speaker', undefined, { name: 'Carla Vance', scope: 'mention' });
      await shows('“We made good progress,” Carla Vance');
      assert.equal(await undo(), true);
      await shows('“We made good progress,” Anne Bergner');
      putCursor(noted, 'Anna Berger');
      await correct('reject', undefined, { scope: 'all' });
      await until('she says nothing', async () => !/Anne|Anna/.test((await outlineOf(noted)).join('\n')));
      putCursor(noted, 'We made good');
      await correct('reject', undefined, { scope: 'mention' });
      await until('it is no quote', async () => !(await outlineOf(noted)).join('\n').includes('We made good'));
    });
  });

  test('the reason for one person of two names is who decided so', async () => {
    await withArticle(async (noted) => {
      const { corpus, service } = noted.exports;
      await writeText(
        OTHER,
        'Jon Voss met Jonathan Vosse on Monday. Jon Voss said nothing. Jonathan Vosse spoke for an hour.\n',
      );
      await vscode.commands.executeCommand('corroborate.refresh');
      const id = fileUri(OTHER).toString();
      await until('both are known', async () => {
        const names = await namesOf(service);
        return names.includes('Jon Voss') && names.includes('Jonathan Vosse');
      });
      const { start = 0, end = 0 } = corpus.get(id)?.analysis.people.find(({ text }) => text === 'Jon Voss') ?? {};
      await correct('merge', { id, layer: 'person', start, end }, { name: 'Jonathan Vosse', scope: 'all' });
      await until('they are one', async () => !(await namesOf(service)).includes('Jon Voss'));
      const editor = await vscode.window.showTextDocument(fileUri(OTHER));
      await until('the hover says whose decision it is', async () =>
        /Ida Holm/.test(await hoverOf({ ...noted, editor, id }, 'Jon Voss')),
      );
    });
  });

  test('merging makes two people one, splitting makes one two', async () => {
    await withArticle(async (noted) => {
      const { service, corpus } = noted.exports;
      const text = 'Jon Voss met Jonathan Vosse on Monday. Jon Voss said nothing. Jonathan Vosse spoke for an hour.\n';
      await writeText(OTHER, text);
      await vscode.commands.executeCommand('corroborate.refresh');
      const id = fileUri(OTHER).toString();
      const names = (): Promise<string[]> => namesOf(service);
      await until(
        'both are known',
        async () => (await names()).includes('Jon Voss') && (await names()).includes('Jonathan Vosse'),
      );
      const mention = corpus.get(id)?.analysis.people.find((person) => person.text === 'Jon Voss');
      assert.ok(mention);
      const at: AimAt = { id, layer: 'person', start: mention.start, end: mention.end };
      await correct('merge', at, { name: 'Jonathan Vosse', scope: 'all' });
      await until(
        'they are one',
        async () => !(await names()).includes('Jon Voss') && (await names()).includes('Jonathan Vosse'),
      );
      await correct('split', at, { name: 'Jon Voss the Elder', scope: 'mention' });
      await until('one is another', async () => (await names()).includes('Jon Voss the Elder'));
      const entity = (start: number) => corpus.get(id)?.analysis.people.find((one) => one.start === start)?.entity;
      assert.notEqual(entity(mention.start), entity(text.lastIndexOf('Jon Voss')));
    });
  });

  test('the speaker of a quote, a number’s value and unit', async () => {
    await withArticle(async (noted) => {
      const { corpus, id } = { ...noted.exports, id: noted.id };
      putCursor(noted, 'We made good');
      await correct('speaker', undefined, { name: 'The Envoy', scope: 'mention' });
      await until('somebody else says it', () => quotesOf(noted)[0]?.speaker?.name === 'The Envoy');
      assert.match(quotesOf(noted)[0]?.speaker?.why ?? '', /set by Ida Holm/);
      putCursor(noted, '32 ships');
      await correct('value', undefined, { value: 'about 3 million euros', scope: 'mention' });
      const ships = () => corpus.get(id)?.analysis.numbers.find(({ text }) => text === '32');
      await until('it says something else', () => ships()?.value === 3e6);
      assert.deepEqual([ships()?.unit, ships()?.bound], ['EUR', '~']);
    });
  });

  test('a missed person, quote and number are added from the selection', async () => {
    await withArticle(async (noted) => {
      const { corpus } = noted.exports;
      const select = (words: string): void => {
        const { start, end } = rangeOf(noted.editor.document, words);
        noted.editor.selection = new vscode.Selection(start, end);
      };
      const analysis = () => corpus.get(noted.id)?.analysis;
      const add = (layer: string, answers: object) =>
        vscode.commands.executeCommand(`corroborate.correct.add${layer}`, answers);
      select(' harbour master');
      await add('Person', { name: 'Ole Lind', scope: 'article' });
      await until('he is known', () => analysis()?.entities.some(({ name }) => name === 'Ole Lind') ?? false);
      assert.ok(analysis()?.people.some(({ text, kind }) => text === 'harbour master' && kind === 'name'));
      select('The harbour opened again on Monday');
      await add('Quote', { name: 'Ole Lind' });
      await until('it is a quote', () => quotesOf(noted).some(({ speaker }) => speaker?.name === 'Ole Lind'));
      select('Neither side');
      await add('Number', { value: '2 sides', scope: 'mention' });
      await until(
        'it is a number',
        () => analysis()?.numbers.some(({ text, value }) => text === 'Neither side' && value === 2) ?? false,
      );
    });
  });

  test('quick fixes are there on a detection and on asking for a selection, and nowhere else', async () => {
    await withArticle(async (noted) => {
      const at = (words: string): vscode.Range => {
        const { start } = rangeOf(noted.editor.document, words);
        return new vscode.Range(start.translate(0, 1), start.translate(0, 1));
      };
      assert.deepEqual(await fixTitles(noted, at('14 boats')), ['“14” is not a number…', 'Set what “14” says…']);
      assert.deepEqual((await fixTitles(noted, at('Anna Berger'))).length, 4);
      assert.ok((await fixTitles(noted, at('We made'))).includes('Set who says this…'));
      assert.deepEqual(await fixTitles(noted, at('could not leave')), []);
    });
  });

  test('all decisions are listed, say what they do, and can be taken back one by one', async () => {
    await withArticle(async (noted) => {
      const { decisions } = noted.exports;
      const jon = { v: 1, id: 'jon1', at: '2025-02-13T10:00:00.000Z', by: 'Jon <b>', kind: 'rename' } as const;
      const target = { article: ARTICLE, place: { start: 0, end: 4, text: 'Nils', before: '', after: ' is not here' } };
      await writeText(
        '.corroborate/notes/jon.jsonl',
        `${toLine({ ...jon, target, scope: 'all', name: '<img src=x>' })}\n`,
      );
      noted.exports.notes.refreshAll();
      putCursor(noted, '14 boats');
      await correct('reject', undefined, { scope: 'mention' });
      const rows = () => decisions.getChildren();
      await until('both are listed', async () => (await rows()).length === 2);
      const [mine, theirs] = await rows();
      assert.ok(mine && theirs);
      assert.equal(nameOf(mine), '“14” is not a number');
      assert.match(mine.description ?? '', /this mention · boats\.txt · Ida Holm/);
      assert.equal(nameOf(theirs), '“Nils” is called <img src=x>');
      assert.match(theirs.description ?? '', /changes nothing now/);
      await vscode.commands.executeCommand('corroborate.revertDecision', mine);
      await until('it is drawn again', () => noted.numbers().includes('14'));
      assert.equal((await rows()).length, 1);
    });
  });

  test('who is none is offered no more, whatever is corrected next, in one article and another', async () => {
    await withArticle(async (noted) => {
      const { corpus } = noted.exports;
      const text =
        'Anna Berger and Nora Lind met Ole Lund. “It was very cold on the ship,” she said. Neither side gave a date.\n';
      await writeText(OTHER, text);
      await vscode.commands.executeCommand('corroborate.refresh');
      const editor = await vscode.window.showTextDocument(fileUri(OTHER));
      const other = { ...noted, editor, id: editor.document.uri.toString() };
      const cursor = (words: string): vscode.Range => {
        const { start } = rangeOf(editor.document, words);
        return new vscode.Range(start.translate(0, 1), start.translate(0, 1));
      };
      const offered = async (): Promise<string> => (await fixTitles(other, cursor('It was very'))).join();
      const hovered = async (): Promise<string> => {
        const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
          'vscode.executeHoverProvider',
          editor.document.uri,
          cursor('It was very').start,
        );
        return hovers
          .flatMap(({ contents }) => contents)
          .map((content) => (typeof content === 'string' ? content : content.value))
          .join();
      };
      await until('she may be either', async () => /Said by Anna Berger/.test(await offered()));
      editor.selection = new vscode.Selection(cursor('Anna Berger').start, cursor('Anna Berger').start);
      await correct('reject', undefined, { scope: 'all' });
      await until('she is offered no more', async () => !/Anna Berger/.test(await offered()));
      assert.doesNotMatch(await hovered(), /Anna Berger/);
      const lund = corpus.get(other.id)?.analysis.people.find((one) => one.text === 'Ole Lund');
      assert.ok(lund);
      await correct(
        'rename',
        { id: other.id, layer: 'person', start: lund.start, end: lund.end },
        { name: 'Ole Lundt', scope: 'article' },
      );
      await until(
        'he is called so',
        () => corpus.get(other.id)?.analysis.entities.some(({ name }) => name === 'Ole Lundt') ?? false,
      );
      assert.doesNotMatch([await offered(), await hovered()].join(), /Anna Berger/);
      assert.ok(!people(noted).includes('Anna Berger'));
      assert.equal(await undo(), true);
      assert.equal(await undo(), true);
      await until('she may be either again', async () => /Said by Anna Berger/.test(await offered()));
      assert.equal(await redo(), true);
      await until('she is gone again', async () => !/Anna Berger/.test(await offered()));
    });
  });

  test('a selection that is a mark is corrected, not added; what is free can be added', async () => {
    await withArticle(async (noted) => {
      const select = (words: string): vscode.Range => {
        const range = rangeOf(noted.editor.document, words);
        noted.editor.selection = new vscode.Selection(range.start, range.end);
        return range;
      };
      const name = await fixTitles(noted, select('Anna Berger'));
      assert.ok(name.includes('“Anna Berger” is not a person…'), name.join());
      assert.ok(!name.includes('“Anna Berger” is a person…'));
      const number = await fixTitles(noted, select('14'));
      assert.ok(number.includes('“14” is not a number…') && !number.includes('“14” is a number…'), number.join());
      const quote = await fixTitles(noted, select('“We made good progress,”'));
      assert.ok(quote.includes('This is not a quote…') && !quote.some((title) => title.endsWith('is a quote…')));
      assert.equal((await fixTitles(noted, select('harbour master'))).length, 3);
      // what is marked as one thing is not offered as another
      for (const titles of [name, number, quote])
        assert.ok(!titles.some((title) => /is a (?:person|quote|number)…$/.test(title)), titles.join());
    });
  });

  test('in a quote the quote is meant, not a word in it that stands for somebody', async () => {
    await withArticle(async (noted) => {
      await noted.editor.edit((edit) =>
        edit.insert(
          new vscode.Position(0, 0),
          'Anna Berger said: “I hope that he comes back before the winter is over.” ',
        ),
      );
      await until('the quote is drawn', () => quotesOf(noted).some(({ text }) => text.startsWith('I hope')));
      const { start } = rangeOf(noted.editor.document, 'he comes');
      const at = start.translate(0, 1);
      await until('it is offered', async () => {
        const [first] = await fixTitles(noted, new vscode.Range(at, at));
        return first === 'Set who says this…';
      });
      noted.editor.selection = new vscode.Selection(at, at);
      const article = noted.exports.drawnIn(noted.editor);
      const own = article.quotes.find((range) => range.contains(at));
      assert.ok(own);
      // a note there is on the quote as well, not on the word
      await vscode.commands.executeCommand('corroborate.notes.add');
      assert.equal(
        noted.editor.document.getText(noted.editor.selection),
        'I hope that he comes back before the winter is over.',
      );
      await vscode.commands.executeCommand('workbench.action.files.revert');
    });
  });

  test('not a person by a short form, in all articles: every spelling of the person', async () => {
    await withArticle(async (noted) => {
      const { corpus, service } = noted.exports;
      // the editor keeps its document in memory, with the words it had
      await writeText(OTHER, `${BOATS}Nora Lind was there too.\n`);
      await vscode.window.showTextDocument(fileUri(OTHER));
      await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
      const other = await withOther(noted);
      await until('the article is the file', () => corpus.get(other)?.analysis.people[0]?.text === 'Berger');
      const named = (): string[] =>
        (corpus.get(other)?.analysis.people ?? []).filter(({ kind }) => kind === 'name').map(({ text }) => text);
      const berger = () => corpus.get(other)?.analysis.people.find(({ text }) => text === 'Berger');
      await until('both spellings are linked', async () => {
        const person = await service.ask('personOf', other, berger()?.entity ?? '');
        return person !== null && person.mentions.length >= 4;
      });
      const { start, end } = berger() ?? { start: 0, end: 0 };
      await correct('reject', { id: other, layer: 'person', start, end }, { scope: 'all' });
      await until('no spelling is left there', () => named().length === 0);
      await until('nor here', () => !people(noted).includes('Anna Berger'));
    });
  });

  test('the narrowest scope comes first, whatever is corrected', async () => {
    await withArticle(async (noted) => {
      putCursor(noted, 'Anna Berger');
      let isDone = false;
      void Promise.resolve(correct('reject')).then(() => (isDone = true));
      await until('it was asked and answered', async () => {
        await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
        return isDone;
      });
      await until('it is written', async () => /"kind":"reject"/.test(await readText(OWN_FILE).catch(() => '')));
      assert.match(await readText(OWN_FILE), /"kind":"reject".*"scope":"mention"/);
    });
  });

  test('the scope is always asked, and one decision of several records is one row', async () => {
    await withArticle(async (noted) => {
      const { decisions, corpus, service } = noted.exports;
      await writeText(
        OTHER,
        'Jon Voss met Jonathan Vosse on Monday. Voss said nothing for an hour. Jonathan Vosse spoke of the ship.\n',
      );
      await vscode.commands.executeCommand('corroborate.refresh');
      const id = fileUri(OTHER).toString();
      const jon = () => corpus.get(id)?.analysis.people.find((person) => person.text === 'Jon Voss');
      await until('he is known', () => jon() !== undefined);
      const { start, end } = jon() ?? { start: 0, end: 0 };
      // whom a name can be merged with is known once the folder is linked
      await until('both are linked', async () => {
        const names = await namesOf(service);
        return names.includes('Jon Voss') && names.includes('Jonathan Vosse');
      });
      let isDone = false;
      const asked = Promise.resolve(
        correct('merge', { id, layer: 'person', start, end }, { name: 'Jonathan Vosse' }),
      ).then(() => (isDone = true));
      // one article has both, and still it is asked; the first answer is this article
      await until('it was asked and answered', async () => {
        await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
        return isDone;
      });
      await asked;
      const written = async (): Promise<string> => readText(OWN_FILE).catch(() => '');
      await until('it is written', async () => /"kind":"merge"/.test(await written()));
      assert.match(await written(), /"kind":"merge".*"scope":"article"/);
      assert.doesNotMatch(await written(), /"scope":"all"/);
      await undo();
      putCursor(noted, 'Anna Berger');
      await correct('reject', undefined, { scope: 'all' });
      await until('all spellings are written', async () => (await written()).split('"kind":"reject"').length >= 2);
      await until('it is one row', async () => (await decisions.getChildren()).length === 1);
      const [row] = await decisions.getChildren();
      assert.ok(row);
      assert.equal(nameOf(row), '“Anna Berger” is not a person');
      await vscode.commands.executeCommand('corroborate.revertDecision', row);
      await until('it is gone', async () => (await decisions.getChildren()).length === 0);
      await until('she is drawn again', () => people(noted).includes('Anna Berger'));
    });
  });
});
