import * as l10n from '@vscode/l10n';
import type { JsonPath } from '../../base/json-pointer.ts';
import { isJsonObject, type JsonObject, ownMember } from '../../base/json-value.ts';
import { quoteText } from '../../engine/values/quote-text.ts';
import type { WorldRecord } from '../../model/records.ts';
import { changeSettings } from '../change-settings.ts';
import { isExternal } from '../is-external.ts';
import { listKnownPackages } from '../known-packages.ts';
import { makeChoice } from '../make-fix.ts';
import { PackageWords } from '../package-words.ts';
import type { Rule } from '../rule.ts';
import type { RuleContext } from '../rule-context.ts';

/** A definition under which no file of the project has stats. */
export const definitionUnused: Rule = {
  code: 'definition/unused',
  severity: 'information',
  summary: 'No file of the project has stats under a definition.',
  why: 'The game computes with a definition only where an NPC, state, session, item or location has stats under its id. One that nobody has is left over, or spelled differently there. Definitions that the game derives, that its client reads from elsewhere, or that `externals.definitions` in statlens.config.json names are not reported, and none are in a project whose files have no stats yet.',
  bad: `//- stats_config.json
{
  "definitions": {
    "skills": { "id": "skills", "axes": [{ "name": "strength" }] },
    "talents": { "id": "talents", "axes": [{ "name": "music" }] }
  }
}
//- mara.npc.json
{ "id": 12, "name": "Mara", "stats": { "skills": { "strength": 40 } } }
`,
  good: `//- stats_config.json
{
  "definitions": {
    "skills": { "id": "skills", "axes": [{ "name": "strength" }] },
    "talents": { "id": "talents", "axes": [{ "name": "music" }] }
  }
}
//- mara.npc.json
{ "id": 12, "name": "Mara", "stats": { "skills": { "strength": 40 }, "talents": { "music": 75 } } }
`,
  records: ['world'],
  check: (context) => {
    if (!context.workspace.isComplete) return;
    const used = context.workspace.definitionsUsedIn(context.file.family);
    if (used.size === 0) return;
    const { definitions: externals } = context.config.externals;
    const derived = listDerived(context);
    for (const world of context.recordsOf('world')) {
      for (const [id, definition, path] of listDefinitions(world)) {
        if (used.has(id) || derived.has(id) || isExternal(externals, id)) continue;
        if (!isReadElsewhere(world, id, definition)) report(context, id, path);
      }
    }
  },
};

function report(context: RuleContext, id: string, path: JsonPath): void {
  context.report({
    path,
    part: 'key',
    message: l10n.t(
      'No file of the project has stats under {0}; the game computes nothing with this definition',
      quoteText(id),
    ),
    fixes: [
      makeChoice(l10n.t('Remove the definition {0}', quoteText(id)), { kind: 'remove', path }),
      ...changeSettings(context, l10n.t('Say that {0} is in use outside of these files', quoteText(id)), {
        section: 'externals',
        key: 'definitions',
        value: id,
        isItem: true,
      }),
    ],
  });
}

function listDefinitions({ config }: WorldRecord): readonly [string, JsonObject, JsonPath][] {
  const definitions = isJsonObject(config?.value) ? ownMember(config.value, 'definitions') : undefined;
  if (config === undefined || !isJsonObject(definitions)) return [];
  return Object.entries(definitions).flatMap(([id, value]) =>
    isJsonObject(value) ? [[id, value, [...config.path, 'definitions', id]]] : [],
  );
}

/**
 * Says whether a definition has a use that does not show in stats: read elsewhere, or asked for by gates. One whose id is
 * another than its key may be in use under that; the game refuses it as it is.
 */
function isReadElsewhere({ meta }: WorldRecord, id: string, definition: JsonObject): boolean {
  const written = ownMember(definition, 'id');
  if (typeof written === 'string' && written.trim() !== id) return true;
  if (Object.hasOwn(definition, 'source') || Object.hasOwn(definition, 'derivation')) return true;
  return id === 'relationships' && isJsonObject(meta && ownMember(meta.value, 'intimacy_gating'));
}

function listDerived(context: RuleContext): ReadonlySet<string> {
  const words = PackageWords.of(context.workspace);
  return new Set(listKnownPackages(context).flatMap(({ record }) => [...words.of(record).derived]));
}
