import * as assert from 'node:assert/strict';
import * as fs from 'node:fs';

/** Background and text of the editor in VS Code's own default themes. */
const THEMES = {
  dark: { background: '#1F1F1F', text: '#CCCCCC' },
  light: { background: '#FFFFFF', text: '#3B3B3B' },
  highContrast: { background: '#000000', text: '#FFFFFF' },
  highContrastLight: { background: '#FFFFFF', text: '#292929' },
};
type Theme = keyof typeof THEMES;

type Rgb = readonly [number, number, number];

/** `#RRGGBB[AA]` drawn over an opaque colour. */
function over(colour: string, below: Rgb): Rgb {
  const [r = 0, g = 0, b = 0, a = 255] = [1, 3, 5, 7].flatMap((at) =>
    at < colour.length ? [parseInt(colour.slice(at, at + 2), 16)] : [],
  );
  const mix = (top: number, bottom: number): number => (top * a + bottom * (255 - a)) / 255;
  return [mix(r, below[0]), mix(g, below[1]), mix(b, below[2])];
}

/** WCAG 2 relative luminance. */
function luminance(colour: Rgb): number {
  const [r = 0, g = 0, b = 0] = colour.map((channel) => {
    const part = channel / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: Rgb, b: Rgb): number {
  const [high = 0, low = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
}

interface Colour {
  readonly id: string;
  readonly defaults: Readonly<Record<Theme, string>>;
}

const { colors } = (
  JSON.parse(fs.readFileSync('package.json', 'utf8')) as { contributes: { colors: readonly Colour[] } }
).contributes;

suite('colours', () => {
  test('every colour of ours that is drawn with is one of these, and none is left over', () => {
    const source = fs
      .readdirSync('src/editor', { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .map((file) => fs.readFileSync(`src/editor/${file}`, 'utf8'))
      .join('\n');
    const drawn = new Set([...source.matchAll(/['.](\w+(?:Background|Border|Foreground))'/g)].map(([, name]) => name));
    const own = colors.map(({ id }) => id.replace(/^corroborate\./, ''));
    const tags = own.filter((name) => name.startsWith('tag.')).map((name) => name.replace('tag.', ''));
    for (const tag of tags) assert.match(source, new RegExp(`TAG_COLOURS = \\[.*'${tag}'`), tag);
    for (const name of own) assert.ok(name.startsWith('tag.') || drawn.has(name), `${name} is drawn nowhere`);
    const ofTheEditor = new Set(['disabledForeground', 'warningForeground']);
    for (const name of drawn) assert.ok(own.includes(name ?? '') || ofTheEditor.has(name ?? ''), name);
  });

  test('every colour has a default for every kind of theme', () => {
    for (const { id, defaults } of colors)
      for (const theme of Object.keys(THEMES) as Theme[])
        assert.match(defaults[theme], /^#[\dA-F]{6,8}$/i, `${id}, ${theme}`);
  });

  test('the measure is WCAG’s', () => {
    assert.equal(contrast([0, 0, 0], [255, 255, 255]), 21);
    assert.equal(contrast([118, 118, 118], [255, 255, 255]).toFixed(2), '4.54');
  });

  for (const { id, defaults } of colors) {
    for (const [theme, { background, text }] of Object.entries(THEMES) as [Theme, (typeof THEMES)[Theme]][]) {
      const paper = over(background, [0, 0, 0]);
      const drawn = over(defaults[theme], paper);
      if (/background/i.test(id)) {
        test(`${id}, ${theme}: text on it keeps 4.5:1`, () => {
          assert.ok(contrast(over(text, drawn), drawn) >= 4.5, String(contrast(over(text, drawn), drawn)));
        });
      } else {
        test(`${id}, ${theme}: 3:1 against the editor`, () => {
          assert.ok(contrast(drawn, paper) >= 3, contrast(drawn, paper).toFixed(2));
        });
      }
    }
  }
});
