import * as l10n from '@vscode/l10n';
import { CodeActionKind } from 'vscode-languageserver-types';
import { isAtOrBelow } from '../../base/compare-paths.ts';
import type { JsonPath } from '../../base/json-pointer.ts';
import { isJsonObject, type JsonObject } from '../../base/json-value.ts';
import type { EditOperation } from '../../base/problem.ts';
import { findDefinition } from '../../effective/compute-effective.ts';
import { findEntityOfRecord } from '../../effective/effective-entity.ts';
import { computeEffectiveNpc } from '../../effective/effective-npc.ts';
import type { StatAxis } from '../../engine/config/stat-definition.ts';
import { listStatBlocks } from '../../model/stat-blocks.ts';
import type { RefactorContext, Refactoring } from './refactoring.ts';

/** More axes are counted, not named. */
const MOST_NAMES = 3;

/** A block of values and the axes that its entity has no value for. */
interface IncompleteBlock {
  readonly path: JsonPath;
  readonly missing: readonly StatAxis[];
}

/**
 * Adds to a stat block the axes that its entity has no value for, neither here nor in another layer, with their
 * defaults. The game never does so itself (docs/stat-system.md, 2.5), so the title names what is added.
 */
export function addMissingAxes(context: RefactorContext): readonly Refactoring[] {
  const block = context.record.kind === 'session' ? findInSession(context) : findInEntity(context);
  if (block === undefined || block.missing.length === 0) return [];
  const title = describeAddition(block.missing);
  const operations = planAddition(block.path, block.missing);
  const plan = () => [{ uri: context.file.uri, label: title, operations }];
  return [{ title, kind: CodeActionKind.RefactorRewrite, plan }];
}

/** Adds axes at the end of a block, with their defaults. */
export function planAddition(path: JsonPath, missing: readonly StatAxis[]): readonly EditOperation[] {
  return missing.map(({ name, default_value }) => {
    return { kind: 'insert-member', path, key: name, json: JSON.stringify(default_value) };
  });
}

function describeAddition(missing: readonly StatAxis[]): string {
  if (missing.length > MOST_NAMES) return l10n.t('Add {0} missing axes with their defaults', missing.length);
  const named = missing.map((axis) => `${JSON.stringify(axis.name)} ${axis.default_value}`).join(', ');
  return missing.length === 1
    ? l10n.t('Add the missing axis with its default: {0}', named)
    : l10n.t('Add missing axes with their defaults: {0}', named);
}

function findInEntity({ workspace, file, record, steps }: RefactorContext): IncompleteBlock | undefined {
  const [section, definitionId, ...deeper] = steps;
  if (section !== 'stats' || typeof definitionId !== 'string' || deeper.length > 1) return undefined;
  const entity = findEntityOfRecord(workspace, file, record);
  const block = listStatBlocks(record).find((each) => each.definitionId === definitionId);
  if (entity?.kind !== 'npc' || block === undefined || !isJsonObject(block.value)) return undefined;
  const { definition, raw, merged } = computeEffectiveNpc(workspace, entity.parts, definitionId);
  if (raw !== undefined || definition === undefined) return undefined;
  const axes = definition.axes.map(({ axis }) => axis);
  return { path: block.path, missing: listMissing(axes, [block.value, merged]) };
}

function findInSession({ workspace, file, record, path }: RefactorContext): IncompleteBlock | undefined {
  const block = listStatBlocks(record).find(
    (each) => isAtOrBelow(path, each.path) && path.length <= each.path.length + 1,
  );
  if (block === undefined || block.legacy || !isJsonObject(block.value)) return undefined;
  const { world } = workspace.worlds.resolve(file, record);
  const definition = findDefinition(workspace, world, block.definitionId);
  if (typeof definition === 'string') return undefined;
  const axes = definition.axes.map(({ axis }) => axis);
  return { path: block.path, missing: listMissing(axes, [block.value]) };
}

function listMissing(axes: readonly StatAxis[], known: readonly JsonObject[]): readonly StatAxis[] {
  return axes.filter(({ name }) => !known.some((values) => Object.hasOwn(values, name)));
}
