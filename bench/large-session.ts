import { Random } from './random.ts';

/** A session of at least `size` characters: NPCs with four values each. */
export function makeSessionText(size: number): string {
  const random = new Random(7);
  const relationships: Record<string, unknown> = {};
  const session = {
    id: 1,
    user_id: 1,
    scene_id: 2,
    current_node_id: 3,
    world_id: 1,
    flags: {},
    stats: { combat_skills: relationships },
    world_time: 0,
    version: 1,
  };
  let printed = '';
  for (let id = 1; printed.length < size; id++) {
    const values = Object.fromEntries(
      ['strength', 'defense', 'agility', 'health'].map((axis) => [axis, random.integer(11, 99)]),
    );
    relationships[`npc:${id}`] = {
      ...values,
      flags: { met: true, [`quest_${random.integer(1, 9)}`]: true },
      lastInteractionAt: '2025-12-02T18:28:00Z',
    };
    if (id % 50 === 0) printed = JSON.stringify(session, null, 2);
  }
  return printed;
}

/** Another digit that somebody types in place of one in some value. */
export function typeDigit(text: string, stroke: number): { readonly offset: number; readonly digit: string } {
  const member = '"health": ';
  const offset = text.indexOf(member, (text.length / 100) * (stroke % 90)) + member.length;
  return { offset, digit: String(1 + (stroke % 8)) };
}

/** The text after that. */
export function withDigit(text: string, stroke: number): string {
  const { offset, digit } = typeDigit(text, stroke);
  return text.slice(0, offset) + digit + text.slice(offset + 1);
}
