import { PartLoader } from './cli/loading/part-loader.ts';

/** The command line's entry: it does nothing but load the rest as fast as it can be loaded. */
new PartLoader(__dirname, require).start('cli-main.cjs');
