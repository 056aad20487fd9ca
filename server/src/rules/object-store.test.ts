import { describeRule } from '../../test/rule-fixture.ts';
import { entityClamped } from './entity/clamped.ts';
import { entityLevelFromMissingAxis } from './entity/level-from-missing-axis.ts';
import { entityNotANumber } from './entity/not-a-number.ts';
import { entityStaleTierId } from './entity/stale-tier-id.ts';
import { entityUnknownAxis } from './entity/unknown-axis.ts';
import { entityUnknownDefinition } from './entity/unknown-definition.ts';
import { sessionUnknownNpc } from './session/unknown-npc.ts';

const world =
  '//- world.json\n{"id": 7, "meta": {"stats_config": {"definitions": {"d": {"id": "d", "axes": [{"name": "a"}, {"name": "b", "default_value": 50}], "tiers": [{"id": "low", "axis_name": "a", "min": 0}], "levels": [{"id": "worn", "conditions": {"b": {"type": "max", "max_value": 10}}}]}}}}}\n';

/** A session of world 7 whose object store has this component of NPC 12. */
function storeText(component: string, worldId = 7): string {
  return `${world}//- one.session.json\n{"scene_id": 1, "world_id": ${worldId}, "flags": {"gameObjects": {"objects": {"npc:12": {"components": [${component}]}}}}, "stats": {}}\n`;
}

const stats = (data: string) => `{"type": "stats:d", "data": {${data}}}`;

describe('stats in the object store of a session', () => {
  describeRule(entityClamped, {
    'are judged like others': storeText(stats('"a": <<500>>, "b": 60')),
    'are not looked at without a world, as in the game': storeText(stats('"a": 500'), 0),
    'are those of the components for stats only': storeText('{"type": "mood", "data": {"a": 500}}'),
  });
  describeRule(entityNotANumber, { 'must be numbers': storeText(stats('"a": <<"5">>')) });
  describeRule(entityUnknownAxis, { 'need an axis': storeText(stats('<<"luck">>: 5')) });
  describeRule(entityStaleTierId, { 'may have old ids': storeText(stats('"a": 5, "aTierId": <<"high">>')) });
  describeRule(entityUnknownDefinition, {
    'need a definition of the world': {
      text: storeText('{"type": <<"stats:D">>, "data": {"a": 5}}'),
      messages: [
        'The world has no definition "D"; the game leaves the values of this component as they are, without tiers and level; did you mean "d"?',
      ],
      safe: ['Change to "stats:d"'],
    },
  });
  describeRule(sessionUnknownNpc, {
    'are of an NPC': {
      text: `${storeText(`${stats('"a": 5')}, ${stats('"a": 6')}`).replace('"npc:12"', '<<"npc:12">>')}//- bram.npc.json\n{"id": 13, "name": "Bram"}\n`,
      messages: [
        'No NPC has the id 12; the game keeps the stats of "npc:12", but nobody ever meets that NPC',
      ],
    },
  });
  describeRule(entityLevelFromMissingAxis, {
    'may lack a value': storeText('{"type": "stats:d", <<"data">>: {"a": 5}}'),
  });
});
