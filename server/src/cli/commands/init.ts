import { lstatSync, readdirSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import process from 'node:process';
import { uriFromPath } from '../../base/uri.ts';
import {
  findNameFault,
  TEMPLATE_NAMES,
  type TemplateName,
} from '../../features/project-templates/template-names.ts';
import { fillTemplate, getWorldName, TEMPLATES } from '../../features/project-templates/templates.ts';
import { findObstacle } from '../../host/find-obstacle.ts';
import { writeNewText } from '../../host/write-file.ts';
import { findKindByName } from '../../kinds/detect-kind.ts';
import { CliError } from '../cli-error.ts';
import { escapeUnprintable } from '../escape-unprintable.ts';
import { EXIT_CODE, type ExitCode } from '../exit-code.ts';
import { askChoices } from '../init/ask-choices.ts';
import { findTarget } from '../opening/targets.ts';
import type { CommandContext } from './command-context.ts';

/** The options of `stat-lens init`. */
export interface InitOptions {
  readonly template?: TemplateName;
  /** The name of the world. */
  readonly name?: string;
  /** Take defaults where nothing is said, in place of asking. */
  readonly yes?: boolean;
}

/** `stat-lens init [folder]`: makes a stats project out of a template, where nothing is in its way. */
export async function init(folder: string, options: InitOptions, context: CommandContext): Promise<ExitCode> {
  const root = resolve(process.cwd(), folder);
  const fault = options.name === undefined ? undefined : findNameFault(options.name);
  if (fault !== undefined) throw new CliError(EXIT_CODE.usage, `--name: ${fault}`);
  // Nobody should answer questions for nothing, so what is sure to be in the way is told first.
  refuseFile(root, folder);
  refuseObstacles(folder, new Set(listStatFiles(root)));
  const { template, name } = await choose(options);
  const texts = fillTemplate(TEMPLATES[template], name);
  const obstacles = [...texts.keys()].map((path) => findObstacle(root, path));
  refuseObstacles(folder, new Set(obstacles.filter((path) => path !== undefined)));
  for (const [path, text] of texts) {
    const failure = write(join(root, path), text);
    if (failure !== undefined) {
      context.warn(`${join(folder, path)}: ${failure}`);
      return EXIT_CODE.problems;
    }
  }
  context.terminal.writeOut(describeProject(root, name, [...texts.keys()]));
  return EXIT_CODE.clean;
}

async function choose({ template, name, yes }: InitOptions) {
  const isComplete = yes || (template !== undefined && name !== undefined);
  if (!isComplete && process.stdin.isTTY && process.stdout.isTTY) {
    return askChoices({ template, name }, process.stdin, process.stdout);
  }
  const chosen = template ?? TEMPLATE_NAMES[0];
  return { template: chosen, name: name ?? getWorldName(TEMPLATES[chosen]) };
}

function refuseFile(root: string, folder: string): void {
  const { type, reason = 'this is a file, not a folder' } = findTarget(folder, process.cwd());
  if (type === 'folder' || (type === 'missing' && isFree(root))) return;
  throw new CliError(EXIT_CODE.usage, `${folder}: ${reason}`);
}

/** Whether a folder can be made: neither a link that leads nowhere is in its place, nor a file on the way. */
function isFree(root: string): boolean {
  try {
    return !isThere(root);
  } catch {
    return false;
  }
}

/** The stat files right in the folder: with them it is a project already, or a part of one. */
function listStatFiles(root: string): readonly string[] {
  if (!isThere(root)) return [];
  return readdirSync(root).filter((name) => findKindByName(uriFromPath(join(root, name))) !== undefined);
}

function refuseObstacles(folder: string, paths: ReadonlySet<string>): void {
  if (paths.size === 0) return;
  const list = [...paths].map((path) => `  ${join(folder, path)}`);
  throw new CliError(EXIT_CODE.usage, 'nothing is written, because these files are in the way:', list);
}

function isThere(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}

/** Answers why the file could not be written; undefined when it was. */
function write(path: string, text: string): string | undefined {
  const result = writeNewText(path, text);
  return result.kind === 'refused' ? result.message : undefined;
}

function describeProject(root: string, name: string, paths: readonly string[]): string {
  const folder = relative(process.cwd(), root);
  const go = folder === '' ? [] : [`  cd ${/^[\w./-]+$/.test(folder) ? folder : JSON.stringify(folder)}`];
  return [
    `${JSON.stringify(name)} is ready:`,
    ...paths.map((path) => `  ${join(folder, path)}`),
    '',
    'What to do next:',
    ...go,
    '  stat-lens check             report problems; there are none yet',
    '  stat-lens show npc:1        what NPC 1 is worth in the game, and why',
    '  stat-lens schema            a JSON Schema of this world for other tools',
    '',
    'Open the folder in an editor with Stat Lens to see the same while you type.',
    '',
  ]
    .map(escapeUnprintable)
    .join('\n');
}
