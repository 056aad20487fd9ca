import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { CodeAction, WorkspaceEdit } from 'vscode-languageserver-types';
import { relativePath } from '../src/base/uri.ts';
import type { EditStyle } from '../src/features/workspace-edit.ts';
import type { LanguageService } from '../src/language-service.ts';
import { openFixture } from './fixture.ts';
import { FIXTURE_ROOT } from './fixture-files.ts';

/** An editor that can do everything. */
const ABLE: EditStyle = { versioned: true, annotated: false, creates: true, spell: String };

/** How the editor asks. */
export interface RefactorOptions {
  readonly style?: EditStyle;
  readonly only?: readonly string[];
  /** False: the editor asks by itself, because the cursor has moved. */
  readonly invoked?: boolean;
}

/** The refactorings that are offered at the cursor of fixture text, and what becomes of the files. */
export class RefactorProject {
  readonly service: LanguageService;
  readonly actions: readonly CodeAction[];
  readonly #style: EditStyle;

  private constructor(service: LanguageService, actions: readonly CodeAction[], style: EditStyle) {
    this.service = service;
    this.actions = actions;
    this.#style = style;
  }

  /** Opens fixture text and asks for code actions at the cursor, whose edits come later. */
  static async open(text: string, options: RefactorOptions = {}): Promise<RefactorProject> {
    const { service, cursor } = await openFixture(text);
    assert.ok(cursor);
    const located = await service.workspace.locate(cursor.uri);
    const position = located?.lines().positionAt(cursor.offset);
    assert.ok(position);
    const { style = ABLE, only, invoked = true } = options;
    const request = { range: { start: position, end: position }, invoked, lazy: true, style };
    const all = await service.codeActions(cursor.uri, { ...request, ...(only !== undefined && { only }) });
    const actions = all.filter(({ kind }) => kind?.startsWith('refactor'));
    return new RefactorProject(service, actions, style);
  }

  /** What the refactorings are called. */
  get titles(): string[] {
    return this.actions.map(({ title }) => title);
  }

  /** The edit of the refactoring with this title, asked for as an editor does. */
  async edit(title: string): Promise<WorkspaceEdit> {
    const action = this.actions.find((each) => each.title === title);
    assert.ok(action, `"${title}" is not offered, but ${this.titles.join('; ')}`);
    const data: unknown = JSON.parse(JSON.stringify(action.data));
    const edit = await this.service.resolveCodeAction(data, this.#style);
    assert.ok(typeof edit !== 'string', String(edit));
    return edit;
  }

  /** Carries out the refactoring with this title, and gives the texts that have changed by path. */
  async apply(title: string): Promise<Record<string, string>> {
    const texts: Record<string, string> = {};
    for (const change of (await this.edit(title)).documentChanges ?? []) {
      if (!('edits' in change)) {
        assert.ok(change.kind === 'create' && (await this.textOf(change.uri)) === undefined);
        continue;
      }
      const { uri } = change.textDocument;
      const before = (await this.textOf(uri)) ?? '';
      const edits = change.edits.flatMap((edit) => ('newText' in edit ? [edit] : []));
      texts[relativePath(FIXTURE_ROOT, uri)] = TextDocument.applyEdits(
        TextDocument.create(uri, 'json', 1, before),
        edits,
      );
    }
    for (const [path, text] of Object.entries(texts))
      this.service.setDocument(`${FIXTURE_ROOT}/${path}`, 1, text);
    return texts;
  }

  /** What the game makes of all NPCs and sessions now, by what they are called. */
  listEffective(): Record<string, unknown> {
    const all: Record<string, unknown> = {};
    for (const file of this.service.workspace.files()) {
      for (const { kind, ...record } of file.records) {
        if (kind !== 'npc' && kind !== 'session') continue;
        const entity = `${kind}:${'id' in record ? record.id : ''}`;
        const result = this.service.effectiveStats({ entity });
        all[entity] = typeof result === 'string' ? result : result.effective;
      }
    }
    return all;
  }

  private async textOf(uri: string): Promise<string | undefined> {
    return (await this.service.workspace.locate(uri))?.text;
  }
}
