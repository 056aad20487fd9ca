import { axisBlankName } from './axis/blank-name.ts';
import { axisComputedKeyCollision } from './axis/computed-key-collision.ts';
import { axisDefaultOutOfRange } from './axis/default-out-of-range.ts';
import { axisDuplicateName } from './axis/duplicate-name.ts';
import { axisInvertedRange } from './axis/inverted-range.ts';
import { axisNoTiers } from './axis/no-tiers.ts';
import { axisSemanticWeightRange } from './axis/semantic-weight-range.ts';
import { axisUnknownSemanticType } from './axis/unknown-semantic-type.ts';
import { configCoercedNumber } from './config/coerced-number.ts';
import { configDroppedPartialOverride } from './config/dropped-partial-override.ts';
import { configIgnoredOverrideField } from './config/ignored-override-field.ts';
import { configMissingMember } from './config/missing-member.ts';
import { configNotAnObject } from './config/not-an-object.ts';
import { configNotPortable } from './config/not-portable.ts';
import { configOverlayOrComplete } from './config/overlay-or-complete.ts';
import { configUnknownKey } from './config/unknown-key.ts';
import { configUnsupportedVersion } from './config/unsupported-version.ts';
import { configWrongType } from './config/wrong-type.ts';
import { definitionBlankId } from './definition/blank-id.ts';
import { definitionKeyMismatch } from './definition/key-mismatch.ts';
import { definitionNoAxes } from './definition/no-axes.ts';
import { definitionUntrimmedId } from './definition/untrimmed-id.ts';
import { definitionUnused } from './definition/unused.ts';
import { entityClamped } from './entity/clamped.ts';
import { entityInTierGap } from './entity/in-tier-gap.ts';
import { entityLegacyComputedKey } from './entity/legacy-computed-key.ts';
import { entityLevelFromMissingAxis } from './entity/level-from-missing-axis.ts';
import { entityNotANumber } from './entity/not-a-number.ts';
import { entityNotAnObject } from './entity/not-an-object.ts';
import { entityStaleLevelId } from './entity/stale-level-id.ts';
import { entityStaleTierId } from './entity/stale-tier-id.ts';
import { entityUnknownAxis } from './entity/unknown-axis.ts';
import { entityUnknownDefinition } from './entity/unknown-definition.ts';
import { entityWrongDepth } from './entity/wrong-depth.ts';
import { fileMissingMember } from './file/missing-member.ts';
import { fileUnknownKey } from './file/unknown-key.ts';
import { fileWrongType } from './file/wrong-type.ts';
import { legacyInvalidSection } from './legacy/invalid-section.ts';
import { legacyPersonalityData } from './legacy/personality-data.ts';
import { legacySchemasIgnored } from './legacy/schemas-ignored.ts';
import { legacyUnitScale } from './legacy/unit-scale.ts';
import { legacyUnsupportedSpelling } from './legacy/unsupported-spelling.ts';
import { legacyWorldSchemas } from './legacy/world-schemas.ts';
import { levelAmbiguousPriority } from './level/ambiguous-priority.ts';
import { levelBadConditionType } from './level/bad-condition-type.ts';
import { levelBlankId } from './level/blank-id.ts';
import { levelContradictory } from './level/contradictory.ts';
import { levelDuplicateId } from './level/duplicate-id.ts';
import { levelIgnoredBound } from './level/ignored-bound.ts';
import { levelInvertedRange } from './level/inverted-range.ts';
import { levelMissingBound } from './level/missing-bound.ts';
import { levelNoConditions } from './level/no-conditions.ts';
import { levelThresholdOutsideAxis } from './level/threshold-outside-axis.ts';
import { levelTrueWhenMissing } from './level/true-when-missing.ts';
import { levelUnknownAxis } from './level/unknown-axis.ts';
import { levelUnreachable } from './level/unreachable.ts';
import { modifierAbsoluteShadowsOthers } from './modifier/absolute-shadows-others.ts';
import { modifierExpired } from './modifier/expired.ts';
import { modifierNotANumber } from './modifier/not-a-number.ts';
import { modifierUnknownAxis } from './modifier/unknown-axis.ts';
import { modifierUnknownDefinition } from './modifier/unknown-definition.ts';
import { modifierUnknownType } from './modifier/unknown-type.ts';
import { notices } from './notices.ts';
import { npcAmbiguousWorld } from './npc/ambiguous-world.ts';
import { npcDuplicateId } from './npc/duplicate-id.ts';
import { npcDuplicateState } from './npc/duplicate-state.ts';
import { npcInstanceWithoutCharacter } from './npc/instance-without-character.ts';
import { npcNoWorld } from './npc/no-world.ts';
import { npcStateWithoutNpc } from './npc/state-without-npc.ts';
import { npcUnknownInstance } from './npc/unknown-instance.ts';
import { npcUnknownWorld } from './npc/unknown-world.ts';
import { npcWorldIdZero } from './npc/world-id-zero.ts';
import { packageFormulaWeightsMismatch } from './package/formula-weights-mismatch.ts';
import { packageNeverRuns } from './package/never-runs.ts';
import { packageNothingComputed } from './package/nothing-computed.ts';
import { packageUndeclaredSource } from './package/undeclared-source.ts';
import { packageUnknownTarget } from './package/unknown-target.ts';
import { packageUnreachableLabel } from './package/unreachable-label.ts';
import { referenceUnknownAxis } from './reference/unknown-axis.ts';
import { referenceUnknownDefinition } from './reference/unknown-definition.ts';
import { referenceUnknownLevel } from './reference/unknown-level.ts';
import { referenceUnknownPackage } from './reference/unknown-package.ts';
import { referenceUnknownTier } from './reference/unknown-tier.ts';
import type { Rule } from './rule.ts';
import { sessionEntityKeyFormat } from './session/entity-key-format.ts';
import { sessionLegacyRelationships } from './session/legacy-relationships.ts';
import { sessionUnknownNpc } from './session/unknown-npc.ts';
import { settingsBadPattern } from './settings/bad-pattern.ts';
import { settingsUnknownKey } from './settings/unknown-key.ts';
import { makeSettingsUnknownRule } from './settings/unknown-rule.ts';
import { settingsUnknownWorld } from './settings/unknown-world.ts';
import { settingsWrongType } from './settings/wrong-type.ts';
import { syntaxDuplicateKey } from './syntax/duplicate-key.ts';
import { syntaxEncoding } from './syntax/encoding.ts';
import { syntaxImpreciseNumber } from './syntax/imprecise-number.ts';
import { syntaxInvalidJson } from './syntax/invalid-json.ts';
import { syntaxLoneSurrogate } from './syntax/lone-surrogate.ts';
import { syntaxTooDeep } from './syntax/too-deep.ts';
import { syntaxTooLarge } from './syntax/too-large.ts';
import { syntaxUnreadable } from './syntax/unreadable.ts';
import { tierBlankId } from './tier/blank-id.ts';
import { tierDoesNotCoverRange } from './tier/does-not-cover-range.ts';
import { tierDuplicateId } from './tier/duplicate-id.ts';
import { tierEmpty } from './tier/empty.ts';
import { tierGap } from './tier/gap.ts';
import { tierInvertedRange } from './tier/inverted-range.ts';
import { tierOutsideAxisRange } from './tier/outside-axis-range.ts';
import { tierOverlap } from './tier/overlap.ts';
import { tierUnknownAxis } from './tier/unknown-axis.ts';
import { tierUnreachable } from './tier/unreachable.ts';

