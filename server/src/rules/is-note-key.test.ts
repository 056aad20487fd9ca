import assert from 'node:assert/strict';
import { findReports } from '../../test/rule-fixture.ts';
import { rules } from './rules.ts';

const textWith = (...[root, config, stats, values]: readonly string[]) => `//- world.json
{ "id": 7, ${root}, "meta": { "stats_config": { ${config}, "definitions": { "d": { "id": "d", "axes": [{ "name": "a", ${config} }] } } } } }
//- mara.npc.json
{ "id": 12, "name": "Mara", ${root}, "stats": { ${stats}, "d": { "a": 5, ${values} } } }
`;
const codesOf = async (...keys: readonly string[]) => {
  const { found } = await findReports(rules, textWith(...keys));
  return found.map(({ report }) => report.message.replace(/;.*/, ''));
};

describe('isNoteKey', () => {
  it('lets every file hold remarks', async () => {
    assert.deepEqual(await codesOf('"_comment": "x"', '"//": "x"', '"_note": "x"', '"#1": 1'), []);
    assert.deepEqual(await codesOf('"//1": 1', '"$comment": "x"', '"_TODO": 0', '"_notes2": "x"'), []);
  });

  it('takes nothing else for one', async () => {
    const messages = await codesOf('"_mood": "x"', '"comment": "x"', '"__note": "x"', '"_noted": 1');
    assert.deepEqual(messages.length, 6, messages.join('\n'));
  });
});
