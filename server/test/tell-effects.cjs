// Loaded into a process ahead of it: tells on standard error of each connection, process and change of a file.
const { writeSync } = require('node:fs');

const tell = writeSync;

/** @param {Record<string, any>} owner @param {readonly string[]} names @param {(args: any[]) => boolean} [counts] */
function watch(owner, names, counts = () => true) {
  for (const name of names) {
    const original = owner[name];
    if (typeof original !== 'function') throw new Error(`There is no ${name}`);
    owner[name] = function (/** @type {any[]} */ ...args) {
      if (counts(args)) tell(2, `EFFECT ${name} ${String(args[0])}\n`);
      return Reflect.apply(original, this, args);
    };
  }
}

const changing = [
  'appendFile',
  'chmod',
  'copyFile',
  'cp',
  'link',
  'mkdir',
  'mkdtemp',
  'rename',
  'rm',
  'rmdir',
  'symlink',
  'truncate',
  'unlink',
  'utimes',
  'writeFile',
];
const fs = require('node:fs');
watch(
  fs,
  changing.flatMap((name) => [name, `${name}Sync`]),
);
watch(fs.promises, changing);
watch(fs, ['createWriteStream']);
/** @param {any[]} args path and flags */
const opensToWrite = ([, flags = 'r']) =>
  typeof flags === 'number'
    ? (flags & (fs.constants.O_WRONLY | fs.constants.O_RDWR | fs.constants.O_CREAT)) !== 0
    : /[wa+]/.test(String(flags));
watch(fs, ['open', 'openSync'], opensToWrite);
watch(fs.promises, ['open'], opensToWrite);
watch(require('node:net').Socket.prototype, ['connect']);
watch(require('node:net').Server.prototype, ['listen']);
watch(require('node:dgram').Socket.prototype, ['send', 'connect', 'bind']);
watch(require('node:dns'), ['lookup', 'resolve']);
watch(require('node:child_process'), [
  'spawn',
  'spawnSync',
  'execFile',
  'execFileSync',
  'exec',
  'execSync',
  'fork',
]);
