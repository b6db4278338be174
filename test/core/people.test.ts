import * as assert from 'node:assert/strict';
import { analyze } from '../../src/core/analyze';
import * as fc from 'fast-check';
import { toArticleText } from '../../src/core/article';
import { findNames, type NameMention } from '../../src/core/people';
import { normaliseText } from '../../src/core/text';
import { parseClaim } from './claim';

function find(text: string): NameMention[] {
  const bare = toArticleText(text);
  return findNames({ ...bare, furniture: new Uint8Array(bare.paragraphs.length) });
}

/** Asserts that exactly the [name|…] spans of the claim are found as names. */
function names(source: string): void {
  const { text, spans } = parseClaim(source);
  assert.deepEqual(
    find(text).map(({ start, end }) => text.slice(start, end)),
    spans.map((span) => span.text),
    source,
  );
}

/** The only, or first, mention whose text is `name`. */
function mention(text: string, name: string): NameMention {
  const found = find(text).find((one) => one.text === name);
  assert.ok(found, `${name} in ${text}`);
  return found;
}

suite('names of people', () => {
  test('the name stands without title, office and possessive', () => {
    names('US Defense Secretary [name|Helen Marsh]’s plan pleased President [name|Carter].');
    names('“No,” said Sen. [name|Robert Hale Jr.], who met Mrs. [name|Olsen].');
    names('Florida Gov. [name|Rick Dawson] and Reps. [name|Ann Hale] and [name|Lee Ward] agreed.');
    names('The letter reached Judge [name|Jackson] and Admiral [name|Jackson] on Friday.');
    names('The ambassador to Israel, [name|David Lorne], and the ambassador to Ukraine [name|Marie Lorne] left.');
  });

  test('initials, hyphens, particles and suffixes belong to the name', () => {
    names('[name|George W. Marsh] met [name|Mary-Ann O’Neill] and [name|Ursula von der Heide].');
    names('[name|Jean-Luc Moreau] thanked [name|Martin Hale King Jr.] in Paris.');
    names('North Korean leader [name|Kim Jong-un] spoke, and [name|Bashar al-Rahim] listened.');
    names('Prof. [name|Patrizia d’Ambrosio] said so.');
  });

  test('a numeral behind a name belongs to it, a saint within a name does too', () => {
    names('King [name|Louis XIV] built it, said [name|Linda St. Clair].');
    names('Nutritionist [name|Rebecca Bauer] agreed.');
    names('World War II ended, and Title IX is law, says Brown v. Board of Education.');
  });

  test('a nickname in the middle belongs to the name', () => {
    names('[name|Dwayne “The Rock” Johnson] waved.');
    names('Sen. [name|Robert (Bob) Hale] voted no.');
    names('The “Old Guard” of Washington stayed.');
  });

  test('a surname alone is a person where the article names the full one', () => {
    names('[name|Laura Jensen] left early. On Friday [name|Jensen] came back.');
    names(
      '[name|Douglas Cardinal] drew it. People like [name|Cardinal] are rare, said [name|Anna Post]. [name|Post] smiled.',
    );
    names('“I might run,” said [name|Mark Cuban]. [name|Cuban] laughed.');
    names('The Cuban embassy and a Cuban diplomat declined.');
    names('A Cardinal sat on the fence. Post offices were shut.');
  });

  test('two people who share a surname are two names', () => {
    names('[name|Joe] and [name|Jill Hartley] arrived with [name|Donald Reyes].');
  });

  test('the name counts before campaign, in anti- and -era', () => {
    names(
      '[name|Donald Reyes] spoke. The [name|Reyes] campaign fears anti-[name|Reyes] votes and [name|Reyes]-era rules.',
    );
    names('[name|Ann Hale] met [name|Bo Ward]. The [name|Hale]-[name|Ward] talks failed.');
  });

  test('places, months and organisations are no people', () => {
    names('On Monday the United Nations met in New York. China and Stanford University agreed.');
    names('The Serbs and the Islamists left Baghdad in April for St. Petersburg and Fort Myers.');
    names('Analysts at Morgan Stanley and Goldman Sachs expect Moody’s to cut the rating.');
    names('Banks such as Goldman, Sachs & Co. and Merrill Lynch & Co. rose. Merrill Lynch fell.');
  });

  test('storms, ships, parties and acronyms are no people', () => {
    names('Hurricane Irma hit Cuba. Then Irma moved north, and Irma’s winds fell.');
    names('The USS John Hale left Norfolk with FEMA and NASA staff.');
    names('[name|Ann Hale], R-Ga., and [name|Bo Ward] (D-Ky.) left.');
  });

  test('titles of works in marks are no people', () => {
    names('The last episode of “Seinfeld” drew millions, and “Little Dieter” won.');
  });

  test('words that open a sentence or stand in a headline are no people', () => {
    names('Prosecutors asked for time. Firefighters fought the fire. Arson is suspected.');
    names('Why [name|Ann Hale] Will Not Run\n[name|Hale] said on Monday she was tired.');
  });

  test('names in headlines of capitals are found', () => {
    names('[name|HALE] SLAMS SENATE PLAN\n[name|Ann Hale] said on Monday that the plan was bad. [name|Hale] left.');
  });

  test('words that a page ran together are cut where the article has the front by itself', () => {
    names('Sen. [name|Rand Hale] [name|Randal Howard Hale]Senate GOP waves on. [name|Hale] left.');
    names('[name|Ann McCain] and [name|Betsy DeVos] met at MacArthur Park.');
  });

  test('handles and addresses are no people', () => {
    names('Write to @AnnHale or Ann_Hale or Hale@example.org.');
  });

  test('hostile text gives sorted slices and never throws', () => {
    const words = fc.constantFrom(
      'Ann',
      'Hale',
      '“',
      '”',
      '(',
      ')',
      '-',
      '.',
      ',',
      "'s",
      'Jr.',
      'von',
      'al',
      'said',
      '\n',
      '\u0000',
      '\ud83d',
      'Mr.',
      'HALE2020',
      '/',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(words, fc.string({ unit: 'binary' })), { maxLength: 60 }), (parts) => {
        const text = normaliseText(parts.join(' '));
        let end = 0;
        for (const name of find(text)) {
          assert.equal(name.text, text.slice(name.start, name.end));
          assert.ok(name.start >= end && name.end > name.start);
          end = name.end;
        }
      }),
    );
    assert.ok(find('Ann Hale '.repeat(2000)).length > 0);
    assert.ok(find('“('.repeat(5000)).length === 0);
  });
});

