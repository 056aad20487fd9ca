import * as l10n from '@vscode/l10n';
import { isJsonObject, ownMember } from '../../base/json-value.ts';
import { listEffectiveStats, toEffectiveEntity } from '../../effective/effective-entity.ts';
import { explainEffective } from '../../effective/explain-effective.ts';
import type { CharacterInstanceRecord, NpcRecord, WorldRecord } from '../../model/records.ts';
import { listKnownPackages } from '../../rules/known-packages.ts';
import type { Indexed } from '../../workspace/record-index.ts';
import type { SourceFile } from '../../workspace/source-file.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { describePathFrom } from '../describe-path.ts';
import { escapeMarkdown } from '../markdown.ts';
import { renderWorld } from '../render-stats.ts';
import { summarizeEffective } from '../summarize-effective.ts';
import type { StatSymbol } from '../symbols/stat-symbol.ts';
import { linkTo } from './place-links.ts';

/** How many definitions are named. */
const LONGEST = 12;
const SUMMARY = 300;

/** Who or what the id of a world, NPC, instance, package, item or location means; undefined for other symbols. */
export function describeIdentity(
  workspace: Workspace,
  file: SourceFile,
  { kind, name }: StatSymbol,
): readonly string[] | undefined {
  const { index } = workspace;
  switch (kind) {
    case 'world':
      return describeFirst(
        index.find('world', Number(name), file),
        l10n.t('There is no world {0} in this project.', name),
        (world) => describeWorld(workspace, file, world),
      );
    case 'npc':
      return describeFirst(
        index.find('npc', Number(name), file),
        l10n.t('There is no NPC {0} in this project.', name),
        (npc) => describeNpc(workspace, file, npc),
      );
    case 'instance':
      return describeFirst(
        index.find('character_instance', name, file),
        l10n.t('There is no character instance {0} in this project.', escapeMarkdown(name)),
        (found) => describeInstance(workspace, file, found),
      );
    case 'item':
    case 'location':
      return describeFirst(index.find(kind, Number(name), file), tellMissing(kind, name), (found) => [
        `**${escapeMarkdown(found.record.name ?? nameThing(kind, name))}** · ${nameThing(kind, name)} · ${linkFile(file, found.file)}`,
      ]);
    case 'package':
      return describePackage(workspace, file, name);
    default:
      return undefined;
  }
}

function describeFirst<T extends Indexed>(
  found: readonly T[],
  none: string,
  describe: (entry: T) => readonly string[],
): readonly string[] {
  const [first] = found;
  return first === undefined ? [none] : describe(first);
}

function describeWorld(
  workspace: Workspace,
  file: SourceFile,
  world: Indexed<WorldRecord>,
): readonly string[] {
  const ids = [...workspace.factsOf(world.record).definitions.keys()];
  return [
    `**${renderWorld(world, file)}** · ${linkFile(file, world.file)}`,
    '',
    ids.length === 0
      ? l10n.t('Without definitions that the game reads')
      : l10n.t('Definitions: {0}', listNames(ids)),
  ];
}

function describeNpc(workspace: Workspace, file: SourceFile, npc: Indexed<NpcRecord>): readonly string[] {
  const { name, id } = npc.record;
  const { world } = workspace.worlds.resolve(npc.file, npc.record);
  const all = listEffectiveStats(workspace, toEffectiveEntity(workspace, npc));
  const lines = all.slice(0, LONGEST).map((effective) => {
    const summary = summarizeEffective(effective, explainEffective(workspace, effective), 'base');
    return `- ${escapeMarkdown(effective.definitionId)}: ${escapeMarkdown(summary, SUMMARY)}`;
  });
  const title = name === undefined ? '' : `**${escapeMarkdown(name)}** · `;
  return [
    `${title}${l10n.t('NPC {0}', String(id))} · ${renderWorld(world, file)} · ${linkFile(file, npc.file)}`,
    '',
    ...lines,
    '',
  ];
}

function describeInstance(
  workspace: Workspace,
  file: SourceFile,
  { file: home, record }: Indexed<CharacterInstanceRecord>,
): readonly string[] {
  const { name, id = '', characterId, worldId } = record;
  const [world] = worldId === undefined ? [] : workspace.index.find('world', worldId, home);
  return [
    l10n.t(
      '**{0}** · character instance · {1} · {2}',
      escapeMarkdown(name ?? id),
      renderWorld(world, file),
      linkFile(file, home),
    ),
    ...(characterId === undefined ? [] : ['', l10n.t('Of the character {0}', escapeMarkdown(characterId))]),
  ];
}

function describePackage(workspace: Workspace, file: SourceFile, id: string): readonly string[] {
  const found = listKnownPackages({ workspace, file, config: workspace.configOf(file.uri) }).find(
    ({ record }) => record.id === id,
  );
  if (found === undefined) return [l10n.t('There is no package {0} in this project.', escapeMarkdown(id))];
  const definitions = ownMember(found.record.value, 'definitions');
  const ids = isJsonObject(definitions) ? Object.keys(definitions) : [];
  const home = found.file === undefined ? l10n.t('comes with the game') : linkFile(file, found.file);
  return [
    l10n.t('**{0}** · stat package · {1}', escapeMarkdown(id), home),
    '',
    ids.length === 0 ? l10n.t('Without definitions') : l10n.t('Definitions: {0}', listNames(ids)),
  ];
}

function tellMissing(kind: 'item' | 'location', name: string): string {
  return kind === 'item'
    ? l10n.t('There is no item {0} in this project.', name)
    : l10n.t('There is no location {0} in this project.', name);
}

function nameThing(kind: 'item' | 'location', name: string): string {
  return kind === 'item' ? l10n.t('item {0}', name) : l10n.t('location {0}', name);
}

function listNames(names: readonly string[]): string {
  const shown = names.slice(0, LONGEST).map((name) => escapeMarkdown(name));
  return names.length > LONGEST
    ? l10n.t('{0} and {1} more', shown.join(', '), names.length - LONGEST)
    : shown.join(', ');
}

function linkFile(from: SourceFile, { uri }: SourceFile): string {
  return linkTo(uri, escapeMarkdown(describePathFrom(from, uri)));
}
