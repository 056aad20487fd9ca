import type { JsonPath } from '../base/json-pointer.ts';
import { isJsonObject, type JsonValue, ownMember } from '../base/json-value.ts';
import { collectKnownNames } from '../query/known-names.ts';
import { type ExpressionRename, renameInExpression } from '../query/rename-in-expression.ts';
import { RowExpression } from '../query/row-expression.ts';
import type { SourceFile } from '../workspace/source-file.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { readStatTests } from './read-stat-tests.ts';

/** A text in a test file that is to be another one. */
export interface RenamedText {
  readonly path: JsonPath;
  readonly text: string;
}

/** What a test file would have to say instead when a definition, or a part of one, gets another name. */
export function renameInTests(
  workspace: Workspace,
  file: SourceFile,
  rename: ExpressionRename,
): readonly RenamedText[] {
  const known = collectKnownNames(workspace);
  const inExpression = (text: string, isList = false) => renameInExpression(text, rename, { isList, known });
  return readStatTests(file.value).flatMap(({ path, where, expect }) => {
    const found = Object.entries(expect).flatMap(([key, expected]) =>
      listTexts(key, expected, rename, inExpression).map(([keys, old, text]) => ({
        path: [...path, 'expect', key, ...keys],
        old,
        text,
      })),
    );
    if (where !== undefined) found.push({ path: [...path, 'where'], old: where, text: inExpression(where) });
    return found
      .filter(({ old, text }) => old !== text)
      .map((each) => ({ path: each.path, text: each.text }));
  });
}

/** The texts of an expectation: the way to each, what stands there, and what would. */
function listTexts(
  key: string,
  expected: JsonValue,
  rename: ExpressionRename,
  inExpression: (text: string, isList?: boolean) => string,
): readonly (readonly [keys: JsonPath, old: string, text: string])[] {
  if (typeof expected === 'string') return [[[], expected, inExpression(expected, key === 'snapshot')]];
  const of = isJsonObject(expected) ? ownMember(expected, 'of') : undefined;
  if (!isJsonObject(expected) || typeof of !== 'string') return [];
  const isLevel = key === 'level';
  const isOwn = isLevel ? of === rename.definitionId : isTierOf(of, rename);
  const renamedOf = isLevel ? renameDefinition(of, rename) : inExpression(of);
  const ids = ['is', 'min', 'max'].flatMap((bound) => {
    const id = ownMember(expected, bound);
    const isMeant = isOwn && rename.kind === key && id === rename.name;
    return isMeant ? [[[bound], rename.name, rename.newName] as const] : [];
  });
  return [[['of'], of, renamedOf], ...ids];
}

function renameDefinition(id: string, { kind, name, newName }: ExpressionRename): string {
  return kind === 'definition' && id === name ? newName : id;
}

/** Whether an expression is about the axis of the tier. */
function isTierOf(of: string, { kind, axis, definitionId }: ExpressionRename): boolean {
  if (kind !== 'tier') return false;
  try {
    const [named] = new RowExpression(of).names;
    return named?.name === definitionId && named.member === axis;
  } catch {
    return false;
  }
}
