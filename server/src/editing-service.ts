import type {
  CodeAction,
  CompletionItem,
  CompletionList,
  Position,
  WorkspaceEdit,
} from 'vscode-languageserver-types';
import { normalizeUri } from './base/uri.ts';
import type { CheckServiceOptions } from './check-service.ts';
import type { CodeActionRequest } from './features/code-action/code-action-request.ts';
import { findCodeActions, resolveCodeAction } from './features/code-action.ts';
import type { CompletionOptions } from './features/completion/completion-options.ts';
import { findCompletions, resolveCompletion } from './features/completion.ts';
import { linkRulePages } from './features/link-rule-page.ts';
import { type PlannedMigration, planMigration } from './features/migrate-file.ts';
import { planMigrations, type RunPulse } from './features/migrate-many.ts';
import { listProjectTemplates, makeNewProject } from './features/new-project.ts';
import type { EditStyle } from './features/workspace-edit.ts';
import { NavigationService } from './navigation-service.ts';
import type { PlanMigrationsParams, PlannedMigrations } from './protocol/migrations.ts';
import type { NewProjectParams, NewProjectResult, ProjectTemplate } from './protocol/new-project.ts';

/** Everything that helps to write: what can stand at a place, what mends problems, what migrates, what begins a project. */
export class EditingService extends NavigationService {
  readonly #linksPages: boolean;

  constructor(options: CheckServiceOptions) {
    super(options);
    this.#linksPages = options.settings?.linkRulePages === true;
  }

  /** What can be written at a place, with the edits that write it. */
  async completion(
    uri: string,
    position: Position,
    options: CompletionOptions = {},
  ): Promise<CompletionList | undefined> {
    const file = this.findFile(uri);
    return file && findCompletions(this.workspace, file, position, options);
  }

  /** A completion with what there is to say about it; `item` is one that was offered without. */
  resolveCompletion(item: CompletionItem, options: CompletionOptions = {}): CompletionItem {
    return resolveCompletion(this.workspace, item, options);
  }

  /** What can be done about the problems that a range touches, or about those of the whole file. */
  async codeActions(uri: string, request: CodeActionRequest): Promise<CodeAction[]> {
    const file = this.findFile(uri);
    const actions = file === undefined ? [] : await findCodeActions(this, file, request);
    return this.#linksPages ? actions.map(linkRulePages) : actions;
  }

  /** The edit of an action that was offered without; `data` is what was given with it. */
  resolveCodeAction(data: unknown, style: EditStyle): Promise<WorkspaceEdit | 'outdated' | 'impossible'> {
    return resolveCodeAction(this, data, style);
  }

  /** What migrating a file's legacy data would change; a string says why nothing can or need be done. */
  async planMigration(uri: string): Promise<PlannedMigration | string> {
    const file = this.findFile(uri);
    return file === undefined
      ? 'This is no stat file, so there is nothing to migrate.'
      : planMigration(this.workspace, file);
  }

  /** What migrating the files at and below `uris` would change; undefined when it was broken off. */
  planMigrations(params: PlanMigrationsParams, pulse: RunPulse): Promise<PlannedMigrations | undefined> {
    return planMigrations(this.workspace, { ...params, uris: params.uris?.map(normalizeUri) ?? [] }, pulse);
  }

  /** What new projects can be made from. */
  projectTemplates(): readonly ProjectTemplate[] {
    return listProjectTemplates();
  }

  /** The files of a new project; a string says why there are none. */
  newProject(params: NewProjectParams): NewProjectResult | string {
    return makeNewProject(params);
  }
}
