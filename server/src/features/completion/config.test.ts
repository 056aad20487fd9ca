import assert from 'node:assert/strict';
import { completeAt, type Offer } from '../../../test/completion-fixture.ts';
import { openFixture } from '../../../test/fixture.ts';
import { fixtureUri } from '../../../test/fixture-files.ts';
import { HARBOUR_WORLD } from '../../../test/small-harbour.ts';

/** Completes in a stats config with one definition. */
function complete(members: string, others = ''): Promise<Offer> {
  return completeAt(`${others}//- stats_config.json\n${wrap(members)}`);
}

function wrap(members: string): string {
  return `{ "definitions": { "d": { "id": "d", ${members} } } }`;
}

/** The labels of the bands that are proposed for a new tier. */
async function listBands(axes: string, tiers: string, others = ''): Promise<string[]> {
  const { labels } = await complete(`"axes": [${axes}], "tiers": [${tiers} | ]`, others);
  return labels
    .filter((label) => label.startsWith('next tier'))
    .map((label) => label.slice('next tier of '.length));
}

const AXIS = '{ "name": "s" }';

describe('completion in stats configs', () => {
  it('writes a whole definition under a free id, that is its id too', async () => {
    const { apply } = await completeAt('//- stats_config.json\n{ "definitions": { "attributes": {}, | } }');
    const after = JSON.parse(apply('new stat definition')) as { definitions: Record<string, { id: string }> };
    assert.deepEqual(Object.keys(after.definitions), ['attributes', 'attributes_2']);
    assert.equal(after.definitions.attributes_2?.id, 'attributes_2');
    const id = await completeAt('//- stats_config.json\n{ "definitions": { "mood": { | } } }');
    assert.match(id.apply('id'), /"mood": \{ "id": "mood" \}/);
  });

  it('writes a definition behind its key with that as its id', async () => {
    const { apply } = await completeAt('//- stats_config.json\n{ "definitions": { "mood": | } }');
    assert.equal(JSON.parse(apply('stat definition')).definitions.mood.id, 'mood');
  });

  it('writes a new definition of which there is nothing to say but that nobody uses it', async () => {
    const { apply } = await completeAt(
      '//- world.json\n{ "id": 7, "meta": { "stats_config": { "definitions": { | } } } }',
    );
    const { service } = await openFixture(`//- world.json\n${apply('new stat definition')}`);
    const codes = service.check(fixtureUri('world.json')).map(({ code }) => code);
    assert.deepEqual(
      codes.filter((code) => code !== 'definition/unused'),
      [],
    );
  });

  it('gives a new axis a name that is free', async () => {
    const { apply } = await complete('"axes": [{ "name": "standing" }, |]');
    assert.match(apply('axis -100 to 100'), /"name": "standing_2"/);
  });

  it('ends a tier behind its begin, where the next one begins', async () => {
    const tier = '{ "id": "low", "axis_name": "s", "min": 20, | }';
    const next = ', { "id": "high", "axis_name": "s", "min": 70 }';
    const end = async (others: string) =>
      /"max": ([^ ]*)/.exec(
        (await complete(`"axes": [${AXIS}], "tiers": [${tier}${others}]`)).apply('max'),
      )?.[1];
    assert.deepEqual([await end(''), await end(next)], ['100', '70']);
  });

  it('offers no bound beyond the other one', async () => {
    const other = '{ "id": "high", "axis_name": "s", "min": 70 }';
    const tier = '{ "id": "low", "axis_name": "s", "min": |, "max": 60 }';
    const { labels } = await complete(`"axes": [${AXIS}], "tiers": [${tier}, ${other}]`);
    assert.ok(labels.includes('0') && !labels.includes('70') && !labels.includes('100'), labels.join());
    const range = '{ "s": { "type": "range", "min_value": 40, "max_value": | } }';
    const level = await complete(`"axes": [${AXIS}], "levels": [{ "id": "a", "conditions": ${range} }]`);
    assert.ok(level.labels.includes('100') && !level.labels.includes('0'), level.labels.join());
  });

  it('begins what the game wants to be a number or one of a few words as such', async () => {
    const level = (rest: string) =>
      complete(`"axes": [${AXIS}], "levels": [{ "id": "a", "conditions": { "s": ${rest} } }]`);
    assert.match((await level('{ "type": "max", | }')).apply('max_value'), /"max_value": 50 /);
    assert.match((await level('{ "min_value": 30, | }')).apply('max_value'), /"max_value": 30 /);
    assert.match((await complete('"axes": [], |')).apply('source'), /"source": "session.stats"/);
  });

  it('writes no keys of old formats', async () => {
    const { labels } = await completeAt('//- world.json\n{ "id": 7, "meta": { | } }');
    assert.ok(labels.includes('stats_config') && !labels.includes('intimacy_schema'), labels.join());
  });

  it('writes whole axes, tiers, levels with each condition, and conditions', async () => {
    const axis = await complete('"axes": [|]');
    assert.match(axis.apply('axis -100 to 100'), /"min_value": -100/);
    const tier = await complete(`"axes": [{ "name": "s", "max_value": 10 }], "tiers": [|]`);
    assert.match(tier.apply('tier').replace(/\s+/g, ' '), /"axis_name": "s", "min": 4, "max": 7/);
    const levels = `"axes": [${AXIS}], "levels": [{ "id": "battle_ready", "priority": 30 }, | ]`;
    const level = await complete(levels);
    const written = ['minimum', 'maximum', 'range'].map((kind) => {
      const { definitions } = JSON.parse(level.apply(`level with a ${kind}`));
      const { id, priority, conditions } = definitions.d.levels[1];
      return [id, priority, conditions.s.type];
    });
    assert.deepEqual(written, [
      ['battle_ready_2', 40, 'min'],
      ['exhausted', 40, 'max'],
      ['steady', 40, 'range'],
    ]);
    const condition = await complete(`"axes": [${AXIS}], "levels": [{ "conditions": { "s": | } }]`);
    assert.match(condition.apply('between'), /"s": \{ "type": "range", "min_value": 20, "max_value": 60 \}/);
  });

  it('offers axes to choose from where a snippet names one', async () => {
    const { find } = await complete('"axes": [{ "name": "s" }, { "name": "t, x" }], "tiers": [|]');
    assert.match(find('top tier').textEdit?.newText ?? '', /"axis_name": "\$\{2\|s,t\\, x\|\}"/);
  });

  it('writes plain text, indented as the line is, for clients without snippets', async () => {
    const files = `//- stats_config.json\n{\n  "definitions": {\n    "d": {\n      "levels": [\n        |\n      ]\n    }\n  }\n}`;
    const { apply, find } = await completeAt(files, {});
    assert.equal(find('level with a minimum').insertTextFormat, 1);
    assert.match(
      apply('level with a minimum'),
      /\n {8}\{\n {10}"id": "battle_ready",\n[^}]*\}\s*\}\n {8}\}\n/,
    );
    assert.equal(
      typeof (await completeAt(files.replace('|', '{ "id|" }'), {})).find('id').documentation,
      'string',
    );
  });

  it('leaves it to clients that indent snippets themselves', async () => {
    const files = `//- stats_config.json\n{\n    "definitions": {\n        "d": { "levels": [\n            |\n        ] }\n    }\n}`;
    const newText = (await completeAt(files, { snippets: true })).find('level with a minimum').textEdit
      ?.newText;
    assert.match(newText ?? '', /^\{\n {4}"id"/);
  });

  it('knows the axes of conditions, tiers and levels, and the numbers that matter on them', async () => {
    const axes = `"axes": [${AXIS}, { "name": "t", "max_value": 20 }]`;
    const keys = await complete(`${axes}, "levels": [{ "conditions": { "s": {}, | } }]`);
    assert.deepEqual(keys.labels, ['t', 't at most', 't between']);
    assert.match(keys.apply('t at most'), /"t": \{ "type": "max", "max_value": 10 \}/);
    const names = await complete(`${axes}, "tiers": [{ "axis_name": "|" }]`);
    assert.deepEqual(names.labels, ['s', 't']);
    const tiers = '"tiers": [{ "id": "a", "axis_name": "t", "min": 5 }]';
    const bound = await complete(
      `${axes}, ${tiers}, "levels": [{ "conditions": { "t": { "type": "min", "min_value": | } } }]`,
    );
    assert.deepEqual(bound.labels, ['0', '5', '20']);
    const type = await complete(`${axes}, "levels": [{ "conditions": { "t": { "type": | } } }]`);
    assert.deepEqual(type.labels, ['min', 'max', 'range']);
    assert.equal(type.find('min').detail, 'The value is at least min_value');
  });

  it('knows semantic types of the game and of packages', async () => {
    const own = `//- own.stat_package.json\n{ "id": "own", "label": "Own", "definitions": { "f": { "id": "f", "axes": [{ "name": "x", "semantic_type": "calm_own" }] } } }\n`;
    const { labels, apply, find } = await complete('"axes": [{ "name": "s", "semantic_type": "|" }]', own);
    assert.ok(labels.includes('positive_sentiment') && labels.includes('trust_indicator'));
    assert.match(apply('calm_own'), /"semantic_type": "calm_own"/);
    assert.equal(find('calm_own').detail, 'f.x');
  });

  it('knows what lies under an overlay', async () => {
    const overlay = `//- statlens.config.json\n{ "packages": { "statsConfig": "overlay" } }\n//- world.json\n`;
    const world = (definitions: string) =>
      `${overlay}{ "id": 7, "name": "W", "meta": { "stats_config": { "definitions": { ${definitions} } } } }`;
    const { labels, apply } = await completeAt(world('|'));
    assert.ok(labels.includes('mood') && labels.includes('new stat definition'));
    assert.match(apply('relationships'), /\{ "relationships": \{ "tiers": \[\] \} \}/);
    const tiers = await completeAt(world('"relationships": { "tiers": [{ "axis_name": "|" }] }'));
    assert.deepEqual(tiers.labels, ['affinity', 'trust', 'chemistry', 'tension']);
  });

  it('starts axes and levels at what is allowed and free', async () => {
    const axis = await complete('"axes": [{ "name": "s", "min_value": 20, | }]');
    assert.match(axis.apply('default_value'), /"min_value": 20, "default_value": 20 \}/);
    const level = await complete('"axes": [], "levels": [{ "id": "a", "priority": 7 }, { "id": "b", | }]');
    assert.match(level.apply('priority'), /"id": "b", "priority": 17 \}/);
  });
});

