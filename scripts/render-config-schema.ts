import type { Notice } from '../server/src/rules/notices.ts';

/** How wide a list may be that stands on one line; the formatter's limit. */
const LINE_WIDTH = 110;

interface Schema {
  readonly [keyword: string]: unknown;
}

/**
 * The schema of `statlens.config.json` with all codes in it, so that editors complete them and tell what they mean.
 * Which codes there are is checked by a rule, not by the schema: it knows what was meant.
 */
export function renderConfigSchema(text: string, rules: readonly Notice[]): string {
  const schema = JSON.parse(text) as Schema;
  const definitions = schema['definitions'] as Record<string, Schema>;
  const sorted = [...rules].sort((a, b) => (a.code < b.code ? -1 : 1));
  const subjects = new Set(sorted.map(({ code }) => `${code.slice(0, code.indexOf('/'))}/*`));
  const entries = [
    ...[...subjects].map((subject) => [subject, 'All problems of this subject.'] as const),
    ...sorted.map(({ code, summary }) => [code, summary] as const),
  ];
  const properties = Object.fromEntries(
    entries.map(([code, description]) => [code, { description, $ref: '#/definitions/ruleLevel' }]),
  );
  const ruleLevels = { ...definitions['ruleLevels'], properties };
  const suppression = addExamples(definitions['suppression'] ?? {}, [
    ...subjects,
    ...sorted.map(({ code }) => code),
  ]);
  return `${print({ ...schema, definitions: { ...definitions, ruleLevels, suppression } }, '', 0)}\n`;
}

/** The suppression with all codes as examples of one, which editors offer too. */
function addExamples(suppression: Schema, examples: readonly string[]): Schema {
  const properties = suppression['properties'] as Record<string, Schema>;
  return { ...suppression, properties: { ...properties, code: { ...properties['code'], examples } } };
}

/** JSON as the formatter leaves it: objects a member per line, lists on one line when they fit. */
function print(value: unknown, indent: string, before: number): string {
  const inner = `${indent}  `;
  if (Array.isArray(value)) {
    const line = printOnLine(value);
    if (indent.length + before + line.length + 1 <= LINE_WIDTH) return line;
    return `[\n${value.map((item) => inner + print(item, inner, 0)).join(',\n')}\n${indent}]`;
  }
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value).map(([key, member]) => {
    const start = `${JSON.stringify(key)}: `;
    return inner + start + print(member, inner, start.length);
  });
  return members.length === 0 ? '{}' : `{\n${members.join(',\n')}\n${indent}}`;
}

function printOnLine(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(printOnLine).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value).map(
    ([key, member]) => `${JSON.stringify(key)}: ${printOnLine(member)}`,
  );
  return members.length === 0 ? '{}' : `{ ${members.join(', ')} }`;
}
