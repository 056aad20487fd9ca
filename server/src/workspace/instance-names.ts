import type { SourceFile } from './source-file.ts';

/** Which files hold NPCs that name a character instance, so that a change of the instance re-checks just those. */
export class InstanceNames {
  readonly #files = new Map<string, Set<string>>();

  /** Whether no NPC names any. */
  get isEmpty(): boolean {
    return this.#files.size === 0;
  }

  /** Enters the NPCs of `file`. */
  add(file: SourceFile): void {
    for (const id of namedInstances(file)) {
      const files = this.#files.get(id) ?? new Set();
      files.add(file.uri);
      this.#files.set(id, files);
    }
  }

  /** Takes the NPCs of `file` out again. */
  remove(file: SourceFile): void {
    for (const id of namedInstances(file)) {
      const files = this.#files.get(id);
      files?.delete(file.uri);
      if (files?.size === 0) this.#files.delete(id);
    }
  }

  /** The uris of the files with an NPC whose `character_instance_id` is `instanceId`. */
  filesNaming(instanceId: string): Iterable<string> {
    return this.#files.get(instanceId) ?? [];
  }
}

function namedInstances(file: SourceFile): readonly string[] {
  let ids = NO_IDS;
  for (const record of file.records) {
    if (record.kind === 'npc' && record.instanceId !== undefined) ids = [...ids, record.instanceId];
  }
  return ids;
}

const NO_IDS: readonly string[] = [];
