import * as l10n from '@vscode/l10n';
import { type JsonObject, ownMember } from '../../base/json-value.ts';
import type { Fix } from '../../base/problem.ts';
import type { StatDefinition } from '../../engine/config/stat-definition.ts';
import { validateStatsConfig } from '../../engine/config/validate-stats-config.ts';
import { listBuiltinPackages } from '../../engine/packages/list-builtin-packages.ts';
import { quoteText } from '../../engine/values/quote-text.ts';
import { changeSettings } from '../change-settings.ts';
import { makeChoice } from '../make-fix.ts';
import {
  layOverPackage,
  listOverriddenDefinitions,
  type OverlayOutcome,
  type OverriddenDefinition,
} from '../overridden-definitions.ts';
import type { Rule } from '../rule.ts';
import type { RuleContext } from '../rule-context.ts';
import { writeOutMerged } from '../write-out-merged.ts';

/** A definition that suits only one of the two meanings the game gives to a stats_config. */
export const configOverlayOrComplete: Rule = {
  code: 'config/overlay-or-complete',
  severity: 'warning',
  summary: 'A definition suits only one of the two ways in which the game reads a stats_config.',
  why: 'Where the game computes stats, it takes a stats_config for complete: every definition needs its axes. Where it is asked for a world\'s config, and where interactions change stats, it lays the same definitions over those of its packages: axes are ignored, and tiers and levels are merged by their ids. So under the id of a package\'s definition, one without axes makes the game refuse the whole stats_config, and one whose tiers overlap those of the package, or lie on other axes, makes every request for the world\'s config fail. Give all tiers the ids of the package, or choose another id for the definition. A project whose stats_config is meant as an overlay says so in statlens.config.json: `"packages": { "statsConfig": "overlay" }`; one whose game runs without the package leaves it out of `"packages": { "builtIn": [...] }`.',
  bad: `//- stats_config.json
{
  "definitions": {
    "relationships": {
      "id": "relationships",
      "axes": [{ "name": "affinity" }],
      "tiers": [
        { "id": "stranger", "axis_name": "affinity", "min": 0, "max": 50 },
        { "id": "friend", "axis_name": "affinity", "min": 50 }
      ]
    },
    "mood": { "display_name": "Temper" }
  }
}
`,
  good: `//- stats_config.json
{
  "definitions": {
    "bonds": {
      "id": "bonds",
      "axes": [{ "name": "affinity" }],
      "tiers": [
        { "id": "stranger", "axis_name": "affinity", "min": 0, "max": 50 },
        { "id": "friend", "axis_name": "affinity", "min": 50 }
      ]
    }
  }
}
`,
  records: ['world'],
  check: (context) => {
    const isOverlay = context.config.packages.statsConfig === 'overlay';
    // What the game refuses anyway is to be mended first; without axes it is refused just because it is an overlay.
    const isRefused = context.recordsOf('world').some((world) => {
      const { errors } = context.workspace.factsOf(world);
      return errors.some(({ code }) => code !== 'config/missing-member' && code !== 'definition/no-axes');
    });
    for (const definition of listOverriddenDefinitions(context)) {
      const outcome = layOverPackage(context.workspace, definition);
      if (!isOverlay && lacksAxes(definition.value)) reportOverlay(context, definition, outcome);
      else if (outcome.conflict !== undefined && (isOverlay || !isRefused)) {
        reportCollision(context, definition, outcome.conflict);
      }
    }
  },
};

function lacksAxes(definition: JsonObject): boolean {
  const axes = ownMember(definition, 'axes');
  return axes === undefined || (Array.isArray(axes) && axes.length === 0);
}

function reportCollision(context: RuleContext, definition: OverriddenDefinition, conflict: string): void {
  context.report({
    path: definition.path,
    part: 'key',
    message: l10n.t(
      "Definition {0} does not fit over that of the package {1}: {2}; the game fails whenever it is asked for this world's config",
      quoteText(definition.key),
      quoteText(definition.packageId),
      conflict,
    ),
    fixes: leavePackageOut(context, definition),
  });
}

/** Offers to say that the game runs without the package, when it is one of the game's own. */
function leavePackageOut(
  context: RuleContext,
  { key, packageId, value }: OverriddenDefinition,
): readonly Fix[] {
  const { builtIn = listBuiltinPackages().map(({ id }) => id) } = context.config.packages;
  if (!builtIn.includes(packageId)) return [];
  // Without the package, the definition must be complete.
  if (!validateStatsConfig({ definitions: { [key]: value } }).valid) return [];
  return changeSettings(context, l10n.t('Say that this game runs without {0}', quoteText(packageId)), {
    section: 'packages',
    key: 'builtIn',
    value: builtIn.filter((id) => id !== packageId),
  });
}

function reportOverlay(
  context: RuleContext,
  definition: OverriddenDefinition,
  { merged }: OverlayOutcome,
): void {
  context.report({
    path: definition.path,
    part: 'key',
    message: l10n.t(
      "Definition {0} has no axes and can only be laid over that of the package {1}; the game does so when it is asked for this world's config, but refuses the whole config where it computes stats",
      quoteText(definition.key),
      quoteText(definition.packageId),
    ),
    fixes: [
      ...(merged === undefined ? [] : complete(definition, merged)),
      ...changeSettings(context, l10n.t('Say that stats_config is an overlay in this project'), {
        section: 'packages',
        key: 'statsConfig',
        value: 'overlay',
      }),
    ],
  });
}

/** Offers to write out what the definition has once it is laid over its package. */
function complete(definition: OverriddenDefinition, merged: StatDefinition): readonly Fix[] {
  const operations = writeOutMerged(definition, merged);
  if (operations === undefined) return [];
  const title = l10n.t(
    'Write out what {0} adds to {1}',
    quoteText(definition.packageId),
    quoteText(definition.key),
  );
  return [makeChoice(title, ...operations)];
}
