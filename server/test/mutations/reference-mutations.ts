import type { JsonObject } from '../../src/base/json-value.ts';
import { listMutations, type Mutation, type MutationRow, toObject } from './mutation.ts';

/** A gate that is right in the sample's world. */
const GATE: JsonObject = { definitionId: 'combat_skills', axis: 'strength', minTierId: 'skilled' };

/** Gates and old sections that name what is not there, or that nothing reads. */
export const referenceMutations: readonly Mutation[] = [
  ...listMutations(/salt-charm/, '', [
    gateRow('a gate names an unknown definition', { definitionId: 'combat' }),
    gateRow('a gate names an unknown axis', { axis: 'Strength' }),
    gateRow('a gate names an unknown tier', { minTierId: 'master' }),
    gateRow('a gate names the tier of another axis', { minTierId: 'fleet' }),
    gateRow('a gate names an unknown level', { minLevelId: 'hero' }),
  ]),
  ...listMutations(/^world\.json$/, 'meta', [
    [
      'the intimacy gating names an unknown level',
      'what waits for it stays closed',
      '',
      toObject((meta) => ({
        ...meta,
        intimacy_gating: { interactions: { kiss: { minimumLevel: 'no_such_level' } } },
      })),
      () => [{ path: ['meta', 'intimacy_gating'] }],
    ],
    [
      'an old section stands beside the config',
      'the game no longer reads it',
      '',
      toObject((meta) => ({
        ...meta,
        relationship_schemas: { default: [{ id: 'friend', min: 10, max: 50 }] },
      })),
      () => [{ path: ['meta', 'relationship_schemas'] }],
    ],
  ]),
];

function gateRow(name: string, change: JsonObject): MutationRow {
  const gate = { ...GATE, ...change };
  return [
    name,
    'nobody ever passes it',
    '',
    toObject((item) => ({ ...item, meta: { statGating: { allOf: [gate] } } })),
    () => [{ path: ['meta', 'statGating', 'allOf', 0] }],
  ];
}
