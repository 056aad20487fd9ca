import type { CheckService } from '../../check-service.ts';
import { isSafelyFixable } from '../../features/fix-all/choose-fixes.ts';
import { planFixAll } from '../../features/fix-all/plan-fix-all.ts';
import type { NodeFileSystem } from '../../host/node-file-system.ts';
import type { SourceFile } from '../../workspace/source-file.ts';

/** A file that is to be changed. */
export interface PlannedFile {
  readonly uri: string;
  readonly oldText: string;
  readonly newText: string;
  /** It starts with a byte order mark, which is no part of the texts. */
  readonly bom: boolean;
  /** How many of its problems are mended. */
  readonly fixed: number;
}

/** A file that was mended may let another one be mended; after so many rounds through all files they are at odds. */
const MOST_ROUNDS = 10;

/**
 * Plans all safe fixes of `files` till none is left in any of them; worlds come first, for the others depend on them. The others
 * come by name, for what a fix makes known of one may leave another without its fix.
 * `service` has the new texts in place afterwards; on disk nothing has changed.
 */
export function planFixes(
  service: CheckService,
  fileSystem: NodeFileSystem,
  files: Iterable<SourceFile>,
): PlannedFile[] {
  const uris = [...files].toSorted(compareFiles).map(({ uri }) => uri);
  const planned = new Map<string, PlannedFile>();
  for (let round = 0; round < MOST_ROUNDS; round++) {
    let changes = 0;
    for (const uri of uris) {
      if (!service.check(uri).some(isSafelyFixable)) continue;
      const plan = planFile(service, fileSystem, uri, planned.get(uri));
      if (plan === undefined) continue;
      planned.set(uri, plan);
      changes++;
    }
    if (changes === 0) break;
  }
  return [...planned.values()].filter(({ oldText, newText }) => oldText !== newText);
}

function compareFiles(a: SourceFile, b: SourceFile): number {
  const byRank = Number(b.kind.foundsProject ?? false) - Number(a.kind.foundsProject ?? false);
  return byRank !== 0 ? byRank : a.uri < b.uri ? -1 : 1;
}

/** Plans one file, on top of what was planned for it before. */
function planFile(
  service: CheckService,
  fileSystem: NodeFileSystem,
  uri: string,
  before: PlannedFile | undefined,
): PlannedFile | undefined {
  const known = before ?? readFile(fileSystem, uri);
  const plan = known && planFixAll(service, { uri, text: known.newText });
  if (known === undefined || plan === undefined) return undefined;
  return { ...known, newText: plan.newText, fixed: known.fixed + plan.fixed };
}

function readFile(fileSystem: NodeFileSystem, uri: string): PlannedFile | undefined {
  const result = fileSystem.read(uri);
  if (result.kind !== 'text') return undefined;
  const { text, bom } = result;
  return { uri, oldText: text, newText: text, bom, fixed: 0 };
}
