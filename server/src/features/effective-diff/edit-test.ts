import { type JsonObject, ownMember } from '../../base/json-value.ts';
import { applyDefinition } from '../../effective/compute-effective.ts';
import type {
  EffectiveStats,
  LayerKind,
  LocatedModifier,
  StatLayer,
} from '../../effective/effective-stats.ts';
import { findFailure } from '../../engine/computing/find-failure.ts';
import { mergeEntityStats } from '../../engine/computing/merge-entity-stats.ts';
import type { StatsPair } from './compare-definition.ts';
import { type CauseContext, pathIn } from './pair-entities.ts';

/** What stats are computed from, each part with the path of its file. */
interface Ingredients {
  /** Weakest first. */
  readonly layers: readonly (StatLayer & { readonly file: string })[];
  readonly modifiers: readonly (LocatedModifier & { readonly file: string })[];
}

const STRENGTH: readonly LayerKind[] = ['instance', 'base', 'runtime'];

/**
 * Tells whether what one file gives to stats matters for what they are worth, by trying how they would be without its edit.
 * What a stronger layer hides, or the clamp takes away, does not.
 */
export class EditTest {
  readonly #before: Ingredients;
  readonly #after: Ingredients;
  /** The file of the entity itself, whose modifiers come before those of its state. */
  readonly #home: string | undefined;
  readonly #isWanted: (member: string) => boolean;
  readonly #definition: EffectiveStats['definition'];

  constructor(
    { before, after }: StatsPair,
    { before: oldSide, after: newSide, entity }: CauseContext,
    isWanted: (member: string) => boolean,
  ) {
    this.#before = listIngredients(before, (uri) => pathIn(oldSide, uri));
    this.#after = listIngredients(after, (uri) => pathIn(newSide, uri));
    this.#home = entity.after && pathIn(newSide, entity.after.file.uri);
    this.#isWanted = isWanted;
    this.#definition = after?.definition ?? before?.definition;
  }

  /** Says whether the later stats would be others if only this file were as it was. */
  isMissed(path: string): boolean {
    return this.#read(this.#exchange(this.#after, this.#before, path)) !== this.#read(this.#after);
  }

  /** Says whether the earlier stats would be others if only this file were as it is. */
  isEnough(path: string): boolean {
    return this.#read(this.#exchange(this.#before, this.#after, path)) !== this.#read(this.#before);
  }

  /** `own` with what one file gives to `other` in place of what it gives to them. */
  #exchange(own: Ingredients, other: Ingredients, path: string): Ingredients {
    const kept = own.modifiers.filter(({ file }) => file !== path);
    const given = other.modifiers.filter(({ file }) => file === path);
    const layers = [
      // Where a file has another path now, it counts by the one that it has on its own side.
      ...other.layers.filter(({ file }) => file === path),
      ...own.layers.filter(({ file }) => file !== path),
    ];
    return {
      layers: layers.sort((a, b) => STRENGTH.indexOf(a.layer) - STRENGTH.indexOf(b.layer)),
      modifiers: path === this.#home ? [...given, ...kept] : [...kept, ...given],
    };
  }

  /** What the ingredients make of what is wanted, as text to compare. */
  #read({ layers, modifiers }: Ingredients): string {
    const merged = layers.reduce<JsonObject>((base, { stats }) => mergeEntityStats(base, stats), {});
    let stats = merged;
    const failure = findFailure(() => {
      if (this.#definition !== undefined) stats = applyDefinition(merged, this.#definition, modifiers);
    });
    const wanted = Object.keys(stats).filter(this.#isWanted).sort();
    return failure ?? JSON.stringify(wanted.map((name) => [name, ownMember(stats, name)]));
  }
}

function listIngredients(stats: EffectiveStats | undefined, pathOf: (uri: string) => string): Ingredients {
  const locate = <T extends { readonly uri: string }>(part: T) => ({ ...part, file: pathOf(part.uri) });
  return { layers: stats?.layers.map(locate) ?? [], modifiers: stats?.modifiers.map(locate) ?? [] };
}
