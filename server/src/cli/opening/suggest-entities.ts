import type { CheckService } from '../../check-service.ts';

/** How many entities a suggestion names. */
const MAX_NAMED = 8;

/** An entity that could have been meant. */
interface Candidate {
  readonly id: number;
  readonly text: string;
}

/**
 * Several lines that name the NPCs or sessions there are when there is none of the name `wanted` (`npc:12`): those
 * with the nearest ids, in the order of their ids. Undefined when there is one, or `wanted` is no such name.
 */
export function suggestEntities(
  service: CheckService,
  wanted: string,
  nameOf: (uri: string) => string,
): readonly string[] | undefined {
  const [, kind, digits] = /^(npc|session):(-?\d+)$/.exec(wanted) ?? [];
  if (kind !== 'npc' && kind !== 'session') return undefined;
  const id = Number(digits);
  if (service.workspace.index.all(kind, id).length > 0) return undefined;
  const candidates = listCandidates(service, kind, nameOf);
  const label = kind === 'npc' ? 'NPCs' : 'sessions';
  if (candidates.length === 0) return [`There are no ${label} with an id here.`];
  const nearest = candidates
    .sort((a, b) => Math.abs(a.id - id) - Math.abs(b.id - id))
    .slice(0, MAX_NAMED)
    .sort((a, b) => a.id - b.id);
  const left = candidates.length - nearest.length;
  const more = left === 0 ? [] : [`  and ${left} more`];
  return [`The ${label} here:`, ...nearest.map(({ text }) => `  ${text}`), ...more];
}

function listCandidates(
  service: CheckService,
  kind: 'npc' | 'session',
  nameOf: (uri: string) => string,
): Candidate[] {
  const candidates: Candidate[] = [];
  for (const { uri, records } of service.workspace.files()) {
    for (const record of records) {
      if (record.kind !== kind || record.id === undefined) continue;
      const name = record.kind === 'npc' && record.name !== undefined ? ` ${record.name}` : '';
      candidates.push({ id: record.id, text: `${kind}:${record.id}${name} (${nameOf(uri)})` });
    }
  }
  return candidates;
}
