import assert from 'node:assert/strict';
import fc from 'fast-check';
import { documentAndProgram, editedDocument, VALUE_OPERATION_KINDS } from '../../test/edit-cases.ts';
import { editText } from '../../test/edit-text.ts';
import type { JsoncDocument } from '../../test/jsonc-document.ts';
import { perform } from '../../test/value-operations.ts';
import type { JsonPath } from '../base/json-pointer.ts';
import type { EditOperation } from '../base/problem.ts';
import type { Span } from '../base/span.ts';
import { applyTextEdits, type TextEdit } from '../base/text-edit.ts';
import { planEdits } from './edit-operations.ts';
import { LocatedText } from './located-text.ts';
import { parseText } from './parse-text.ts';

/** An operation of any kind. */
const anyEdit = fc.constantFrom(...VALUE_OPERATION_KINDS).chain((kind) => editedDocument(kind));

/** The text of each comment that does not lie in `hole`. */
function commentsOf(text: string, hole: Span = { start: 0, end: 0 }): string[] {
  return new LocatedText(text)
    .scan()
    .comments.filter(({ start, end }) => end <= hole.start || start >= hole.end)
    .map(({ start, end }) => text.slice(start, end));
}

/** What is removed by an operation: from the start of a member's key, or of an element or new value, to the end. */
function holeOf(text: string, operation: EditOperation): Span | undefined {
  const located = new LocatedText(text);
  const { kind, path } = operation;
  if (kind === 'remove') return { start: located.spanOf(path, 'key').start, end: located.spanOf(path).end };
  if (kind === 'replace-value') return located.spanOf(path);
  if (kind !== 'set-member' || located.findNode([...path, operation.key]) === undefined) return undefined;
  return located.spanOf([...path, operation.key]);
}

/** Strings, numbers, brackets and comments. Commas may come last or not, as the text is when it is looked at. */
function tokensOf(text: string): readonly string[] {
  return text.match(/"(?:[^"\\]|\\.)*"|\/\*[\s\S]*?\*\/|\/\/[^\r\n]*|[^\s,"/]/g) ?? [];
}

/** The text without the blanks its lines begin with. */
function unindent(text: string): string {
  return text.replace(/[\r\n][ \t]+/g, '\n');
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
  // Of one operation we also know in what order the members come.
  if (operations.length === 1) assert.equal(JSON.stringify(parsed.value), JSON.stringify(expected), result);
  return result;
}

/** Checks that no edit reaches outside the places that the operation is about. */
function checkTouched(text: string, operation: EditOperation, edits: readonly TextEdit[]): void {
  const located = new LocatedText(text);
  const around = (path: JsonPath) => located.spanOf(path.slice(0, -1));
  const { kind, path } = operation;
  const spans: Span[] = [located.spanOf(path, kind === 'rename-key' ? 'key' : 'value')];
  if (kind === 'remove') spans.push(around(path));
  if (kind === 'move-member' || kind === 'move-item')
    spans.push(around(path), located.spanOf(operation.into));
  if (kind === 'copy-member') spans.push(located.spanOf(operation.into));
  for (const { span } of edits) {
    const isWithin = spans.some(({ start, end }) => start <= span.start && span.end <= end);
    assert.ok(isWithin, JSON.stringify(edits));
  }
}

