import { findDefinition } from '../effective/compute-effective.ts';
import type { ModifierList } from '../model/modifier-lists.ts';
import type { RuleContext } from './rule-context.ts';

/**
 * A test for the axes on which the game may apply modifiers of a list. It never looks at those under other names, nor at
 * any under a definition that the world does not have; what cannot be known may be.
 */
export function makeAxisTest(
  context: RuleContext,
  { record, definitionId }: ModifierList,
): (axis: string) => boolean {
  const { world } = context.workspace.worlds.resolve(context.file, record);
  const definition = findDefinition(context.workspace, world, definitionId);
  if (typeof definition !== 'string') return (axis) => definition.axisByName.has(axis);
  return () => definition !== 'no-definition';
}
