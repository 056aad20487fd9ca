import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  type JsoncDocument,
  type JsoncDocumentOptions,
  jsoncDocument,
  jsonValue,
} from '../../test/jsonc-document.ts';
import { pathsOf, perform } from '../../test/value-operations.ts';
import type { JsonPath } from '../base/json-pointer.ts';
import type { EditOperation } from '../base/problem.ts';
import type { Span } from '../base/span.ts';
import { applyTextEdits, type TextEdit } from '../base/text-edit.ts';
import { planEdits } from './edit-operations.ts';
import { LocatedText } from './located-text.ts';
import { parseText } from './parse-text.ts';

/** Comments are no part of a value, and have a test of their own. */
type Kind = Exclude<EditOperation['kind'], 'replace-comment'>;
const KINDS: readonly Kind[] = [
  'rename-key',
  'replace-value',
  'insert-member',
  'insert-item',
  'remove',
  'wrap-value',
  'move-member',
];

/** A document, and one operation on one of its values. */
function edited(
  kind: Kind,
  options: JsoncDocumentOptions = {},
): fc.Arbitrary<[JsoncDocument, EditOperation]> {
  const documents = jsoncDocument({ object: true, ...options });
  return documents.chain((document) => fc.tuple(fc.constant(document), operationOn(document, kind)));
}

function operationOn({ value }: JsoncDocument, kind: Kind): fc.Arbitrary<EditOperation> {
  const paths = pathsOf(value);
  const members = paths.filter((path) => typeof path.at(-1) === 'string');
  const objects = paths.filter(
    (path) => path.length === 0 || members.some((member) => isParent(path, member)),
  );
  const likely = kind === 'insert-member' ? objects : kind === 'rename-key' ? members : paths.slice(1);
  const path = fc.oneof(
    { weight: 5, arbitrary: fc.constantFrom(...likely, paths[0] ?? []) },
    fc.constantFrom(...paths),
  );
  const into = fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...objects) }, fc.constantFrom(...paths));
  const key = fc.constantFrom('new', 'a', 'b', '__proto__', 'k"ey');
  const json = fc
    .tuple(jsonValue, fc.constantFrom(undefined, 2))
    .map(([v, indent]) => JSON.stringify(v, null, indent));
  return fc.record({ path, into, key, json }).map((parts) => ({ kind, ...parts }));
}

function isParent(parent: JsonPath, child: JsonPath): boolean {
  return child.length === parent.length + 1 && parent.every((step, index) => child[index] === step);
}

/** The text of each comment that does not lie in `hole`. */
function commentsOf(text: string, hole: Span = { start: 0, end: 0 }): string[] {
  return new LocatedText(text)
    .scan()
    .comments.filter(({ start, end }) => end <= hole.start || start >= hole.end)
    .map(({ start, end }) => text.slice(start, end));
}

/** From the start of a member's key, or of an element, to the end of its value. */
function itemSpan(text: string, path: JsonPath): Span {
  const located = new LocatedText(text);
  return { start: located.spanOf(path, 'key').start, end: located.spanOf(path).end };
}

/** Checks that the edits do what the operation means; gives the text after them, or undefined when it was refused. */
function check({ text, value }: JsoncDocument, operations: readonly EditOperation[]): string | undefined {
  const expected = operations.reduce<ReturnType<typeof perform>>(
    (result, operation) => (result === undefined ? undefined : perform(result, operation)),
    value,
  );
  const edits = planEdits(new LocatedText(text), operations);
  if (expected === undefined) {
    assert.deepEqual(edits, []);
    return undefined;
  }
  const result = applyTextEdits(text, edits);
  const parsed = parseText(result, { comments: true });
  assert.deepEqual(parsed.problems, [], result);
  assert.deepEqual(parsed.value, expected, result);
  return result;
}

/** Checks that no edit reaches outside `span`. */
function checkWithin(edits: readonly TextEdit[], { start, end }: Span): void {
  for (const { span } of edits) assert.ok(start <= span.start && span.end <= end, JSON.stringify(edits));
}

