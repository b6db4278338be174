// Owns news of our own making: the sentences of newsTemplates.mjs with their slots filled.
import { loadSource } from '../sources.mjs';
import { readTable } from './nameLists.mjs';
import { OFFICES, TEMPLATES, TITLES, VERBS } from './newsTemplates.mjs';
import { pick, random } from './random.mjs';

/** What is made up counts half. */
const WEIGHT = 0.5;
const EACH = 60;

const STATES =
  'Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Florida|Georgia|Illinois|Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada|New Hampshire|New Jersey|New Mexico|New York|North Carolina|Ohio|Oklahoma|Oregon|Pennsylvania|South Carolina|Tennessee|Texas|Utah|Vermont|Virginia|Washington|West Virginia|Wisconsin|Wyoming|Calif|Mass|Ky|Tenn|Ariz|Conn|Fla|Ga|Ill|Mich|Minn|Ohio|Ore|Pa|Tex|Va|Wash|Wis'.split(
    '|',
  );
const MONTHS = 'January|February|March|April|June|July|August|September|October|November|December'.split('|');
const DAYS = 'Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday'.split('|');
const TOWN_ENDS = ['ville', 'ton', 'burg', ' Springs', ' Falls', ' Heights', 'field', 'ford'];
const PARTICLES = ['de ', 'van ', 'von ', 'al-', 'de la ', 'El-', 'bin ', 'Mc', "O'"];

const listed = (list) => list.split(/\s*[|\n]\s*/).filter((entry) => entry.length > 3 && !entry.includes('.'));
const capitalised = (phrase) => phrase.replace(/(?<![\p{L}'])\p{Ll}/gu, (letter) => letter.toUpperCase());

/** Every template so many times, each time about others. */
export async function* writeNews(gold, names) {
  const slots = await openSlots(gold, names);
  for (const template of TEMPLATES.trim().split('\n')) {
    // storms, ships and songs are named like people and are none
    const isThing = /Hurricane|Storm|USS|The song/.test(template);
    for (let i = 0; i < EACH; i++) {
      const record = fill(template, slots);
      yield isThing ? { ...record, people: [] } : record;
    }
  }
}

async function openSlots(gold, { family, drawFamily, drawGiven }) {
  const { WORLD_PLACES, PEOPLES } = await loadSource(
    "export { WORLD_PLACES, PEOPLES } from './core/lexicon/worldPlaces';",
  );
  const towns = [
    ...listed(WORLD_PLACES),
    ...readTable(gold, 'not_people_countries_capitals.tsv').map(([name]) => name.toLowerCase()),
  ].map(capitalised);
  const peoples = listed(PEOPLES)
    .filter((entry) => !entry.endsWith('s') && /(an|ish|ese|i|ic|sh)$/.test(entry))
    .map(capitalised);
  const [titles, offices, verbs] = [TITLES, OFFICES, VERBS].map((list) => list.split('|'));
  const town = () => (random() < 0.6 ? pick(family) : random() < 0.5 ? drawFamily() + pick(TOWN_ENDS) : pick(towns));
  const familyOf = () => {
    if (random() < 0.05) return `${drawFamily()}-${drawFamily()}`;
    return random() < 0.04 ? pick(PARTICLES) + drawFamily() : drawFamily();
  };
  const between = (kind) => {
    if (kind < 0.1) return ` ${pick('ABCDEFGHJKLMRSTW'.split(''))}.`;
    if (kind < 0.17) return ` ${drawGiven()}`;
    if (kind < 0.19) return ` ${drawFamily()}`;
    return kind < 0.2 ? ` “${pick(['Big', 'The'])} ${drawGiven()}”` : '';
  };
  return {
    P: () => {
      const kind = random();
      const given = random() < 0.04 ? `${drawGiven()}-${drawGiven()}` : drawGiven();
      const last = familyOf();
      return `${given}${between(kind)} ${last}${random() < 0.02 ? ' Jr.' : ''}`;
    },
    S: drawFamily,
    G: drawGiven,
    C: () => pick(towns),
    X: town,
    F: () => (random() < 0.6 ? pick(family) : drawFamily()),
    T: () => pick(titles),
    O: () => pick(offices),
    D: () => pick(peoples),
    M: () => pick(MONTHS),
    W: () => pick(DAYS),
    N: () => String(2 + Math.floor(random() * 90)),
    ST: () => pick(STATES),
    V: () => pick(verbs),
  };
}

function fill(template, slots) {
  const people = [];
  let text = '';
  for (const part of template.replaceAll(' ⏎ ', '\n').split(/(<[A-Z]+>)/)) {
    const slot = /^<([A-Z]+)>$/.exec(part)?.[1];
    const filled = slot === undefined ? part : slots[slot]();
    if (slot === 'P' || slot === 'S' || slot === 'G')
      people.push({ start: text.length, end: text.length + filled.length });
    text += filled;
  }
  if (/^\p{Ll}/u.test(text)) text = text.charAt(0).toUpperCase() + text.slice(1);
  return { text, people, weight: WEIGHT };
}
