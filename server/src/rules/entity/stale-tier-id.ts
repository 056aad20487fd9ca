import * as l10n from '@vscode/l10n';
import { clampToAxis } from '../../engine/computing/clamp-to-axis.ts';
import { findTierAmong } from '../../engine/computing/find-tier.ts';
import type { PreparedAxis } from '../../engine/config/prepare-definition.ts';
import { findNumber } from '../../engine/values/find-number.ts';
import { appliesModifiers } from '../applies-modifiers.ts';
import type { JudgedBlock } from '../checked-block.ts';
import { findJudgedStats } from '../find-judged-stats.ts';
import { makeChoice } from '../make-fix.ts';
import { reportStaleId, type StoredId } from '../report-stale-id.ts';
import type { Rule } from '../rule.ts';
import type { RuleContext } from '../rule-context.ts';
import { suggestName } from '../suggest-name.ts';

/** A stored tier id that is not what the game would compute. */
export const entityStaleTierId: Rule = {
  code: 'entity/stale-tier-id',
  severity: 'warning',
  summary: 'A stored tier id is not the tier of the value.',
  why: 'The game computes "<axis>TierId" itself, so nobody needs to write it. What is written is believed until then: gates trust a stored id more than the value. And where no tier is found now, in a gap or without a value, the game never removes the old id, no more than that of an axis which does not exist. For a state, the values meant are those of NPC and state together.',
  bad: `//- stats_config.json
{
  "definitions": {
    "bonds": {
      "id": "bonds",
      "axes": [{ "name": "affinity" }],
      "tiers": [
        { "id": "stranger", "axis_name": "affinity", "min": 0, "max": 60 },
        { "id": "lover", "axis_name": "affinity", "min": 60 }
      ]
    }
  }
}
//- mara.npc.json
{ "id": 12, "name": "Mara", "stats": { "bonds": { "affinity": 42, "affinityTierId": "lover" } } }
`,
  good: `//- stats_config.json
{
  "definitions": {
    "bonds": {
      "id": "bonds",
      "axes": [{ "name": "affinity" }],
      "tiers": [
        { "id": "stranger", "axis_name": "affinity", "min": 0, "max": 60 },
        { "id": "lover", "axis_name": "affinity", "min": 60 }
      ]
    }
  }
}
//- mara.npc.json
{ "id": 12, "name": "Mara", "stats": { "bonds": { "affinity": 42 } } }
`,
  check: (context) => {
    for (const block of context.judgedBlocks) {
      for (const axis of block.definition.axes) {
        if (!Object.hasOwn(block.stats, axis.tierKey)) continue;
        // An axis may itself be called like the tier id of another one; then the member is its value.
        if (block.definition.axisByName.has(axis.tierKey)) continue;
        const stats = findJudgedStats(block);
        if (stats === undefined) continue;
        const value = Object.hasOwn(stats, axis.axis.name) ? findNumber(stats[axis.axis.name]) : undefined;
        reportStaleId(context, block, computeTierId(axis, value));
      }
      reportOrphans(context, block);
    }
  },
};

const SUFFIX = 'TierId';

/** Reports tier ids of axes that the definition does not have. */
function reportOrphans(context: RuleContext, block: JudgedBlock): void {
  const { axes, axisByName } = block.definition;
  for (const key in block.stats) {
    if (!key.endsWith(SUFFIX) || key === SUFFIX) continue;
    const axis = key.slice(0, -SUFFIX.length);
    if (axisByName.has(axis) || axisByName.has(key)) continue;
    const free = axes.filter(({ tierKey }) => context.hasRoom && !Object.hasOwn(block.stats, tierKey));
    const meant = suggestName(
      axis,
      free.map((each) => each.axis.name),
    );
    const path = block.memberPath(key);
    const question = meant === undefined ? '' : l10n.t('; did you mean "{0}TierId"?', meant.name);
    const remove = makeChoice(l10n.t('Remove "{0}"', key), { kind: 'remove', path });
    const rename =
      meant &&
      makeChoice(l10n.t('Rename to "{0}TierId"', meant.name), {
        kind: 'rename-key',
        path,
        key: `${meant.name}TierId`,
      });
    context.report({
      path,
      part: 'key',
      message: l10n.t(
        '"{0}" is the tier of no axis of "{1}"; {2}{3}',
        key,
        block.definitionId,
        appliesModifiers(block)
          ? l10n.t('the game does not update it, and drops it because modifiers apply')
          : l10n.t('the game neither updates nor removes it'),
        question,
      ),
      fixes: rename === undefined ? [remove] : [rename, remove],
    });
  }
}

function computeTierId({ axis, tiers, tierKey: key }: PreparedAxis, value: number | undefined): StoredId {
  if (value === undefined)
    return { key, computed: undefined, tellReason: () => l10n.t('there is no value for "{0}"', axis.name) };
  const clamped = clampToAxis(value, axis);
  const computed = findTierAmong(tiers, clamped)?.id;
  return { key, computed, tellReason: () => l10n.t('"{0}" {1} has no tier', axis.name, clamped) };
}
