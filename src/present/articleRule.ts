/*
 * Owns the rule for what counts as an article, so that code projects stay quiet. Pure: names and texts in, yes or no out.
 * Leaves asking the file system and the settings to editor/articleFiles.ts.
 */

/** `auto`: by the rule below; `always`: whatever the globs take; `never`: nothing. */
export type ArticleMode = 'auto' | 'always' | 'never';

/** A folder that holds one of these is a software project, and so is all below it. Lower case. */
const BUILD_FILES: ReadonlySet<string> = new Set(
  (
    'package.json|deno.json|tsconfig.json|cargo.toml|go.mod|pyproject.toml|setup.py|setup.cfg|requirements.txt|pipfile|' +
    'environment.yml|tox.ini|makefile|gnumakefile|cmakelists.txt|meson.build|configure.ac|build.gradle|build.gradle.kts|' +
    'pom.xml|build.xml|gemfile|rakefile|composer.json|mix.exs|rebar.config|stack.yaml|cabal.project|dune-project|' +
    'package.swift|podfile|pubspec.yaml|build.sbt|deps.edn|project.clj|build.zig|dockerfile|docker-compose.yml|vcpkg.json'
  ).split('|'),
);
const PROJECT_FILE = /\.(?:sln|csproj|fsproj|vbproj|xcodeproj|gemspec|cabal|nimble|rockspec)$/i;

/** Papers that come with software, by name without ending. Lower case. */
const PAPERS: ReadonlySet<string> = new Set(
  (
    'readme|license|licence|copying|notice|authors|contributors|contributing|changelog|changes|history|news|todo|install|' +
    'security|support|code_of_conduct|code-of-conduct|governance|maintainers|codeowners|requirements|constraints|' +
    'requirements-dev|dev-requirements|cmakelists|robots|humans|llms|agents|claude|third_party_notices|thirdpartynotices|' +
    'pull_request_template|issue_template|release_notes|releasenotes|architecture|development|developers|upgrading|roadmap'
  ).split('|'),
);

/** True for README.md, LICENSE.txt, README.de.md, requirements.txt and the like. */
export function isProjectPaper(fileName: string): boolean {
  const [stem] = fileName.toLowerCase().split('.');
  return stem === '' || PAPERS.has(stem ?? '');
}

/** True when a folder with these entries is a software project. */
export function isProjectFolder(names: Iterable<string>): boolean {
  for (const name of names) if (BUILD_FILES.has(name.toLowerCase()) || PROJECT_FILE.test(name)) return true;
  return false;
}

/** Sentences that make a text prose; held by test/present/articleRule.test.ts. */
const LEAST_SENTENCES = 3;
const LEAST_WORDS_A_SENTENCE = 4;
/** UTF-16 units looked at: whether a text is prose shows early. */
const SAMPLE = 20_000;

/**
 * True when the text holds at least three full sentences: runs of four or more words that end in a full stop,
 * question or exclamation mark. Scripts without spaces count by their own marks.
 */
export function isProse(text: string): boolean {
  let sentences = 0;
  let words = 0;
  let letters = 0;
  const length = Math.min(text.length, SAMPLE);
  for (let at = 0; at < length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 0x3002 || unit === 0xff01 || unit === 0xff1f) {
      if (letters >= LEAST_WORDS_A_SENTENCE * 2) sentences++;
      words = letters = 0;
    } else if (isLetter(unit)) letters++;
    else if (unit === 0x0a && isBlankLine(text, at + 1)) words = letters = 0;
    else {
      if (letters > 0 && isSpace(unit)) words++;
      if (isStop(unit) && isSentenceEnd(text, at) && letters > 0) {
        if (words + 1 >= LEAST_WORDS_A_SENTENCE) sentences++;
        words = 0;
      }
      if (unit < 0x2e80) letters = 0;
    }
    if (sentences >= LEAST_SENTENCES) return true;
  }
  return false;
}

const isSpace = (unit: number): boolean =>
  unit === 0x20 || unit === 0x0a || unit === 0x0d || unit === 0x09 || unit === 0xa0;
const isStop = (unit: number): boolean => unit === 0x2e || unit === 0x21 || unit === 0x3f;
const isLetter = (unit: number): boolean =>
  (unit >= 0x61 && unit <= 0x7a) ||
  (unit >= 0x41 && unit <= 0x5a) ||
  (unit >= 0xc0 && (unit < 0x2000 || unit > 0x206f) && unit < 0xff00) ||
  unit === 0x27;
const isBlankLine = (text: string, at: number): boolean => /^\r?(?:\n|$)/.test(text.slice(at, at + 2));

/** A mark ends a sentence where white space follows, closing quotes and brackets between them allowed. */
function isSentenceEnd(text: string, at: number): boolean {
  let next = at + 1;
  while (next < at + 4 && '"\'”’»)]'.includes(text.charAt(next)) && next < text.length) next++;
  return next >= text.length || isSpace(text.charCodeAt(next));
}
