import * as l10n from '@vscode/l10n';
import { isJsonObject, type JsonObject, ownMember } from '../../base/json-value.ts';
import { readDefinition } from '../../engine/config/read-definition.ts';
import { readWhole } from '../../engine/config/read-whole.ts';
import type { StatDefinition } from '../../engine/config/stat-definition.ts';
import type { WorldRecord } from '../../model/records.ts';
import { type FileView, listPackagesUnder } from '../../rules/known-packages.ts';
import type { SourceFile } from '../../workspace/source-file.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import type { WorldFacts } from '../../workspace/world-facts.ts';
import { describePath } from '../describe-path.ts';
import { toPlainText } from '../plain-text.ts';
import { type SourcedDefinition, writeDefinitions } from './write-definitions.ts';

/** How many reasons for a refusal are told. */
const MOST_REASONS = 20;

/**
 * The stats configs of a file's worlds over the packages, as JSON with comments that tell which part comes from where.
 * Definitions in force where the game computes stats come first, then those that the game has from packages only when it is
 * asked for the world's config (docs/stat-system.md, 3).
 */
export function renderMergedWorld(workspace: Workspace, file: SourceFile | undefined): string {
  const worlds = file?.records.filter((record) => record.kind === 'world') ?? [];
  if (file === undefined || worlds.length === 0) return `// ${l10n.t('This file holds no world.')}\n{}\n`;
  const view = { workspace, file, config: workspace.configOf(file.uri) };
  const texts = worlds.map((world) => renderWorld(view, world));
  const [only, second] = texts;
  return second === undefined ? `${only}` : `[\n${texts.map((text) => text.trimEnd()).join(',\n')}\n]\n`;
}

function renderWorld(view: FileView, world: WorldRecord): string {
  const { file, workspace } = view;
  const facts = workspace.factsOf(world);
  const own = describePath(file.uri);
  const name = world.name ?? (world.id === undefined ? own : l10n.t('World {0}', world.id));
  const head = [
    l10n.t('{0}, as the game sees it. Read-only: it follows {1} and the packages.', toPlainText(name), own),
    tellSource(facts.source),
    ...facts.errors
      .slice(0, MOST_REASONS)
      .map(({ message }) => l10n.t('The game refuses it: {0}', toPlainText(message, 400))),
  ];
  const definitions = [...listInForce(view, world), ...listPackagedOnly(view, world)];
  return `${head.map((line) => `// ${line}\n`).join('')}${writeDefinitions(definitions)}\n`;
}

function tellSource(source: WorldFacts['source']): string {
  switch (source) {
    case 'config':
      return l10n.t(
        'In this project a stats_config is the whole truth where the game computes stats; packages add nothing there.',
      );
    case 'migrated':
      return l10n.t('It has no stats_config: the game makes one of its old sections, in passing.');
    case 'overlay':
      return l10n.t('In this project a stats_config lies over the packages.');
    case 'none':
      return l10n.t('It has no stats_config.');
  }
}

function listInForce(view: FileView, world: WorldRecord): SourcedDefinition[] {
  const { source, definitions } = view.workspace.factsOf(world);
  const own = describePath(view.file.uri);
  const packages = listPackaged(view, world);
  return [...definitions].map(([id, { definition }]) => {
    const packaged = packages.get(id);
    if (source !== 'overlay' || packaged === undefined) {
      const note =
        packaged === undefined
          ? ''
          : l10n.t('; asked for its config, the game lays it over that of {0}', packaged.source);
      return { id, definition, comment: `${own}${note}`, overridden: new Set(), own };
    }
    const written = findWritten(world, id);
    if (written === undefined) {
      return { id, definition, comment: packaged.source, overridden: new Set(), own };
    }
    const overridden = listIds(written);
    return {
      id,
      definition,
      comment: l10n.t('{0}, with changes of {1}', packaged.source, own),
      overridden,
      own,
    };
  });
}

/** What only packages have; in an overlay they are in force, so there is nothing else. */
function listPackagedOnly(view: FileView, world: WorldRecord): SourcedDefinition[] {
  const { source, definitions } = view.workspace.factsOf(world);
  if (source === 'overlay') return [];
  return [...listPackaged(view, world)].flatMap(([id, packaged]) => {
    if (definitions.has(id)) return [];
    const definition = readWhole<StatDefinition>(readDefinition, packaged.definition).value;
    const comment = l10n.t("{0}, only where the game is asked for the world's config", packaged.source);
    return definition === undefined ? [] : [{ id, definition, comment, overridden: new Set(), own: '' }];
  });
}

interface Packaged {
  readonly definition: JsonObject;
  /** What the package is called: `package core.mood`. */
  readonly source: string;
}

/** The definitions of all packages under a world, the last of each id. */
function listPackaged(view: FileView, world: WorldRecord): ReadonlyMap<string, Packaged> {
  const found = new Map<string, Packaged>();
  for (const { record, file } of listPackagesUnder(view, world)) {
    const definitions = ownMember(record.value, 'definitions');
    if (!isJsonObject(definitions)) continue;
    const where = file === undefined ? '' : ` (${describePath(file.uri)})`;
    const source = l10n.t('package {0}{1}', toPlainText(record.id ?? ''), where);
    for (const [id, definition] of Object.entries(definitions)) {
      if (isJsonObject(definition)) found.set(id, { definition, source });
    }
  }
  return found;
}

function findWritten({ config }: WorldRecord, id: string): JsonObject | undefined {
  const definitions = isJsonObject(config?.value) ? ownMember(config.value, 'definitions') : undefined;
  const written = isJsonObject(definitions) ? ownMember(definitions, id) : undefined;
  return isJsonObject(written) ? written : undefined;
}

/** The ids of the tiers and levels that an overlay writes. */
function listIds(written: JsonObject): ReadonlySet<string> {
  const items = ['tiers', 'levels'].flatMap((key) => {
    const list = ownMember(written, key);
    return Array.isArray(list) ? list : [];
  });
  return new Set(
    items.flatMap((item) => {
      const id = isJsonObject(item) ? ownMember(item, 'id') : undefined;
      return typeof id === 'string' ? [id.trim()] : [];
    }),
  );
}
