import * as l10n from '@vscode/l10n';
import type { JsonPath } from '../../base/json-pointer.ts';
import { isJsonObject } from '../../base/json-value.ts';
import { makeChoice, makeSafeFix } from '../make-fix.ts';
import type { Rule } from '../rule.ts';
import type { RuleContext } from '../rule-context.ts';
import { suggestName } from '../suggest-name.ts';

/** The rule about codes that no problem has; `listCodes` names those that there are. */
export function makeSettingsUnknownRule(listCodes: () => readonly string[]): Rule {
  return {
    code: 'settings/unknown-rule',
    severity: 'error',
    summary: 'A code under "rules" in statlens.config.json is the code of no problem.',
    why: 'The problem that was meant keeps its own severity. Codes are written as they stand behind a problem: tier/gap, or tier/* for all of a subject. The game itself does not know this file. A check on the command line ends with exit code 2.',
    bad: `//- statlens.config.json
{ "rules": { "settings/unknown-rul": "off" } }
`,
    good: `//- statlens.config.json
{ "rules": { "settings/unknown-rule": "warning", "settings/*": "error" } }
`,
    check: (context) => {
      const codes = new Set(listCodes());
      for (const code of listCodes()) codes.add(`${code.slice(0, code.indexOf('/'))}/*`);
      reportUnknown(context, ['rules'], codes);
      const overrides = context.valueAt(['overrides']);
      if (!Array.isArray(overrides)) return;
      overrides.forEach((_, index) => {
        reportUnknown(context, ['overrides', index, 'rules'], codes);
      });
    },
  };
}

function reportUnknown(context: RuleContext, path: JsonPath, codes: ReadonlySet<string>): void {
  const rules = context.valueAt(path);
  if (!isJsonObject(rules)) return;
  for (const code of Object.keys(rules)) {
    if (codes.has(code)) continue;
    const free = [...codes].filter((name) => !Object.hasOwn(rules, name));
    const meant = suggestName(code, free);
    const place = [...path, code];
    const rename = { kind: 'rename-key', path: place, key: meant?.name ?? code } as const;
    const title = l10n.t('Rename to "{0}"', rename.key);
    context.report({
      path: place,
      part: 'key',
      message: l10n.t(
        'There is no problem with the code "{0}", so this setting has no effect{1}',
        code,
        meant?.question ?? '',
      ),
      fixes:
        meant === undefined ? [] : [meant.certain ? makeSafeFix(title, rename) : makeChoice(title, rename)],
    });
  }
}
