import assert from 'node:assert/strict';
import { NO_COLORS, type Terminal } from '../terminal.ts';
import { openProgressLine, ProgressLine } from './progress-line.ts';

describe('ProgressLine', () => {
  let written: string[];
  let now: number;
  let columns: number | undefined;
  const output = { write: (text: string) => void written.push(text), now: () => now, columns: () => columns };

  beforeEach(() => {
    written = [];
    now = 0;
    columns = undefined;
  });

  it('tells how far a run is, not too often, and is gone afterwards', () => {
    const line = new ProgressLine(output);
    line.show('Migrating', 0, 200);
    now = 50;
    line.show('Migrating', 1, 200);
    now = 100;
    line.show('Writing', 50, 200);
    line.end();
    line.end();
    assert.deepEqual(written, [
      '\r\u001B[KMigrating: 0 of 200 files (0 %)',
      '\r\u001B[KWriting: 50 of 200 files (25 %)',
      '\r\u001B[K',
    ]);
  });

  it('says nothing about what does not take long', () => {
    const line = new ProgressLine(output, 500);
    now = 499;
    line.show('Reading', 1, 2);
    line.end();
    assert.deepEqual(written, []);
    now = 500;
    line.show('Reading', 1, 2);
    assert.deepEqual(written, ['\r\u001B[KReading: 1 of 2 files (50 %)']);
  });

  it('stays on one line', () => {
    columns = 12;
    new ProgressLine(output).show('Reading', 1, 2);
    columns = 0;
    new ProgressLine(output).show('Reading', 1, 2);
    assert.deepEqual(written, ['\r\u001B[KReading: 1 ', '\r\u001B[KReading: 1 of 2 files (50 %)']);
  });
});

describe('openProgressLine', () => {
  const open = (env: Readonly<Record<string, string>>, isErrorTerminal = true) => {
    const terminal: Terminal = {
      colors: NO_COLORS,
      isTerminal: () => true,
      isErrorTerminal: () => isErrorTerminal,
      errorColumns: () => undefined,
      writeOut: () => {},
      writeError: () => {},
    };
    return openProgressLine(terminal, env) !== undefined;
  };

  it('opens one where people are watching', () => {
    assert.deepEqual([open({}), open({ TERM: 'xterm', CI: '', NO_COLOR: '1' })], [true, true]);
    assert.equal(open({ CI: 'false' }), true);
  });

  it('opens none elsewhere', () => {
    assert.deepEqual(
      [open({}, false), open({ CI: 'true' }), open({ CI: '1' }), open({ TERM: 'dumb' })],
      [false, false, false, false],
    );
  });
});
