import type { Random } from './random.ts';

/** One way to spoil an NPC file, and the problem that must be found then. */
export interface Fault {
  readonly code: string;
  readonly spoil: (text: string) => string;
}

/** Faults of every layer: syntax, shape, meaning. Each changes one place of the printed NPC. */
export const faults: readonly Fault[] = [
  { code: 'syntax/invalid-json', spoil: (text) => text.replace('"world_id": 1,', '"world_id": 1') },
  {
    code: 'syntax/duplicate-key',
    spoil: (text) => text.replace('"world_id": 1,', '"world_id": 1,\n  "world_id": 1,'),
  },
  { code: 'file/wrong-type', spoil: (text) => text.replace('"world_id": 1,', '"world_id": "one",') },
  { code: 'entity/clamped', spoil: (text) => text.replace(/"strength": \d+/, '"strength": 250') },
  { code: 'entity/not-a-number', spoil: (text) => text.replace(/"strength": \d+/, '"strength": "strong"') },
  { code: 'entity/unknown-axis', spoil: (text) => text.replace('"strength":', '"strenght":') },
  { code: 'entity/unknown-definition', spoil: (text) => text.replace('"combat_skills":', '"combat_skill":') },
  { code: 'entity/not-an-object', spoil: (text) => text.replace(/"drives": \{[^}]*\}/, '"drives": 7') },
  {
    code: 'entity/stale-tier-id',
    spoil: (text) => text.replace(/"strength": \d+/, '"strength": 90, "strengthTierId": "strength_novice"'),
  },
];

/** Picks a fault. */
export function pickFault(random: Random): Fault {
  return random.pick(faults);
}
