import {
  type CompletionItem,
  CompletionItemKind,
  type CompletionList,
  type Position,
} from 'vscode-languageserver-types';
import { isOwnKind } from '../kinds/own-kinds.ts';
import type { SourceFile } from '../workspace/source-file.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { CompletionOptions } from './completion/completion-options.ts';
import { describeNpc } from './completion/describe-npc.ts';
import { findSlot } from './completion/find-slot.ts';
import { Place } from './completion/place.ts';
import type { Proposal } from './completion/proposal.ts';
import { proposeConfigKeys } from './completion/sources/config-keys.ts';
import { proposeConfigValues } from './completion/sources/config-values.ts';
import { MOST_ENTITIES, proposeEntityIds } from './completion/sources/entity-ids.ts';
import { proposePackageNames } from './completion/sources/package-names.ts';
import { proposeReferenceNames } from './completion/sources/reference-names.ts';
import { proposeSchemaKeys } from './completion/sources/schema-keys.ts';
import { proposeSchemaValues } from './completion/sources/schema-values.ts';
import type { ProposalSource } from './completion/sources/source.ts';
import { proposeStatKeys } from './completion/sources/stat-keys.ts';
import { proposeStatValues } from './completion/sources/stat-values.ts';
import { renderWords, toCompletionList } from './completion/to-items.ts';

/** All that knows something to write. Of two that propose the same, the first is heard. */
const SOURCES: readonly ProposalSource[] = [
  proposeStatKeys,
  proposeStatValues,
  proposeConfigKeys,
  proposeConfigValues,
  proposeEntityIds,
  proposePackageNames,
  proposeReferenceNames,
  proposeSchemaKeys,
  proposeSchemaValues,
];

/** Lists in which nothing stands twice. */
const UNIQUE_LISTS: ReadonlySet<unknown> = new Set([
  'from_semantic_types',
  'active_packages',
  'disabled_derivations',
  'appropriateLevels',
  'appropriate_levels',
]);

/**
 * What can be written at `position`: keys and values with the quotes, commas and colons that are missing there; nothing
 * that stands there already. Undefined where nothing can be written, and in files that are none of our business; those of
 * Stat Lens itself belong to the editor's JSON support, which has the schemas.
 */
export async function findCompletions(
  workspace: Workspace,
  file: SourceFile,
  position: Position,
  options: CompletionOptions = {},
): Promise<CompletionList | undefined> {
  const { schemaGuides } = await import('../kinds/generated/schema-guides.js');
  const { id } = file.kind;
  if (isOwnKind(id)) return undefined;
  const located = await workspace.locate(file.uri);
  if (located === undefined) return undefined;
  const offset = located.lines().offsetAt(position);
  const slot = findSlot(located.text, offset);
  // The quote that ends a text asks for nothing.
  const isEnding = options.trigger === '"' && slot?.quoted === true && offset > slot.replaced.start + 1;
  if (slot === undefined || isEnding) return undefined;
  const place = new Place(workspace, file, slot, schemaGuides[id]);
  const proposals = choose(
    SOURCES.flatMap((propose) => propose(place)),
    place,
  );
  const isIncomplete = proposals.filter(({ lookUp }) => lookUp !== undefined).length > MOST_ENTITIES;
  return { isIncomplete, ...toCompletionList(proposals, located, slot, options) };
}

/** The proposals that write something new, each once. */
function choose(proposals: readonly Proposal[], place: Place): readonly Proposal[] {
  const { slot } = place;
  const taken = place.listTaken();
  const items = UNIQUE_LISTS.has(slot.path.at(-2)) ? place.listTakenItems() : new Set();
  const seen = new Set<string>();
  // Whoever types a number knows it: a list would only take the line break behind it for a choice. Ids are looked up.
  const isNumber = slot.part === 'value' && !slot.quoted && /^-?\d/.test(slot.typed);
  return proposals.filter(({ label, kind, entries, body }) => {
    if (isNumber && kind !== CompletionItemKind.Reference) return false;
    if (slot.part === 'key' && entries?.some(([key]) => taken.has(typeof key === 'string' ? key : key.text)))
      return false;
    if (slot.hasColon && (entries?.length ?? 0) > 1) return false;
    if (typeof body === 'string' && items.has(body)) return false;
    if (seen.has(label)) return false;
    seen.add(label);
    return true;
  });
}

/** The same item with what is said about it only when it is looked at. */
export function resolveCompletion(
  workspace: Workspace,
  item: CompletionItem,
  options: CompletionOptions = {},
): CompletionItem {
  const words = describeNpc(workspace, item.data);
  return words === undefined ? item : { ...item, documentation: renderWords(words, options) };
}
