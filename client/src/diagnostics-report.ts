import { type ConfigurationScope, type Extension, env, languages, UIKind, version, workspace } from 'vscode';
import type { WorkspaceCounts } from '../../server/src/protocol/file-facts.ts';
import { CLIENT_NAME } from './language-client.ts';
import type { ServerCondition } from './server-watch.ts';

/** What the report is made of. */
export interface ReportParts {
  readonly extension: Extension<unknown>;
  readonly condition: ServerCondition;
  /** Undefined when the server does not answer. */
  readonly counts: WorkspaceCounts | undefined;
}

/**
 * A text for reports about the extension: versions, settings, counts. It holds nothing that people wrote: no content, no
 * names, no paths. It stays English, for it is meant for those who mend the extension.
 */
export function renderDiagnosticsReport({ extension, condition, counts }: ReportParts): string {
  return [
    `# ${CLIENT_NAME} ${String(extension.packageJSON.version)}`,
    '',
    `- editor: ${env.appName} ${version}, ${env.uiKind === UIKind.Web ? 'in the browser' : 'desktop'}`,
    `- host: ${typeof process === 'object' ? `Node ${process.version} on ${process.platform}` : 'web worker'}`,
    `- remote: ${env.remoteName === undefined ? 'no' : 'yes'}`,
    `- language: ${env.language}`,
    `- trusted workspace: ${workspace.isTrusted ? 'yes' : 'no'}`,
    `- server: ${condition.state}`,
    '',
    '## Counts',
    '',
    ...describeCounts(counts),
    ...describeProblems(),
    '',
    '## Settings',
    '',
    ...describeSettings(extension),
    '',
  ].join('\n');
}

function describeCounts(counts: WorkspaceCounts | undefined): string[] {
  if (counts === undefined) return ['- the server does not answer'];
  const { kinds, isComplete, ...totals } = counts;
  return [
    `- reading: ${isComplete ? 'complete' : 'not complete'}`,
    ...Object.entries(totals).map(([name, count]) => `- ${name}: ${count}`),
    ...Object.entries(kinds).map(([kind, count]) => `- of the kind ${kind}: ${count}`),
  ];
}

/** How often each code is reported: the codes are ours, so they tell nothing about the files. */
function describeProblems(): string[] {
  const found = new Map<string, number>();
  for (const [, diagnostics] of languages.getDiagnostics()) {
    for (const { code, source } of diagnostics) {
      if (source !== CLIENT_NAME) continue;
      const name = String(typeof code === 'object' ? code.value : code);
      found.set(name, (found.get(name) ?? 0) + 1);
    }
  }
  return [...found].sort().map(([code, count]) => `- problems ${code}: ${count}`);
}

/** Our settings. Free text could be anything, so that only choices, numbers and switches are told. */
function describeSettings({ packageJSON }: Extension<unknown>): string[] {
  const properties: Record<string, { readonly enum?: readonly unknown[] }> =
    packageJSON.contributes.configuration.properties;
  const scope: ConfigurationScope | undefined = workspace.workspaceFolders?.[0];
  const settings = workspace.getConfiguration(undefined, scope);
  return Object.entries(properties).map(([key, { enum: choices }]) => {
    const value: unknown = settings.get(key);
    const isHarmless =
      typeof value === 'boolean' || typeof value === 'number' || choices?.includes(value) === true;
    return `- ${key}: ${isHarmless ? String(value) : 'set'}`;
  });
}
