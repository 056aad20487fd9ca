import assert from 'node:assert/strict';
import type { Fix, Report } from '../src/base/problem.ts';
import type { Span } from '../src/base/span.ts';
import { applyTextEdits } from '../src/base/text-edit.ts';
import { relativePath } from '../src/base/uri.ts';
import type { Rule } from '../src/rules/rule.ts';
import { runRules } from '../src/rules/run-rules.ts';
import { planEdits } from '../src/syntax/edit-operations.ts';
import { LocatedText } from '../src/syntax/located-text.ts';
import type { ReadResult } from '../src/workspace/file-system.ts';
import { Workspace } from '../src/workspace/workspace.ts';
import { FIXTURE_ROOT, fixtureUri, splitFiles } from './fixture-files.ts';
import { MemoryFileSystem } from './memory-file-system.ts';

/** A small project and what one rule must say about it. */
export interface RuleCase {
  /**
   * Fixture text (see `splitFiles`). `<<...>>` stands around every place that must be underlined; a text without
   * marks is a near miss, on which the rule must stay silent.
   */
  readonly text: string;
  /** The messages, in text order; an expression where the wording belongs to another layer. */
  readonly messages?: readonly (string | RegExp)[];
  /** Every fix on offer, in order: its title, and what its file becomes. */
  readonly fixes?: Readonly<Record<string, string>>;
  /** The titles of the fixes that fix-all may apply. */
  readonly safe?: readonly string[];
  /** The related places, each as `text under it: message`. */
  readonly related?: readonly string[];
  /** The workspace has not been read to its end yet. */
  readonly indexing?: boolean;
}

/** A report with its place in the text. */
export interface FoundReport {
  readonly uri: string;
  readonly report: Report;
  readonly span: Span;
}

/** Registers one test per entry of the table: its name, and the case or just its text. */
export function describeRule(rule: Rule, cases: Readonly<Record<string, RuleCase | string>>): void {
  describe(rule.code, () => {
    for (const [name, entry] of Object.entries(cases)) {
      it(name, () => checkCase(rule, typeof entry === 'string' ? { text: entry } : entry));
    }
  });
}

/** A stats config with one definition `d` that has these members. */
export function definitionText(members: string): string {
  return `//- stats_config.json\n{"definitions": {"d": {"id": "d", ${members}}}}\n`;
}

/** A stats config with one definition `d`, and an NPC 12 with these stats. */
export function npcText(members: string, stats: string): string {
  return `${definitionText(members)}//- mara.npc.json\n{"id": 12, "name": "Mara", "stats": {${stats}}}\n`;
}

/** A stats config with one definition `d`, and a session with these stats. */
export function sessionText(members: string, stats: string): string {
  return `${definitionText(members)}//- one.session.json\n{"id": 3, "scene_id": 1, "flags": {}, "stats": {${stats}}}\n`;
}

/** What `rules` report about fixture text, in text order. */
export async function findReports(rules: readonly Rule[], text: string, indexing = false) {
  const project = new RuleProject(text, rules[0]?.code ?? '', rules);
  const found = await project.findReports(indexing);
  return { found, project };
}

async function checkCase(rule: Rule, expected: RuleCase): Promise<void> {
  const plain = expected.text.replaceAll(/<<|>>/g, '');
  const { found, project } = await findReports([rule], plain, expected.indexing);
  assert.equal(project.markText(found), expected.text);
  if (expected.messages !== undefined) {
    const messages = found.map(({ report }) => report.message);
    assert.deepEqual(
      messages.map((message, i) => {
        const pattern = expected.messages?.[i];
        return pattern instanceof RegExp && pattern.test(message) ? pattern : message;
      }),
      expected.messages,
    );
  }
  checkFixes(expected, found, project);
  if (expected.related !== undefined) assert.deepEqual(project.listRelated(found), expected.related);
}

function checkFixes(expected: RuleCase, found: readonly FoundReport[], project: RuleProject): void {
  const all = found.flatMap(({ uri, report }) => (report.fixes ?? []).map((fix) => ({ uri, fix })));
  if (expected.fixes !== undefined) {
    const applied = all.map(({ uri, fix }) => [fix.title, project.applyFix(uri, fix)]);
    assert.deepEqual(Object.fromEntries(applied), expected.fixes);
  }
  if (expected.safe !== undefined) {
    const titles = all.filter(({ fix }) => fix.safe).map(({ fix }) => fix.title);
    assert.deepEqual(titles, expected.safe);
  }
}

