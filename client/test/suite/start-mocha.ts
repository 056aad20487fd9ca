// Imported before every suite: the browser build makes the globals that the suites use.
import 'mocha/mocha.js';

/** A pattern for the names of the tests to be run; empty for all. The build puts it in. */
declare const WANTED_TESTS: string;

mocha.setup({ ui: 'bdd', reporter: 'spec', timeout: 60_000, color: false });
if (WANTED_TESTS !== '') mocha.grep(new RegExp(WANTED_TESTS));
