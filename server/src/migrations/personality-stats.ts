import * as l10n from '@vscode/l10n';
import { isJsonObject, type JsonObject } from '../base/json-value.ts';
import type { StatAxis } from '../engine/config/stat-definition.ts';
import { quoteText } from '../engine/values/quote-text.ts';
import type { Definitions } from './infer-personality.ts';
import type { MigrationNote } from './migration-plan.ts';
import {
  convertValue,
  type FoundPersonality,
  type PersonalityDefault,
  type PersonalityValue,
} from './personality-value.ts';

/** A stat that a personality gives. */
export interface ChosenStat {
  readonly definitionId: string;
  readonly axis: string;
  readonly value: number;
  readonly note: MigrationNote;
}

/** What goes to the stats, and what is left for people. */
export interface ChosenStats {
  readonly chosen: readonly ChosenStat[];
  readonly notes: readonly MigrationNote[];
}

/**
 * Chooses the stats that a personality gives: what is in the stats (`written`) wins, then the first value for an axis. A
 * value outside its axis is left to people, for the game would cut it off. Defaults fill new blocks only, and nothing that
 * the personality speaks of.
 */
export function chooseStats(
  { values, defaults }: FoundPersonality,
  written: JsonObject,
  definitions: Definitions,
): ChosenStats {
  const chosen = new Map<string, ChosenStat>();
  const notes: MigrationNote[] = [];
  for (const source of values) {
    const { definitionId, axis: name, path } = source;
    const block = Object.hasOwn(written, definitionId) ? written[definitionId] : undefined;
    if (block !== undefined && !isJsonObject(block)) {
      const message = l10n.t(
        '{0} is not copied, because {1} is no object',
        quoteText(name),
        quoteText(`stats.${definitionId}`),
      );
      notes.push({ kind: 'warning', path, message });
      continue;
    }
    if (block !== undefined && Object.hasOwn(block, name)) continue;
    const axis = definitions.get(definitionId)?.axisByName.get(name)?.axis;
    const value = convertValue(source, axis);
    const known = chosen.get(keyOf(definitionId, name));
    const obstacle = tellObstacle(source, value, axis, known);
    if (obstacle !== undefined) notes.push({ kind: 'warning', path, message: obstacle });
    if (value === undefined || obstacle !== undefined || known !== undefined) continue;
    chosen.set(keyOf(definitionId, name), {
      definitionId,
      axis: name,
      value,
      note: noteCopied(source, value),
    });
  }
  const isSpokenOf = ({ definitionId, axis }: PersonalityDefault) =>
    values.some(
      (found) => found.value !== null && found.definitionId === definitionId && found.axis === axis,
    );
  // What the personality says and could not be copied is left to people: a default would pass for it.
  for (const usual of defaults) if (!isSpokenOf(usual)) addDefault(usual, chosen, written);
  return { chosen: [...chosen.values()], notes };
}

function addDefault(
  { definitionId, axis, value }: PersonalityDefault,
  chosen: Map<string, ChosenStat>,
  written: JsonObject,
): void {
  const origin = [...chosen.values()].find((stat) => stat.definitionId === definitionId);
  if (origin === undefined || Object.hasOwn(written, definitionId)) return;
  const message = l10n.t(
    '{0} is {1} in {2}, the default, for the personality has none',
    quoteText(axis),
    value,
    quoteText(`stats.${definitionId}`),
  );
  const path = origin.note.path.slice(0, -1);
  const note: MigrationNote = { kind: 'added', path, message };
  chosen.set(keyOf(definitionId, axis), { definitionId, axis, value, note });
}

function keyOf(definitionId: string, axis: string): string {
  return JSON.stringify([definitionId, axis]);
}

/** Why a value is not copied; undefined when it is, or when the same is copied from elsewhere. */
function tellObstacle(
  { axis: name, value: written, path }: PersonalityValue,
  value: number | undefined,
  axis: StatAxis | undefined,
  known: ChosenStat | undefined,
): string | undefined {
  const key = quoteText(String(path.at(-1)));
  if (value === undefined) {
    return l10n.t(
      '{0} is {1}, which is neither a number nor a known word, and is not copied',
      key,
      JSON.stringify(written),
    );
  }
  if (known !== undefined) {
    if (known.value === value) return undefined;
    return l10n.t(
      '{0} would make {1} {2}, but {3} was found first and is copied',
      key,
      quoteText(name),
      value,
      known.value,
    );
  }
  if (axis === undefined || (value >= axis.min_value && value <= axis.max_value)) return undefined;
  return l10n.t(
    '{0} would make {1} {2}, outside of {3} to {4}, and is not copied',
    key,
    quoteText(name),
    value,
    axis.min_value,
    axis.max_value,
  );
}

function noteCopied(
  { path, value: written, definitionId, axis }: PersonalityValue,
  value: number,
): MigrationNote {
  const from = written === value ? '' : l10n.t(' (from {0})', JSON.stringify(written));
  const message = l10n.t(
    '{0} is {1}{2} in {3} now; the personality keeps it too',
    quoteText(axis),
    value,
    from,
    quoteText(`stats.${definitionId}`),
  );
  return { kind: 'added', path, message };
}
