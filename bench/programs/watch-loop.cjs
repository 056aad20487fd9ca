// Loaded into a server ahead of it: tells on standard error for how long the event loop stood still at most, in
// milliseconds, between the notifications of the server that it reads files and that it is ready. A turn counts with the
// time of the processor that it took where that is less than went by: what other programs take is not ours.
const { performance } = require('node:perf_hooks');

/** @type {number | undefined} */
let longest;
let start = performance.now();
let startUsage = process.cpuUsage();

function endTurn() {
  const { user, system } = process.cpuUsage(startUsage);
  const time = Math.min(performance.now() - start, (user + system) / 1000);
  if (longest !== undefined) longest = Math.max(longest, time);
  start = performance.now();
  startUsage = process.cpuUsage();
}

function turn() {
  endTurn();
  setImmediate(turn).unref();
}
turn();
setInterval(() => {}, 1).unref();

const write = process.stdout.write.bind(process.stdout);
/** @param {string | Uint8Array} chunk @param {any[]} rest */
process.stdout.write = (chunk, ...rest) => {
  const text = String(chunk);
  if (text.includes('"state":"indexing"')) longest = 0;
  if (text.includes('"state":"ready"')) {
    endTurn();
    process.stderr.write(`${longest}\n`);
    longest = undefined;
  }
  return write(chunk, ...rest);
};
