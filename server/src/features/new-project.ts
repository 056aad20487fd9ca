import * as l10n from '@vscode/l10n';
import type { NewProjectParams, NewProjectResult, ProjectTemplate } from '../protocol/new-project.ts';
import { findNameFault, TEMPLATE_NAMES } from './project-templates/template-names.ts';
import { fillTemplate, getWorldName, TEMPLATES } from './project-templates/templates.ts';

/** The templates that a new project can be made from, the usual one first. */
export function listProjectTemplates(): readonly ProjectTemplate[] {
  return TEMPLATE_NAMES.map((name) => ({
    name,
    summary: TEMPLATES[name].summary,
    worldName: getWorldName(TEMPLATES[name]),
  }));
}

/** The files of a new project; a string says in plain words why there are none. */
export function makeNewProject({ template, worldName }: NewProjectParams): NewProjectResult | string {
  const name = TEMPLATE_NAMES.find((known) => known === template);
  if (name === undefined) return l10n.t('There is no template "{0}".', template);
  const fault = findNameFault(worldName);
  return fault ?? { files: Object.fromEntries(fillTemplate(TEMPLATES[name], worldName)) };
}
