import type { Problem } from '../../base/problem.ts';
import { applyTextEdits, type TextEdit } from '../../base/text-edit.ts';
import { planEdits } from '../../syntax/edit-operations.ts';
import { LocatedText } from '../../syntax/located-text.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import type { ChosenFix } from './choose-fixes.ts';
import { isMended } from './is-mended.ts';
import type { TriedText } from './tried-text.ts';

/** A project in which texts can be tried out without harm: a fork of the editor's, or the command line's own. */
export interface TrialProject {
  readonly workspace: Workspace;
  /** The problems of a file as things stand. */
  readonly check: (uri: string) => readonly Problem[];
  /** Puts a text in the place of a file's. */
  readonly setDocument: (uri: string, version: number, text: string) => unknown;
}

/** What came of making fixes. */
export interface MadeFixes {
  readonly after: TriedText;
  /** The change to the text before. */
  readonly edits: readonly TextEdit[];
  /** How many problems were mended. */
  readonly fixed: number;
}

/** Tries texts of one file. */
export class Trial {
  readonly #project: TrialProject;
  readonly #uri: string;
  readonly #version: number;
  #inPlace: string | undefined;

  constructor(project: TrialProject, uri: string) {
    this.#project = project;
    this.#uri = uri;
    this.#version = project.workspace.getFile(uri)?.version ?? 0;
  }

  /** Puts a text in place, unless it is there already. */
  put(text: string): void {
    if (text === this.#inPlace) return;
    this.#project.setDocument(this.#uri, this.#version, text);
    this.#inPlace = text;
  }

  /** Puts a text in place and looks at it. */
  see(text: string): TriedText {
    this.put(text);
    const file = this.#project.workspace.getFile(this.#uri);
    return {
      located: file?.located ?? new LocatedText(text),
      file,
      problems: this.#project.check(this.#uri),
    };
  }

  /** Makes fixes; undefined when one of them does not mend its problem or does harm. The text stays in place then. */
  make(before: TriedText, fixes: readonly ChosenFix[]): MadeFixes | undefined {
    const operations = fixes.flatMap((fix) => fix.operations);
    const edits = planEdits(before.located, operations);
    if (edits.length === 0) return undefined;
    const after = this.see(applyTextEdits(before.located.text, edits));
    return isMended(before, after, fixes) ? { after, edits, fixed: fixes.length } : undefined;
  }
}
