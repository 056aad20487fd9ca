// Loaded before the command line (`node --require`), it keeps what V8 has compiled of each part till the process ends, for
// parts of which nothing is kept yet. See scripts/make-code-cache.mjs.
const { mkdirSync, statSync, writeFileSync } = require('node:fs');
const { basename, join } = require('node:path');
const vm = require('node:vm');

const folder = process.env.STAT_LENS_RECORD_INTO ?? '';
const scripts = new Map();

vm.Script = class extends vm.Script {
  /**
   * @param {string} source
   * @param {{ filename: string }} options
   */
  constructor(source, options) {
    super(source, options);
    scripts.set(basename(options.filename), this);
  }
};

process.on('exit', () => {
  mkdirSync(folder, { recursive: true });
  for (const [name, script] of scripts) {
    const path = join(folder, `${name}.bin`);
    if (!statSync(path, { throwIfNoEntry: false })?.size) writeFileSync(path, script.createCachedData());
  }
});
