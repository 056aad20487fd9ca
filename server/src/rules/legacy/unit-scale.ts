import * as l10n from '@vscode/l10n';
import type { JsonPath } from '../../base/json-pointer.ts';
import { isJsonObject, ownMember } from '../../base/json-value.ts';
import { findDefinition } from '../../effective/compute-effective.ts';
import { clampToAxis } from '../../engine/computing/clamp-to-axis.ts';
import { findTier } from '../../engine/computing/find-tier.ts';
import type { PreparedDefinition } from '../../engine/config/prepare-definition.ts';
import { quoteText } from '../../engine/values/quote-text.ts';
import type { StatBlock } from '../../model/stat-blocks.ts';
import { makeChoice } from '../make-fix.ts';
import type { Rule } from '../rule.ts';
import type { RuleContext } from '../rule-context.ts';

/** Values of an old scale from 0 to 1 on axes that go to 100. */
export const legacyUnitScale: Rule = {
  code: 'legacy/unit-scale',
  severity: 'warning',
  summary: 'All values of a session lie between -1 and 1, on axes that go to 100.',
  why: 'The oldest saved games kept relationships on a scale from 0 to 1, or from -1 to 1. Nothing in the game converts them: 0.7 stays 0.7 of 100, and everybody is a stranger. Reported are the values of a session under one definition when all of them lie between -1 and 1 and one at least is no whole number; axes that end below 100 do not count.',
  bad: `//- world.json
{
  "id": 7,
  "meta": {
    "stats_config": { "definitions": { "relationships": { "id": "relationships", "axes": [{ "name": "affinity" }] } } }
  }
}
//- first.session.json
{
  "id": 3,
  "scene_id": 9,
  "world_id": 7,
  "flags": {},
  "stats": { "relationships": { "npc:12": { "affinity": 0.7 }, "npc:15": { "affinity": 0.25 } } }
}
//- mara.npc.json
{ "id": 12, "name": "Mara", "stats": {} }
//- wren.npc.json
{ "id": 15, "name": "Wren", "stats": {} }
`,
  good: `//- world.json
{
  "id": 7,
  "meta": {
    "stats_config": { "definitions": { "relationships": { "id": "relationships", "axes": [{ "name": "affinity" }] } } }
  }
}
//- first.session.json
{
  "id": 3,
  "scene_id": 9,
  "world_id": 7,
  "flags": {},
  "stats": { "relationships": { "npc:12": { "affinity": 70 }, "npc:15": { "affinity": 25 } } }
}
//- mara.npc.json
{ "id": 12, "name": "Mara", "stats": {} }
//- wren.npc.json
{ "id": 15, "name": "Wren", "stats": {} }
`,
  records: ['session'],
  check: (context) => {
    // Before its world is read, nobody knows how far the axes of a session go.
    if (!context.workspace.isComplete) return;
    for (const session of context.recordsOf('session')) {
      const { world } = context.workspace.worlds.resolve(context.file, session);
      for (const [definitionId, blocks] of groupBlocks(
        context.blocks.filter(({ record }) => record === session),
      )) {
        const found = findDefinition(context.workspace, world, definitionId);
        const definition = typeof found === 'string' ? undefined : found;
        const axes = definition === undefined ? listUsualAxes(definitionId) : listWideAxes(definition);
        // Nearly always one value is enough to tell.
        if (!mayBeUnitScale(blocks, axes)) continue;
        const values = listValues(blocks, axes);
        if (isUnitScale(values)) report(context, definitionId, values, definition);
      }
    }
  },
};

/** One number on an axis that goes to 100. */
interface UnitValue {
  readonly block: StatBlock;
  readonly axis: string;
  readonly value: number;
}

function groupBlocks(blocks: readonly StatBlock[]): Map<string, StatBlock[]> {
  const groups = new Map<string, StatBlock[]>();
  for (const block of blocks) {
    const known = groups.get(block.definitionId);
    if (known === undefined) groups.set(block.definitionId, [block]);
    else known.push(block);
  }
  return groups;
}

/** What old saved games hold, for sessions whose world says nothing. */
function listUsualAxes(definitionId: string): readonly string[] {
  return definitionId === 'relationships' ? ['affinity', 'trust', 'chemistry', 'tension'] : [];
}

function listWideAxes({ axes }: PreparedDefinition): readonly string[] {
  return axes.filter(({ axis }) => axis.max_value >= 100).map(({ axis }) => axis.name);
}

function listValues(blocks: readonly StatBlock[], axes: readonly string[]): readonly UnitValue[] {
  return blocks.flatMap((block) => {
    const stats = block.value;
    if (!isJsonObject(stats)) return [];
    return axes.flatMap((axis) => {
      const value = ownMember(stats, axis);
      return typeof value === 'number' ? [{ block, axis, value }] : [];
    });
  });
}

function mayBeUnitScale(blocks: readonly StatBlock[], axes: readonly string[]): boolean {
  for (const { value: stats } of blocks) {
    if (!isJsonObject(stats)) continue;
    for (const axis of axes) {
      const value = ownMember(stats, axis);
      if (typeof value === 'number' && Math.abs(value) > 1) return false;
    }
  }
  return true;
}

function isUnitScale(values: readonly UnitValue[]): boolean {
  return (
    values.some(({ value }) => !Number.isInteger(value)) && values.every(({ value }) => Math.abs(value) <= 1)
  );
}

function report(
  context: RuleContext,
  definitionId: string,
  values: readonly UnitValue[],
  definition: PreparedDefinition | undefined,
): void {
  const [first] = values;
  if (first === undefined) return;
  const lowest = values.some(({ value }) => value < 0) ? -1 : 0;
  const path: JsonPath = first.block.path.slice(0, -1);
  context.report({
    path,
    part: 'key',
    message: l10n.t(
      'All values under {0} on axes that go to 100 or more lie between {1} and 1; {2}',
      quoteText(definitionId),
      lowest,
      tellConsequence(values, definition),
    ),
    fixes: [
      makeChoice(
        l10n.t('Multiply the values by 100'),
        ...values
          .filter(({ value }) => value !== 0)
          .map(({ block, axis, value }) => {
            // 0.29 times 100 is not quite 29 in binary.
            const json = String(Number((value * 100).toPrecision(12)));
            return { kind: 'replace-value', path: [...block.path, axis], json } as const;
          }),
      ),
    ],
  });
}

/** What the highest value means in the game, when it means something there. */
function tellConsequence(values: readonly UnitValue[], definition: PreparedDefinition | undefined): string {
  // What stands in the old place, the game does not read yet.
  if (values.some(({ block }) => block.legacy))
    return l10n.t('migrated as they are, they come to next to nothing');
  const ranked = values.toSorted((a, b) => b.value - a.value);
  for (const { axis, value, block } of ranked) {
    const prepared = definition?.axisByName.get(axis);
    const tier = definition && prepared && findTier(definition, axis, clampToAxis(value, prepared.axis));
    if (tier === undefined) continue;
    return l10n.t(
      'the game takes them as they are, so that {0} with {1} {2} is only {3}',
      quoteText(block.entityKey ?? ''),
      quoteText(axis),
      value,
      quoteText(tier.id),
    );
  }
  return l10n.t('the game takes them as they are, as next to nothing');
}