describe('planEdits on any document', () => {
  for (const kind of VALUE_OPERATION_KINDS) {
    it(`does what it says, and loses no comment outside of what goes: ${kind}`, () => {
      fc.assert(
        fc.property(editedDocument(kind), ([document, operation]) => {
          const result = check(document, [operation]);
          if (result === undefined || result === document.text) return;
          const kept = commentsOf(document.text, holeOf(document.text, operation));
          const isMove = kind === 'move-member' || kind === 'move-item';
          // Comments move with their owner; all others keep their order.
          if (isMove) assert.deepEqual(commentsOf(result).sort(), kept.sort());
          else assert.deepEqual(commentsOf(result), kept, result);
        }),
        { numRuns: 1000 },
      );
    });
  }

  it('moves the text of a value unchanged but for its indentation', () => {
    const moves = fc
      .constantFrom('move-member' as const, 'move-item' as const)
      .chain((kind) => editedDocument(kind));
    fc.assert(
      fc.property(moves, ([document, operation]) => {
        const result = check(document, [operation]);
        if (result === undefined) return;
        const { start, end } = new LocatedText(document.text).spanOf(operation.path);
        assert.ok(unindent(result).includes(unindent(document.text.slice(start, end))), result);
      }),
      { numRuns: 1000 },
    );
  });

  it('changes no byte outside the places that an operation is about', () => {
    fc.assert(
      fc.property(anyEdit, ([{ text }, operation]) => {
        checkTouched(text, operation, planEdits(new LocatedText(text), [operation]));
      }),
      { numRuns: 2000 },
    );
  });

  it('wraps a value by two insertions and nothing else', () => {
    fc.assert(
      fc.property(editedDocument('wrap-value'), ([{ text }, operation]) => {
        const located = new LocatedText(text);
        const { start, end } = located.spanOf(operation.path);
        const spans = planEdits(located, [operation]).map(({ span }) => [span.start, span.end]);
        assert.deepEqual(spans, [
          [start, start],
          [end, end],
        ]);
      }),
      { numRuns: 500 },
    );
  });

  it('keeps strict JSON strict', () => {
    const strict = fc
      .constantFrom(...VALUE_OPERATION_KINDS)
      .chain((kind) => editedDocument(kind, { strict: true }));
    fc.assert(
      fc.property(strict, ([document, operation]) => {
        const result = check(document, [operation]);
        if (result !== undefined) JSON.parse(result.replace(/^\uFEFF/, ''));
      }),
      { numRuns: 1000 },
    );
  });

  it('keeps the line ends and the byte order mark of the document', () => {
    const lineEnds = (text: string) => new Set(text.match(/\r\n|\n|\r/g));
    fc.assert(
      fc.property(anyEdit, ([document, operation]) => {
        const before = lineEnds(document.text);
        const result = check(document, [operation]) ?? document.text;
        assert.equal(result.startsWith('\uFEFF'), document.text.startsWith('\uFEFF'));
        if (before.size === 1)
          assert.ok(
            [...lineEnds(result)].every((end) => before.has(end)),
            result,
          );
      }),
      { numRuns: 1000 },
    );
  });

  it('changes nothing more when what is to be set is so already', () => {
    const settled = fc
      .constantFrom('set-member' as const, 'replace-value' as const)
      .chain((kind) => editedDocument(kind));
    fc.assert(
      fc.property(settled, ([document, operation]) => {
        const once = check(document, [operation]);
        if (once !== undefined) assert.equal(editText(once, operation), once);
      }),
      { numRuns: 1000 },
    );
  });

  it('carries out any operations one after the other', () => {
    fc.assert(
      fc.property(documentAndProgram(), ([document, operations]) => {
        const result = check(document, operations);
        if (result === undefined) return;
        const lossy = operations.some(({ kind }) => /^(remove|replace-value|set-member)$/.test(kind));
        if (!lossy) assert.deepEqual(commentsOf(result).sort(), commentsOf(document.text).sort());
      }),
      { numRuns: 2000 },
    );
  });

  it('makes of several operations at once what they make one by one', () => {
    fc.assert(
      fc.property(documentAndProgram(), ([document, operations]) => {
        const atOnce = check(document, operations);
        if (atOnce === undefined) return;
        const oneByOne = operations.reduce((text, operation) => editText(text, operation), document.text);
        assert.deepEqual(tokensOf(atOnce), tokensOf(oneByOne), `${atOnce}\n---\n${oneByOne}`);
      }),
      { numRuns: 2000 },
    );
  });
});
