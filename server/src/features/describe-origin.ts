import * as l10n from '@vscode/l10n';
import type { LayerKind } from '../effective/effective-stats.ts';
import type { AxisProvenance } from '../effective/provenance.ts';

const LABELS: Readonly<Record<LayerKind, () => string>> = {
  instance: () => l10n.t('instance'),
  base: () => l10n.t('base'),
  runtime: () => l10n.t('runtime'),
  session: () => l10n.t('session'),
  component: () => l10n.t('object store'),
  legacy: () => l10n.t('legacy'),
};

/** What people call a layer: `runtime`, `object store`. */
export function describeLayer(layer: LayerKind): string {
  return LABELS[layer]();
}

/**
 * Where an effective value comes from, in words: `['base']`, `['runtime', 'modified']`; `['filled in']` for an axis that
 * no file gives and that exists only because modifiers start from 0. `home` is the layer that need not be named.
 */
export function listOrigins({ value, source, modified }: AxisProvenance, home?: LayerKind): string[] {
  if (value === undefined) return [];
  const changed = modified === undefined ? [] : [l10n.t('modified')];
  if (source === undefined) return changed.length > 0 ? changed : [l10n.t('filled in')];
  return source.layer === home ? changed : [describeLayer(source.layer), ...changed];
}
