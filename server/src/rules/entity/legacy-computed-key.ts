import * as l10n from '@vscode/l10n';
import type { Fix } from '../../base/problem.ts';
import { clampToAxis } from '../../engine/computing/clamp-to-axis.ts';
import { findLevel } from '../../engine/computing/find-level.ts';
import { findTierAmong } from '../../engine/computing/find-tier.ts';
import type { PreparedAxis, PreparedDefinition } from '../../engine/config/prepare-definition.ts';
import { findNumber } from '../../engine/values/find-number.ts';
import { appliesModifiers } from '../applies-modifiers.ts';
import type { JudgedBlock } from '../checked-block.ts';
import { findJudgedStats } from '../find-judged-stats.ts';
import { makeChoice, makeSafeFix } from '../make-fix.ts';
import type { Rule } from '../rule.ts';
import type { RuleContext } from '../rule-context.ts';

/** A computed id under the name it had before there were stat definitions. */
export const entityLegacyComputedKey: Rule = {
  code: 'entity/legacy-computed-key',
  severity: 'warning',
  summary: 'A computed id stands under its old name.',
  why: 'What was called "tierId" and "intimacyLevelId" is "affinityTierId" and "levelId" today. The game never writes the old ones any more and never removes them, so they stay as they were whatever happens to the values. Gates still believe "tierId" where there is no newer id, and parts of the interface show it.',
  bad: `//- stats_config.json
{
  "definitions": {
    "bonds": {
      "id": "bonds",
      "axes": [{ "name": "affinity" }],
      "tiers": [
        { "id": "stranger", "axis_name": "affinity", "min": 0, "max": 30 },
        { "id": "friend", "axis_name": "affinity", "min": 30 }
      ]
    }
  }
}
//- one.session.json
{
  "id": 3,
  "scene_id": 1,
  "stats": { "bonds": { "npc:12": { "affinity": 42, "tierId": "stranger" } } }
}
`,
  good: `//- stats_config.json
{
  "definitions": {
    "bonds": {
      "id": "bonds",
      "axes": [{ "name": "affinity" }],
      "tiers": [
        { "id": "stranger", "axis_name": "affinity", "min": 0, "max": 30 },
        { "id": "friend", "axis_name": "affinity", "min": 30 }
      ]
    }
  }
}
//- one.session.json
{
  "id": 3,
  "scene_id": 1,
  "stats": { "bonds": { "npc:12": { "affinity": 42, "affinityTierId": "friend" } } }
}
`,
  check: (context) => {
    for (const block of context.judgedBlocks) {
      for (const old of ['tierId', 'intimacyLevelId'] as const) {
        if (!Object.hasOwn(block.stats, old) || block.definition.axisByName.has(old)) continue;
        report(context, block, old);
      }
    }
  },
};

function report(context: RuleContext, block: JudgedBlock, old: 'tierId' | 'intimacyLevelId'): void {
  const stats = findJudgedStats(block);
  const axis = old === 'tierId' ? findTieredAxis(block.definition) : undefined;
  const key = old === 'intimacyLevelId' ? 'levelId' : axis?.tierKey;
  const computed =
    stats === undefined
      ? undefined
      : old === 'intimacyLevelId'
        ? findLevel(block.definition, stats)?.id
        : axis && findTierId(axis, findNumber(stats[axis.axis.name]));
  const now = key === undefined ? '' : l10n.t(', which is called "{0}" today', key);
  context.report({
    path: block.memberPath(old),
    part: 'key',
    message: l10n.t(
      '"{0}" is the old name of a computed id{1}; {2}',
      old,
      now,
      appliesModifiers(block)
        ? l10n.t('the game does not update it, and drops it because modifiers apply')
        : l10n.t('the game neither updates nor removes it, so it stays whatever the values become'),
    ),
    fixes: offerFixes(block, old, key, computed),
  });
}

/** The axis that "tierId" was about: affinity; where there is none, the only one with tiers. */
function findTieredAxis({ axes, axisByName }: PreparedDefinition): PreparedAxis | undefined {
  const affinity = axisByName.get('affinity');
  if (affinity !== undefined) return affinity;
  const [only, second] = axes.filter(({ tiers }) => tiers.length > 0);
  return second === undefined ? only : undefined;
}

function findTierId({ axis, tiers }: PreparedAxis, value: number | undefined): string | undefined {
  return value === undefined ? undefined : findTierAmong(tiers, clampToAxis(value, axis))?.id;
}

/** Removing is safe where today's id is there already; else it is one way, and writing today's id another. */
function offerFixes(
  block: JudgedBlock,
  old: string,
  key: string | undefined,
  computed: string | undefined,
): readonly Fix[] {
  const path = block.memberPath(old);
  const operation = { kind: 'remove', path } as const;
  if (key !== undefined && Object.hasOwn(block.stats, key))
    return [makeSafeFix(l10n.t('Remove "{0}"', old), operation)];
  const remove = makeChoice(l10n.t('Remove "{0}"', old), operation);
  if (key === undefined || computed === undefined) return [remove];
  const json = JSON.stringify(computed);
  const replace = makeSafeFix(
    l10n.t('Replace by "{0}": {1}', key, json),
    { kind: 'rename-key', path, key },
    { kind: 'replace-value', path: block.memberPath(key), json },
  );
  return [replace, remove];
}
