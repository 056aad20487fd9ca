import { parentUri, relativePath } from '../base/uri.ts';
import type { FileKind } from '../kinds/file-kind.ts';
import { getFileKind } from '../kinds/file-kinds.ts';
import { compileGlobs, type PathTest } from './glob.ts';
import { type IgnoreList, makeIgnoreList } from './ignore-list.ts';
import type { ProjectConfig } from './project-config.ts';
import { RuleLevels } from './rule-levels.ts';

/** A config made ready for many files: its patterns are compiled once. */
export class CompiledConfig {
  readonly config: ProjectConfig;
  /** The folder of the config. */
  readonly folder: string;
  readonly ignores: IgnoreList | undefined;
  readonly #kinds: readonly { readonly kind: FileKind; readonly test: PathTest }[];
  readonly #overrides: readonly (PathTest | undefined)[];
  readonly #isPackage: PathTest | undefined;
  /** The rules' settings by the overrides that fit, a character each. */
  readonly #levels = new Map<string, RuleLevels | undefined>();

  #last = { uri: '', fitting: '' };

  constructor(uri: string, config: ProjectConfig) {
    this.config = config;
    this.folder = parentUri(uri);
    this.ignores = makeIgnoreList(config.ignore);
    this.#kinds = [...config.files].flatMap(([id, globs]) => {
      const test = compileGlobs(globs);
      return test === undefined ? [] : [{ kind: getFileKind(id), test }];
    });
    this.#overrides = config.overrides.map(({ files }) => compileGlobs(files));
    this.#isPackage = compileGlobs(config.packages.files);
  }

  /** Whether it tells the kind of any file. */
  get hasKinds(): boolean {
    return this.#kinds.length > 0 || this.#isPackage !== undefined;
  }

  /** The kind that the config gives a file; undefined when it leaves that to others. */
  kindOf(uri: string): FileKind | undefined {
    if (!this.hasKinds) return undefined;
    const path = relativePath(this.folder, uri);
    const named = this.#kinds.find(({ test }) => test(path))?.kind;
    return named ?? (this.#isPackage?.(path) ? getFileKind('stat_package') : undefined);
  }

  /** Says whether a stat package's file is among those that the game loads. */
  loadsPackage(uri: string): boolean {
    return this.#isPackage?.(relativePath(this.folder, uri)) ?? false;
  }

  /** How the rules are set for a file; undefined when the config says nothing about rules. */
  levelsOf(uri: string): RuleLevels | undefined {
    const fitting = this.#overrides.length === 0 ? '' : this.#findFitting(uri);
    if (!this.#levels.has(fitting)) this.#levels.set(fitting, this.#combineLevels(fitting));
    return this.#levels.get(fitting);
  }

  /** One character per override: whether it fits. A file is asked about several times in a row. */
  #findFitting(uri: string): string {
    if (this.#last.uri !== uri) {
      const path = relativePath(this.folder, uri);
      this.#last = { uri, fitting: this.#overrides.map((test) => (test?.(path) ? '1' : '0')).join('') };
    }
    return this.#last.fitting;
  }

  #combineLevels(fitting: string): RuleLevels | undefined {
    const { rules, overrides } = this.config;
    const layers = [rules, ...overrides.filter((_, i) => fitting[i] === '1').map((each) => each.rules)];
    return layers.every((layer) => layer.size === 0) ? undefined : new RuleLevels(layers);
  }
}
