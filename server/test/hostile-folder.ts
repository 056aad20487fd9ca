import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, truncateSync, unlinkSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { type HostileText, listHostileNpcs } from './hostile-texts.ts';
import { listHostileWorlds } from './hostile-worlds.ts';

const NPC = '{ "world_id": 1, "name": "Odd", "stats": { "combat_skills": { "strength": 500 } } }';

/** Names that some program will stumble over. */
const NAMES = [
  'two\nlines',
  '\u001b[31mred',
  '\u202egnp',
  'sword \u{1f5e1}\ufe0f',
  '%41%2F..%00',
  'a#b?c=d',
  '--fix',
  ' ',
  'c:',
  'n'.repeat(240),
  'back\\slash',
];

/** A file that is to be judged. */
type JudgedFile = Pick<HostileText, 'what' | 'path' | 'codes'>;

/** What stands in a folder of hostile files. */
export interface HostileFolder {
  /** The files that are to be judged. */
  readonly files: readonly JudgedFile[];
  /** What looks like a file of ours and is none. */
  readonly others: readonly string[];
  /** Ends what was started, and takes away what Node itself stumbles over. */
  readonly close: () => void;
}

/** Where hostile files are put and how. */
export interface HostileOptions {
  /** How large the large ones are; 1 is their full size. */
  readonly scale: number;
  /** Writes the last ones first, which changes the order in which some file systems list them. */
  readonly reversed?: boolean;
}

/** Puts hostile files and worse below `folder`, which has a world 1 with `combat_skills` already. */
export function writeHostileFolder(
  folder: string,
  { scale, reversed = false }: HostileOptions,
): HostileFolder {
  const texts = [...listHostileNpcs(scale), ...listHostileWorlds(scale), ...listOddNames()];
  mkdirSync(join(folder, 'npcs'), { recursive: true });
  for (const { path, makeBytes } of reversed ? texts.toReversed() : texts) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), makeBytes());
  }
  const large = join(folder, 'npcs/huge.npc.json');
  writeFileSync(large, NPC);
  truncateSync(large, 100_000_000);
  const files: JudgedFile[] = [
    ...texts,
    { what: 'a file of 100 MB', path: 'npcs/huge.npc.json', codes: ['syntax/too-large'] },
  ];
  if (process.platform === 'linux') files.push(...linkUnreadable(folder));
  const { others, server } = writeNoFiles(folder);
  const misnamed = process.platform === 'linux' ? writeMisnamed(folder) : undefined;
  return {
    files,
    others,
    close: () => {
      server.close();
      if (misnamed !== undefined) unlinkSync(misnamed);
    },
  };
}

function listOddNames(): readonly HostileText[] {
  return NAMES.map((name) => ({
    what: `a name like ${JSON.stringify(name)}`,
    path: `npcs/${name}.npc.json`,
    codes: ['entity/clamped'],
    makeBytes: () => NPC,
  }));
}

/** Regular files, as far as the system tells, that not even the superuser can read. */
function linkUnreadable(folder: string): readonly JudgedFile[] {
  symlinkSync('/proc/self/mem', join(folder, 'npcs/memory.npc.json'));
  symlinkSync('/proc/self/clear_refs', join(folder, 'npcs/write-only.npc.json'));
  return ['memory', 'write-only'].map((name) => ({
    what: 'a file that cannot be read',
    path: `npcs/${name}.npc.json`,
    codes: ['syntax/unreadable'],
  }));
}

/** A name that is not UTF-8. */
function writeMisnamed(folder: string): Buffer {
  const path = Buffer.concat([
    Buffer.from(join(folder, 'npcs/m')),
    Buffer.from([0xff]),
    Buffer.from('.npc.json'),
  ]);
  writeFileSync(path, NPC);
  return path;
}

/** Links to nowhere and to devices, folders, a pipe and a socket, under names of NPC files. */
function writeNoFiles(folder: string): { readonly others: readonly string[]; readonly server: Server } {
  const links: Readonly<Record<string, string>> = {
    dangling: 'nobody.json',
    loop: 'loop.npc.json',
    there: 'back.npc.json',
    back: 'there.npc.json',
    zero: '/dev/zero',
    random: '/dev/random',
    terminal: '/dev/tty',
    above: '..',
    pipe: '',
    folder: '',
    socket: '',
  };
  const pathOf = (name: string) => join(folder, 'npcs', `${name}.npc.json`);
  for (const [name, target] of Object.entries(links)) if (target !== '') symlinkSync(target, pathOf(name));
  symlinkSync('..', join(folder, 'npcs/up'));
  mkdirSync(pathOf('folder'));
  execFileSync('mkfifo', [pathOf('pipe')]);
  // The path of a socket must be short, so it is made from beside it.
  const server = createServer();
  const before = process.cwd();
  process.chdir(join(folder, 'npcs'));
  server.listen('socket.npc.json');
  process.chdir(before);
  return { others: Object.keys(links).map((name) => `npcs/${name}.npc.json`), server };
}
