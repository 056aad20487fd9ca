import fc from 'fast-check';
import type { JsonPath } from '../src/base/json-pointer.ts';
import type { EditOperation } from '../src/base/problem.ts';
import { type JsoncDocument, type JsoncDocumentOptions, jsoncDocument, jsonValue } from './jsonc-document.ts';
import { pathsOf } from './value-operations.ts';

/** The operations that mean something for plain values. */
export type ValueOperationKind = Exclude<
  EditOperation['kind'],
  'remove-doubles' | 'replace-comment' | 'replace-text'
>;

/** All of them. */
export const VALUE_OPERATION_KINDS: readonly ValueOperationKind[] = [
  'rename-key',
  'replace-value',
  'insert-member',
  'insert-item',
  'set-member',
  'remove',
  'wrap-value',
  'move-member',
  'move-item',
  'copy-member',
];

/** A document, and one operation on one of its values; some operations are impossible. */
export function editedDocument(
  kind: ValueOperationKind,
  options: JsoncDocumentOptions = {},
): fc.Arbitrary<[JsoncDocument, EditOperation]> {
  const documents = jsoncDocument({ object: true, ...options });
  return documents.chain((document) => fc.tuple(fc.constant(document), operationOn(document, kind)));
}

/** A document, and operations of all kinds that are carried out together. */
export function documentAndProgram(
  options: JsoncDocumentOptions = {},
): fc.Arbitrary<[JsoncDocument, EditOperation[]]> {
  return jsoncDocument({ object: true, ...options }).chain((document) => {
    const operation = fc.constantFrom(...VALUE_OPERATION_KINDS).chain((kind) => operationOn(document, kind));
    return fc.tuple(fc.constant(document), fc.array(operation, { maxLength: 4 }));
  });
}

/** An operation of this kind, mostly at a place where it is possible. */
function operationOn({ value }: JsoncDocument, kind: ValueOperationKind): fc.Arbitrary<EditOperation> {
  const paths = pathsOf(value);
  const members = paths.filter((path) => typeof path.at(-1) === 'string');
  const objects = paths.filter(
    (path) => path.length === 0 || members.some((member) => isParent(path, member)),
  );
  const lists = paths.filter((path) =>
    paths.some((child) => typeof child.at(-1) === 'number' && isParent(path, child)),
  );
  const path = oftenFrom(choosePaths(kind, { paths, members, objects, lists }), paths);
  const into = oftenFrom(kind === 'move-item' ? lists : objects, paths);
  const key = fc.constantFrom('new', 'a', 'b', '__proto__', 'k"ey');
  const json = fc
    .tuple(jsonValue, fc.constantFrom(undefined, 2, '\t'))
    .map(([v, indent]) => JSON.stringify(v, null, indent));
  return fc
    .record({ path, into, key, json, index: fc.constantFrom(undefined, undefined, 0, 1, 2) })
    .map(({ index, ...parts }) => ({ kind, ...parts, ...(index === undefined ? {} : { index }) }));
}

interface Paths {
  readonly paths: readonly JsonPath[];
  readonly members: readonly JsonPath[];
  readonly objects: readonly JsonPath[];
  readonly lists: readonly JsonPath[];
}

function choosePaths(
  kind: ValueOperationKind,
  { paths, members, objects, lists }: Paths,
): readonly JsonPath[] {
  if (kind === 'insert-member' || kind === 'set-member') return objects;
  if (kind === 'insert-item') return lists;
  return kind === 'rename-key' ? members : paths.slice(1);
}

function oftenFrom(likely: readonly JsonPath[], paths: readonly JsonPath[]): fc.Arbitrary<JsonPath> {
  const any = fc.constantFrom(...paths);
  if (likely.length === 0) return any;
  return fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...likely) }, any);
}

function isParent(parent: JsonPath, child: JsonPath): boolean {
  return child.length === parent.length + 1 && parent.every((step, index) => child[index] === step);
}
