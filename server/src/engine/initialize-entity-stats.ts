import { setOwnMember } from '../base/json-value.ts';
import type { DefinitionInput } from './definition-input.ts';
import { prepareDefinition } from './prepare-definition.ts';

/**
 * Stats of a new entity: every axis at its default, in definition order, without computed ids (docs/stat-system.md, 2.5).
 *
 * @throws StatEngineError `invalid-definition` when the game would refuse the definition.
 */
export function initializeEntityStats(definition: DefinitionInput): Record<string, number> {
  const stats: Record<string, number> = {};
  for (const { axis } of prepareDefinition(definition).axes) {
    setOwnMember(stats, axis.name, axis.default_value);
  }
  return stats;
}
