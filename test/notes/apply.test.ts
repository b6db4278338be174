import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import type { Analysis } from '../../src/core/annotation';
import { analyze } from '../../src/core/analyze';
import { hashText } from '../../src/core/text';
import { applyDecisions, toDecisions, type Corrected } from '../../src/notes/apply';
import { isDecision, type Decision, type Scope } from '../../src/notes/note';
import { findJudgements, toNotebook } from '../../src/notes/notebook';
import { findMissing, isOnArticle } from '../../src/notes/attach';
import { readRecord } from '../../src/notes/readRecord';
import { samples, toPaths, withField } from '../core/hostileFields';
import { anyRecord, targetOf, written } from './samples';

const TEXT = `The harbour master closed the northern pier on Monday after a crane fell.
“We heard a crack and ran,” said Ida Holm, who was unloading cod with her brother. She works on the Nordlys.
“We were not told,” Holm said. Nobody was hurt, but 14 boats could not leave.
The mayor, Per Lund, declined to comment. Lund will speak to the press on Thursday.`;
const article = { id: 'news/a.txt', text: TEXT, hash: hashText(TEXT) };

const at = (words: string, from = 0): { start: number; end: number; text: string } => {
  const start = TEXT.indexOf(words, from);
  assert.ok(start >= 0, words);
  return { start, end: start + words.length, text: words };
};
const person = (words: string, entity: string, from = 0): Analysis['people'][number] => ({
  ...{ ...at(words, from), kind: 'name', entity, role: null, gender: null },
});
const ida = { ...at('Ida Holm'), entity: 'e1', name: 'Ida Holm', kind: 'name', why: 'said' } as const;
const ANALYSIS = {
  ...{ chars: TEXT.length, date: null, marked: [], reported: [], paragraphs: [], topics: [] },
  quotes: [
    {
      ...at('We heard a crack and ran,'),
      extent: 'whole',
      utterance: 'u1',
      speech: 1,
      cue: null,
      speaker: ida,
      unresolved: null,
    },
    {
      ...{ ...at('We were not told,'), extent: 'whole', utterance: 'u2', speech: 1, cue: null, speaker: null },
      unresolved: { why: 'no cue', candidates: [] },
    },
  ],
  people: [
    person('Ida Holm', 'e1'),
    { ...at('She'), kind: 'pronoun', entity: 'e1', role: null, gender: 'f' },
    person('Nordlys', 'e2'),
    person('Holm', 'e1', TEXT.indexOf('told')),
    person('Per Lund', 'e3'),
    person('Lund', 'e3', TEXT.indexOf('comment')),
  ],
  entities: [
    { entity: 'e1', name: 'Ida Holm', why: 'named in full' },
    { entity: 'e2', name: 'Nordlys', why: 'named' },
    { entity: 'e3', name: 'Per Lund', why: 'named in full' },
  ],
  numbers: [{ ...at('14'), kind: 'count', value: 14, unit: 'boat', bound: '=', about: null }],
} as unknown as Analysis;

type Part<D extends Decision> = D extends Decision ? Omit<D, 'v' | 'id' | 'at' | 'by' | 'target' | 'scope'> : never;

function decide(words: string, decision: Part<Decision>, scope: Scope = 'mention', from = 0): Decision {
  return { ...written(), target: targetOf(article.id, TEXT, words, from), scope, ...decision } as Decision;
}

function corrected(...decisions: Decision[]): Corrected {
  return applyDecisions(toDecisions(decisions), article, ANALYSIS);
}

const namesOf = ({ analysis }: Corrected): string[] =>
  analysis.people.map(
    ({ text, entity }) => `${text}=${analysis.entities.find((one) => one.entity === entity)?.name ?? '-'}`,
  );

