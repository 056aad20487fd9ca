import * as l10n from '@vscode/l10n';
import {
  isJsonObject,
  type JsonObject,
  type JsonValue,
  ownMember,
  setOwnMember,
} from '../../base/json-value.ts';
import type { Expectation } from '../expectation.ts';
import { nameRows } from '../name-rows.ts';

/** How many differences a message names. */
const MOST_NAMED = 5;

/** Values are as they were recorded, and nobody came or went. */
export const expectSnapshot: Expectation = ({ expected, rows, readAll, recorded, placeOf }) => {
  const { texts, ask } = readAll(String(expected));
  const columns = texts.map((text) => text.trim());
  const now: Record<string, JsonValue> = {};
  const names = nameRows(rows, placeOf);
  for (const [row, name] of names) {
    setOwnMember(
      now,
      name,
      ask(row).map((answer) => answer ?? null),
    );
  }
  const snapshot = { columns, rows: now };
  if (typeof recorded === 'string') return { snapshot, failure: recorded };
  const differences = compare(recorded, columns, now);
  if (differences.length === 0) return { snapshot };
  const named = differences.slice(0, MOST_NAMED).map(({ text }) => text);
  const more = differences.length - named.length;
  if (more > 0) named.push(l10n.t('{0} more', more));
  const entities = new Set(differences.map(({ entity }) => entity));
  return {
    snapshot,
    failure: l10n.t('not as recorded: {0}', named.join('; ')),
    culprits: rows.filter((row) => entities.has(names.get(row) ?? '')),
  };
};

interface Difference {
  /** The name of the row. */
  readonly entity: string;
  readonly text: string;
}

function compare(recorded: JsonObject, columns: readonly string[], now: JsonObject): Difference[] {
  const before = ownMember(recorded, 'rows');
  const others = ownMember(recorded, 'columns');
  if (!isJsonObject(before) || JSON.stringify(others) !== JSON.stringify(columns)) {
    return [{ entity: '', text: l10n.t('other values were recorded') }];
  }
  const differences: Difference[] = [];
  for (const [entity, values] of Object.entries(now)) {
    const old = ownMember(before, entity);
    if (old === undefined) differences.push({ entity, text: l10n.t('{0} is new', entity) });
    else differences.push(...compareRow(entity, columns, old, values));
  }
  for (const entity of Object.keys(before)) {
    if (!Object.hasOwn(now, entity)) differences.push({ entity, text: l10n.t('{0} is gone', entity) });
  }
  return differences;
}

function compareRow(
  entity: string,
  columns: readonly string[],
  old: JsonValue,
  values: JsonValue,
): Difference[] {
  const [before, after] = [old, values].map((row) => (Array.isArray(row) ? row : []));
  return columns.flatMap((column, i) => {
    const [was = null, is = null]: (JsonValue | undefined)[] = [before?.[i], after?.[i]];
    if (was === is) return [];
    return [
      {
        entity,
        text: l10n.t('{0} of {1} is {2}, was {3}', column, entity, describeCell(is), describeCell(was)),
      },
    ];
  });
}

function describeCell(value: JsonValue): string {
  return value === null ? 'nothing' : String(value);
}
