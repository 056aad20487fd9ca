import assert from 'node:assert/strict';
import { openFixture } from '../../test/fixture.ts';
import { fixtureUri } from '../../test/fixture-files.ts';
import { cursorOf } from '../../test/occurrence-marks.ts';
import { renameAt } from '../../test/rename-fixture.ts';

/** Checks that renaming what stands at `$0` is refused with this sentence. */
async function check(text: string, newName: string, reason: string): Promise<void> {
  const refusal = await renameAt(await openFixture(text), newName);
  assert.equal(refusal, reason);
}

/** Checks that nothing can be renamed at `$0`, whatever the name. */
async function checkPlace(text: string, reason: string): Promise<void> {
  const fixture = await openFixture(text);
  const { uri, position } = await cursorOf(fixture);
  assert.equal(await fixture.service.prepareRename(uri, position), reason);
  assert.equal(await renameAt(fixture, 'something'), reason);
}

const WORLD = `//- world.json
{"id":7,"meta":{"stats_config":{"definitions":{
 "d":{"id":"d","axes":[{"name":"mi$0ght"},{"name":"luck"},{"name":"wealthTierId"}],
  "tiers":[{"id":"low","axis_name":"might","min":0},{"id":"lucky","axis_name":"luck","min":0}]},
 "e":{"id":"e","axes":[{"name":"x"}]}}}}}
`;
const at = (text: string) => WORLD.replace('$0', '').replace(text.replace('$0', ''), text);