describe('the next tier', () => {
  const tier = (min: number, max?: number) =>
    `{ "id": "t${min}", "axis_name": "s", "min": ${min}${max === undefined ? '' : `, "max": ${max}`} },`;

  it('closes the gap that is left, touching, or one step apart where the others are', async () => {
    assert.deepEqual(await listBands(AXIS, tier(0, 20) + tier(50)), ['s: 20 to 50']);
    assert.deepEqual(await listBands(AXIS, tier(0, 9) + tier(10, 19) + tier(30)), ['s: 20 to 29']);
    assert.deepEqual(await listBands(AXIS, tier(0, 9.99) + tier(30)), ['s: 10 to 29.99']);
    assert.deepEqual(await listBands(AXIS, tier(10)), ['s: 0 to 10']);
    const config = '//- statlens.config.json\n{ "axisStep": { "d.s": 5 } }\n';
    assert.deepEqual(await listBands(AXIS, tier(0, 20) + tier(25, 45) + tier(60), config), ['s: 50 to 55']);
  });

  it('goes on behind the last tier, to the end or as wide as that', async () => {
    assert.deepEqual(await listBands(AXIS, ''), ['s: 0 and more']);
    assert.deepEqual(await listBands(AXIS, tier(0, 20)), ['s: 20 and more', 's: 20 to 40']);
    assert.deepEqual(await listBands(AXIS, tier(0, 9) + tier(10, 19)), ['s: 20 and more', 's: 20 to 29']);
    assert.deepEqual(await listBands(AXIS, tier(0, 60)), ['s: 60 and more']);
  });

  it('ends with the range where another tier lies beyond it', async () => {
    assert.deepEqual(await listBands(AXIS, tier(0, 20) + tier(150)), ['s: 20 to 100', 's: 20 to 40']);
    assert.deepEqual(await listBands(AXIS, tier(150)), ['s: 0 to 100']);
  });

  it('is silent where nothing is missing, and about gaps that no value falls into', async () => {
    assert.deepEqual(await listBands(AXIS, tier(0, 20) + tier(20)), []);
    assert.deepEqual(await listBands(AXIS, tier(0, 9) + tier(10)), []);
    assert.deepEqual(await listBands(AXIS, tier(0, 9.99) + tier(10)), []);
  });

  it('begins with the axis of the tier before', async () => {
    const two = `${AXIS}, { "name": "t" }`;
    assert.deepEqual(await listBands(two, '{ "id": "x", "axis_name": "t", "min": 0, "max": 50 },'), [
      't: 50 and more',
      's: 0 and more',
    ]);
  });

  it('is written whole, and proposes single bounds too', async () => {
    const { apply } = await complete(
      `"axes": [${AXIS}], "tiers": [${tier(0, 20)} | ${tier(50).slice(0, -1)}]`,
    );
    assert.match(
      apply('next tier of s: 20 to 50'),
      /\{ "id": "new_tier", "axis_name": "s", "min": 20, "max": 50 \}, \{/,
    );
    const bound = await complete(
      `"axes": [${AXIS}], "tiers": [${tier(0, 20)} { "axis_name": "s", "min": | }]`,
    );
    assert.equal(bound.labels[0], '20');
  });
});

describe('completion in worlds', () => {
  it('knows names in gates, changes and conditions', async () => {
    const world = (inside: string) =>
      HARBOUR_WORLD.replace('"meta": {', `"meta": { "simulation": ${inside},`);
    const labels = async (inside: string) => {
      const at = world(inside).indexOf('|');
      assert.ok(at > 0);
      return (await completeAt(world(inside))).labels;
    };
    assert.ok((await labels('{ "definitionId": "|" }')).includes('attributes'));
    assert.deepEqual(await labels('{ "definitionId": "attributes", "axis": | }'), [
      'strength',
      'health',
      'luck',
    ]);
    assert.deepEqual(
      await labels('{ "axis": "health", "min_tier_id": "|", "definition_id": "attributes" }'),
      ['hurt', 'fit'],
    );
    assert.deepEqual(await labels('{ "minLevelId": "|", "definitionId": "relationships" }'), ['close']);
    assert.deepEqual(await labels('{ "definitionId": "relationships", "axes": { "trust": 5, | } }'), [
      'affinity',
    ]);
    assert.ok((await labels('{ "packageId": "|" }')).includes('core.mood'));
  });

  it('knows packages, each once, and levels for gating', async () => {
    const world = (inside: string) => completeAt(HARBOUR_WORLD.replace('"meta": {', `"meta": { ${inside},`));
    const packages = await world('"brain_config": { "active_packages": ["core.mood", "|"] }');
    assert.ok(packages.labels.includes('core.drives') && !packages.labels.includes('core.mood'));
    const derivations = await world('"brain_config": { "disabled_derivations": [|] }');
    assert.match(derivations.apply('mood_from_sentiment'), /\["mood_from_sentiment"\]/);
    const gating = await world('"intimacy_gating": { "interactions": { "kiss": { "minimumLevel": "|" } } }');
    assert.deepEqual(gating.labels, ['close']);
  });

  it('knows what packages derive from what', async () => {
    const own = (formula: string) =>
      completeAt(
        `//- a.stat_package.json\n{ "id": "a", "label": "A", "definitions": { "f": { "id": "f", "axes": [{ "name": "x", "semantic_type": "calm" }] } }, "derivation_capabilities": [{ "to_stat_definition": "f", ${formula} }] }`,
      );
    assert.deepEqual((await own('"formulas": [{ "output_axis": "|" }]')).labels, ['x']);
    assert.deepEqual(
      (
        await own(
          '"formulas": [{ "source_semantic_types": { "c": "calm", "d": "x" }, "weights": { "c": 1, | } }]',
        )
      ).labels,
      ['d'],
    );
    assert.ok((await own('"from_semantic_types": ["calm", | ]')).labels.includes('arousal_source'));
    assert.ok(!(await own('"from_semantic_types": ["calm", | ]')).labels.includes('calm'));
    assert.match((await own('"from_semantic_types": |')).apply('calm'), /"from_semantic_types": \["calm"\]/);
    assert.deepEqual((await own('"formulas": [{ "normalize": | }]')).labels, ['true', 'false']);
    assert.deepEqual((await own('"formulas": [{ "transform": "|" }]')).labels, [
      'weighted_avg',
      'sum',
      'max',
      'min',
      'first',
    ]);
    assert.deepEqual((await own('"transforms": [{ "conditions": [{ "when": { | } }] }]')).labels, ['x']);
  });
});
