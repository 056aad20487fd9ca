import type { DefinitionInput } from '../config/definition-input.ts';
import { prepareDefinition } from '../config/prepare-definition.ts';

/**
 * Stats of a new entity: every axis at its default, in definition order, without computed ids (docs/stat-system.md, 2.5).
 *
 * @throws StatEngineError `invalid-definition` when the game would refuse the definition.
 */
export const initializeEntityStats = (definition: DefinitionInput): Record<string, number> =>
  Object.fromEntries(prepareDefinition(definition).axes.map(({ axis }) => [axis.name, axis.default_value]));
