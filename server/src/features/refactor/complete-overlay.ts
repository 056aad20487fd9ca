import * as l10n from '@vscode/l10n';
import { CodeActionKind } from 'vscode-languageserver-types';
import { ownMember } from '../../base/json-value.ts';
import { readDefinition } from '../../engine/config/read-definition.ts';
import { readWhole } from '../../engine/config/read-whole.ts';
import type { StatDefinition } from '../../engine/config/stat-definition.ts';
import { writeOutMerged } from '../../rules/write-out-merged.ts';
import { findConfigDefinition } from './find-config-definition.ts';
import { findPackageOf } from './find-package-of.ts';
import type { RefactorContext, Refactoring } from './refactoring.ts';

/**
 * Writes out in an overlay what the package adds to one of its definitions: the axes, tiers and levels that the world
 * leaves as they are. The game lays it over the package as before, with the same outcome.
 */
export function completeOverlay(context: RefactorContext): readonly Refactoring[] {
  const found = findConfigDefinition(context);
  const { workspace, record, file } = context;
  if (found === undefined || found.steps.length > 0 || record.kind !== 'world') return [];
  const { source, definitions } = workspace.factsOf(record);
  const merged = definitions.get(found.id)?.definition;
  if (source !== 'overlay' || merged === undefined) return [];
  const owner = findPackageOf(context, found.id);
  const base = owner && readWhole<StatDefinition>(readDefinition, owner.definition).value;
  if (owner === undefined || base === undefined || hasAxes(ownMember(found.value, 'axes'))) return [];
  const overlay = { key: found.id, path: found.path, value: found.value, base };
  const operations = writeOutMerged(overlay, merged);
  if (operations === undefined || operations.length === 0) return [];
  const names = [JSON.stringify(owner.id), JSON.stringify(found.id)];
  const title = l10n.t('Write out what {0} adds to {1}', ...names);
  const plan = () => [{ uri: file.uri, label: title, operations }];
  return [{ title, kind: CodeActionKind.RefactorRewrite, plan }];
}

/** Axes that are written in an overlay are ignored; nobody knows what they were meant for. */
function hasAxes(axes: unknown): boolean {
  return axes !== undefined && !(Array.isArray(axes) && axes.length === 0);
}
