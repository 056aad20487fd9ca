import * as l10n from '@vscode/l10n';
import { CodeActionKind } from 'vscode-languageserver-types';
import { isJsonObject, ownMember } from '../../base/json-value.ts';
import type { FileOperations } from '../../base/problem.ts';
import { joinUri, parentUri, relativePath } from '../../base/uri.ts';
import { listKnownPackages } from '../../rules/known-packages.ts';
import { type LocatedText, spanOfNode } from '../../syntax/located-text.ts';
import { compileGlobs } from '../../workspace/glob.ts';
import type { ProjectConfig } from '../../workspace/project-config.ts';
import { findConfigDefinition, type WrittenDefinition } from './find-config-definition.ts';
import { findFreeName } from './free-name.ts';
import { fillTemplate } from './new-file-text.ts';
import type { RefactorContext, Refactoring, RefactorStep } from './refactoring.ts';

/** The config that the world is read with, which has to know of the new file. */
type KnownConfig = ProjectConfig & { readonly uri: string };

/**
 * Moves a definition of an overlay to a stat package of its own, which the config then names. Only where it stays the
 * same for everyone: the world lays it over no package, and no other world is read with the same config. Where a
 * stats_config is the whole truth there is nothing that it could take a definition from.
 */
export function extractDefinition(context: RefactorContext): readonly Refactoring[] {
  const { workspace, record, config, canCreate } = context;
  const found = findConfigDefinition(context);
  if (found === undefined || found.steps.length > 0 || record.kind !== 'world' || !canCreate) return [];
  const { source, definitions } = workspace.factsOf(record);
  if (source !== 'overlay' || !definitions.has(found.id) || config.uri === undefined) return [];
  const taken = new Set<string>();
  for (const known of listKnownPackages(context)) {
    const packaged = ownMember(known.record.value, 'definitions');
    if (isJsonObject(packaged) && Object.hasOwn(packaged, found.id)) return [];
    taken.add(known.record.id ?? '');
  }
  if (!isAlone(context)) return [];
  const known = { ...config, uri: config.uri };
  const id = taken.has(found.id) ? findFreeName(found.id, taken) : found.id;
  const title = l10n.t('Move definition {0} to a package of its own', JSON.stringify(found.id));
  const plan = () => planExtraction(context, known, found, { id, title });
  return [{ title, kind: CodeActionKind.RefactorExtract, plan }];
}

/** Other worlds under the config would get the definition too. */
function isAlone({ workspace, config }: RefactorContext): boolean {
  const worlds = workspace.index
    .worlds()
    .filter(({ file }) => workspace.configOf(file.uri).uri === config.uri);
  return worlds.length === 1;
}

async function planExtraction(
  { workspace, file }: RefactorContext,
  config: KnownConfig,
  { id: definitionId, path, value }: WrittenDefinition,
  { id, title }: { readonly id: string; readonly title: string },
): Promise<readonly RefactorStep[] | undefined> {
  const located = await workspace.locate(file.uri);
  const node = located?.findNode(path);
  if (located === undefined || node === undefined) return undefined;
  const { start, end } = spanOfNode(node);
  const hasComments = located.scan().comments.some((comment) => comment.start >= start && comment.end <= end);
  const folder = joinUri(parentUri(config.uri), 'stat_packages');
  const uri = joinUri(folder, `${fileNameOf(id)}.stat_package.${hasComments ? 'jsonc' : 'json'}`);
  if ((await workspace.locate(uri)) !== undefined) return undefined;
  const label = ownMember(value, 'display_name');
  const template = { id, label: typeof label === 'string' ? label : definitionId, definitions: {} };
  const text = fillTemplate(located, template, [
    { path: ['definitions'], key: definitionId, json: dedent(located, start, end) },
  ]);
  if (text === undefined) return undefined;
  return [
    { uri, label: l10n.t('Make the package'), text },
    { uri: file.uri, label: title, operations: [{ kind: 'remove', path }] },
    ...nameInConfig(config, uri),
  ];
}

/** A value as it is written, without the indentation that its place gives it. */
function dedent({ text }: LocatedText, start: number, end: number): string {
  const lineStart = Math.max(text.lastIndexOf('\n', start), text.lastIndexOf('\r', start)) + 1;
  const blanks = /^[ \t]*/.exec(text.slice(lineStart, start))?.[0] ?? '';
  return text.slice(start, end).replaceAll(`\n${blanks}`, '\n');
}

/** Letters, digits and a few signs of an id: what every file system takes. */
function fileNameOf(id: string): string {
  return id.replaceAll(/[^\p{L}\p{N}_-]+/gu, '_').slice(0, 80);
}

/** Names the file among the packages that are active, unless a pattern does so already. */
function nameInConfig({ uri, packages }: KnownConfig, target: string): readonly FileOperations[] {
  const file = relativePath(parentUri(uri), target);
  if (compileGlobs(packages.files)?.(file)) return [];
  const path = ['packages'];
  const operation =
    packages.files.length > 0
      ? ({ kind: 'insert-item', path: [...path, 'files'], json: JSON.stringify(file) } as const)
      : ({ kind: 'set-member', path, key: 'files', json: JSON.stringify([file]) } as const);
  return [{ uri, label: l10n.t('Name the package'), operations: [operation] }];
}
