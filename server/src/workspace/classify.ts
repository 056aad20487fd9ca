import { findKindByFolder, findKindByShape } from '../kinds/detect-kind.ts';
import type { FileKind } from '../kinds/file-kind.ts';
import { readFileAs } from './file-reading.ts';
import type { RowShapes } from './number-rows.ts';
import { PlainFile } from './plain-file.ts';
import { bundleProject, type ProjectRoots } from './projects.ts';
import type { RawFile } from './raw-file.ts';
import { ReadFile } from './read-file.ts';
import type { SourceFile } from './source-file.ts';

/** Says whether a file makes its folder the root of a stats project: a world, a stats_config, or our config file. */
export function foundsProject(raw: RawFile): boolean {
  return (raw.namedKind ?? findKindByShape(raw.value))?.foundsProject ?? false;
}

/**
 * The source file for a parsed file: its kind as it is configured, else by its name, else (inside a project) by its folder, else by its shape.
 * Undefined when the file is none of our business.
 */
export function classify(
  raw: RawFile,
  roots: ProjectRoots | undefined,
  shapes: RowShapes,
  configured?: FileKind,
): SourceFile | undefined {
  const kind = configured ?? findKind(raw, roots?.nearest);
  if (kind === undefined) return undefined;
  if (raw instanceof PlainFile && raw.kind === kind) return raw.placeIn(roots);
  const reading =
    (raw.readAs === kind ? raw.reading : undefined) ??
    readFileAs(kind, raw.value, shapes, { isPlain: false, isWhole: raw.isWhole });
  const bundle = kind.id === 'project_bundle' ? bundleProject(raw.uri) : undefined;
  return new ReadFile(raw, reading, {
    kind,
    project: bundle ?? roots?.nearest ?? '',
    family: bundle ?? roots?.outermost ?? '',
  });
}

function findKind(raw: RawFile, projectRoot: string | undefined): FileKind | undefined {
  if (raw.namedKind !== undefined) return raw.namedKind;
  const byFolder = projectRoot === undefined ? undefined : findKindByFolder(raw.uri, projectRoot);
  if (byFolder !== undefined) return byFolder;
  const byShape = findKindByShape(raw.value);
  return projectRoot !== undefined || byShape?.foundsProject ? byShape : undefined;
}
