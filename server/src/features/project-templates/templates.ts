import type { JsonObject } from '../../base/json-value.ts';
import type { TemplateName } from './template-names.ts';
import harbour from './texts/harbour.json' with { type: 'json' };
import minimal from './texts/minimal.json' with { type: 'json' };
import rpg from './texts/rpg.json' with { type: 'json' };

/** A stats project to begin with. */
export interface Template {
  /** What is in it, half a sentence. */
  readonly summary: string;
  /** What each file holds, by its path from the project's folder. */
  readonly files: Readonly<Record<string, JsonObject>>;
}

/** The templates by name. `stat-lens check` finds nothing to report in any of them. */
export const TEMPLATES: Readonly<Record<TemplateName, Template>> = { minimal, harbour, rpg };

/** The name of the template's world. */
export function getWorldName({ files }: Template): string {
  return String(files['world.json']?.name);
}

/** The texts of a new project's files by path, with the world called `worldName`. */
export function fillTemplate({ files }: Template, worldName: string): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(files).map(([path, content]) => {
      const filled = path === 'world.json' ? { ...content, name: worldName } : content;
      return [path, `${JSON.stringify(filled, null, 2)}\n`];
    }),
  );
}
