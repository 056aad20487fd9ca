import assert from 'node:assert/strict';
import { RefactorProject } from '../../../test/refactor-fixture.ts';

const CONFIG =
  '//- statlens.config.json\n{ "packages": { "builtIn": ["core.relationships"], "statsConfig": "overlay" } }\n';
const NPCS = `//- npcs/mara.npc.json
{ "id": 12, "name": "Mara", "stats": { "relationships": { "affinity": 85, "trust": 60, "chemistry": 70 }, "own": { "a": 7 } } }
`;
const world = (definitions: string, name = 'world.json') =>
  `//- ${name}\n{ "id": 7, "name": "W", "meta": { "stats_config": { "definitions": {${definitions}} } } }\n`;
const OWN =
  '"own": { "id": "own", "axes": [{ "name": "a" }], "tiers": [{ "id": "t", "axis_name": "a", "min": 5 }] }';
const LOVER = '"tiers": [{ "id": "lover", "axis_name": "affinity", "min": 85 }]';

describe('writing out an overlay', () => {
  const TITLE = 'Write out what "core.relationships" adds to "relationships"';

  it('adds axes, tiers and levels of the package, with the same outcome', async () => {
    const project = await RefactorProject.open(`${CONFIG}${world(`"relationships$0": { ${LOVER} }`)}${NPCS}`);
    assert.ok(project.titles.includes(TITLE));
    const before = project.listEffective();
    const { 'world.json': after = '' } = await project.apply(TITLE);
    const { axes, tiers, levels } = JSON.parse(after).meta.stats_config.definitions.relationships;
    assert.ok(axes.length > 2 && levels.length > 2);
    assert.deepEqual(tiers.at(-1), { id: 'lover', axis_name: 'affinity', min: 85 });
    assert.deepEqual(project.listEffective(), before);
    // Read as the whole truth, it means the same now.
    project.service.setDocument('file:///game/statlens.config.json', 1, '{}');
    assert.deepEqual(project.listEffective(), {
      ...before,
      'npc:12': { ...(before['npc:12'] as object), own: { a: 7 } },
    });
  });

  it('is not offered for what is complete or no overlay', async () => {
    for (const text of [
      CONFIG + world(`"relationships$0": { "axes": [{ "name": "affinity" }], ${LOVER} }`),
      CONFIG + world(OWN.replace('own"', 'own$0"')),
      world(`"relationships$0": { ${LOVER} }`),
      CONFIG + world('"relationships$0": { "tiers": [{ "id": "lover", "min": 85 }] }'),
    ]) {
      const { titles } = await RefactorProject.open(text);
      assert.ok(!titles.includes(TITLE), text);
    }
  });
});

describe('moving a definition to a package', () => {
  const TITLE = 'Move definition "own" to a package of its own';
  const own = world(`
    "relationships": { ${LOVER} },
    "own$0": {
      "id": "own",
      "axes": [{ "name": "a" }],
      "tiers": [
        { "id": "t", "axis_name": "a", "min": 5 }
      ]
    }`);

  it('makes a file that the config names, with the same outcome', async () => {
    const project = await RefactorProject.open(CONFIG + own + NPCS);
    const before = project.listEffective();
    const changed = await project.apply(TITLE);
    assert.deepEqual(Object.keys(changed).sort(), [
      'stat_packages/own.stat_package.json',
      'statlens.config.json',
      'world.json',
    ]);
    assert.equal(
      changed['stat_packages/own.stat_package.json'],
      `{
    "id": "own",
    "label": "own",
    "definitions": {
        "own": {
            "id": "own",
            "axes": [{ "name": "a" }],
            "tiers": [
                { "id": "t", "axis_name": "a", "min": 5 }
            ]
        }
    }
}
`,
    );
    assert.match(
      changed['statlens.config.json'] ?? '',
      /"files": \["stat_packages\/own\.stat_package\.json"\]/,
    );
    assert.deepEqual(project.listEffective(), before);
    assert.deepEqual(project.service.check('file:///game/stat_packages/own.stat_package.json'), []);
  });

  it('keeps comments, and adds to the files that are named', async () => {
    const config = CONFIG.replace('"statsConfig"', '"files": ["more/*.json"], "statsConfig"');
    const text = own.replace('world.json', 'world.jsonc').replace('"axes"', '// all of it\n      "axes"');
    const changed = await (await RefactorProject.open(config + text + NPCS)).apply(TITLE);
    assert.match(changed['stat_packages/own.stat_package.jsonc'] ?? '', /\/\/ all of it\n +"axes"/);
    assert.match(changed['statlens.config.json'] ?? '', /\["more\/\*\.json", "stat_packages\/own/);
    const known = CONFIG.replace('"statsConfig"', '"files": ["stat_packages/*"], "statsConfig"');
    const files = Object.keys(await (await RefactorProject.open(known + own)).apply(TITLE));
    assert.ok(!files.includes('statlens.config.json'));
  });

  it('is offered only to editors that create files, and where nobody else is touched', async () => {
    const style = { versioned: true, annotated: false, spell: String };
    const offers = async (text: string, options = {}) =>
      (await RefactorProject.open(text, options)).titles.includes(TITLE);
    assert.equal(await offers(CONFIG + own), true);
    assert.equal(await offers(CONFIG + own, { style }), false);
    assert.equal(await offers(CONFIG + own, { only: ['refactor.rewrite'] }), false);
    assert.equal(await offers(CONFIG + own, { only: ['refactor.extract'] }), true);
    assert.equal(await offers(own), false);
    assert.equal(await offers(CONFIG + own + world(OWN, 'second/world.json')), false);
    const packaged = `//- p.stat_package.json\n{ "id": "p", "label": "P", "definitions": {${OWN}} }\n`;
    assert.equal(await offers(CONFIG + own + packaged), false);
  });

  it('never overwrites a file', async () => {
    const taken = '//- stat_packages/own.stat_package.json\n{}\n';
    const project = await RefactorProject.open(CONFIG + own + taken);
    await assert.rejects(project.edit(TITLE), /impossible/);
    const { documentChanges } = await (await RefactorProject.open(CONFIG + own)).edit(TITLE);
    assert.deepEqual(documentChanges?.[0], {
      kind: 'create',
      uri: 'file:///game/stat_packages/own.stat_package.json',
      options: { overwrite: false, ignoreIfExists: false },
    });
  });
});