suite('decisions', () => {
  test('none: the very analysis', () => {
    assert.equal(corrected().analysis, ANALYSIS);
    const elsewhere = decide('14', { kind: 'reject', layer: 'number' });
    const other = {
      ...elsewhere,
      target: { ...elsewhere.target, article: 'b.txt', place: { ...elsewhere.target.place, hash: 'x' } },
    };
    assert.equal(corrected(other).analysis, ANALYSIS);
  });
  test('not a person: the mention and the person are gone', () => {
    const result = corrected(decide('Nordlys', { kind: 'reject', layer: 'person' }));
    assert.deepEqual(namesOf(result), [
      'Ida Holm=Ida Holm',
      'She=Ida Holm',
      'Holm=Ida Holm',
      'Per Lund=Per Lund',
      'Lund=Per Lund',
    ]);
    assert.deepEqual(
      result.analysis.entities.map(({ name }) => name),
      ['Ida Holm', 'Per Lund'],
    );
  });
  test('not a person who speaks: an organisation speaks', () => {
    const { speaker } = corrected(decide('Ida Holm', { kind: 'reject', layer: 'person' })).analysis.quotes[0] ?? {};
    assert.equal(speaker?.kind, 'organisation');
    assert.match(speaker?.why ?? '', /not a person \(Ida Holm, 2025-02-13\)/);
  });
  test('not a quote: its marks stay marked; not a number: gone', () => {
    const { analysis } = corrected(
      decide('We were not told,', { kind: 'reject', layer: 'quote' }),
      decide('14', { kind: 'reject', layer: 'number' }),
    );
    assert.equal(analysis.quotes.length, 1);
    assert.deepEqual(
      analysis.marked.map(({ text, role }) => [text, role]),
      [['We were not told,', 'other']],
    );
    assert.deepEqual(analysis.numbers, []);
  });
  test('rename: the person everywhere in the article, and as speaker', () => {
    const { analysis } = corrected(
      decide('Holm', { kind: 'rename', name: 'Ida M. Holm' }, 'article', TEXT.indexOf('told')),
    );
    assert.equal(analysis.entities[0]?.name, 'Ida M. Holm');
    assert.equal(analysis.quotes[0]?.speaker?.name, 'Ida M. Holm');
  });
  test('merge: two become one', () => {
    const result = corrected(decide('Per Lund', { kind: 'merge', name: 'Ida Holm' }, 'article'));
    assert.ok(
      namesOf(result)
        .filter((name) => name.includes('Lund'))
        .every((name) => name.endsWith('=Ida Holm')),
    );
    assert.equal(result.analysis.entities.length, 2);
  });
  test('split: one mention is somebody else', () => {
    const result = corrected(decide('Lund', { kind: 'split', name: 'Anna Lund' }, 'mention', TEXT.indexOf('comment')));
    assert.deepEqual(namesOf(result).slice(-2), ['Per Lund=Per Lund', 'Lund=Anna Lund']);
  });
  test('speaker: set, and set to nobody', () => {
    const set = corrected(decide('We were not told,', { kind: 'speaker', name: 'Per Lund' })).analysis.quotes[1];
    assert.equal(set?.speaker?.name, 'Per Lund');
    assert.equal(set?.speaker?.entity, 'e3');
    assert.equal(set?.unresolved, null);
    assert.equal(TEXT.slice(set?.speaker?.start, set?.speaker?.end), set?.speaker?.text);
    assert.equal(set?.speaker?.why, `set by Ida Holm, 2025-02-13`);
    const none = corrected(decide('We heard a crack and ran,', { kind: 'speaker', name: null })).analysis.quotes[0];
    assert.equal(none?.speaker, null);
    assert.ok(none?.unresolved);
  });
  test('value, unit and bound: only what was set', () => {
    const [number] = corrected(decide('14', { kind: 'value', value: 41, bound: '~' })).analysis.numbers;
    assert.deepEqual([number?.value, number?.unit, number?.bound], [41, 'boat', '~']);
  });
  test('speaker: another than was found leaves nothing of the one before, the same keeps all', () => {
    const she = { ...at('She'), entity: 'e1', name: 'Ida Holm', kind: 'pronoun', why: 'she: Ida Holm' } as const;
    const [first, ...rest] = ANALYSIS.quotes;
    assert.ok(first);
    const said: Analysis = { ...ANALYSIS, quotes: [{ ...first, cue: at('said'), speaker: she }, ...rest] };
    const setTo = (name: string): Analysis['quotes'][number] | undefined => {
      const decision = decide('We heard a crack and ran,', { kind: 'speaker', name });
      return applyDecisions(toDecisions([decision]), article, said).analysis.quotes[0];
    };
    const other = setTo('Per Lund');
    assert.deepEqual([other?.cue, other?.speaker?.text, other?.speaker?.kind], [null, 'Per Lund', 'name']);
    const unknown = setTo('Karl Brandt');
    assert.deepEqual([unknown?.cue, unknown?.speaker?.text], [null, '']);
    const same = setTo('Ida Holm');
    assert.deepEqual([same?.cue?.text, same?.speaker?.text], ['said', 'She']);
  });
  test('value: an upper end below the number found is passed over', () => {
    const [number] = corrected(decide('14', { kind: 'value', high: 3 })).analysis.numbers;
    assert.deepEqual([number?.value, number?.high], [14, undefined]);
  });
  test('any field of any type is refused in a sentence, or applied', () => {
    const sample = { kind: 'value', value: 41, high: 43, unit: 'boat', bound: '~' } as const;
    for (const decision of [
      decide('14', sample),
      decide('Ida Holm', { kind: 'rename', name: 'Ida Berg', from: 'x' }),
    ]) {
      for (const path of toPaths(decision)) {
        for (const value of samples) {
          const read = readRecord(JSON.parse(JSON.stringify(withField(decision, path, value))));
          if (read.kind !== 'record') assert.match(read.why, /^It/);
          else if (isDecision(read.record)) JSON.stringify(corrected(read.record));
        }
      }
    }
    assert.deepEqual(readRecord({ ...decide('14', sample), high: 40 }), {
      kind: 'broken',
      why: 'Its "high" is below its "value".',
    });
  });
  test('add: a person, a quote and a number that were missed', () => {
    const { analysis } = corrected(
      decide('her brother', { kind: 'add', layer: 'person', name: 'Jon Holm' }),
      decide('declined to comment', { kind: 'add', layer: 'quote', name: 'Per Lund' }),
      decide('northern', { kind: 'add', layer: 'number', value: 1 }),
    );
    assert.ok(analysis.entities.some(({ entity, name }) => entity === 'e4' && name === 'Jon Holm'));
    assert.equal(analysis.quotes[2]?.speaker?.name, 'Per Lund');
    assert.equal(analysis.numbers[0]?.text, 'northern');
  });
  test('for all articles: by the words, wherever they stand', () => {
    const decision = decide('Nordlys', { kind: 'reject', layer: 'person' }, 'all');
    const elsewhere = { id: 'other.txt', text: `A new text. ${TEXT}`, hash: 'h' };
    const shifted = {
      ...ANALYSIS,
      people: ANALYSIS.people.map((one) => ({ ...one, start: one.start + 12, end: one.end + 12 })),
    };
    const { analysis, applied } = applyDecisions(toDecisions([decision]), elsewhere, shifted);
    assert.deepEqual(applied, [decision.id]);
    assert.equal(
      analysis.people.some(({ text }) => text === 'Nordlys'),
      false,
    );
  });
  test('hold after the text has changed, and are left open where the place cannot be told', () => {
    const decision = decide('14', { kind: 'value', value: 41 });
    const text = `By Our Reporter\n${TEXT.replace('harbour', 'port')}`;
    const start = text.indexOf('14');
    const moved = { ...ANALYSIS, numbers: ANALYSIS.numbers.map((one) => ({ ...one, start, end: start + 2 })) };
    const result = applyDecisions(toDecisions([decision]), { ...article, text, hash: hashText(text) }, moved);
    assert.equal(result.analysis.numbers[0]?.value, 41);
    const gone = TEXT.replace(/Nobody.*\n/, '\n');
    const open = applyDecisions(
      toDecisions([decision]),
      { ...article, text: gone, hash: hashText(gone) },
      { ...ANALYSIS, numbers: [] },
    );
    assert.deepEqual(
      open.open.map(({ id }) => id),
      [decision.id],
    );
  });
  test('of any kind keep the laws of an analysis: every slice its text, sorted, every entity known', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(anyRecord, fc.nat(TEXT.length - 1), fc.nat(20), fc.constantFrom('Ida Holm', 'Nordlys', 'Lund', '')),
          { maxLength: 6 },
        ),
        (drawn) => {
          const decisions = drawn.flatMap(([record, start, length, words]) => {
            if (!('scope' in record)) return [];
            const span = words === '' ? TEXT.slice(start, start + length + 1) : words;
            return [{ ...record, target: targetOf(article.id, TEXT, span) }];
          });
          const { analysis } = corrected(...decisions);
          const known = new Set(analysis.entities.map(({ entity }) => entity));
          for (const list of [analysis.quotes, analysis.people, analysis.numbers, analysis.marked]) {
            list.forEach(({ start, end, text }, index) => {
              assert.equal(TEXT.slice(start, end), text);
              assert.ok((list[index - 1]?.start ?? 0) <= start);
            });
          }
          for (const { entity } of analysis.people) assert.ok(entity === null || known.has(entity));
          for (const { speaker, unresolved } of analysis.quotes) {
            assert.ok(!speaker?.entity || known.has(speaker.entity));
            assert.equal(unresolved !== null, speaker === null || speaker.name === null);
          }
        },
      ),
    );
  });
});

