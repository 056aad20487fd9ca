import { CONFIG_FILE_NAME } from '../../kinds/detect-kind.ts';
import { fileKinds } from '../../kinds/file-kinds.ts';
import type { Target } from './targets.ts';

/** Says which paths have no stat files, why, and what was looked for; several lines. */
export function describeUnmatched(targets: readonly Target[]): readonly string[] {
  const lines = listUnmatched(targets);
  if (targets.some(({ type }) => type !== 'missing')) lines.push(...describeStatFiles());
  return lines;
}

/** The same without what was looked for; a line each. */
export function listUnmatched(targets: readonly Target[]): string[] {
  return targets.map((target) => `nothing matched "${target.given}": ${explain(target)}`);
}

function explain({ type, reason, fits }: Target): string {
  if (fits !== undefined) return 'no stat file fits this pattern';
  if (type === 'folder') return 'there are no stat files in this folder';
  return reason ?? 'this is no stat file';
}

function describeStatFiles(): readonly string[] {
  const names = fileKinds.flatMap((kind) => kind.names.slice(0, 1)).map((name) => `${name}.json`);
  const folders = fileKinds.flatMap((kind) => kind.folders.slice(0, 1)).map((name) => `${name}/`);
  return [
    'Looked for .json and .jsonc files',
    `  named ${names.join(', ')}, or ending so (mara.npc.json);`,
    `  in a stats project: below ${folders.join(', ')}, or with the members of such a file;`,
    '  anywhere: with the members of a world or a stats_config.',
    `A stats project is a folder with a world, a stats_config or a ${CONFIG_FILE_NAME}.`,
    'Folders named node_modules or with a leading dot are left out.',
  ];
}
