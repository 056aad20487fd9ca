import * as l10n from '@vscode/l10n';
import { joinUri, parentUri, relativePath } from '../../base/uri.ts';
import { makeChoice } from '../make-fix.ts';
import type { Rule } from '../rule.ts';
import type { RuleContext } from '../rule-context.ts';
import { suggestName } from '../suggest-name.ts';

/** A default world that is not there. */
export const settingsUnknownWorld: Rule = {
  code: 'settings/unknown-world',
  severity: 'warning',
  summary: 'The default world in statlens.config.json is no world, or several.',
  why: 'Entities that name no world are then judged by the world file nearest above them, or by none: their values are not clamped, and they get no tiers and levels in what Stat Lens shows. The game itself does not know this file.',
  bad: `//- statlens.config.json
{ "world": "worlds/harbor.json" }
//- worlds/harbour.json
{ "id": 1, "meta": { "stats_config": { "definitions": {} } } }
`,
  good: `//- statlens.config.json
{ "world": "worlds/harbour.json" }
//- worlds/harbour.json
{ "id": 1, "meta": { "stats_config": { "definitions": {} } } }
`,
  check: (context) => {
    const { workspace, file } = context;
    // Until everything was read, nobody can say that something is missing.
    if (!workspace.isComplete) return;
    const { world } = workspace.configOf(file.uri);
    if (typeof world === 'number') checkId(context, world);
    else if (world !== undefined) checkPath(context, world);
  },
};

function checkId(context: RuleContext, id: number): void {
  const found = context.workspace.index.find('world', id, context.file);
  if (found.length === 1) return;
  const count =
    found.length === 0 ? l10n.t('No world here has') : l10n.t('{0} worlds here have', found.length);
  report(context, l10n.t("{0} the id {1}, so it is nobody's default world", count, id));
}

function checkPath(context: RuleContext, path: string): void {
  const { file, workspace } = context;
  const folder = parentUri(file.uri);
  const found = workspace.index.worldsIn(joinUri(folder, path));
  if (found.length === 1) return;
  if (found.length > 1) {
    report(
      context,
      l10n.t(
        '"{0}" holds {1} worlds, so none of them is the default; name one by its id',
        path,
        found.length,
      ),
    );
    return;
  }
  const known = workspace.index.worlds().map((world) => relativePath(folder, world.file.uri));
  const meant = suggestName(path, known);
  report(
    context,
    l10n.t('"{0}" is no file with a world, so it is nobody\'s default world{1}', path, meant?.question ?? ''),
    meant?.name,
  );
}

function report(context: RuleContext, message: string, meant?: string): void {
  const path = ['world'];
  const fixes =
    meant === undefined
      ? []
      : [
          makeChoice(l10n.t('Change to "{0}"', meant), {
            kind: 'replace-value',
            path,
            json: JSON.stringify(meant),
          }),
        ];
  context.report({ path, message, fixes });
}
