// Loaded into a server ahead of it, with --expose-gc: tells on standard error how many bytes are in use, when asked by a
// signal.
process.on('SIGUSR2', () => {
  for (let i = 0; i < 3; i++) globalThis.gc?.();
  process.stderr.write(`${process.memoryUsage().heapUsed}\n`);
});
