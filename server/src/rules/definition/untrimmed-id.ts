import * as l10n from '@vscode/l10n';
import { ownMember } from '../../base/json-value.ts';
import { quoteText } from '../../engine/values/quote-text.ts';
import { trimText } from '../../engine/values/trim-text.ts';
import type { ConfigPart } from '../config-parts.ts';
import { makeSafeFix } from '../make-fix.ts';
import type { Rule } from '../rule.ts';

/** The member that names a part, where the game cuts spaces off it. */
const NAMING: Partial<Readonly<Record<ConfigPart['kind'], string>>> = {
  definition: 'id',
  axis: 'name',
  tier: 'id',
  level: 'id',
};

function describe(kind: ConfigPart['kind'], name: string, trimmed: string): string {
  if (kind === 'axis') {
    return l10n.t(
      'The name {0} has spaces around it; the game cuts them off and knows the axis as {1} only',
      name,
      trimmed,
    );
  }
  if (kind === 'tier') {
    return l10n.t(
      'The id {0} has spaces around it; the game cuts them off and knows the tier as {1} only',
      name,
      trimmed,
    );
  }
  if (kind === 'level') {
    return l10n.t(
      'The id {0} has spaces around it; the game cuts them off and knows the level as {1} only',
      name,
      trimmed,
    );
  }
  return l10n.t(
    'The id {0} has spaces around it; the game cuts them off and knows the definition as {1} only',
    name,
    trimmed,
  );
}

/** An id or name with spaces around it. */
export const definitionUntrimmedId: Rule = {
  code: 'definition/untrimmed-id',
  severity: 'warning',
  summary: 'The id or name of a definition, axis, tier or level has spaces around it.',
  why: "The game's server cuts spaces off both ends of ids and names, and stores and compares what remains. Nothing else is cut: neither the axis that a tier or condition names, nor the keys in the stats of NPCs and sessions, nor the ids that dialogue and gates ask for. Whoever copies the name with its spaces names something that does not exist. The game's client keeps the spaces, so the two disagree.",
  bad: `//- stats_config.json
{
  "definitions": {
    "skills": { "id": "skills", "axes": [{ "name": "strength " }] }
  }
}
`,
  good: `//- stats_config.json
{
  "definitions": {
    "skills": { "id": "skills", "axes": [{ "name": "strength" }] }
  }
}
`,
  records: ['world'],
  check: (context) => {
    for (const { kind, path: part, value } of context.configParts) {
      const key = NAMING[kind];
      const name = key === undefined ? undefined : ownMember(value, key);
      if (key === undefined || typeof name !== 'string') continue;
      const trimmed = trimText(name);
      // A blank name has an error of its own.
      if (trimmed === name || trimmed === '') continue;
      const path = [...part, key];
      const json = JSON.stringify(trimmed);
      context.report({
        path,
        message: describe(kind, quoteText(name), quoteText(trimmed)),
        fixes: [makeSafeFix(l10n.t('Change to {0}', json), { kind: 'replace-value', path, json })],
      });
    }
  },
};
