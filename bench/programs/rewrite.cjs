// Reads all JSON files below a folder, parses them and writes each in its place: with --safe as a program must that
// loses no file when it is killed (a file beside it, forced to the disk, renamed), else just so.
const {
  closeSync,
  fsyncSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} = require('node:fs');
const { join } = require('node:path');

const safe = process.argv.includes('--safe');
let written = 0;
const folders = [process.argv[2] ?? '.'];
for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) folders.push(path);
    else if (entry.name.endsWith('.json')) rewrite(path);
  }
}
console.log(written);

/** @param {string} path */
function rewrite(path) {
  const text = `${JSON.stringify(JSON.parse(readFileSync(path, 'utf8')), null, 2)}\n`;
  written++;
  if (!safe) {
    writeFileSync(path, text);
    return;
  }
  const beside = openSync(`${path}.new`, 'w');
  writeFileSync(beside, text);
  fsyncSync(beside);
  closeSync(beside);
  renameSync(`${path}.new`, path);
}
