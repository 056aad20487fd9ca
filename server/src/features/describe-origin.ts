import type { LayerKind } from '../effective/effective-stats.ts';
import type { AxisProvenance } from '../effective/provenance.ts';

const LABELS: Readonly<Record<LayerKind, string>> = {
  instance: 'instance',
  base: 'base',
  runtime: 'runtime',
  session: 'session',
  component: 'object store',
  legacy: 'legacy',
};

/** What people call a layer: `runtime`, `object store`. */
export function describeLayer(layer: LayerKind): string {
  return LABELS[layer];
}

/**
 * Where an effective value comes from, in words: `['base']`, `['runtime', 'modified']`; `['filled in']` for an axis that
 * no file gives and that exists only because modifiers start from 0. `home` is the layer that need not be named.
 */
export function listOrigins({ value, source, modified }: AxisProvenance, home?: LayerKind): string[] {
  if (value === undefined) return [];
  const changed = modified === undefined ? [] : ['modified'];
  if (source === undefined) return changed.length > 0 ? changed : ['filled in'];
  return source.layer === home ? changed : [describeLayer(source.layer), ...changed];
}
