// The floor: find all JSON files below a folder, read them, parse them, do nothing with them.
const { readdirSync, readFileSync } = require('node:fs');
const { join } = require('node:path');

let parsed = 0;
const folders = [process.argv[2] ?? '.'];
for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) folders.push(path);
    else if (entry.name.endsWith('.json')) {
      try {
        JSON.parse(readFileSync(path, 'utf8'));
        parsed++;
      } catch {
        // A broken file costs its reading, as it does everybody else.
      }
    }
  }
}
console.log(parsed);
