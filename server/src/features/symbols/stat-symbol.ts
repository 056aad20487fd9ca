import { formatPointer } from '../../base/json-pointer.ts';
import type { MentionKind } from '../../model/mentions/mention.ts';
import type { StatPackageRecord, WorldRecord } from '../../model/records.ts';
import type { Indexed } from '../../workspace/record-index.ts';
import type { SourceFile } from '../../workspace/source-file.ts';

/**
 * Who says that a definition, axis, tier or level exists: a world; a package (`file` is undefined for the game's own); or
 * nobody that could be told, for stats of a project without a world.
 */
export type SymbolOwner =
  | { readonly kind: 'world'; readonly world: Indexed<WorldRecord> }
  | { readonly kind: 'package'; readonly record: StatPackageRecord; readonly file: SourceFile | undefined }
  | { readonly kind: 'nobody' };

/** The files in which a symbol can be meant: those of one project, or of all projects of a family. */
export interface SymbolScope {
  readonly project: string;
  readonly family: string;
}

/**
 * One thing that ids stand for: the axis `strength` of the definition `attributes` of one world, say. The same name in
 * another definition or world is another symbol.
 */
export interface StatSymbol {
  readonly kind: MentionKind;
  /** Its id or name; numbers as text. */
  readonly name: string;
  /** The same for all mentions of one symbol, different for all others. */
  readonly key: string;
  /** For definitions and their parts; `nobody` for all else. */
  readonly owner: SymbolOwner;
  /** The definition that an axis, tier or level belongs to; a definition itself. */
  readonly definitionId: string | undefined;
  /** The axis of a tier. */
  readonly axis: string | undefined;
  /** Whether a file, or the game itself, says that it exists. */
  readonly isDeclared: boolean;
  readonly scope: SymbolScope;
}

/** Makes a symbol with its key. */
export function makeSymbol(told: Omit<StatSymbol, 'key'>): StatSymbol {
  const { kind, name, owner, definitionId, axis, scope } = told;
  const home = owner.kind === 'nobody' ? `in ${scope.project}` : identifyOwner(owner, scope);
  return { ...told, key: JSON.stringify([kind, home, definitionId, axis, name]) };
}

function identifyOwner(
  owner: Exclude<SymbolOwner, { kind: 'nobody' }>,
  { family, project }: SymbolScope,
): string {
  if (owner.kind === 'world') {
    return `${owner.world.file.uri}#${formatPointer(owner.world.record.path)}`;
  }
  if (owner.file !== undefined) return `${owner.file.uri}#${formatPointer(owner.record.path)}`;
  return `${owner.record.id} for ${family || project}`;
}

/** Says whether `file` may mean symbols of this scope. */
export function isInScope({ project, family }: SymbolScope, file: SourceFile): boolean {
  return file.project === project || (family !== '' && file.family === family);
}

/** Says whether the game itself brings the symbol along, so that no file tells of it. */
export function isBuiltIn({ owner }: StatSymbol): boolean {
  return owner.kind === 'package' && owner.file === undefined;
}