/** A project of rule examples in memory. A file whose whole text stands in parentheses is one that cannot be read. */
class RuleProject {
  readonly #files: readonly (readonly [path: string, text: string])[];
  readonly #rules: readonly Rule[];
  readonly #fileSystem: ExampleFileSystem;

  constructor(text: string, code: string, rules: readonly Rule[]) {
    this.#files = splitFiles(text);
    this.#rules = rules;
    this.#fileSystem = new ExampleFileSystem(
      code,
      this.#files.map(([path, content]) => [fixtureUri(path), content] as const),
    );
  }

  async findReports(indexing: boolean): Promise<FoundReport[]> {
    const workspace = new Workspace(this.#fileSystem);
    if (!indexing) await workspace.indexFolders([FIXTURE_ROOT]);
    else for (const [path, text] of this.#files) workspace.setDocument(fixtureUri(path), 1, text);
    const found = this.#files.flatMap(([path]) => {
      const uri = fixtureUri(path);
      const file = workspace.getFile(uri);
      if (file === undefined) return [];
      return runRules(this.#rules, file, workspace).map((report) => ({
        uri,
        report,
        span: this.#spanOf(uri, report),
      }));
    });
    const order = this.#files.map(([path]) => fixtureUri(path));
    return found.sort((a, b) => order.indexOf(a.uri) - order.indexOf(b.uri) || a.span.start - b.span.start);
  }

  /** The fixture's text with marks around the reported places. */
  markText(found: readonly FoundReport[]): string {
    return this.#files
      .map(([path, text]) => {
        const edits = found
          .filter(({ uri }) => uri === fixtureUri(path))
          .flatMap(({ span: { start, end } }) => [
            { span: { start, end: start }, newText: '<<' },
            { span: { start: end, end }, newText: '>>' },
          ]);
        return `//- ${path}\n${applyTextEdits(text, edits)}`;
      })
      .join('');
  }

  /**
   * The text of a file after one fix, or of the first other file when the fix changes only others; fails when one of
   * its changes changes nothing.
   */
  applyFix(uri: string, fix: Fix): string {
    const [text = ''] = this.#textsAfterFix(uri, fix).values();
    return text;
  }

  /** The fixture's text after one fix. */
  textAfterFix(uri: string, fix: Fix): string {
    const texts = this.#textsAfterFix(uri, fix);
    return this.#files
      .map(([path, text]) => {
        const after = texts.get(fixtureUri(path));
        return `//- ${path}\n${after === undefined ? text : `${after}\n`}`;
      })
      .join('');
  }

  /** What each file that a fix changes becomes, its own first. */
  #textsAfterFix(uri: string, fix: Fix): Map<string, string> {
    const own = fix.operations();
    const elsewhere = fix.elsewhere?.() ?? [];
    const steps =
      own.length > 0 || elsewhere.length === 0 ? [{ uri, operations: own }, ...elsewhere] : elsewhere;
    return new Map(
      steps.map((step) => {
        const located = new LocatedText(this.#textOf(step.uri));
        const edits = planEdits(located, step.operations);
        assert.notEqual(edits.length, 0, `the fix "${fix.title}" changes nothing`);
        return [step.uri, applyTextEdits(located.text, edits).trimEnd()];
      }),
    );
  }

  listRelated(found: readonly FoundReport[]): string[] {
    return found.flatMap(({ uri, report }) =>
      (report.related ?? []).map((place) => {
        const target = place.uri ?? uri;
        const { start, end } = this.#spanOf(target, place);
        const where = target === uri ? '' : ` in ${relativePath(FIXTURE_ROOT, target)}`;
        return `${this.#textOf(target).slice(start, end)}${where}: ${place.message}`;
      }),
    );
  }

  #textOf(uri: string): string {
    return this.#fileSystem.texts.get(uri) ?? '';
  }

  #spanOf(uri: string, place: Pick<Report, 'path' | 'part' | 'span'>): Span {
    return place.span ?? new LocatedText(this.#textOf(uri)).spanOf(place.path, place.part);
  }
}

class ExampleFileSystem extends MemoryFileSystem {
  readonly #code: string;

  constructor(code: string, texts: Iterable<readonly [string, string]>) {
    super(texts);
    this.#code = code;
  }

  override read(uri: string): ReadResult {
    const message = /^\((.*)\)\s*$/.exec(this.texts.get(uri) ?? '')?.[1];
    const code = REFUSALS.find((refusal) => refusal === this.#code);
    if (message === undefined || code === undefined) return super.read(uri);
    return { kind: 'refused', code, message };
  }
}

const REFUSALS = ['syntax/encoding', 'syntax/too-large', 'syntax/unreadable'] as const;
