import { describeRule } from '../../../test/rule-fixture.ts';
import { tierEmpty } from './empty.ts';

const TIERS =
  '[{"id": "weak", "axis_name": "a", "min": 0, "max": 50}, {"id": <<"strong">>, "axis_name": "a", "min": 50}]';
const world = (tiers = TIERS) =>
  `//- stats_config.json\n{"definitions": {"d": {"id": "d", "axes": [{"name": "a"}, {"name": "b"}], "tiers": ${tiers}}}}\n`;
const silent = world().replace(/<<|>>/g, '');
const npcs = (count: number, value: unknown = 10) =>
  Array.from(
    { length: count },
    (_, i) =>
      `//- npcs/n${i}.npc.json\n{"id": ${i + 1}, "name": "N", "stats": {"d": ${JSON.stringify({ a: value })}}}\n`,
  ).join('');
const state = (value: number) => `//- s.npc_state.json\n{"npc_id": 1, "stats": {"d": {"a": ${value}}}}\n`;

describeRule(tierEmpty, {
  'marks the tier that nobody is in': {
    text: world() + npcs(20),
    messages: [
      'Nobody in this world is in tier "strong" (50 and up) of "a", though 20 or more have a value there; what the game keeps for the tier never happens',
    ],
  },
  'says nothing about fewer than ten per tier': silent + npcs(19),
  'counts only who has a value on the axis': silent + npcs(19) + npcs(20, null).slice(-70),
  'goes by effective values': silent + npcs(20) + state(70),
  'finds a tier that states have emptied': world() + npcs(20).replace('"a":10', '"a":70') + state(12),
  'counts the entities of sessions':
    silent +
    npcs(20) +
    '//- one.session.json\n{"id": 3, "scene_id": 1, "flags": {}, "stats": {"d": {"npc:1": {"a": 80}}}}\n',
  'says nothing about definitions that only sessions use':
    silent +
    Array.from(
      { length: 20 },
      (_, i) =>
        `//- s${i}.session.json\n{"id": ${i}, "scene_id": 1, "flags": {}, "stats": {"d": {"npc:1": {"a": 8}}}}\n`,
    ).join(''),
  'says nothing about a definition that nobody uses': silent,
  'leaves a tier that nobody can be in to another rule':
    world(
      '[{"id": "weak", "axis_name": "a", "min": 0, "max": 100}, {"id": "strong", "axis_name": "a", "min": 100}]',
    ) + npcs(20),
  'stays silent until everything was read': { text: silent + npcs(20), indexing: true },
});
