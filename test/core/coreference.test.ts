import * as assert from 'node:assert/strict';
import { analyze } from '../../src/core/analyze';
import { toArticleText } from '../../src/core/article';
import { resolvePeople } from '../../src/core/coreference';
import { personWordAt, personWordOf } from '../../src/core/coreference/personLexicon';
import { findFurniture } from '../../src/core/furniture';
import type { NameMention } from '../../src/core/people';
import { classesOf, WordClass } from '../../src/core/wordClasses';
import { findQuotedSpans } from '../../src/core/quotes';
import { parseClaim } from './claim';

/**
 * A claim marks every name, pronoun and description with the person it stands for: “[is:Jane Doe|Doe] said [is:Jane Doe|she] left”.
 * `[n|…]` is a name whose person goes unchecked; `is:-` where nobody may be named. Names are those marked, so that finding
 * them is not tested here.
 */
function claim(source: string): void {
  test(source, () => {
    const { text, spans } = parseClaim(source);
    const bare = toArticleText(text);
    const article = { ...bare, furniture: findFurniture(bare) };
    const names = spans
      .filter(
        (span) =>
          /^\p{Lu}/u.test(span.text) &&
          !/^(?:The|A|An|This|His|Her|He|She|I|My) |^(?:His|Her|He|She|I|My)$/.test(span.text),
      )
      .map(({ start, end, text: name }): NameMention => {
        const title = /(?:(?:\p{Lu}[\p{L}]*\.? )+)$/u.exec(text.slice(0, start))?.[0].trim() ?? null;
        const known = classesOf(name.split(' ')[0]?.toLowerCase() ?? '');
        const gender = (known & WordClass.MaleName) !== 0 ? 'm' : (known & WordClass.FemaleName) !== 0 ? 'f' : null;
        return { start, end, text: name, title, role: title, gender, byline: false, confidence: 0.9 };
      });
    const { people, entities } = resolvePeople(article, names, findQuotedSpans(article));
    for (const { start, end, label, value, text: word } of spans) {
      if (label === 'n') continue;
      const found = people.find((person) => person.start === start && person.end === end);
      const name = entities.find(({ entity }) => entity === found?.entity)?.name ?? '-';
      assert.equal(name, value, `${word} at ${String(start)}: ${found?.why ?? 'not found'}`);
    }
  });
}

suite('names that are one person', () => {
  claim(
    '[n|Volodymyr Zelensky] spoke. [is:Volodymyr Zelensky|Zelenskyy] left. Later [is:Volodymyr Zelensky|Zelenskiy] said so.',
  );
  claim(
    '[is:Donald Trump|Trump] won. President [n|Donald Trump] spoke to [n|Donald Tusk]. [is:Donald Trump|Trump] left.',
  );
  claim('[is:William Jefferson Clinton|Bill Clinton] ran. [n|William Jefferson Clinton] won.');
  claim('[n|J.D. Vance] spoke. [is:JD Vance|JD Vance] left.');
  claim('[n|Ursula von der Leyen] spoke. [is:Ursula von der Leyen|Von der Leyen] left.');
  claim('[n|Xi Jinping] spoke. [is:Xi Jinping|Xi] left.');
  claim('[n|John Smith] spoke. It was [is:John Smith|J. Smith] who left.');
  claim('[is:Joe Biden|Joe] and [n|Jill Biden] came. Mr. [is:Joe Biden|Biden] spoke.');
});

suite('names that are two people', () => {
  claim(
    '[n|Dmitry Peskov] met [n|Dmitry Medvedev] and [n|Kirill Dmitriev]. [is:Dmitry Peskov|Peskov] left. [is:Dmitry Medvedev|Medvedev] and [is:Kirill Dmitriev|Dmitriev] stayed.',
  );
  claim('[n|Joe Biden] met [n|Jill Biden]. Mrs. [is:Jill Biden|Biden] smiled. Mr. [is:Joe Biden|Biden] laughed.');
  claim('[n|Hillary Clinton] lost. [n|Bill Clinton] watched. [is:Bill Clinton|Clinton] sighed.');
  claim('[is:George W. Bush|George W. Bush] was the son of [is:George H.W. Bush|George H.W. Bush].');
  claim('The [is:-|Obamas] came. [n|Michelle Obama] spoke. [is:Michelle Obama|Obama] left.');
});

suite('pronouns', () => {
  claim('[n|Jane Doe] met [n|John Roe] on Monday. [is:Jane Doe|She] said [is:John Roe|he] was late.');
  claim('[n|Mary Poe] lost [is:Mary Poe|her] job. [is:Mary Poe|She] blamed [is:Mary Poe|herself].');
  claim('Before [is:John Roe|he] left office, [n|John Roe] signed the bill.');
  claim('[n|John Roe] told [n|Peter Poe] about it. [n|Mary Doe] saw [is:John Roe|him].');
  claim('[n|John Roe] was ill. [n|Peter Poe] visited [is:John Roe|him].');
  claim('A woman said [is:-|she] saw the fire. [n|John Roe] was there.');
  claim('[n|John Roe] spoke first. “[is:John Roe|He] is right,” [n|Peter Poe] said.');
  claim('The plan failed. [is:-|He] was never seen again.');
});

suite('who is described', () => {
  claim('After calling his mother, [n|Peter Poe] left. [is:Peter Poe|He] was late.');
  claim('[n|Mary Poe] spoke to her brother, [n|Peter Poe]. [is:Mary Poe|She] thanked [is:Peter Poe|him].');
  claim('The sheriff’s office called. [is:-|He] did not answer.');
});

