import type { RuleLevel } from './project-config.ts';

type Levels = ReadonlyMap<string, RuleLevel>;

/** How the rules are set for some files. The same settings are the same object, so that work is kept by it. */
export class RuleLevels {
  readonly #layers: readonly Levels[];

  /** Takes what a config says, later layers winning. */
  constructor(layers: readonly Levels[]) {
    this.#layers = layers;
  }

  /** The same, with a layer that wins over all others. */
  with(layer: Levels): RuleLevels {
    return new RuleLevels([...this.#layers, layer]);
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

/** Settings of rules that win over those of all configs, as a command line may give them. */
export class RuleOverrides {
  #layer: Levels = new Map();
  #alone: RuleLevels | undefined;
  #combined = new WeakMap<RuleLevels, RuleLevels>();

  /** Puts settings, `tier/gap` or `tier/*` to a level, in the place of those before; to be called before files are judged. */
  set(layer: Levels): void {
    this.#layer = layer;
    this.#alone = layer.size === 0 ? undefined : new RuleLevels([layer]);
    this.#combined = new WeakMap();
  }

  /** Takes over the settings of others. */
  copyFrom(other: RuleOverrides): void {
    this.set(other.#layer);
  }

  /** What is in force where a config (undefined: none) sets `levels`. The same settings give the same object. */
  over(levels: RuleLevels | undefined): RuleLevels | undefined {
    if (this.#alone === undefined || levels === undefined) return this.#alone ?? levels;
    const known = this.#combined.get(levels);
    const combined = known ?? levels.with(this.#layer);
    if (known === undefined) this.#combined.set(levels, combined);
    return combined;
  }
}
