import * as l10n from '@vscode/l10n';
import type { JsonPath } from '../../base/json-pointer.ts';
import { isJsonObject, type JsonObject, type JsonValue, ownMember } from '../../base/json-value.ts';
import type { Fix } from '../../base/problem.ts';
import { displayMembers } from '../../engine/config/read-object.ts';
import { coerceInteger } from '../../engine/values/coerce-integer.ts';
import { DEFINITION_SOURCES } from '../../model/definition-sources.ts';
import { tellClientRefusal } from '../client-refusal.ts';
import { type ConfigPart, nameConfigPart } from '../config-parts.ts';
import { makeChoice, makeSafeFix } from '../make-fix.ts';
import { offerName } from '../offer-name.ts';
import type { Rule } from '../rule.ts';
import type { RuleContext } from '../rule-context.ts';
import { suggestName } from '../suggest-name.ts';

const NAMES = Object.keys(displayMembers);

/** The members that may be null for the game's server, and must be left out for its client. */
const NULLABLE: Readonly<Record<ConfigPart['kind'], readonly string[]>> = {
  definition: NAMES,
  axis: [...NAMES, 'semantic_type'],
  tier: NAMES,
  level: NAMES,
  condition: ['min_value', 'max_value'],
};

/** A value of the stats_config that the game's server accepts and its client does not. */
export const configNotPortable: Rule = {
  code: 'config/not-portable',
  severity: 'warning',
  summary: "A value in the stats_config suits the game's server, but not its client.",
  why: 'Server and client of the game read the same stats_config by different rules. The client wants members without a value to be left out instead of null (except the "max" of a tier), a version of 1 or more, and one of four words for the "source" of a definition. For one exception it refuses the whole stats_config, writes a warning to its console and goes on with a default config. The server itself writes nulls whenever it exports a world.',
  bad: `//- stats_config.json
{
  "definitions": {
    "skills": {
      "id": "skills",
      "axes": [{ "name": "strength", "display_name": "Strength", "description": null }]
    }
  }
}
`,
  good: `//- stats_config.json
{
  "definitions": {
    "skills": {
      "id": "skills",
      "axes": [{ "name": "strength", "display_name": "Strength" }]
    }
  }
}
`,
  records: ['world'],
  check: (context) => {
    for (const { config } of context.recordsOf('world')) {
      if (isJsonObject(config?.value)) reportVersion(context, config.path, config.value);
    }
    let nulls: NullMember[] = [];
    for (const part of context.configParts) {
      if (part.kind === 'definition') {
        reportNulls(context, nulls);
        nulls = [];
        reportSource(context, part);
      }
      nulls.push(...listNulls(part));
    }
    reportNulls(context, nulls);
  },
};

/** More nulls in one definition than this come from an export, and are one problem. */
const MOST_SINGLE = 3;
const MOST_RELATED = 5;

/** A member that is null and need not be there. */
interface NullMember {
  readonly part: ConfigPart;
  readonly key: string;
  readonly path: JsonPath;
}

function reportVersion(context: RuleContext, config: JsonPath, value: JsonObject): void {
  const written = ownMember(value, 'version');
  const version = written === undefined ? undefined : coerceInteger(written);
  if (version === undefined || version > 0) return;
  const path = [...config, 'version'];
  context.report({
    path,
    message: l10n.t(
      "The version of the stats_config is {0}; the game's server does not mind, but {1}",
      version,
      tellClientRefusal(),
    ),
    fixes: [makeSafeFix(l10n.t('Change the version to 1'), { kind: 'replace-value', path, json: '1' })],
  });
}

function listNulls(part: ConfigPart): NullMember[] {
  return NULLABLE[part.kind]
    .filter((key) => ownMember(part.value, key) === null && !isNeeded(part, key))
    .map((key) => ({ part, key, path: [...part.path, key] }));
}

/** Reports the nulls of one definition: a few one by one, many at once. */
function reportNulls(context: RuleContext, nulls: readonly NullMember[]): void {
  const [first, ...others] = nulls;
  if (first === undefined) return;
  if (nulls.length > MOST_SINGLE) {
    context.report({
      path: first.path,
      message: l10n.t(
        "{0} members of the definition {1} are null, this one first; the game's server takes them for left out, but {2}",
        nulls.length,
        JSON.stringify(first.part.definitionId),
        tellClientRefusal(),
      ),
      related: others.slice(0, MOST_RELATED).map(({ part, key, path }) => ({
        path,
        message: l10n.t('{0}: "{1}" is null as well', nameConfigPart(part), key),
      })),
      fixes: [removeMembers(context, l10n.t('Remove all {0}', nulls.length), nulls)],
    });
    return;
  }
  for (const member of nulls) {
    const { part, key, path } = member;
    context.report({
      path,
      message: l10n.t(
        '{0}: "{1}" is null; the game\'s server takes that for left out, but {2}',
        nameConfigPart(part),
        key,
        tellClientRefusal(),
      ),
      fixes: [removeMembers(context, l10n.t('Remove "{0}"', key), [member])],
    });
  }
}

/** Says whether the game refuses a condition without this bound anyway. */
function isNeeded({ kind, value }: ConfigPart, key: string): boolean {
  const type = ownMember(value, 'type');
  return kind === 'condition' && (type === 'range' || key === `${String(type)}_value`);
}

/** In an overlay the null of a definition takes away the name that the game's own has (spec section 3.2). */
function removeMembers(context: RuleContext, title: string, nulls: readonly NullMember[]): Fix {
  const isOverlay = context.config.packages.statsConfig === 'overlay';
  const make = isOverlay && nulls.some(({ part }) => part.kind === 'definition') ? makeChoice : makeSafeFix;
  return make(title, ...nulls.map(({ path }) => ({ kind: 'remove', path }) as const));
}

function reportSource(context: RuleContext, part: ConfigPart): void {
  const source: JsonValue | undefined = ownMember(part.value, 'source');
  if (source === undefined || DEFINITION_SOURCES.some((known) => known === source)) return;
  const path = [...part.path, 'source'];
  const meant = typeof source === 'string' ? suggestName(source, DEFINITION_SOURCES) : undefined;
  const fixes = [
    ...offerName({ path, isKey: false }, meant),
    makeChoice(l10n.t('Remove "source"'), { kind: 'remove', path }),
  ];
  context.report({
    path,
    message: l10n.t(
      '{0}: "source" is none of {1}; the game\'s server ignores it, but {2}{3}',
      nameConfigPart(part),
      DEFINITION_SOURCES.map((known) => `"${known}"`).join(', '),
      tellClientRefusal(),
      meant?.question ?? '',
    ),
    fixes,
  });
}
