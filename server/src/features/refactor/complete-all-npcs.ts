import * as l10n from '@vscode/l10n';
import { CodeActionKind } from 'vscode-languageserver-types';
import { isJsonObject, ownMember } from '../../base/json-value.ts';
import type { EditOperation } from '../../base/problem.ts';
import { computeEffectiveNpc, findNpcParts } from '../../effective/effective-npc.ts';
import type { StatAxis } from '../../engine/config/stat-definition.ts';
import { planAddition } from './add-missing-axes.ts';
import { findConfigDefinition, readInForce } from './find-config-definition.ts';
import type { RefactorContext, Refactoring, RefactorStep } from './refactoring.ts';

/** Axes that NPCs are to have values for. */
interface Wanted {
  readonly definitionId: string;
  readonly axes: readonly StatAxis[];
}

/**
 * Adds an axis, or all axes of a definition, with their defaults to every NPC of the world that has values under the
 * definition but none for it. All NPCs are looked at, so it is offered only when a person asks.
 */
export function completeAllNpcs(context: RefactorContext): readonly Refactoring[] {
  const found = findConfigDefinition(context);
  if (!context.isAsked || found === undefined || context.record.kind !== 'world') return [];
  const [list, index] = found.steps;
  if (list !== undefined && list !== 'axes') return [];
  const axes = readInForce(context, found)?.axes ?? [];
  const one = typeof index === 'number' ? axes[index] : undefined;
  const wanted = { definitionId: found.id, axes: one === undefined ? axes : [one] };
  if (listAdditions(context, wanted, 1).size === 0) return [];
  const id = JSON.stringify(found.id);
  const title =
    one === undefined
      ? l10n.t('Add missing axes with their defaults to all NPCs that have {0}', id)
      : l10n.t('Add {0} with its default to all NPCs that have {1}', JSON.stringify(one.name), id);
  const plan = (): readonly RefactorStep[] =>
    [...listAdditions(context, wanted)].map(([uri, operations]) => ({ uri, label: title, operations }));
  return [{ title, kind: CodeActionKind.RefactorRewrite, plan }];
}

/** What is to be added, by file; no more files than asked for. */
function listAdditions(
  { workspace, record: world }: RefactorContext,
  { definitionId, axes }: Wanted,
  mostFiles = Number.POSITIVE_INFINITY,
): ReadonlyMap<string, readonly EditOperation[]> {
  const found = new Map<string, readonly EditOperation[]>();
  for (const file of workspace.files()) {
    if (found.size >= mostFiles) break;
    const operations = file.records.flatMap((record) => {
      if (record.kind !== 'npc' || !isJsonObject(record.stats?.value)) return [];
      const block = ownMember(record.stats.value, definitionId);
      if (!isJsonObject(block) || workspace.worlds.resolve(file, record).world?.record !== world) return [];
      const parts = findNpcParts(workspace, { file, record });
      const { merged } = computeEffectiveNpc(workspace, parts, definitionId);
      const missing = axes.filter(({ name }) => !Object.hasOwn(block, name) && !Object.hasOwn(merged, name));
      return planAddition([...record.stats.path, definitionId], missing);
    });
    if (operations.length > 0) found.set(file.uri, operations);
  }
  return found;
}