suite('roles beside a name', () => {
  test('the title before a name is its role, as written', () => {
    assert.equal(mention('US Defense Secretary Pete Marsh left.', 'Pete Marsh').role, 'US Defense Secretary');
    assert.equal(mention('He met U.S. Secretary of State Ann Hale.', 'Ann Hale').role, 'U.S. Secretary of State');
    assert.equal(
      mention('Then White House press secretary Ann Hale spoke.', 'Ann Hale').role,
      'White House press secretary',
    );
    assert.equal(mention('Polish Prime Minister Donald Reyes agreed.', 'Donald Reyes').role, 'Polish Prime Minister');
    assert.equal(mention('Ukraine’s President Donald Reyes agreed.', 'Donald Reyes').role, 'Ukraine’s President');
  });

  test('a place that opens the sentence belongs to the role, an adjective there does not', () => {
    for (const role of ['North Carolina Governor', 'New York City Mayor', 'South Korean President'])
      assert.equal(mention(`${role} Ann Hale agreed.`, 'Ann Hale').role, role);
    assert.equal(mention('New Mayor Ann Hale agreed.', 'Ann Hale').role, 'Mayor');
  });

  test('an address is a title and no role; kin are neither office', () => {
    const { title, role, gender } = mention('Yesterday Mrs. Hale said no.', 'Hale');
    assert.deepEqual({ title, role, gender }, { title: 'Mrs.', role: null, gender: 'f' });
    assert.equal(mention('He and his wife Ann Hale left.', 'Ann Hale').role, null);
    assert.equal(mention('On Monday Ann Hale left.', 'Ann Hale').title, null);
    assert.equal(mention('A statement for Ann Hale was read.', 'Ann Hale').title, null);
  });

  test('the apposition behind a name is its role', () => {
    const text = 'Oxana Hale, a political science professor at Tufts University, said so.';
    assert.equal(mention(text, 'Oxana Hale').role, 'political science professor at Tufts University');
    assert.equal(mention('Ann Hale, 54, chairman of the board, left.', 'Ann Hale').role, 'chairman of the board');
    assert.equal(mention('Ann Hale, who was a teacher, left.', 'Ann Hale').role, null);
    assert.equal(mention('Ann Hale, Governor Lee Ward and others left.', 'Ann Hale').role, null);
    assert.equal(mention('According to Ann Hale, the principal duty is ours.', 'Ann Hale').role, null);
    assert.equal(mention('Ann Hale, center, waves.', 'Ann Hale').role, null);
  });

  test('the description before a name and a comma is its role', () => {
    assert.equal(mention('The firm’s chief designer, Ann Hale, resigned.', 'Ann Hale').role, 'chief designer');
    assert.equal(mention('After the speaker, Ann Hale spoke.', 'Ann Hale').role, null);
  });

  test('bylines and credits are marked', () => {
    assert.ok(mention('By Ann Hale and Lee Ward\n\nThe town slept.', 'Lee Ward').byline);
    assert.ok(mention('The mayor speaks. (Photo by Ann Hale/AFP)', 'Ann Hale').byline);
    assert.ok(mention('Ann Hale | Getty Images', 'Ann Hale').byline);
    assert.ok(mention('It ended.\n\nHale reported from Rome.', 'Hale').byline);
    assert.ok(mention('(Reporting by Ann Hale in Rome; editing by Lee Ward)', 'Lee Ward').byline);
    assert.ok(!mention('The bill by Ann Hale passed.', 'Ann Hale').byline);
    assert.ok(!mention('Ann Hale spoke to reporters.', 'Ann Hale').byline);
  });
});

