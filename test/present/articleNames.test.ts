import * as assert from 'node:assert/strict';
import { ArticleNames } from '../../src/present/articleNames';

function named(...paths: string[]): ArticleNames {
  const names = new ArticleNames();
  for (const path of paths) names.add(path);
  return names;
}

suite('names of articles', () => {
  test('a name borne once is the file’s', () => {
    const names = named('/desk/monday/storm.txt', '/desk/monday/harbour.txt');
    assert.equal(names.nameOf('/desk/monday/storm.txt'), 'storm.txt');
    assert.equal(names.folderOf('/desk/monday/storm.txt'), '');
  });

  test('namesakes are told apart by the folder they lie in', () => {
    const names = named('/desk/monday/storm.txt', '/desk/tuesday/storm.txt', '/desk/storm.txt');
    assert.equal(names.nameOf('/desk/monday/storm.txt'), 'monday/storm.txt');
    assert.equal(names.nameOf('/desk/tuesday/storm.txt'), 'tuesday/storm.txt');
    assert.equal(names.nameOf('/desk/storm.txt'), 'desk/storm.txt');
  });

  test('by as many folders as it takes, each article for itself', () => {
    const names = named('/a/wire/storm.txt', '/b/wire/storm.txt', '/b/paper/storm.txt');
    assert.equal(names.folderOf('/a/wire/storm.txt'), 'a/wire');
    assert.equal(names.folderOf('/b/wire/storm.txt'), 'b/wire');
    assert.equal(names.folderOf('/b/paper/storm.txt'), 'paper');
  });

  test('one whose folders end another’s is told by all it has', () => {
    const names = named('/wire/storm.txt', '/old/wire/storm.txt');
    assert.equal(names.folderOf('/wire/storm.txt'), 'wire');
    assert.equal(names.folderOf('/old/wire/storm.txt'), 'old/wire');
    assert.equal(named('/storm.txt', '/old/storm.txt').nameOf('/storm.txt'), 'storm.txt');
  });

  test('once the namesake is gone the file’s name is enough again', () => {
    const names = named('/a/storm.txt', '/b/storm.txt');
    assert.equal(names.nameOf('/a/storm.txt'), 'a/storm.txt');
    names.remove('/b/storm.txt');
    names.remove('/c/storm.txt');
    assert.equal(names.nameOf('/a/storm.txt'), 'storm.txt');
  });

  test('an article that is not listed is told from those that are', () => {
    assert.equal(named('/a/storm.txt').nameOf('/b/storm.txt'), 'b/storm.txt');
    assert.equal(named('/a/storm.txt').nameOf('/b/harbour.txt'), 'harbour.txt');
  });

  test('thousands of one name each have a name of their own', () => {
    const paths = Array.from({ length: 8000 }, (_, at) => `/desk/${at % 90}/${at}/article.txt`);
    const names = named(...paths);
    assert.equal(new Set(paths.map((path) => names.nameOf(path))).size, paths.length);
  });
});
