import * as l10n from '@vscode/l10n';
import type { AnnotatedTextEdit, ChangeAnnotation, WorkspaceEdit } from 'vscode-languageserver-types';
import type { MentionRole } from '../../model/mentions/mention.ts';
import type { EditStyle } from '../workspace-edit.ts';

/** The edits of one file in a rename. */
export interface RenamedFile {
  readonly uri: string;
  /** The editor's version of the text; undefined when it was read from disk. */
  readonly version: number | undefined;
  readonly edits: readonly AnnotatedTextEdit[];
}

/** All edits as one step that can be taken back as one; `description` says what is renamed, for a review. */
export function toRenameEdit(
  files: readonly RenamedFile[],
  description: string,
  style: EditStyle,
): WorkspaceEdit {
  const strip = ({ range, newText }: AnnotatedTextEdit) => ({ range, newText });
  if (!style.versioned) {
    return {
      changes: Object.fromEntries(files.map(({ uri, edits }) => [style.spell(uri), edits.map(strip)])),
    };
  }
  const documentChanges = files.map(({ uri, version, edits }) => ({
    textDocument: { uri: style.spell(uri), version: version ?? null },
    edits: style.annotated ? [...edits] : edits.map(strip),
  }));
  if (!style.annotated) return { documentChanges };
  const used = new Set(files.flatMap(({ edits }) => edits.map(({ annotationId }) => annotationId)));
  const groups = ROLES.filter((role) => used.has(role)).map((role): [string, ChangeAnnotation] => [
    role,
    { label: GROUPS[role](), description, needsConfirmation: false },
  ]);
  return { documentChanges, changeAnnotations: Object.fromEntries(groups) };
}

const ROLES = ['declaration', 'reference', 'computed'] as const;

const GROUPS: Readonly<Record<MentionRole, () => string>> = {
  declaration: () => l10n.t('Where it is declared'),
  reference: () => l10n.t('Where it is meant'),
  computed: () => l10n.t('Stored results of the game'),
};
