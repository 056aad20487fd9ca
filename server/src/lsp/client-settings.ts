import { type HintKind, type LensKind, SWITCHES } from '../protocol/switches.ts';

/** What a person has switched on and off. */
export interface Settings {
  readonly codeLens: Readonly<Record<LensKind, boolean>>;
  readonly inlayHints: Readonly<Record<HintKind, boolean>>;
}

/** Reads what a client says below `statLens`; `invalid` names what is neither true nor false, which counts as on. */
export function readSettings(value: unknown): {
  readonly settings: Settings;
  readonly invalid: readonly string[];
} {
  const invalid: string[] = [];
  const readSwitches = <K extends string>(section: keyof typeof SWITCHES, names: readonly K[]) => {
    const switches = memberOf(value, section);
    const entries = names.map((name) => {
      const written = memberOf(switches, name);
      const isAbsent = written === undefined || written === null;
      if (!isAbsent && typeof written !== 'boolean') invalid.push(`statLens.${section}.${name}`);
      return [name, written !== false] as const;
    });
    return Object.fromEntries(entries) as Record<K, boolean>;
  };
  const settings = {
    codeLens: readSwitches('codeLens', SWITCHES.codeLens),
    inlayHints: readSwitches('inlayHints', SWITCHES.inlayHints),
  };
  return { settings, invalid };
}

/** A member of what a client says, whatever that is. */
function memberOf(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined;
  return (value as Readonly<Record<string, unknown>>)[name];
}

/** The settings in force. Until a client has told them, all is on. */
export class ClientSettings {
  readonly #listeners: (() => void)[] = [];
  #settings: Settings = readSettings(undefined).settings;

  /** Whether lenses of a kind are wanted. */
  showsLens(kind: LensKind): boolean {
    return this.#settings.codeLens[kind];
  }

  /** Whether hints of a kind are wanted. */
  showsHint(kind: HintKind): boolean {
    return this.#settings.inlayHints[kind];
  }

  /** Puts settings in force; listeners hear of it when anything is different. */
  change(settings: Settings): void {
    const isSame = JSON.stringify(settings) === JSON.stringify(this.#settings);
    this.#settings = settings;
    if (!isSame) for (const listener of this.#listeners) listener();
  }

  /** Calls `listener` whenever something is switched on or off. */
  onChange(listener: () => void): void {
    this.#listeners.push(listener);
  }
}
