import type { JsonPath } from '../../base/json-pointer.ts';
import { type Mention, makeMention } from './mention.ts';

/** The NPCs that an entity key names: one in `npc:12`, two in `npcPair:12:15` (docs/stat-system.md, section 6). */
export function listEntityKeyMentions(
  key: string,
  path: JsonPath,
  part: Mention['part'] = 'key',
): readonly Mention[] {
  const [, before, first, middle, second] = ENTITY_KEY.exec(key) ?? [];
  if (before === undefined || first === undefined) return [];
  const shared = { kind: 'npc', role: 'reference', path, part } as const;
  if (middle === undefined || second === undefined) return [makeMention({ ...shared, name: first, before })];
  return [
    makeMention({ ...shared, name: first, before, after: `${middle}${second}` }),
    makeMention({ ...shared, name: second, before: `${before}${first}${middle}` }),
  ];
}

const ENTITY_KEY =
  /^(?:(?=npc:[^:]+$)|(?=npcPair:))(npc:|npcPair:)(-?[1-9]\d{0,15}|0)(?:(:)(-?[1-9]\d{0,15}|0))?$/;
