import { isAtOrBelow } from '../../base/compare-paths.ts';
import type { JsonPath } from '../../base/json-pointer.ts';
import { isJsonObject, type JsonObject, type JsonValue } from '../../base/json-value.ts';
import { valueAt } from '../../base/value-at.ts';
import type { SchemaGuide } from '../../kinds/generated/schema-guides.js';
import type { FileRecord } from '../../model/records.ts';
import type { ProjectConfig } from '../../workspace/project-config.ts';
import type { SourceFile } from '../../workspace/source-file.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import type { Scalar, Slot } from './slot.ts';

/** Something with a name in the schemas that the cursor stands in: a tier, the stats of an NPC. */
export interface Owner {
  readonly of: string;
  readonly guide: SchemaGuide;
  /** The way to it. */
  readonly path: JsonPath;
  /** The way on from there: to the object for a key, to the value for a value. */
  readonly steps: JsonPath;
}

/** Where something is to be completed, with all that can be asked about that place. Every source of proposals gets it. */
export class Place {
  readonly workspace: Workspace;
  readonly file: SourceFile;
  readonly slot: Slot;
  /** What the schemas say about the object of a key, or about the value; undefined where they say nothing. */
  readonly guide: SchemaGuide | undefined;
  /** What the cursor stands in, outermost first. */
  readonly owners: readonly Owner[];

  constructor(workspace: Workspace, file: SourceFile, slot: Slot, root: SchemaGuide) {
    this.workspace = workspace;
    this.file = file;
    this.slot = slot;
    const met = [...followGuides(root, slot.path)];
    this.guide = met[slot.path.length];
    this.owners = met.flatMap((guide, depth) => {
      const { of } = guide;
      // A list of records has the name of one, and is none.
      if (of === undefined || (depth === 0 && typeof slot.path[0] === 'number')) return [];
      return [{ of, guide, path: slot.path.slice(0, depth), steps: slot.path.slice(depth) }];
    });
  }

  /** What the config says that is in force here. */
  get config(): ProjectConfig {
    return this.workspace.configOf(this.file.uri);
  }

  /** The innermost of the things the cursor stands in that has one of these names. */
  findOwner(...names: readonly string[]): Owner | undefined {
    return this.owners.findLast(({ of }) => names.includes(of));
  }

  /** The way from the innermost thing of this name to the slot, when it is of this length; for a key slot with `part`. */
  stepsFrom(name: string, part: Slot['part'], length: number): JsonPath | undefined {
    const steps = this.owners.at(-1)?.of === name ? this.owners.at(-1)?.steps : undefined;
    return this.slot.part === part && steps?.length === length ? steps : undefined;
  }

  /** The keys that are there already, without the one under the cursor. */
  listTaken(): ReadonlySet<string> {
    const { containers, replaced } = this.slot;
    const members = containers.at(-1)?.members ?? [];
    return new Set(
      members.filter(({ start }) => start !== replaced.start || replaced.end === start).map(({ key }) => key),
    );
  }

  /** The plain values of the list around a value; the list is one in which none comes twice. */
  listTakenItems(): ReadonlySet<Scalar> {
    const around = this.slot.containers.at(-1);
    return new Set(around?.kind === 'array' ? around.items : []);
  }

  /** The plain value of a member that stands beside the slot, or `up` containers further out. */
  sibling(key: string, up = 0): Scalar | undefined {
    return this.slot.containers.at(-1 - up)?.members.findLast((member) => member.key === key)?.value;
  }

  /** What is written at a path, as far as it can be made out. */
  valueAt(path: JsonPath): JsonValue | undefined {
    return valueAt(this.file.value, path);
  }

  /** The object at a path, as far as it can be made out. */
  objectAt(path: JsonPath): JsonObject | undefined {
    const value = this.valueAt(path);
    return isJsonObject(value) ? value : undefined;
  }

  /** The innermost record that the slot belongs to; undefined in files without any. */
  get record(): FileRecord | undefined {
    const { path } = this.slot;
    return this.file.records.findLast((record) => isAtOrBelow(path, record.path));
  }
}

/** What the schemas say about the root and then about every step of the way, as far as they say anything. */
function* followGuides(root: SchemaGuide, path: JsonPath): Iterable<SchemaGuide> {
  let guide: SchemaGuide | undefined = root;
  yield guide;
  for (const step of path) {
    guide = typeof step === 'number' ? guide.items : findMember(guide, step);
    if (guide === undefined) return;
    yield guide;
  }
}

/** What the schemas say about a member of an object. */
export function findMember({ keys, prefixes, each }: SchemaGuide, key: string): SchemaGuide | undefined {
  const known = keys?.get(key);
  if (known !== undefined) return known;
  for (const [prefix, guide] of prefixes ?? []) if (key.startsWith(prefix)) return guide;
  return each;
}
