import type { Report } from '../base/problem.ts';
import { StablePointers } from '../base/stable-pointer.ts';
import { isBelow, normalizeUri } from '../base/uri.ts';
import type { Rule } from '../rules/rule.ts';
import { runRules } from '../rules/run-rules.ts';
import type { FileSystem, ReadResult, RefusalCode } from '../workspace/file-system.ts';
import { Workspace } from '../workspace/workspace.ts';

/** A file of an example. */
export interface ExampleFile {
  /** Its path in the example's project. */
  readonly path: string;
  readonly text: string;
}

/** Something that a rule reports about an example. */
export interface ExampleReport {
  readonly path: string;
  readonly report: Report;
  /** Its place as suppressions name it. */
  readonly pointer: string;
}

const ROOT = 'file:///example';

/** The codes of files that cannot be read; in examples, such a file is its message in parentheses. */
const REFUSALS: readonly string[] = ['syntax/encoding', 'syntax/too-large', 'syntax/unreadable'];

/** Splits the text of an example into files: each behind a line `//- path`; without such a line it is one `world.json`. */
export function splitExample(text: string): ExampleFile[] {
  const parts = text.split(/^\/\/- (.+)\n/m);
  const files: ExampleFile[] = [];
  if (parts[0]?.trim()) files.push({ path: 'world.json', text: parts[0] });
  for (let i = 1; i < parts.length; i += 2) files.push({ path: parts[i] ?? '', text: parts[i + 1] ?? '' });
  return files;
}

/** What a rule reports about its bad example, in the order of the files. */
export async function checkExample(rule: Rule): Promise<ExampleReport[]> {
  const files = splitExample(rule.bad);
  const workspace = new Workspace(new ExampleFiles(rule.code, files));
  await workspace.indexFolders([ROOT]);
  return files.flatMap(({ path }) => {
    const file = workspace.getFile(uriOf(path));
    if (file === undefined) return [];
    const pointers = new StablePointers(file.value);
    const reports = runRules([rule], file, workspace);
    return reports.map((report) => ({ path, report, pointer: pointers.format(report.path) }));
  });
}

/** The files of an example as a disk. */
class ExampleFiles implements FileSystem {
  readonly #code: string;
  readonly #texts: ReadonlyMap<string, string>;

  constructor(code: string, files: readonly ExampleFile[]) {
    this.#code = code;
    this.#texts = new Map(files.map(({ path, text }) => [uriOf(path), text]));
  }

  read(uri: string): ReadResult {
    const text = this.#texts.get(uri);
    if (text === undefined) return { kind: 'absent' };
    const message = /^\((.*)\)\s*$/.exec(text)?.[1];
    if (message === undefined || !isRefusal(this.#code)) return { kind: 'text', text, bom: false };
    return { kind: 'refused', code: this.#code, message };
  }

  findJsonFiles(folder: string): readonly string[] {
    return [...this.#texts.keys()].filter((uri) => isBelow(uri, folder) && /\.jsonc?$/.test(uri)).sort();
  }
}

function isRefusal(code: string): code is RefusalCode {
  return REFUSALS.includes(code);
}

function uriOf(path: string): string {
  return normalizeUri(`${ROOT}/${path}`);
}