describe('planEdits on any document', () => {
  for (const kind of KINDS) {
    it(`does what it says: ${kind}`, () => {
      fc.assert(
        fc.property(edited(kind), ([document, operation]) => {
          check(document, [operation]);
        }),
        { numRuns: 1000 },
      );
    });
  }

  it('loses no comment but those in what is removed or replaced, and keeps their order', () => {
    for (const kind of KINDS) {
      fc.assert(
        fc.property(edited(kind), ([document, operation]) => {
          const result = check(document, [operation]);
          if (result === undefined) return;
          const { text } = document;
          const gone =
            kind === 'remove' ? itemSpan(text, operation.path) : new LocatedText(text).spanOf(operation.path);
          const kept = commentsOf(text, kind === 'remove' || kind === 'replace-value' ? gone : undefined);
          if (kind === 'move-member') assert.deepEqual(commentsOf(result).sort(), kept.sort());
          else assert.deepEqual(commentsOf(result), kept);
        }),
        { numRuns: 300 },
      );
    }
  });

  it('moves the text of a value unchanged', () => {
    fc.assert(
      fc.property(edited('move-member'), ([document, operation]) => {
        const result = check(document, [operation]);
        if (result === undefined || operation.kind !== 'move-member') return;
        const before = new LocatedText(document.text).spanOf(operation.path);
        assert.ok(result.includes(document.text.slice(before.start, before.end)));
      }),
      { numRuns: 500 },
    );
  });

  it('changes no byte outside the places that an operation is about', () => {
    fc.assert(
      fc.property(
        fc
          .constantFrom<Kind>('rename-key', 'replace-value', 'insert-member', 'remove', 'wrap-value')
          .chain((kind) => edited(kind)),
        ([{ text }, operation]) => {
          const located = new LocatedText(text);
          const edits = planEdits(located, [operation]);
          const value = located.spanOf(operation.path);
          if (operation.kind === 'rename-key') checkWithin(edits, located.spanOf(operation.path, 'key'));
          else if (operation.kind === 'remove')
            checkWithin(edits, located.spanOf(operation.path.slice(0, -1)));
          else checkWithin(edits, value);
          if (operation.kind === 'wrap-value') {
            assert.deepEqual(
              edits.map(({ span }) => [span.start, span.end]),
              [
                [value.start, value.start],
                [value.end, value.end],
              ],
            );
          }
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('keeps strict JSON strict', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...KINDS).chain((kind) => edited(kind, { strict: true })),
        ([document, operation]) => {
          const result = check(document, [operation]);
          if (result !== undefined) JSON.parse(result.replace(/^\uFEFF/, ''));
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('keeps the line ends of the document', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...KINDS).chain((kind) => edited(kind)),
        ([document, operation]) => {
          const lineEnds = (text: string) => new Set(text.match(/\r\n|\n|\r/g));
          const before = lineEnds(document.text);
          const result = check(document, [operation]) ?? document.text;
          if (before.size === 1)
            assert.ok(
              [...lineEnds(result)].every((end) => before.has(end)),
              result,
            );
        },
      ),
      { numRuns: 500 },
    );
  });

  it('carries out any operations one after the other', () => {
    const program = jsoncDocument({ object: true }).chain((document) => {
      const operation = fc.constantFrom(...KINDS).chain((kind) => operationOn(document, kind));
      return fc.tuple(fc.constant(document), fc.array(operation, { maxLength: 4 }));
    });
    fc.assert(
      fc.property(program, ([document, operations]) => {
        const result = check(document, operations);
        const lossy = operations.some(({ kind }) => kind === 'remove' || kind === 'replace-value');
        if (result !== undefined && !lossy)
          assert.deepEqual(commentsOf(result).sort(), commentsOf(document.text).sort());
      }),
      { numRuns: 2000 },
    );
  });
});
