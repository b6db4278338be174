import * as assert from 'node:assert/strict';
import { isProjectFolder, isProjectPaper, isProse } from '../../src/present/articleRule';

suite('what counts as an article', () => {
  test('papers that come with software do not, by their name', () => {
    for (const name of [
      'README.md',
      'readme.txt',
      'README.de.md',
      'LICENSE.txt',
      'requirements.txt',
      'CMakeLists.txt',
      'CHANGELOG.md',
      '.hidden.md',
    ]) {
      assert.equal(isProjectPaper(name), true, name);
    }
    for (const name of [
      '000_61228cb969e75afa.txt',
      'Trump calls Putin.md',
      'readmes-of-war.txt',
      'news-2025-02-13.txt',
    ]) {
      assert.equal(isProjectPaper(name), false, name);
    }
  });

  test('a folder with a build file is a software project', () => {
    for (const name of ['package.json', 'Cargo.toml', 'Makefile', 'app.csproj', 'requirements.txt']) {
      assert.equal(isProjectFolder(['a.txt', name]), true, name);
    }
    assert.equal(isProjectFolder(['a.txt', 'b.md', 'pictures', 'table.csv', 'package.txt']), false);
  });

  const prose = {
    article:
      'Talks begin\n\nThe minister met the envoy on Friday. “We made good progress,” he said. Neither side gave a date.',
    'sentences over lines':
      'The minister met\nthe envoy on Friday. Both sides were\ncareful afterwards. Neither side gave\na date.',
    'wrapped lines':
      'The minister met the\nenvoy on Friday.\nNeither side gave\na date.\nNobody knows when\nthe talks go on.\n',
    'two spaces between sentences': 'One two three four five.  Six seven eight nine ten!  Is this one a question too?',
    Cyrillic: 'Министр встретил посла в пятницу. Обе стороны были осторожны потом. Никто не назвал точную дату.',
    Chinese: '外交部长星期五在首都会见了特使。双方都表示会谈取得良好进展。没有人公布下次会谈的具体日期。',
  };
  for (const [name, text] of Object.entries(prose)) test(`prose: ${name}`, () => assert.equal(isProse(text), true));

  const other = {
    requirements: 'numpy==1.26.4\npandas>=2.0\nrequests\n# pinned.\n',
    'a list of words': 'alpha\nbeta\ngamma\n'.repeat(100),
    'two sentences': 'The minister met the envoy on Friday. Neither side gave a date.',
    numbers: '1.0 2.0 3.0 4.0 5.0. 6.0 7.0 8.0.\n'.repeat(20),
    robots: 'User-agent: *\nDisallow: /admin\nSitemap: https://example.org/sitemap.xml\n',
    headings: '# One\n\n## Two\n\n- three\n- four\n',
    empty: '',
    binary: '\u0000\u0001\u0002'.repeat(1000),
  };
  for (const [name, text] of Object.entries(other)) test(`no prose: ${name}`, () => assert.equal(isProse(text), false));

  test('line ends of any system make no difference', () => {
    const texts: string[] = [...Object.values(prose), ...Object.values(other)];
    for (const text of texts)
      for (const end of ['\r\n', '\r']) assert.equal(isProse(text.replaceAll('\n', end)), isProse(text), text);
  });
});
