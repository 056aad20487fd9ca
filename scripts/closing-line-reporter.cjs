// A mocha reporter: dots while it runs, failures in full, and a last line that says in figures what happened.
const { reporters } = require('mocha');

/** Mocha's dot reporter with a closing line `N passed, N failed` for whoever reads the log by machine. */
class ClosingLineReporter extends reporters.Dot {
  /** @param {any} runner @param {any} options */
  constructor(runner, options) {
    super(runner, options);
    runner.once('end', () => {
      const { passes, failures } = runner.stats;
      console.log(`${passes} passed, ${failures} failed`);
    });
  }
}

module.exports = ClosingLineReporter;
