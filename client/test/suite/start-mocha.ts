// Imported before every suite: the browser build makes the globals that the suites use.
import 'mocha/mocha.js';

/** What the names of tests must have in them to be run; empty for all. The build puts it in. */
declare const WANTED_TESTS: string;

mocha.setup({ ui: 'bdd', reporter: 'spec', timeout: 60_000, color: false });
if (WANTED_TESTS !== '') mocha.grep(WANTED_TESTS);
