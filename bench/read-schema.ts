import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** One kind's schema with the shared definitions put into it, for tools that resolve no references to other files. */
export async function readInlinedSchema(root: string, kind: string): Promise<object> {
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
