import type { Workspace } from '../workspace/workspace.ts';

/** Says that a rule has nothing to say about any file of the workspace as it is. */
type IdleCondition = (workspace: Workspace) => boolean;

/** No NPC names a character instance, or not all are known yet. */
export const areNoInstancesMissing: IdleCondition = ({ isComplete, instanceNames }) =>
  !isComplete || instanceNames.isEmpty;

/** No two NPCs anywhere have the same id. */
export const haveNpcsOwnIds: IdleCondition = ({ index }) => !index.hasNamesakes('npc');

/** No NPC anywhere has two states. */
export const haveStatesOwnNpcs: IdleCondition = ({ index }) => !index.hasNamesakes('npc_state');

/**
 * The conditions of all rules about NPCs and states that look at how a file fits in with others. They stand apart from the rules, so that
 * files can be looked at before any rule is loaded.
 */
export const idleConditions: readonly IdleCondition[] = [
  areNoInstancesMissing,
  haveNpcsOwnIds,
  haveStatesOwnNpcs,
];
