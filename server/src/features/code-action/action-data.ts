import { formatPointer, type JsonPath } from '../../base/json-pointer.ts';
import type { Problem } from '../../base/problem.ts';

/** What is remembered of a code action while the editor shows it, so that its edit can be made later. Plain JSON. */
export interface ActionData {
  readonly uri: string;
  /** The editor's version of the text that the action was found in; null when the file is not open. */
  readonly version: number | null;
  /** One fix: of the problem with this code at this place, the one with this title. */
  readonly fix?: { readonly code: string; readonly place: string; readonly title: string };
  /** One refactoring: of the place at this path, the one with this title. */
  readonly refactor?: { readonly path: JsonPath; readonly title: string };
  /** The migration of the whole file. */
  readonly migration?: true;
  /** Without any of these: all safe fixes, or those of this code. */
  readonly code?: string;
}

/** Tells a problem from others of its code: where it is, by path and, where the text is broken, by offset. */
export function identifyPlace({ path, span }: Pick<Problem, 'path' | 'span'>): string {
  const pointer = formatPointer(path);
  return span === undefined ? pointer : `${pointer}@${span.start}`;
}

/** Reads what an editor sent back; undefined when that is nothing of ours. */
export function readActionData(sent: unknown): ActionData | undefined {
  if (!isObject(sent) || typeof sent.uri !== 'string') return undefined;
  const { uri, version, fix, refactor, migration, code } = sent;
  const data = { uri, version: typeof version === 'number' ? version : null };
  if (refactor !== undefined) return readRefactor(data, refactor);
  if (migration === true) return { ...data, migration };
  if (fix === undefined) return typeof code === 'string' ? { ...data, code } : data;
  if (!isObject(fix)) return undefined;
  const { code: ofFix, place, title } = fix;
  if (typeof ofFix !== 'string' || typeof place !== 'string' || typeof title !== 'string') return undefined;
  return { ...data, fix: { code: ofFix, place, title } };
}

function readRefactor(data: ActionData, sent: unknown): ActionData | undefined {
  if (!isObject(sent) || typeof sent.title !== 'string' || !isPath(sent.path)) return undefined;
  return { ...data, refactor: { path: sent.path, title: sent.title } };
}

function isPath(value: unknown): value is JsonPath {
  return Array.isArray(value) && value.every((step) => typeof step === 'string' || typeof step === 'number');
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
