import type { FileKind } from '../src/kinds/file-kind.ts';
import { RowShapes } from '../src/workspace/number-rows.ts';
import { RowReaders } from '../src/workspace/plain/row-readers.ts';
import { PlainFile } from '../src/workspace/plain-file.ts';
import { parseDiskFile } from '../src/workspace/raw-file.ts';
import type { RowRecord } from '../src/workspace/row-records.ts';
import { readWith } from './read-with.ts';

/** Readers for many files, which know none yet. */
export function makeReaders(shapes: RowShapes): RowReaders {
  const readers = new RowReaders(shapes);
  readers.expect(1000);
  return readers;
}

/** What a reader makes of bytes as they would stand in a file. */
export function readInBytes(
  readers: RowReaders,
  kind: FileKind,
  bytes: Buffer,
): { record: RowRecord | undefined } {
  const reader = readers.find(kind);
  if (reader === undefined) throw new Error(`There is no reader for ${kind.id}`);
  return { record: readWith(reader, bytes) };
}

/** What a record says, as a plain value. */
export function summarize(record: RowRecord) {
  const row = {
    blocks: record.shape.blocks.map(({ definitionId, keys }) => [definitionId, [...keys]]),
    values: listNumbers(record),
  };
  if (record.kind === 'npc_state') return { kind: record.kind, npc: record.npcId, ...row };
  const { kind, id, worldId: world, name, instanceId: instance } = record;
  return { kind, id, world, name, instance, ...row };
}

/** What a fresh reader makes of a text, as a plain value. */
export function summarizeText(text: string, kind: FileKind) {
  const { record } = readInBytes(makeReaders(new RowShapes()), kind, Buffer.from(text));
  return record && (summarize(record) as Partial<Record<string, unknown>>);
}

/** What is made of a text where it is read as a text, as a plain value; undefined when it is no plain file. */
export function readAsText(text: string, kind: FileKind, shapes: RowShapes) {
  const uri = `file:///game/x.${kind.id}.json`;
  const file = parseDiskFile(uri, { kind: 'text', text, bom: false }, shapes);
  return file instanceof PlainFile ? summarize(file.record) : undefined;
}

function listNumbers({ shape, numbers, start }: RowRecord): number[] {
  const count = shape.blocks.reduce((sum, { keys }) => sum + keys.length, 0);
  return Array.from(numbers).slice(start, start + count);
}
