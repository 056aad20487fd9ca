import type {
  AnnotatedTextEdit,
  ChangeAnnotation,
  CreateFile,
  TextDocumentEdit,
  TextEdit,
  WorkspaceEdit,
} from 'vscode-languageserver-types';

/** The edits of one file. */
export interface FileEdit {
  readonly uri: string;
  /** The editor's version of the text that the edits refer to; undefined when it was read from disk. */
  readonly version: number | undefined;
  readonly edits: readonly TextEdit[];
  /** What they do there, for people who review the change. */
  readonly label: string;
  /** It is not the file in which the change was asked for, so people should have a look first. */
  readonly isElsewhere: boolean;
  /** The file comes to be by the edit; where there is one meanwhile, nothing is changed. Only for those who `canCreate`. */
  readonly isNew?: boolean;
}

/** How an editor wants its edits. */
export interface EditStyle {
  /** With the versions of the documents they are meant for. */
  readonly versioned: boolean;
  /** With a word about each file when there are several; versioned edits only. */
  readonly annotated: boolean;
  /** New files may be part of an edit; versioned edits only. */
  readonly creates?: boolean;
  /** The editor's own spelling of a uri. */
  readonly spell: (uri: string) => string;
}

/** Says whether edits may create files: only those that name versions are lists of steps. */
export function canCreate({ creates, versioned }: EditStyle): boolean {
  return creates === true && versioned;
}

/** The edits of several files as one step; a file comes once. */
export function toWorkspaceEdit(files: readonly FileEdit[], style: EditStyle): WorkspaceEdit {
  if (!style.versioned) {
    return { changes: Object.fromEntries(files.map(({ uri, edits }) => [style.spell(uri), [...edits]])) };
  }
  if (!style.annotated || !files.some(({ isElsewhere }) => isElsewhere)) {
    const changes = files.map((file) => toDocumentEdit(file, style, [...file.edits]));
    return { documentChanges: [...listCreations(files), ...changes] };
  }
  const annotations: Record<string, ChangeAnnotation> = {};
  const documentChanges = files.map((file, i) => {
    const annotationId = `change-${i + 1}`;
    annotations[annotationId] = { label: file.label, needsConfirmation: file.isElsewhere };
    const edits = file.edits.map((edit): AnnotatedTextEdit => ({ ...edit, annotationId }));
    return toDocumentEdit(file, style, edits);
  });
  return { documentChanges: [...listCreations(files), ...documentChanges], changeAnnotations: annotations };
}

function listCreations(files: readonly FileEdit[]): CreateFile[] {
  const options = { overwrite: false, ignoreIfExists: false };
  return files.filter(({ isNew }) => isNew).map(({ uri }) => ({ kind: 'create', uri, options }));
}

function toDocumentEdit({ uri, version }: FileEdit, style: EditStyle, edits: TextEdit[]): TextDocumentEdit {
  return { textDocument: { uri: style.spell(uri), version: version ?? null }, edits };
}
