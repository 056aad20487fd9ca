import type { StatDefinition } from '../../engine/config/stat-definition.ts';

/** A definition and where it comes from. */
export interface SourcedDefinition {
  readonly id: string;
  readonly definition: StatDefinition;
  /** Where it comes from, for a line comment above it. */
  readonly comment: string;
  /** The ids of the tiers and levels that are not the package's. */
  readonly overridden: ReadonlySet<unknown>;
  /** Where those come from. */
  readonly own: string;
}

const LISTS = ['axes', 'tiers', 'levels'] as const;

/** A stats config as JSON with comments: an axis, tier or level a line. */
export function writeDefinitions(definitions: readonly SourcedDefinition[]): string {
  if (definitions.length === 0) return '{\n  "version": 1,\n  "definitions": {}\n}';
  const members = definitions.map(
    (each) => `    // ${each.comment}\n    ${JSON.stringify(each.id)}: ${writeDefinition(each)}`,
  );
  return `{\n  "version": 1,\n  "definitions": {\n${members.join(',\n')}\n  }\n}`;
}

function writeDefinition(sourced: SourcedDefinition): string {
  const { id, display_name, description } = sourced.definition;
  const texts = Object.entries({ id, display_name, description })
    .filter(([, value]) => value !== null)
    .map(([key, value]) => `      ${JSON.stringify(key)}: ${JSON.stringify(value)}`);
  const lists = LISTS.map((key) => `      "${key}": ${writeList(sourced, key)}`);
  return `{\n${[...texts, ...lists].join(',\n')}\n    }`;
}

function writeList({ definition, overridden, own }: SourcedDefinition, key: (typeof LISTS)[number]): string {
  const items = definition[key];
  if (items.length === 0) return '[]';
  const lines = items.map((item, i) => {
    const comma = i + 1 < items.length ? ',' : '';
    const note = 'id' in item && overridden.has(item.id) ? ` // ${own}` : '';
    return `        ${writeLine(item)}${comma}${note}`;
  });
  return `[\n${lines.join('\n')}\n      ]`;
}

/** A part on one line, without the members that are null, which the game takes for absent. */
function writeLine(part: object): string {
  const json = JSON.stringify(part, (_, member: unknown) => member ?? undefined, 1);
  // Line breaks inside of texts are escaped, so these stand between members.
  return json.replace(/\n */g, ' ');
}