/** Every rule, in the order in which a file's problems are counted: what others follow from comes first. */
export const rules: readonly Rule[] = [
  syntaxDuplicateKey,
  syntaxEncoding,
  syntaxImpreciseNumber,
  syntaxInvalidJson,
  syntaxLoneSurrogate,
  syntaxTooDeep,
  syntaxTooLarge,
  syntaxUnreadable,
  fileMissingMember,
  fileUnknownKey,
  fileWrongType,
  configCoercedNumber,
  configDroppedPartialOverride,
  configIgnoredOverrideField,
  configMissingMember,
  configNotAnObject,
  configNotPortable,
  configOverlayOrComplete,
  configUnknownKey,
  configUnsupportedVersion,
  configWrongType,
  definitionBlankId,
  definitionKeyMismatch,
  definitionNoAxes,
  definitionUntrimmedId,
  definitionUnused,
  axisBlankName,
  axisComputedKeyCollision,
  axisDefaultOutOfRange,
  axisDuplicateName,
  axisInvertedRange,
  axisNoTiers,
  axisSemanticWeightRange,
  axisUnknownSemanticType,
  tierBlankId,
  tierDoesNotCoverRange,
  tierDuplicateId,
  tierEmpty,
  tierGap,
  tierInvertedRange,
  tierOutsideAxisRange,
  tierOverlap,
  tierUnknownAxis,
  tierUnreachable,
  levelAmbiguousPriority,
  levelBadConditionType,
  levelBlankId,
  levelContradictory,
  levelDuplicateId,
  levelIgnoredBound,
  levelInvertedRange,
  levelMissingBound,
  levelNoConditions,
  levelThresholdOutsideAxis,
  levelTrueWhenMissing,
  levelUnknownAxis,
  levelUnreachable,
  entityClamped,
  entityInTierGap,
  entityLegacyComputedKey,
  entityLevelFromMissingAxis,
  entityNotANumber,
  entityNotAnObject,
  entityStaleLevelId,
  entityStaleTierId,
  entityUnknownAxis,
  entityUnknownDefinition,
  entityWrongDepth,
  npcAmbiguousWorld,
  modifierAbsoluteShadowsOthers,
  modifierExpired,
  modifierNotANumber,
  modifierUnknownAxis,
  modifierUnknownDefinition,
  modifierUnknownType,
  npcDuplicateId,
  npcDuplicateState,
  npcInstanceWithoutCharacter,
  npcNoWorld,
  npcStateWithoutNpc,
  npcUnknownInstance,
  npcUnknownWorld,
  npcWorldIdZero,
  sessionEntityKeyFormat,
  referenceUnknownAxis,
  referenceUnknownDefinition,
  referenceUnknownLevel,
  referenceUnknownPackage,
  referenceUnknownTier,
  packageFormulaWeightsMismatch,
  packageNeverRuns,
  packageNothingComputed,
  packageUndeclaredSource,
  packageUnknownTarget,
  packageUnreachableLabel,
  sessionLegacyRelationships,
  sessionUnknownNpc,
  settingsBadPattern,
  settingsUnknownKey,
  makeSettingsUnknownRule(listAllCodes),
  settingsUnknownWorld,
  settingsWrongType,
  legacyInvalidSection,
  legacyPersonalityData,
  legacySchemasIgnored,
  legacyUnitScale,
  legacyUnsupportedSpelling,
  legacyWorldSchemas,
];

/** All codes that a problem may have. */
function listAllCodes(): readonly string[] {
  return [...rules, ...notices].map(({ code }) => code);
}
