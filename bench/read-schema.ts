import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A schema of a kind whose files hold one record (`else`) or a list of them. */
export interface InlinedSchema {
  readonly $schema?: string;
  readonly else?: object;
  readonly definitions: object;
}

/**
 * One schema for NPCs and their states, which have an `npc_id`, so that peers can judge the files of both kinds in one run, as we
 * do. Not for lists of records.
 */
export function joinNpcSchemas(npc: InlinedSchema, state: InlinedSchema): object {
  return {
    $schema: npc.$schema,
    if: { required: ['npc_id'] },
    // biome-ignore lint/suspicious/noThenProperty: JSON Schema calls it so.
    then: state.else,
    else: npc.else,
    definitions: { ...npc.definitions, ...state.definitions },
  };
}

/** One kind's schema with the shared definitions put into it, for tools that resolve no references to other files. */
export async function readInlinedSchema(root: string, kind: string): Promise<InlinedSchema> {
  const read = async (name: string) => readFile(join(root, 'schemas', `${name}.schema.json`), 'utf8');
  const shared: { definitions: object } = JSON.parse(await read('shared'));
  const own: { definitions?: object } = JSON.parse((await read(kind)).replaceAll('shared.schema.json#', '#'));
  return {
    ...own,
    definitions: {
      ...JSON.parse(JSON.stringify(shared.definitions).replaceAll('shared.schema.json#', '#')),
      ...own.definitions,
    },
  };
}
