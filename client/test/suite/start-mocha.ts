// Imported before every suite: the browser build makes the globals that the suites use.
import 'mocha/mocha.js';

mocha.setup({ ui: 'bdd', reporter: 'spec', timeout: 60_000, color: false });
