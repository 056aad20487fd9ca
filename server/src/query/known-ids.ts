import * as l10n from '@vscode/l10n';
import { ownMember } from '../base/json-value.ts';
import { suggestName } from '../rules/suggest-name.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { EntityRow } from './entity-row.ts';
import { ExpressionError } from './expression-error.ts';
import type { ComparedId, Question } from './question.ts';

/** The ids of tiers and levels that worlds have, by definition and by what holds them: `levelId` and `<axis>TierId`. */
export type KnownIds = ReadonlyMap<string, ReadonlyMap<string, ReadonlySet<string>>>;

/** Collects the ids of all worlds. */
export function collectKnownIds(workspace: Workspace): KnownIds {
  const ids = new Map<string, Map<string, Set<string>>>();
  for (const { record } of workspace.index.worlds()) {
    for (const [id, { axes, levels }] of workspace.factsOf(record).definitions) {
      const members = ids.get(id) ?? new Map<string, Set<string>>();
      ids.set(id, members);
      addIds(
        members,
        'levelId',
        levels.map(({ level }) => level.id),
      );
      for (const { tierKey, tiers } of axes) {
        addIds(
          members,
          tierKey,
          tiers.map((tier) => tier.id),
        );
      }
    }
  }
  return ids;
}

function addIds(members: Map<string, Set<string>>, member: string, ids: readonly string[]): void {
  const known = members.get(member) ?? new Set();
  for (const id of ids) known.add(id);
  members.set(member, known);
}

/**
 * Throws `ExpressionError` for an id that no world has: nobody can have it. `listRows` is asked only then, for an old id may still
 * stand where the game computes no other.
 */
export function requireKnownIds(
  { comparedIds }: Question,
  known: KnownIds,
  listRows: () => Iterable<EntityRow>,
): void {
  const strays = comparedIds.filter(({ definition, member, id }) => {
    const ids = known.get(definition)?.get(member);
    return ids !== undefined && !ids.has(id);
  });
  if (strays.length === 0) return;
  const rows = [...listRows()];
  const stray = strays.find((compared) => !rows.some((row) => hasId(row, compared)));
  if (stray === undefined) return;
  const { definition, member, id, expression } = stray;
  const question = suggestName(id, known.get(definition)?.get(member) ?? [])?.question ?? '';
  const reason = l10n.t('{0} is never "{1}": no world has it{2}', `${definition}.${member}`, id, question);
  throw new ExpressionError(reason, expression, stray);
}

function hasId({ stats }: EntityRow, { definition, member, id }: ComparedId): boolean {
  const members = stats.get(definition);
  return members !== undefined && ownMember(members, member) === id;
}
