import assert from 'node:assert/strict';
import { openFixture } from '../../test/fixture.ts';
import { fixtureUri } from '../../test/fixture-files.ts';
import { HARBOUR_WORLD, MARA } from '../../test/small-harbour.ts';
import { parseText } from '../syntax/parse-text.ts';

const linked = (scheme: string, path: string, end: string) =>
  `${scheme}:/game/${path}${end}?${encodeURIComponent(fixtureUri(path))}`;

async function read(files: string, uri: string): Promise<string> {
  const text = await (await openFixture(files)).service.linkedDocument(uri);
  assert.ok(text !== undefined);
  return text;
}

const compare = async (files: string, path: string) => {
  const side = (name: string) => read(files, linked('stat-lens-stats', path, `.${name}.jsonc`));
  return [await side('base'), await side('effective')] as const;
};

describe('linked documents', () => {
  it('are those of all our schemes, and no others', async () => {
    const { service } = await openFixture(HARBOUR_WORLD + MARA);
    const npc = 'npcs/mara.npc.json';
    const effective = await service.linkedDocument(linked('stat-lens-effective', npc, '.md'));
    assert.equal(effective, service.effectiveDocument(fixtureUri(npc)));
    assert.match((await service.linkedDocument('stat-lens-rule:/tier/gap.md')) ?? '', /tier\/gap/);
    assert.equal(await service.linkedDocument('stat-lens-rule:/tier/none.md'), undefined);
    for (const uri of ['file:///etc/passwd', 'stat-lens-other:/x', 'nothing', '']) {
      assert.equal(await service.linkedDocument(uri), undefined, uri);
    }
  });

  it('show nothing of files that are none of ours', async () => {
    const files = `${HARBOUR_WORLD}//- secret.json\n{ "secret": 1 }`;
    for (const [scheme, end] of [
      ['stat-lens-effective', '.md'],
      ['stat-lens-world', '.merged.jsonc'],
      ['stat-lens-stats', '.base.jsonc'],
    ] as const) {
      for (const path of ['secret.json', '../etc/passwd.json', 'gone.json']) {
        assert.match(await read(files, linked(scheme, path, end)), /is no stat file|holds no world/);
      }
    }
  });
});

describe('base and effective stats as JSON', () => {
  it('differ in nothing but what the game makes of them', async () => {
    assert.deepEqual(await compare(HARBOUR_WORLD + MARA, 'npcs/mara.npc.json'), [
      `{
  "attributes": {
    "strength": 90,
    "health": 100,
    "note": "left-handed"
  }
}
`,
      `{
  "attributes": {
    "strength": 90,
    "health": 65,
    "note": "left-handed",
    "strengthTierId": "expert",
    "healthTierId": "hurt",
    "levelId": "battle_ready"
  }
}
`,
    ]);
  });

  it('tell the entities of a session and of a file with many NPCs apart', async () => {
    const session = `${HARBOUR_WORLD}//- s.session.json
{ "id": 3, "stats": { "relationships": { "npc:12": { "affinity": 500 }, "__proto__": { "trust": 1 } } } }`;
    const [base, effective] = await compare(session, 's.session.json');
    assert.deepEqual(Object.keys(JSON.parse(base).relationships), ['npc:12', '__proto__']);
    assert.deepEqual(JSON.parse(effective).relationships['npc:12'], {
      affinity: 100,
      affinityTierId: 'friend',
      levelId: 'close',
    });
    const many = `${HARBOUR_WORLD}//- people.npc.json
[{ "id": 1, "name": "A", "stats": { "attributes": { "luck": 5 } } }, { "name": "B", "stats": {} }]`;
    assert.deepEqual(JSON.parse((await compare(many, 'people.npc.json'))[1]), {
      'npc:1': { attributes: { luck: 20 } },
      2: {},
    });
  });

  it('say in a comment why there are none', async () => {
    const [base, effective] = await compare(HARBOUR_WORLD, 'world.json');
    assert.equal(base, '// world.json is a world; only NPCs and sessions have effective stats.\n{}\n');
    assert.equal(effective, base);
  });
});

describe('a merged world config', () => {
  const OVERLAY =
    '//- statlens.config.json\n{ "packages": { "builtIn": ["core.relationships", "core.mood"], "statsConfig": "overlay" } }\n';
  const WORLD = `//- world.json
{ "id": 7, "name": "Harbour\\nTown", "meta": { "stats_config": { "definitions": {
  "relationships": { "tiers": [{ "id": "lover", "axis_name": "affinity", "min": 85 }] },
  "own": { "id": "own", "axes": [{ "name": "a" }] } } } } }`;
  const merged = (files: string, path = 'world.json') =>
    read(files, linked('stat-lens-world', path, '.merged.jsonc'));
  const parse = (text: string) => parseText(text, { comments: true }).value as { definitions: object };

  it('is the config of an overlay as the game has it, and tells what comes from where', async () => {
    const text = await merged(OVERLAY + WORLD);
    assert.match(text, /^\/\/ Harbour\\u000aTown, as the game sees it/);
    assert.match(text, /\/\/ package core\.relationships, with changes of world\.json\n {4}"relationships"/);
    assert.match(text, /"min": 85,? .*\} \/\/ world\.json\n/);
    assert.match(text, /\/\/ package core\.mood\n {4}"mood"/);
    assert.match(text, /\/\/ world\.json\n {4}"own"/);
    const { service } = await openFixture(OVERLAY + WORLD);
    const [world] = service.workspace.index.worlds();
    assert.ok(world);
    const { config } = service.workspace.factsOf(world.record);
    assert.deepEqual(parse(text), JSON.parse(JSON.stringify(config, (_, member) => member ?? undefined)));
  });

  it('names no package whose file the game does not load', async () => {
    const plugin = `\n//- own.stat_package.json\n{ "id": "own", "label": "Own", "definitions": { "own": { "id": "own", "axes": [{ "name": "b" }] } } }`;
    const text = await merged(OVERLAY + WORLD + plugin);
    assert.match(text, /\/\/ world\.json\n {4}"own"/);
    assert.doesNotMatch(text, /package own/);
  });

  it('is what is written where that is the whole truth, with what only packages have behind it', async () => {
    const text = await merged(HARBOUR_WORLD);
    const ids = Object.keys(parse(text).definitions);
    assert.deepEqual(ids.slice(0, 2), ['attributes', 'relationships']);
    assert.ok(ids.includes('mood'));
    assert.match(
      text,
      /\/\/ world\.json; asked for its config, the game lays it over that of package core\.relationships\n/,
    );
    assert.match(text, /\/\/ package core\.mood, only where the game is asked/);
  });

  it('says why the game refuses it, and shows all worlds of a file', async () => {
    const broken = `//- world.json\n{ "id": 1, "meta": { "stats_config": { "definitions": { "d": { "id": "e", "axes": [{ "name": "a" }] } } } } }`;
    assert.match(await merged(broken), /\/\/ The game refuses it: /);
    const two = `//- world.json\n[{ "id": 1, "name": "A", "meta": {} }, { "id": 2, "name": "B", "meta": {} }]`;
    const { length } = parseText(await merged(two), { comments: true }).value as [];
    assert.equal(length, 2);
  });

  it('is JSON with comments whatever the names are', async () => {
    const odd = JSON.stringify('*/ "\u2028\n');
    const text = await merged(`//- world.json
{ "id": 1, "name": ${odd}, "meta": { "stats_config": { "definitions": { ${odd}: { "id": ${odd}, "axes": [{ "name": ${odd} }] } } } } }`);
    assert.ok(parseText(text, { comments: true }).complete);
  });
});
