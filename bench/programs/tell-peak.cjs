// Loaded into a program ahead of it: tells at its end, on standard error, how many KiB of memory it held at most.
process.on('exit', () => {
  require('node:fs').writeSync(2, `\npeak ${process.resourceUsage().maxRSS}\n`);
});
