import { findAxisStep } from '../../effective/axis-step.ts';
import type { EffectiveStats } from '../../effective/effective-stats.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import type { StepOf } from './way-to-level.ts';

/** How far apart the values of each axis are, as the settings over the world's file and the definition tell. */
export function makeStepOf(
  workspace: Workspace,
  { world, definition }: Pick<EffectiveStats, 'world' | 'definition'>,
): StepOf {
  if (world === undefined || definition === undefined) return () => 1;
  const config = workspace.configOf(world.file.uri);
  return (name) => {
    const axis = definition.axisByName.get(name);
    return axis === undefined ? 1 : findAxisStep(config, definition, axis);
  };
}