describe('rename refuses', () => {
  it('names that are no names', async () => {
    await check(WORLD, '', 'A name must not be empty or blank: the game refuses it');
    await check(WORLD, ' \u00a0', 'A name must not be empty or blank: the game refuses it');
    await check(
      WORLD,
      ' x',
      '" x" begins or ends with a blank, which the game takes off in some places only',
    );
    await check(WORLD, '\ud800', '"\\ud800" holds half of a character');
  });

  it('names that the game keeps for itself', async () => {
    const stored = 'is the key under which the game stores';
    await check(WORLD, 'levelId', `"levelId" ${stored} what it computed, so no axis can have that name`);
    await check(WORLD, 'luckTierId', `"luckTierId" ${stored} the tier of "luck"`);
    await check(
      WORLD,
      'wealth',
      'The game would store the tier of "wealth" under "wealthTierId", which is an axis itself',
    );
  });

  it('names that are taken in the same definition or world', async () => {
    await check(WORLD, 'luck', 'The axis "luck" of "d" exists already, in "world.json"');
    await check(at('"low$0"'), 'lucky', 'The tier "lucky" of "d" exists already, in "world.json"');
    await check(at('"d$0":'), 'e', 'The definition "e" exists already, in "world.json"');
  });

  it('a definition that would lie over that of a package', () =>
    check(
      at('"d$0":'),
      'mood',
      'The package "core.mood" has a definition "mood", which this one would lie over',
    ));

  it('a name that stands somewhere already, though nobody declares it', async () => {
    const npc = '//- npcs/mara.npc.json\n{"id":12,"stats":{"d":{"power":1}}}\n';
    await check(
      WORLD + npc,
      'power',
      '"power" stands already in "npcs/mara.npc.json", and would then mean the axis "power" of "d"',
    );
    const note = '//- npcs/mara.npc.json\n{"id":12,"stats":{"d":{"power":"much"}}}\n';
    await check(
      WORLD + note,
      'power',
      '"power" stands already in "npcs/mara.npc.json", and would then mean the axis "power" of "d"',
    );
  });

  it('a name whose tier key stands somewhere already', () =>
    check(
      `${WORLD}//- npcs/mara.npc.json\n{"id":12,"stats":{"d":{"might":1,"powerTierId":4}}}\n`,
      'power',
      '"power" stands already in "npcs/mara.npc.json", and would then mean the axis "power" of "d"',
    ));

  it('numbers that are none, and numbers that are taken', async () => {
    const npcs = '//- a.npc.json\n{"id":1$02,"stats":{}}\n//- b.npc.json\n{"id":13,"stats":{}}\n';
    const none = 'is no whole number, and the game knows such things by whole numbers only';
    await check(npcs, 'mara', `"mara" ${none}`);
    await check(npcs, '012', `"012" ${none}`);
    await check(npcs, '1.5', `"1.5" ${none}`);
    await check(npcs, '13', 'NPC 13 exists already, in "b.npc.json"');
    await check('//- world.json\n{"id":7$0,"meta":{}}\n', '0', 'The game takes the world 0 for no world');
  });

  it('while files have not been read yet', async () => {
    const fixture = await openFixture('//- a.npc.json\n{"id":12}\n');
    const fresh = (await import('../language-service.ts')).createLanguageService({
      fileSystem: fixture.fileSystem,
      logger: { info: () => {}, warn: () => {} },
    });
    const uri = fixtureUri('a.npc.json');
    fresh.setDocument(uri, 1, '{"id":12,"stats":{}}');
    const style = { versioned: false, annotated: false, spell: (each: string) => each };
    const position = { line: 0, character: 6 };
    assert.equal(
      await fresh.rename(uri, { position, newName: '13', style }),
      'Not all files of the project have been read yet; try again in a moment',
    );
  });

  it('when a file cannot be understood', async () => {
    await check(
      `${WORLD}//- npcs/mara.npc.json\n{"id":12,"stats":{"d":{"might":1\n`,
      'power',
      '"mara.npc.json" is no valid JSON, so nobody can tell whether it means the axis "might" of "d"; mend it first',
    );
  });

  it('what the game brings along', async () => {
    await checkPlace(
      '//- world.json\n{"id":7,"meta":{"stats_config":{"definitions":{}}}}\n//- a.npc.json\n{"stats":{"mood":{"val$0ence":1}}}\n',
      'The game\'s own package "core.mood" brings the axis "valence" of "mood" along, so it keeps its name; what is written over it under another name would no longer belong to it',
    );
    await checkPlace(
      `//- statlens.config.json
{"packages":{"statsConfig":"overlay"}}
//- world.json
{"id":7,"meta":{"stats_config":{"definitions":{"relationships":{"tiers":[{"id":"fri$0end","axis_name":"affinity","min":30,"max":59.99}]}}}}}
`,
      'The game\'s own package "core.relationships" brings the tier "friend" of "relationships" along, so it keeps its name; what is written over it under another name would no longer belong to it',
    );
    await checkPlace(
      '//- world.json\n{"id":7,"meta":{"brain_config":{"active_packages":["core.mo$0od"]}}}\n',
      'The package "core.mood" belongs to the game itself, so it keeps its name',
    );
  });

  it('what nobody declares, and what the game makes out of old sections', async () => {
    await checkPlace(
      `${WORLD.replace('$0', '')}//- a.npc.json\n{"stats":{"d":{"mana$0":1}}}\n`,
      'Nothing that counts declares the axis "mana" of "d", so there is nothing to rename',
    );
    await checkPlace(
      `//- world.json
{"id":7,"meta":{"relationship_schemas":{"default":[{"id":"friend","min":0}]}}}
//- a.npc.json
{"stats":{"relationships":{"affin$0ity":1}}}
`,
      'The game makes the axis "affinity" of "relationships" out of the old sections of the world; migrate it first, then it can be renamed',
    );
  });

  it('an axis that an overlay adds, for the game takes no axes from there', () =>
    checkPlace(
      `//- statlens.config.json
{"packages":{"statsConfig":"overlay"}}
//- world.json
{"id":7,"meta":{"stats_config":{"definitions":{"mood":{"axes":[{"name":"wi$0t"}]}}}}}
`,
      'Nothing that counts declares the axis "wit" of "mood", so there is nothing to rename',
    ));

  it('what the game means by this very name', () =>
    check(
      `//- world.json
{"id":7,"meta":{"stats_config":{"definitions":{"relationships":{"id":"relationships","axes":[{"name":"affin$0ity"}]}}},
 "intimacy_gating":{"interactions":{"seduction":{"minimumAffinity":5}}}}}
`,
      'liking',
      '"world.json" holds a place where the game always means "affinity"',
    ));

  it('what two worlds read under one name', () =>
    check(
      `//- statlens.config.json
{}
//- one/world.json
{"id":1,"meta":{"stats_config":{"definitions":{"d":{"id":"d","axes":[{"name":"mi$0ght"}]}}}}}
//- two/world.json
{"id":2,"meta":{"stats_config":{"definitions":{"d":{"id":"d","axes":[{"name":"might"}]}}}}}
//- one/a.npc.json
{"id":1,"world_id":1,"character_instance_id":"x","stats":{}}
//- two/b.npc.json
{"id":2,"world_id":2,"character_instance_id":"x","stats":{}}
//- x.instance.json
{"id":"x","character_id":"y","stats":{"d":{"might":3}}}
`,
      'power',
      '"x.instance.json" holds "might" for several worlds or packages at once, so it cannot have two names',
    ));
});