suite('a notebook', () => {
  const verdict = (value: 'verified' | 'false', by: string): ReturnType<typeof written> & Record<string, unknown> => ({
    ...{ ...written(by), kind: 'verdict', target: targetOf(article.id, TEXT, '14 boats'), verdict: value },
  });
  test('shows two people’s different verdicts as such, each one’s latest', () => {
    const records = [verdict('false', 'Ida'), verdict('verified', 'Jon'), verdict('verified', 'Ida')] as never[];
    assert.equal(findJudgements(toNotebook(records).remarks)[0]?.conflicting, false);
    const [judgement] = findJudgements(toNotebook(records.slice(0, 2)).remarks);
    assert.equal(judgement?.conflicting, true);
    assert.deepEqual(
      judgement?.verdicts.map(({ by, verdict: value }) => [by, value]),
      [
        ['Ida', 'false'],
        ['Jon', 'verified'],
      ],
    );
  });
  test('takes back, and takes back the taking back', () => {
    const decision = decide('14', { kind: 'reject', layer: 'number' });
    const revert = { ...written(), kind: 'revert' as const, of: decision.id };
    const again = { ...written(), kind: 'revert' as const, of: revert.id };
    assert.deepEqual(
      toNotebook([decision]).decisions.map(({ id }) => id),
      [decision.id],
    );
    assert.deepEqual(toNotebook([revert, decision]).decisions, []);
    assert.equal(toNotebook([again, revert, decision]).decisions.length, 1);
    assert.equal(toNotebook([again, revert, decision]).history.length, 3);
  });
  test('shows a note’s text as last edited, its place as last moved, its thread as last resolved', () => {
    const note = { ...written(), kind: 'note' as const, target: targetOf('a', TEXT, '14 boats'), body: 'one' };
    const moved = targetOf('a', TEXT, 'Monday');
    const [now] = toNotebook([
      ...[note, { ...written(), kind: 'edit' as const, of: note.id, body: 'two' }],
      ...[{ ...written(), kind: 'move' as const, of: note.id, target: moved }],
      { ...written(), kind: 'resolve' as const, of: note.id, resolved: true },
    ]).remarks;
    assert.deepEqual([now?.body, now?.target, now?.resolved, now?.edited], ['two', moved, true, true]);
  });
  test('takes any records in any order', () => {
    fc.assert(
      fc.property(fc.array(anyRecord), (records) => {
        assert.deepEqual(toNotebook(records).remarks, toNotebook([...records].reverse()).remarks);
        findJudgements(toNotebook(records).remarks);
      }),
    );
  });
  test('belongs to an article by path, by the end of a path, or by its text after a rename', () => {
    const { target } = decide('14', { kind: 'reject', layer: 'number' });
    assert.ok(isOnArticle(target, 'news/a.txt', 'other'));
    assert.ok(isOnArticle(target, '/home/x/news/a.txt', 'other'));
    assert.ok(isOnArticle(target, '.\\news\\a.txt', 'other'));
    assert.ok(isOnArticle(target, 'renamed.txt', article.hash));
    assert.equal(isOnArticle(target, 'bad-news/a.txt', 'other'), false);
    assert.deepEqual(findMissing([{ target }], [{ id: 'x/news/a.txt', hash: 'h' }]), []);
    assert.deepEqual(findMissing([{ target }], [{ id: 'b.txt', hash: article.hash }]), []);
    assert.equal(findMissing([{ target }], [{ id: 'b.txt', hash: 'h' }]).length, 1);
  });
});

