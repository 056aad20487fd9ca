import { type SchemaGuide, schemaGuides } from '../../server/src/kinds/generated/schema-guides.js';

/** What the schemas tell people in completion and hover: titles, descriptions, and what snippets are called. */
export function listGuideTexts(): ReadonlySet<string> {
  const texts = new Set<string>();
  const seen = new Set<SchemaGuide>();
  const waiting: (SchemaGuide | undefined)[] = Object.values(schemaGuides);
  for (let guide = waiting.pop(); guide !== undefined || waiting.length > 0; guide = waiting.pop()) {
    // Guides share what schemas share, and may hold themselves.
    if (guide === undefined || seen.has(guide)) continue;
    seen.add(guide);
    const { title, text, valueTexts = [], snippets = [], keys, prefixes, each, items } = guide;
    for (const part of [title, text, ...valueTexts, ...snippets.flatMap((it) => [it.label, it.text])]) {
      if (part !== undefined && part !== '') texts.add(part);
    }
    waiting.push(each, items, ...(keys?.values() ?? []), ...(prefixes?.values() ?? []));
  }
  return texts;
}
