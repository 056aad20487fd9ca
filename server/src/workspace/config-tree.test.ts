import assert from 'node:assert/strict';
import { ConfigTree } from './config-tree.ts';
import { compileGlobs, describeBadGlob } from './glob.ts';
import { RowShapes } from './number-rows.ts';
import { parseDiskFile } from './raw-file.ts';

const ROOT = 'file:///game';

function makeTree(
  gitIgnores: Readonly<Record<string, string>>,
  configs: Readonly<Record<string, string>> = {},
) {
  const tree = new ConfigTree();
  for (const [folder, text] of Object.entries(gitIgnores)) tree.setGitIgnore(`${ROOT}${folder}`, text);
  for (const [folder, text] of Object.entries(configs)) {
    const uri = `${ROOT}${folder}/statlens.config.json`;
    tree.setConfig(uri, parseDiskFile(uri, { kind: 'text', text, bom: false }, new RowShapes()));
  }
  return tree;
}

const ignored = (tree: ConfigTree, ...paths: readonly string[]) =>
  paths.filter((path) => tree.isIgnored(`${ROOT}/${path}`));

describe('ignoring files', () => {
  it('follows the .gitignore files, the nearest having the last word', () => {
    const tree = makeTree({
      '': 'build/\n# a comment\n*.tmp.json\n/top.json\n',
      '/deep': '!keep.tmp.json\r\nbuild\n',
      '/deep/build': '!*',
    });
    const paths = ['build/a.json', 'x/build/a.json', 'a.tmp.json', 'top.json', 'x/top.json', 'a.json'];
    assert.deepEqual(ignored(tree, ...paths), paths.slice(0, 4));
    assert.deepEqual(ignored(tree, 'deep/keep.tmp.json', 'deep/a.tmp.json', 'deep/build/a.json'), [
      'deep/a.tmp.json',
      'deep/build/a.json',
    ]);
  });

  it('lets a config add to what git ignores, and bring things back', () => {
    const tree = makeTree(
      { '': 'generated/\n*.json\n' },
      { '': '{"ignore": ["!generated/", "!*.npc.json", "drafts", "!drafts/good/"]}' },
    );
    assert.deepEqual(
      ignored(tree, 'generated/a.npc.json', 'a.json', 'drafts/a.npc.json', 'drafts/good/a.npc.json'),
      ['a.json', 'drafts/a.npc.json', 'drafts/good/a.npc.json'],
    );
  });

  it('never loses a config to a pattern about files', () => {
    const tree = makeTree({ '': '*.json\nold/' });
    const paths = ['statlens.config.json', 'old/statlens.config.json'];
    assert.deepEqual(ignored(tree, ...paths), ['old/statlens.config.json']);
  });

  it('takes what was named for meant', () => {
    const tree = makeTree({ '': 'build/\n' });
    tree.addNamed(`${ROOT}/build/game`);
    tree.addNamed(`${ROOT}/build/one.json`);
    assert.deepEqual(ignored(tree, 'build/game/a.json', 'build/one.json', 'build/two.json'), [
      'build/two.json',
    ]);
  });

  it('reads names as they are in uris', () => {
    const tree = makeTree({ '': 'alte Stände/\n' });
    assert.deepEqual(ignored(tree, 'alte%20St%C3%A4nde/a.json').length, 1);
  });

  it('ends on patterns made to take for ever', () => {
    const hostile = [
      '**/a/**/a/**/a/**/b',
      `${'*a'.repeat(50)}b`,
      '*a*a*a*b.json',
      '[',
      '\\',
      '!',
      `${'a'.repeat(1e5)}*`,
    ];
    const tree = makeTree({ '': hostile.join('\n') });
    const deep = `${'a/'.repeat(3000)}a.json`;
    assert.deepEqual(ignored(tree, deep, `${'a'.repeat(5000)}.json`, `${'a'.repeat(240)}.json`), []);
  });
});

describe('file patterns', () => {
  const fits = (pattern: string, path: string) => compileGlobs([pattern])?.(path);

  it('see paths from the folder of the config; a bare name fits everywhere, a folder all in it', () => {
    assert.equal(fits('cast/*.json', 'cast/a.json'), true);
    assert.equal(fits('cast/*.json', 'x/cast/a.json'), false);
    assert.equal(fits('./cast/**', 'cast/deep/a.json'), true);
    assert.equal(fits('cast/', 'cast/deep/a.json'), true);
    assert.equal(fits('*.{hero,npc}.json', 'deep/a.hero.json'), true);
    assert.equal(fits('a+b/[xy].json', 'a+b/y.json'), true);
    assert.equal(fits('.hidden/*', '.hidden/a.json'), true);
  });

  it('are refused, with the reason, when nobody can mean them or a machine would hang on them', () => {
    const bad = ['', ' ', '/etc/*', 'C:/x', 'a\\b', '../x', '!x', '(a|b)', '{a', '{a,{b,c}}', '{1..9999}'];
    const hostile = [
      '*a*a*a*a*a*b',
      '**/**/**/**/x',
      '{a,b,c,d,e,f}{a,b,c,d,e,f}{a,b,c,d,e,f}',
      'a'.repeat(301),
    ];
    for (const pattern of [...bad, ...hostile]) {
      assert.notEqual(describeBadGlob(pattern), undefined, pattern);
      assert.equal(compileGlobs([pattern]), undefined);
    }
    for (const pattern of ['**/a/**/*.json', '*.json', 'a/{b,c}/[0-9]*.json', '__proto__', 'a b/ä.json']) {
      assert.equal(describeBadGlob(pattern), undefined, pattern);
    }
  });

  it('end soon on the worst paths', () => {
    const test = compileGlobs(['**/*a*a*b', '**/a/**/a/**/b']);
    assert.equal(test?.(`${'a'.repeat(250)}/${'a'.repeat(250)}`), false);
    assert.equal(test?.('a/'.repeat(5000)), false);
  });
});
