import * as l10n from '@vscode/l10n';
import { isJsonObject, type JsonValue, ownMember } from '../../base/json-value.ts';
import { coerceFloat } from '../../engine/values/coerce-float.ts';
import { coerceInteger } from '../../engine/values/coerce-integer.ts';
import { tellClientRefusal } from '../client-refusal.ts';
import { type ConfigPart, nameConfigPart } from '../config-parts.ts';
import { makeSafeFix } from '../make-fix.ts';
import type { Rule } from '../rule.ts';
import type { RuleContext } from '../rule-context.ts';

/** The members that are numbers. */
const NUMBERS: Readonly<Record<ConfigPart['kind'], readonly string[]>> = {
  definition: [],
  axis: ['min_value', 'max_value', 'default_value', 'semantic_weight'],
  tier: ['min', 'max'],
  level: ['priority'],
  condition: ['min_value', 'max_value'],
};

/** Text, true or false where the game's server reads a number. */
export const configCoercedNumber: Rule = {
  code: 'config/coerced-number',
  severity: 'warning',
  summary: 'A number in the stats_config is written as text, true or false.',
  why: 'The game\'s server reads "5" as 5 and true as 1. Its client does not: for one such value it refuses the whole stats_config, writes a warning to its console and goes on with a default config, so players see other axes and levels than the server computes.',
  bad: `//- stats_config.json
{
  "definitions": {
    "skills": { "id": "skills", "axes": [{ "name": "strength", "max_value": "20" }] }
  }
}
`,
  good: `//- stats_config.json
{
  "definitions": {
    "skills": { "id": "skills", "axes": [{ "name": "strength", "max_value": 20 }] }
  }
}
`,
  records: ['world'],
  check: (context) => {
    for (const { config } of context.recordsOf('world')) {
      if (!isJsonObject(config?.value)) continue;
      const version = ownMember(config.value, 'version');
      if (version !== undefined) {
        report(context, [...config.path, 'version'], version, coerceInteger, () =>
          l10n.t('The stats_config'),
        );
      }
    }
    for (const part of context.configParts) {
      for (const key of NUMBERS[part.kind]) {
        const value = ownMember(part.value, key);
        if (typeof value !== 'string' && typeof value !== 'boolean') continue;
        const coerce = key === 'priority' ? coerceInteger : coerceFloat;
        report(context, [...part.path, key], value, coerce, () => nameConfigPart(part));
      }
    }
  },
};

function report(
  context: RuleContext,
  path: ConfigPart['path'],
  value: JsonValue,
  coerce: (value: JsonValue) => number | undefined,
  nameSubject: () => string,
): void {
  if (typeof value !== 'string' && typeof value !== 'boolean') return;
  const number = coerce(value);
  // What the server cannot read either has an error of its own.
  if (number === undefined) return;
  const written = JSON.stringify(value);
  const json = JSON.stringify(number);
  context.report({
    path,
    message: l10n.t(
      '{0}: "{1}" is {2} instead of a number; the game\'s server reads it as {3}, but {4}',
      nameSubject(),
      String(path.at(-1)),
      written,
      number,
      tellClientRefusal(),
    ),
    // No number of JSON stands for what "inf" and "nan" mean.
    fixes: Number.isFinite(number)
      ? [makeSafeFix(l10n.t('Change {0} to {1}', written, json), { kind: 'replace-value', path, json })]
      : [],
  });
}
