import { isJsonObject, type JsonObject, type JsonValue, ownMember } from '../base/json-value.ts';
import type { EditOperation, Fix } from '../base/problem.ts';
import type { RuleContext } from './rule-context.ts';

/** A setting of statlens.config.json, and what is to become of it: a new value, or one more item of its list. */
export interface SettingChange {
  readonly section: string;
  readonly key: string;
  readonly value: JsonValue;
  readonly isItem?: boolean;
}

/** Offers to change the settings of the project; no offer where there is no readable statlens.config.json. */
export function changeSettings(context: RuleContext, title: string, change: SettingChange): readonly Fix[] {
  const { uri } = context.config;
  const settings = uri === undefined ? undefined : context.workspace.getFile(uri)?.value;
  if (uri === undefined || !isJsonObject(settings)) return [];
  const operation = planChange(settings, change);
  if (operation === undefined) return [];
  const step = { uri, label: title, operations: [operation] };
  return [{ title, safe: false, operations: () => [], elsewhere: () => [step] }];
}

/** The change as one operation; undefined where the settings hold something that does not fit. */
function planChange(
  settings: JsonObject,
  { section, key, value, isItem = false }: SettingChange,
): EditOperation | undefined {
  const written = isItem ? [value] : value;
  const object = ownMember(settings, section);
  if (object === undefined) {
    return { kind: 'insert-member', path: [], key: section, json: JSON.stringify({ [key]: written }) };
  }
  if (!isJsonObject(object)) return undefined;
  const known = ownMember(object, key);
  const path = [section, key];
  if (known === undefined) {
    return { kind: 'insert-member', path: [section], key, json: JSON.stringify(written) };
  }
  if (!isItem) return { kind: 'replace-value', path, json: JSON.stringify(value) };
  return Array.isArray(known) ? { kind: 'insert-item', path, json: JSON.stringify(value) } : undefined;
}