suite('corrections one after another', () => {
  const text =
    'Jon Voss and Karl Brandt met Mercury Lind at the quay. “It was very hot on the ship,” he said. He left. ' +
    '“Nobody asked us,” Voss said.\n';
  const other = 'Karl Brandt came back. “We left at noon,” Karl Brandt said.\n';
  const own = (words: string, article = 'a.txt') => targetOf(article, article === 'a.txt' ? text : other, words);
  const decide = (decisions: readonly Decision[], which = text): Analysis => {
    const article = { id: which === text ? 'a.txt' : 'b.txt', text: which, hash: hashText(which) };
    return applyDecisions(toDecisions(decisions), article, analyze(which)).analysis;
  };
  const reject = (words: string, scope: Scope): Decision => ({
    ...{ ...written(), kind: 'reject', target: own(words), scope, layer: 'person' },
  });
  const speaker = (words: string, name: string): Decision => ({
    ...{ ...written(), kind: 'speaker', target: own(words), scope: 'mention', name },
  });
  /** All that hovers and quick fixes say: everything but the words of the text itself. */
  const told = ({ people, quotes, entities }: Analysis): string =>
    JSON.stringify([
      people.map(({ why, role }) => [why, role]),
      quotes.map((quote) => [quote.speaker?.name, quote.speaker?.why, quote.unresolved]),
      entities,
    ]);

  test('who is none is offered nowhere any more: as a candidate, in a reason, or after another correction', () => {
    assert.match(told(decide([])), /alike.*Karl Brandt/);
    const none = reject('Karl Brandt', 'article');
    const steps = [
      [none],
      [none, speaker('Nobody asked us', 'Jon Voss')],
      [speaker('Nobody asked us', 'Karl Brandt'), none],
    ];
    for (const [index, decisions] of steps.entries()) {
      const analysis = decide(decisions);
      assert.ok(!told({ ...analysis, quotes: analysis.quotes.slice(0, 1) }).includes('alike'), String(index));
      assert.ok(analysis.quotes[0]?.unresolved?.candidates.every((name) => name !== 'Karl Brandt'));
      assert.ok(analysis.entities.every(({ name }) => name !== 'Karl Brandt'));
    }
    // undone, all of it is back; of one article the other knows nothing
    assert.equal(told(decide([])), told(analyze(text)));
    assert.equal(told(decide([none], other)), told(analyze(other)));
  });

  test('a new name is the one offered, and of two made one only one is', () => {
    const rename: Decision = {
      ...{
        ...written(),
        kind: 'rename',
        target: own('Karl Brandt'),
        scope: 'all',
        name: 'Carl Brand',
        from: 'Karl Brandt',
      },
    };
    assert.deepEqual(decide([rename]).quotes[0]?.unresolved?.candidates, ['Carl Brand', 'Jon Voss']);
    const merge: Decision = {
      ...{
        ...written(),
        kind: 'merge',
        target: own('Karl Brandt'),
        scope: 'article',
        name: 'Jon Voss',
        from: 'Karl Brandt',
      },
    };
    assert.deepEqual(decide([merge]).quotes[0]?.unresolved?.candidates, ['Jon Voss']);
    assert.ok(decide([merge], other).entities.some(({ name }) => name === 'Karl Brandt'));
  });
});
