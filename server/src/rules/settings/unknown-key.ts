import * as l10n from '@vscode/l10n';
import type { JsonPath } from '../../base/json-pointer.ts';
import { isJsonObject } from '../../base/json-value.ts';
import type { UnknownKey } from '../../kinds/find-unknown-keys.ts';
import { makeChoice, makeSafeFix } from '../make-fix.ts';
import type { Rule } from '../rule.ts';
import type { RuleContext } from '../rule-context.ts';
import { suggestName } from '../suggest-name.ts';

/** A key in `statlens.config.json` that is no setting. */
export const settingsUnknownKey: Rule = {
  code: 'settings/unknown-key',
  severity: 'error',
  summary:
    'A key in statlens.config.json is no setting, or under "files" no kind of file; or one in a balance test means nothing.',
  why: 'What stands under it is not taken into account, so files are judged by other settings than their author thinks, or a test expects less than it seems to. The game itself does not know this file. A check on the command line ends with exit code 2.',
  bad: `//- statlens.config.json
{ "ignroe": ["drafts/"], "files": { "npcs": ["cast/*.json"] } }
`,
  good: `//- statlens.config.json
{ "ignore": ["drafts/"], "files": { "npc": ["cast/*.json"] } }
`,
  check: (context) => {
    for (const unknown of context.file.unknownKeys) report(context, unknown);
  },
};

function report(context: RuleContext, { path, key, known }: UnknownKey): void {
  const parent = context.valueAt(path.slice(0, -1));
  const free = [...known.keys()].filter((name) => isJsonObject(parent) && !Object.hasOwn(parent, name));
  const meant = suggestName(key, free);
  const rename = { kind: 'rename-key', path, key: meant?.name ?? key } as const;
  const title = l10n.t('Rename to "{0}"', rename.key);
  context.report({
    path,
    part: 'key',
    message: `${describeKey(context, path, key)}${meant?.question ?? ''}`,
    fixes:
      meant === undefined ? [] : [meant.certain ? makeSafeFix(title, rename) : makeChoice(title, rename)],
  });
}

function describeKey({ file }: RuleContext, path: JsonPath, key: string): string {
  if (file.kind.id === 'stattest')
    return l10n.t('There is no member "{0}", so what it says has no effect', key);
  return path.length === 2 && path[0] === 'files'
    ? l10n.t('There is no kind of file "{0}", so what it says has no effect', key)
    : l10n.t('There is no setting "{0}", so what it says has no effect', key);
}
