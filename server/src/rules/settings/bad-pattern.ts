import * as l10n from '@vscode/l10n';
import type { JsonPath } from '../../base/json-pointer.ts';
import { isJsonObject, type JsonValue } from '../../base/json-value.ts';
import { describeBadGlob } from '../../workspace/glob.ts';
import { describeBadIgnoreLine } from '../../workspace/ignore-list.ts';
import type { Rule } from '../rule.ts';
import type { RuleContext } from '../rule-context.ts';

/** A file pattern that nobody can mean, or that a machine would hang on. */
export const settingsBadPattern: Rule = {
  code: 'settings/bad-pattern',
  severity: 'error',
  summary: 'A file pattern in statlens.config.json cannot be used.',
  why: 'Patterns are seen from the folder of statlens.config.json, separate folders by "/" and know *, **, ? and {a,b}. One that cannot be used is left out, so files are judged by other settings than their author thinks. The game itself does not know this file. A check on the command line ends with exit code 2.',
  bad: `//- statlens.config.json
{ "files": { "npc": ["/cast/*.json", "cast\\\\minor\\\\*.json"] } }
`,
  good: `//- statlens.config.json
{ "files": { "npc": ["cast/*.json", "cast/minor/*.json"] } }
`,
  check: (context) => {
    const { value } = context.file;
    if (!isJsonObject(value)) return;
    reportList(context, ['ignore'], describeBadIgnoreLine);
    for (const kind of listKeys(context, ['files'])) reportList(context, ['files', kind], describeBadGlob);
    for (const index of listKeys(context, ['overrides'])) {
      reportList(context, ['overrides', Number(index), 'files'], describeBadGlob);
    }
    reportList(context, ['packages', 'files'], describeBadGlob);
  },
};

function listKeys(context: RuleContext, path: JsonPath): readonly string[] {
  const value: JsonValue | undefined = context.valueAt(path);
  return typeof value === 'object' && value !== null ? Object.keys(value) : [];
}

function reportList(
  context: RuleContext,
  path: JsonPath,
  describe: (pattern: string) => string | undefined,
): void {
  const list = context.valueAt(path);
  if (!Array.isArray(list)) return;
  list.forEach((pattern: JsonValue, index) => {
    const reason = typeof pattern === 'string' ? describe(pattern) : undefined;
    if (reason === undefined) return;
    context.report({
      path: [...path, index],
      message: l10n.t('The pattern {0} {1}; it is left out', JSON.stringify(pattern), reason),
    });
  });
}
