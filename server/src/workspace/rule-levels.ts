import type { RuleLevel } from './project-config.ts';

type Levels = ReadonlyMap<string, RuleLevel>;

/** How the rules are set for some files. The same settings are the same object, so that work is kept by it. */
export class RuleLevels {
  readonly #layers: readonly Levels[];

  /** Takes what a config says, later layers winning. */
  constructor(layers: readonly Levels[]) {
    this.#layers = layers;
  }

  /** How a code is set; undefined when nobody says, so that it is as bad as its rule thinks. */
  levelOf(code: string): RuleLevel | undefined {
    const subject = `${code.slice(0, code.indexOf('/'))}/*`;
    for (const layer of this.#layers.toReversed()) {
      const level = layer.get(code) ?? layer.get(subject);
      if (level !== undefined) return level;
    }
    return undefined;
  }
}
