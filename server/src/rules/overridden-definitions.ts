import * as l10n from '@vscode/l10n';
import type { JsonPath } from '../base/json-pointer.ts';
import { isJsonObject, type JsonObject, ownMember } from '../base/json-value.ts';
import { mergeDefinition } from '../engine/config/merge-definition.ts';
import { checkMergedConfig } from '../engine/config/merge-world-config.ts';
import { readDefinition } from '../engine/config/read-definition.ts';
import { readWhole } from '../engine/config/read-whole.ts';
import type { StatDefinition } from '../engine/config/stat-definition.ts';
import { StatEngineError } from '../engine/stat-engine-error.ts';
import type { StatPackageRecord, WorldRecord } from '../model/records.ts';
import type { DerivedFacts } from '../workspace/derived-facts.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { type FileView, listPackagesUnder } from './known-packages.ts';
import type { RuleContext } from './rule-context.ts';

/** A definition of a stats config under a key that a package has too, so that the game lays it over that one. */
export interface OverriddenDefinition {
  readonly key: string;
  /** The way to it from the file's root. */
  readonly path: JsonPath;
  readonly value: JsonObject;
  /** The package's definition, complete. */
  readonly base: StatDefinition;
  readonly packageId: string;
  /** The package itself. */
  readonly owner: StatPackageRecord;
}

/** The definitions in the file that stand over one of the packages under their world (docs/stat-system.md, 3.2). */
export function listOverriddenDefinitions(context: RuleContext): readonly OverriddenDefinition[] {
  return context.recordsOf('world').flatMap((world) => {
    const { config } = world;
    const definitions = isJsonObject(config?.value) ? ownMember(config.value, 'definitions') : undefined;
    if (config === undefined || !isJsonObject(definitions)) return [];
    return listOverriddenAmong(context, world, definitions, [...config.path, 'definitions']);
  });
}

/** Those among definitions that a world of the file has, or would have, at `path`. */
export function listOverriddenAmong(
  view: FileView,
  world: WorldRecord,
  definitions: JsonObject,
  path: JsonPath,
): readonly OverriddenDefinition[] {
  const overlays = KnownOverlays.of(view.workspace);
  const packages = listPackagesUnder(view, world).toReversed();
  return Object.entries(definitions).flatMap(([key, value]) => {
    const owner = packages.find(({ record }) => findMember(record.value, key) !== undefined)?.record;
    const written = owner && findMember(owner.value, key);
    if (owner === undefined || written === undefined || !isJsonObject(value)) return [];
    // The game does not start with a package whose definition it refuses.
    const base = overlays.readBase(written);
    return base === undefined
      ? []
      : [{ key, path: [...path, key], value, base, packageId: owner.id ?? '', owner }];
  });
}

function findMember(record: JsonObject, key: string): JsonObject | undefined {
  const definitions = ownMember(record, 'definitions');
  const definition = isJsonObject(definitions) ? ownMember(definitions, key) : undefined;
  return isJsonObject(definition) ? definition : undefined;
}

/** What comes of laying a definition over that of its package. */
export interface OverlayOutcome {
  /** What it is then; undefined when the game fails. */
  readonly merged: StatDefinition | undefined;
  /** Why the two do not go together; undefined when they do, and when the definition is no definition in the first place. */
  readonly conflict: string | undefined;
}

/** Runs the game's own merge for one definition. */
export function layOverPackage(workspace: Workspace, definition: OverriddenDefinition): OverlayOutcome {
  return KnownOverlays.of(workspace).layOver(definition);
}

/**
 * What came of laying definitions over others, kept for as long as both are what they are: an edit of a world makes new
 * ones of what was edited only, and merging is the longest part of checking a world.
 */
class KnownOverlays implements DerivedFacts {
  readonly #bases = new WeakMap<JsonObject, { readonly base: StatDefinition | undefined }>();
  readonly #outcomes = new WeakMap<StatDefinition, WeakMap<JsonObject, OverlayOutcome>>();

  /** Those of a workspace. */
  static of(workspace: Workspace): KnownOverlays {
    return workspace.derive(makeKnownOverlays);
  }

  /** A package's definition as the game reads it; undefined when it refuses it. */
  readBase(written: JsonObject): StatDefinition | undefined {
    const known = this.#bases.get(written) ?? {
      base: readWhole<StatDefinition>(readDefinition, written).value,
    };
    this.#bases.set(written, known);
    return known.base;
  }

  /** What comes of laying a definition over that of its package. */
  layOver(definition: OverriddenDefinition): OverlayOutcome {
    const { base, value } = definition;
    const outcomes = this.#outcomes.get(base) ?? new WeakMap<JsonObject, OverlayOutcome>();
    this.#outcomes.set(base, outcomes);
    const outcome = outcomes.get(value) ?? mergeOver(definition);
    outcomes.set(value, outcome);
    return outcome;
  }

  /** Nothing is to be forgotten: what changed is another object. */
  refresh(): readonly string[] {
    return [];
  }
}

function makeKnownOverlays(): KnownOverlays {
  return new KnownOverlays();
}

function mergeOver({ key, value, base }: OverriddenDefinition): OverlayOutcome {
  const merged = tryMerge({ ...base, id: key }, value);
  if (merged === undefined) return { merged, conflict: undefined };
  const config = { version: 1, definitions: { [key]: merged } };
  const [error] = readWhole(checkMergedConfig, config, 'config').errors;
  if (error === undefined) return { merged, conflict: undefined };
  return { merged: undefined, conflict: goOnWith(error.fact) };
}

/** The merged definition; undefined when the override is not of a form that can be merged. */
function tryMerge(base: StatDefinition, override: JsonObject): StatDefinition | undefined {
  try {
    return mergeDefinition(base, override);
  } catch (error) {
    if (error instanceof StatEngineError) return undefined;
    throw error;
  }
}

/** A fact behind a colon: English goes on in small letters there, and other languages say whether they do. */
function goOnWith(fact: string): string {
  const isSmall = l10n.t('small letters after a colon') === 'small letters after a colon';
  return isSmall ? fact.charAt(0).toLowerCase() + fact.slice(1) : fact;
}
