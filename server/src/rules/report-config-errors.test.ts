import assert from 'node:assert/strict';
import { findReports } from '../../test/rule-fixture.ts';
import type { JsonObject } from '../base/json-value.ts';
import { mergeWorldConfig } from '../engine/config/merge-world-config.ts';
import { StatEngineError } from '../engine/stat-engine-error.ts';
import { axisDefaultOutOfRange } from './axis/default-out-of-range.ts';
import { configMissingMember } from './config/missing-member.ts';
import { configWrongType } from './config/wrong-type.ts';
import { definitionKeyMismatch } from './definition/key-mismatch.ts';
import { definitionNoAxes } from './definition/no-axes.ts';
import type { Rule } from './rule.ts';
import { tierOverlap } from './tier/overlap.ts';

const RULES = [
  axisDefaultOutOfRange,
  configMissingMember,
  configWrongType,
  definitionKeyMismatch,
  definitionNoAxes,
  tierOverlap,
];

/** What the rules report about a stats config with these definitions: codes, or where asked for messages. */
async function findIn(definitions: string, settings: string, part: 'code' | 'message' = 'code') {
  const text = `//- statlens.config.json\n${settings}\n//- stats_config.json\n{"definitions": {${definitions}}}\n`;
  const each = async (rule: Rule) => {
    const { found } = await findReports([rule], text);
    return found.map(({ report }) => (part === 'code' ? rule.code : report.message));
  };
  return (await Promise.all(RULES.map(each))).flat();
}

const OVERLAY = '{"packages": {"statsConfig": "overlay"}}';
const PARTS = `"mood": {"id": "temper", "axes": [{"name": "a", "min_value": 5}], "tiers": [{"id": "t", "min": "x"}]},
  "drives": {"axes": []}, "resources": {}`;
const CODES_OF_PARTS = [
  'axis/default-out-of-range',
  'config/missing-member',
  'config/missing-member',
  'config/missing-member',
  'config/missing-member',
  'config/wrong-type',
  'definition/key-mismatch',
  'definition/no-axes',
];

describe('reportConfigErrors', () => {
  it('asks everything of a definition in a complete config', async () => {
    assert.deepEqual(await findIn(PARTS, '{}'), CODES_OF_PARTS);
  });

  it('asks nothing of a definition that an overlay lays over a package', async () => {
    assert.deepEqual(await findIn(PARTS, OVERLAY), []);
  });

  it('asks everything of it where the package is not active', async () => {
    const settings = '{"packages": {"statsConfig": "overlay", "builtIn": []}}';
    assert.deepEqual(await findIn(PARTS, settings), CODES_OF_PARTS);
  });

  it('tells what becomes of a new definition in an overlay', async () => {
    assert.deepEqual(await findIn('"bonds": {"id": "bond", "axes": []}', OVERLAY, 'message'), [
      'The id "bond" differs from its key "bonds"; the game fails whenever it is asked for this world\'s config',
      'Definition "bonds": "axes" is empty; the game drops the whole definition without a word',
    ]);
  });

  it('still wants lists and objects where the game does', async () => {
    assert.deepEqual(
      await findIn('"mood": 3, "drives": {"tiers": null, "axes": null, "levels": [1]}', OVERLAY, 'message'),
      [
        'Definition "mood": "mood" must be an object, not 3; the game fails whenever it is asked for this world\'s config',
        'Definition "drives": "tiers" must be a list, not null; the game fails whenever it is asked for this world\'s config',
        'Level 1 of "drives": Item 1 must be an object, not 1; the game fails whenever it is asked for this world\'s config',
      ],
    );
  });

  it('wants ids by which the game can merge', async () => {
    const tiers = '"mood": {"tiers": [{"id": ["x"]}, {"id": []}, {"id": 3}]}';
    assert.deepEqual(await findIn(tiers, OVERLAY, 'message'), [
      'Tier 1 of "mood": "id" must be text, not a list; the game fails whenever it is asked for this world\'s config',
    ]);
  });

  it('agrees with the merge of the game', () => {
    const merge = (definitions: JsonObject) => mergeWorldConfig({ stats_config: { definitions } });
    const bonds = { id: 'bonds', axes: [] };
    assert.deepEqual(merge({ bonds }), merge({}));
    assert.throws(() => merge({ bonds: { id: 'bond', axes: [{ name: 'a' }] } }), StatEngineError);
    assert.equal(merge({ mood: 3, drives: { tiers: null } }).warnings.length, 2);
  });
});