suite('first names of shops', () => {
  const namesIn = (text: string): string[] =>
    analyze(text)
      .people.filter(({ kind }) => kind === 'name')
      .map(({ text: name }) => name);

  test('a first name before a capitalised thing is the thing’s, unless somebody of the article is called so', () => {
    assert.deepEqual(
      namesIn('They bought it at Arlene’s Flowers in Dover and at Martin’s Sporting Goods on Monday.'),
      [],
    );
    assert.deepEqual(namesIn('They met Arlene Boyle in Dover. It is for sale at Arlene’s Flowers.'), [
      'Arlene Boyle',
      'Arlene',
    ]);
    assert.deepEqual(namesIn('He worked in Kennedy’s Labor Department, then for Hartwell’s Treasury.').slice(0, 1), [
      'Kennedy',
    ]);
  });

  test('houses and bodies named after somebody of the article are not that person', () => {
    const text =
      'Dana Hartwell spoke. They met at Hartwell Tower and at the Hartwell Foundation; the Hartwell campaign declined.';
    assert.deepEqual(namesIn(text), ['Dana Hartwell', 'Hartwell']);
    assert.deepEqual(namesIn('She led the Institute of Allergy and Infectious Diseases.'), []);
  });

  test('both syllables of a Korean given name', () => {
    assert.deepEqual(namesIn('Minister Kang Dyung-wha spoke with Kim Gyeul-ri, and Lee-led groups left.').slice(0, 2), [
      'Kang Dyung-wha',
      'Kim Gyeul-ri',
    ]);
  });
});
