import * as l10n from '@vscode/l10n';
import picomatch from 'picomatch';

/** Says whether a path with `/`, seen from the config's folder, is meant. */
export type PathTest = (path: string) => boolean;

const MAX_PATTERN = 300;
/** Longer paths are none of our business: no file of a game is that deep. */
const MAX_PATH = 512;

/**
 * Each star that may end in several places multiplies the ways to match one path: `**` by the number of folders, a
 * further `*` of a name by the length of the name. So many are plenty for people and cannot stop a machine.
 */
const MAX_FOLDER_STARS = 3;
const MAX_NAME_STARS = 2;
const MAX_ALTERNATIVES = 100;

/** Why a file pattern cannot be used, as the end of a sentence about it; undefined when it is fine. */
export function describeBadGlob(pattern: string): string | undefined {
  if (pattern.trim() === '') return l10n.t('is empty');
  if (pattern.length > MAX_PATTERN) return l10n.t('is longer than {0} characters', MAX_PATTERN);
  if (pattern.includes('\\')) return l10n.t('has a backslash; folders are separated by "/"');
  if (/^(\/|[A-Za-z]:)/.test(pattern)) return l10n.t('begins at the top of the disk instead of this folder');
  if (pattern.split('/').includes('..')) return l10n.t('leaves this folder with ".."');
  if (pattern.startsWith('!')) return l10n.t('begins with "!"; patterns can only include');
  if (/[()]/.test(pattern)) return l10n.t('has parentheses, which have no meaning here');
  if (!hasPairedBrackets(pattern))
    return l10n.t('has a bracket without its counterpart, or one inside another');
  if (countAlternatives(pattern) > MAX_ALTERNATIVES)
    return l10n.t('has more than {0} alternatives', MAX_ALTERNATIVES);
  if (hasTooManyStars(pattern)) return l10n.t('has too many stars');
  return undefined;
}

/** Compiles good patterns into one test; undefined when there are none. */
export function compileGlobs(patterns: readonly string[]): PathTest | undefined {
  const tests = patterns.filter((pattern) => describeBadGlob(pattern) === undefined).map(compileGlob);
  if (tests.length === 0) return undefined;
  return (path) => path.length <= MAX_PATH && tests.some((test) => test(path));
}

function compileGlob(pattern: string): PathTest {
  const plain = pattern.replace(/^(\.\/)+/, '');
  // A name without a folder is meant wherever it lies, as in a .gitignore.
  const anywhere = plain.includes('/') ? plain : `**/${plain}`;
  // A folder stands for what is in it.
  const whole = anywhere.endsWith('/') ? `${anywhere}**` : anywhere;
  return picomatch(whole, {
    dot: true,
    noextglob: true,
    nonegate: true,
    regex: false,
    windows: false,
    strictSlashes: true,
  });
}

function hasPairedBrackets(pattern: string): boolean {
  const rest = pattern.replaceAll(/\{[^{}[\]]*\}|\[[^[\]{}]*\]/g, '');
  return !/[{}[\]]/.test(rest);
}

function countAlternatives(pattern: string): number {
  let count = 1;
  for (const [group] of pattern.matchAll(/\{[^{}]*\}/g)) {
    // A range such as {1..1000} stands for as many alternatives.
    count *= group.includes('..') ? MAX_ALTERNATIVES + 1 : group.split(',').length;
  }
  return count;
}

/** Counts the stars of which a wrong guess is found out late: `**`, and every further `*` of one name. */
function hasTooManyStars(pattern: string): boolean {
  let inFolders = 0;
  let inNames = 0;
  for (const name of pattern.split('/')) {
    if (name === '**') inFolders++;
    else inNames += Math.max(0, (name.match(/\*+/g)?.length ?? 0) - 1);
  }
  return inNames > MAX_NAME_STARS || inFolders > MAX_FOLDER_STARS;
}