suite('descriptions', () => {
  claim(
    'Ukrainian President [n|Volodymyr Zelensky] met US President [n|Donald Trump]. [is:Donald Trump|The American president] left.',
  );
  claim(
    'Ukrainian President [n|Volodymyr Zelensky] met US President [n|Donald Trump]. [is:Volodymyr Zelensky|The Ukrainian president] left, and [is:Donald Trump|the US president] stayed.',
  );
  claim('Kremlin spokesman [n|Dmitry Peskov] spoke. [is:Dmitry Peskov|The spokesman] gave no date.');
  claim('[n|Jane Doe], an actress, came with [n|Mary Poe]. [is:Jane Doe|The actress] smiled.');
  claim('Russian President [n|Vladimir Putin] spoke. [is:Vladimir Putin|The Russian leader] gave no date.');
  claim('Sen. [n|Jane Doe] and Sen. [n|Mary Poe] voted. [is:-|The senator] left early.');
  claim('Former President [n|Barack Obama] spoke. [is:-|The president] did not answer.');
});

suite('words for people', () => {
  test('only pronouns and nouns for one person are known', () => {
    assert.equal(personWordOf('senators'), undefined);
    assert.equal(personWordOf('house'), undefined);
    assert.equal(personWordOf('actress')?.type, 'noun');
  });

  test('a token knows what its word knows', () => {
    const { tokens } = toArticleText('She met the actress, his wife, himself; he’ll sue the senators.');
    const known = tokens.lower.map((word, i) => (personWordAt(tokens, i) === undefined ? '' : word)).filter(Boolean);
    assert.deepEqual(known, ['she', 'actress', 'his', 'wife', 'himself', "he'll"]);
    for (const [i, word] of tokens.lower.entries()) assert.equal(personWordAt(tokens, i), personWordOf(word), word);
  });
});

suite('a pronoun in a quote is not its speaker', () => {
  claim('[n|Anna Keller] met [n|Maria Lopez]. [n|Lopez] said: “[is:Anna Keller|She] built the bridge.”');
  claim('[n|Maria Lopez] met [n|Anna Keller]. “[is:Anna Keller|She] built the bridge,” [n|Lopez] said.');
});

suite('relatives of one surname', () => {
  const namesOf = (text: string): Map<string, string[]> => {
    const { people, entities } = analyze(text);
    return new Map(
      entities.map(({ entity, name }) => [
        name,
        people.filter((one) => one.entity === entity && one.kind === 'name').map((one) => one.text),
      ]),
    );
  };

  test('whom the article calls by the surname alone is not the wife it introduces later', () => {
    const found = namesOf(
      'President Hartwell spoke. Hartwell left early. His wife, Melissa Hartwell, stayed. Mrs. Hartwell waved. Hartwell was glad.',
    );
    assert.deepEqual(found.get('Hartwell'), ['Hartwell', 'Hartwell', 'Hartwell']);
    assert.deepEqual(found.get('Melissa Hartwell'), ['Melissa Hartwell', 'Hartwell']);
  });

  test('nor the son, nor the first lady, nor the sister behind whose name it is said', () => {
    for (const introduced of ['his son Derek Hartwell', 'first lady Diana Hartwell', 'Diana Hartwell, his sister,'])
      assert.equal(namesOf(`Hartwell left. Then ${introduced} spoke. Hartwell smiled.`).get('Hartwell')?.length, 2);
  });

  test('a full name that nothing introduces so is the bearer as ever', () => {
    const found = namesOf('Hartwell left. Then Diana Hartwell spoke with her son. Hartwell smiled.');
    assert.deepEqual([...found.keys()], ['Diana Hartwell']);
  });

  test('“Mrs.” before the article comes to the husband is not the husband', () => {
    const found = namesOf('Mrs. Hartwell waved, and she smiled. Then Peter Hartwell spoke. Mr. Hartwell left.');
    assert.deepEqual(found.get('Peter Hartwell'), ['Peter Hartwell', 'Hartwell']);
  });

  test('“the Republican Party” is nobody', () => {
    const text =
      'Senator Peter Hartwell, a Republican, spoke to the Republican Party and won the Republican vote. The Republican left.';
    const nominals = analyze(text).people.filter(({ kind }) => kind === 'nominal');
    assert.deepEqual(
      nominals.map(({ text: words }) => words),
      ['The Republican'],
    );
  });

  test('a surname two share is that of whoever was not brought in as a relative', () => {
    const son = namesOf('Joe Hartwell left. He called his son Derek Hartwell. Hartwell said he was glad.');
    assert.deepEqual(son.get('Joe Hartwell'), ['Joe Hartwell', 'Hartwell']);
    const sister = namesOf('Maya Boyle won. She is the sister of Senate candidate Karen Boyle. Boyle smiled.');
    assert.deepEqual(sister.get('Maya Boyle'), ['Maya Boyle', 'Boyle']);
    const equals = namesOf('Maya Boyle won. Karen Boyle lost. Boyle smiled.');
    assert.deepEqual(equals.get('Karen Boyle'), ['Karen Boyle', 'Boyle']);
  });

  test('a first name before “and” takes the surname behind, not its initial; capitals take the name they begin', () => {
    const brothers = namesOf('The owners are Francis and Philip M. Gilardi. Francis Manion is their lawyer.');
    assert.deepEqual(brothers.get('Francis Gilardi'), ['Francis']);
    const initials = namesOf('Amanda Olsen-Cooper left. AOC spoke, and she smiled.');
    assert.deepEqual(initials.get('Amanda Olsen-Cooper')?.length, 2);
  });
});
