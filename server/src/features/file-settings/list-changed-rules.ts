import { relativePath } from '../../base/uri.ts';
import { notices } from '../../rules/notices.ts';
import { rules } from '../../rules/rules.ts';
import type { CompiledConfig } from '../../workspace/compiled-config.ts';
import { compileGlobs } from '../../workspace/glob.ts';
import type { RuleLevel } from '../../workspace/project-config.ts';
import type { ChangedRule } from './file-settings.ts';

/** A part of a config that sets rules for a file. */
interface Layer {
  readonly by: string;
  readonly levels: ReadonlyMap<string, RuleLevel>;
}

/** The rules that a config sets to something else for a file than they are by themselves, by code. */
export function listChangedRules(config: CompiledConfig, uri: string): ChangedRule[] {
  const layers = listLayers(config, uri).reverse();
  const changed = [...rules, ...notices].flatMap(({ code, severity }): ChangedRule[] => {
    const subject = `${code.slice(0, code.indexOf('/'))}/*`;
    for (const { by, levels } of layers) {
      for (const key of [code, subject]) {
        const level = levels.get(key);
        if (level !== undefined)
          return level === severity ? [] : [{ code, level, default: severity, by, key }];
      }
    }
    return [];
  });
  return changed.sort((a, b) => (a.code < b.code ? -1 : 1));
}

/** What sets rules for the file, later ones winning. */
function listLayers({ config, folder }: CompiledConfig, uri: string): Layer[] {
  const path = relativePath(folder, uri);
  const overrides = config.overrides.flatMap(({ files, rules: levels }, index) =>
    compileGlobs(files)?.(path) ? [{ by: `overrides[${index}].rules`, levels }] : [],
  );
  return [{ by: 'rules', levels: config.rules }, ...overrides];
}
