import * as l10n from '@vscode/l10n';
import { ownMember } from '../../base/json-value.ts';
import type { EffectiveStats, LayerKind } from '../../effective/effective-stats.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { describePathFrom } from '../describe-path.ts';
import { placeDerivedAxes } from './declared-place.ts';
import { listSources } from './list-derived.ts';
import type { StatPlace } from './stat-place.ts';
import type { StatSubject } from './stat-subject.ts';

/** What feeds a stat: the values written for an entity and its modifiers, and the axes that it is derived from. */
export function listFeeding(workspace: Workspace, subject: StatSubject): readonly StatPlace[] {
  const { effective } = subject;
  return [
    ...(effective === undefined ? [] : listValues(subject, effective)),
    ...placeDerivedAxes(workspace, subject, listSources(workspace, subject)),
  ];
}

function listValues(
  { file, axis }: StatSubject,
  { layers, modifiers }: EffectiveStats,
): readonly StatPlace[] {
  const values = layers.flatMap(({ layer, uri, path, stats, writtenKeys }): StatPlace[] => {
    const value = ownMember(stats, axis);
    if (value === undefined) return [];
    const at = [...path, writtenKeys?.get(axis) ?? axis];
    const name = `${LAYERS[layer]()} ${JSON.stringify(value)}`;
    return [{ name, detail: describePathFrom(file, uri), kind: 'value', uri, path: at, part: 'key' }];
  });
  const modified = modifiers
    .filter((each) => each.axis === axis)
    .map(({ uri, path, modifier: { type = 'modifier', value, source } }): StatPlace => {
      const name = `${type} ${JSON.stringify(value ?? null)}`;
      const detail = source ?? describePathFrom(file, uri);
      return { name, detail, kind: 'modifier', uri, path: [...path, 'axis'], part: 'value' };
    });
  return [...values, ...modified];
}

const LAYERS: Readonly<Record<LayerKind, () => string>> = {
  instance: () => l10n.t('character instance'),
  base: () => l10n.t('base'),
  runtime: () => l10n.t('state'),
  session: () => l10n.t('session'),
  component: () => l10n.t('object store'),
  legacy: () => l10n.t('relationships'),
};
