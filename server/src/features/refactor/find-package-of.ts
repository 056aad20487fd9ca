import { isJsonObject, type JsonObject, ownMember } from '../../base/json-value.ts';
import { type FileView, listKnownPackages } from '../../rules/known-packages.ts';
import type { SourceFile } from '../../workspace/source-file.ts';

/** A definition as a package has it. */
export interface PackagedDefinition {
  /** The id of the package. */
  readonly id: string;
  readonly definition: JsonObject;
  /** Where the package is written; undefined for the game's own. */
  readonly file: SourceFile | undefined;
}

/** The package whose definition of this id counts, which is the last that has one (docs/stat-system.md, 3.1). */
export function findPackageOf(view: FileView, definitionId: string): PackagedDefinition | undefined {
  for (const { record, file } of listKnownPackages(view).toReversed()) {
    const definitions = ownMember(record.value, 'definitions');
    const definition = isJsonObject(definitions) ? ownMember(definitions, definitionId) : undefined;
    if (isJsonObject(definition)) return { id: record.id ?? '', definition, file };
  }
  return undefined;
}
