import { listComputedKeys } from '../engine/computing/list-computed-keys.ts';
import type { PreparedDefinition } from '../engine/config/prepare-definition.ts';

/**
 * Whether values that nothing modifies can be read as they are written: no computed id is put over one of them (see
 * docs/stat-system.md, 2.5), and each axis is there once.
 */
export function readsWritten({ axes, axisByName }: PreparedDefinition): boolean {
  return axisByName.size === axes.length && !listComputedKeys({ axes }).some((key) => axisByName.has(key));
}
