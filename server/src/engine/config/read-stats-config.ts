import * as l10n from '@vscode/l10n';
import { quoteText } from '../values/quote-text.ts';
import { type ConfigPlace, childPlace, reportError } from './config-place.ts';
import type { DefinitionReading } from './definition-reading.ts';
import { readDefinition } from './read-definition.ts';
import { type Reading, readObject } from './read-object.ts';
import { readInteger, readMap } from './value-readers.ts';

interface ConfigParts {
  readonly version: number;
  readonly definitions: { readonly [definitionId: string]: DefinitionReading | undefined };
}

const notAnObject = 'config/not-an-object';

/** Reads a world's `stats_config` and checks that every key is its definition's id (docs/stat-system.md, 1.3). */
export const readStatsConfig = readObject<ConfigParts>(
  {
    version: [readInteger, 1],
    definitions: [readMap(readDefinition, notAnObject), {}],
  },
  checkDefinitionKeys,
  notAnObject,
);

/** Reports every definition whose trimmed id is not the key it stands under. */
export function checkDefinitionKeys(
  { definitions = {} }: Pick<Reading<ConfigParts>, 'definitions'>,
  place: ConfigPlace,
): void {
  for (const [key, definition] of Object.entries(definitions)) {
    const id = definition?.id ?? key;
    if (id === key) continue;
    reportError(
      childPlace(place, 'definitions', key, 'id'),
      'definition/key-mismatch',
      l10n.t('The id {0} differs from its key {1}', quoteText(id), quoteText(key)),
    );
  }
}
