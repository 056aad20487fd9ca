import assert from 'node:assert/strict';
import { create } from 'xmlbuilder2';
import { makeFile, makeProblem, makeReportInput, NASTY_FILES } from '../../../test/report-fixture.ts';
import { formatXmlReport } from './xml-reports.ts';

const path = 'npcs/a b%,:<&"|.npc.json';
const message = 'It says "<b>&amp;&no;|`@all` #12, 100%: \\u001b[31m\\u0000';

describe('formatXmlReport', () => {
  const read = (format: 'checkstyle' | 'junit', failOn: 'error' | 'warning' = 'error') => {
    const xml = formatXmlReport(format, makeReportInput(NASTY_FILES, { failOn }));
    assert.doesNotMatch(xml, /&(?!(lt|gt|quot|amp);)/);
    return readElement(create(xml).root());
  };

  it('writes a Checkstyle file for each file with problems', () => {
    const makeError = (line: string, column: string, severity: string, text: string, code: string) => [
      'error',
      { line, column, severity, message: text, source: `stat-lens.${code}` },
    ];
    assert.deepEqual(read('checkstyle'), [
      'checkstyle',
      { version: '4.3' },
      [
        'file',
        { name: path },
        makeError('2', '5', 'error', message, 'tier/gap'),
        makeError('3', '1', 'warning', 'Too much', 'entity/clamped'),
        makeError('2', '5', 'info', 'Just so', 'npc/no-world'),
      ],
    ]);
  });

  it('writes a JUnit suite per file, in which fails what fails the check', () => {
    const makeCase = (name: string, classname: string) => ['testcase', { name, classname }];
    assert.deepEqual(read('junit'), [
      'testsuites',
      { name: 'stat-lens', tests: '4', failures: '1', errors: '0' },
      [
        'testsuite',
        { name: 'clean.npc.json', tests: '1', failures: '0', errors: '0' },
        makeCase('no problems', 'clean.npc.json'),
      ],
      [
        'testsuite',
        { name: path, tests: '3', failures: '1', errors: '0' },
        [
          ...makeCase('tier/gap 2:5', path),
          ['failure', { type: 'error', message }, `${path}:2:5 error ${message} tier/gap`],
        ],
        [
          ...makeCase('entity/clamped 3:1', path),
          ['system-out', {}, `${path}:3:1 warning Too much entity/clamped`],
        ],
        [
          ...makeCase('npc/no-world 2:5', path),
          ['system-out', {}, `${path}:2:5 information Just so npc/no-world`],
        ],
      ],
    ]);
  });

  it('writes each test that was run by its name into the JUnit suite of its file', () => {
    const name = 'enough "guards" & <more>';
    const own = makeProblem({ code: 'file/x', severity: 'warning', message: 'Odd' });
    const failed = makeProblem({ code: 'test/failed', message: 'too few' });
    const invalid = makeProblem({ code: 'test/invalid', message: 'no axis' });
    const tests = [
      { name, problems: [] },
      { name: 'few', problems: [failed] },
      { name: 'both', problems: [{ ...failed }, invalid] },
    ];
    const file = { ...makeFile('a.stattest.json', own, ...tests.flatMap(({ problems }) => problems)), tests };
    const xml = formatXmlReport('junit', makeReportInput([file]));
    const [, counts, suite] = readElement(create(xml).root());
    assert.deepEqual(counts, { name: 'stat-lens', tests: '4', failures: '1', errors: '1' });
    const place = 'a.stattest.json:2:5 error';
    const classname = 'a.stattest.json';
    assert.deepEqual(suite, [
      'testsuite',
      { name: classname, tests: '4', failures: '1', errors: '1' },
      [
        'testcase',
        { name: 'file/x 2:5', classname },
        ['system-out', {}, 'a.stattest.json:2:5 warning Odd file/x'],
      ],
      ['testcase', { name, classname }],
      [
        'testcase',
        { name: 'few', classname },
        ['failure', { type: 'test/failed', message: 'too few' }, `${place} too few test/failed`],
      ],
      [
        'testcase',
        { name: 'both', classname },
        [
          'error',
          { type: 'test/invalid', message: 'too few; no axis' },
          `${place} too few test/failed\n${place} no axis test/invalid`,
        ],
      ],
    ]);
  });

  it('counts warnings as failures where they fail the check', () => {
    const [, counts] = read('junit', 'warning');
    assert.deepEqual(counts, { name: 'stat-lens', tests: '4', failures: '2', errors: '0' });
  });

  it('holds only characters that XML knows', () => {
    const odd = String.fromCharCode(...Array.from({ length: 0x20 }, (_, i) => i), 0xd800, 0xfffe, 0xffff);
    const input = makeReportInput([makeFile(`${odd}.json`, makeProblem({ message: odd }))]);
    for (const format of ['checkstyle', 'junit'] as const) {
      const known = /^[\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]*$/u;
      assert.match(formatXmlReport(format, input), known);
    }
  });

  it('is whole when there is nothing to tell', () => {
    const empty = makeReportInput([]);
    assert.equal(
      formatXmlReport('checkstyle', empty),
      '<?xml version="1.0" encoding="UTF-8"?>\n<checkstyle version="4.3"/>\n',
    );
    const clean = makeReportInput([makeFile('a.json')]);
    assert.match(formatXmlReport('junit', clean), /<testsuites name="stat-lens" tests="1" failures="0"/);
  });
});

type Tree = [string, Record<string, string>, ...(Tree | string)[]];

/** Name, attributes, and what is in it, without the spaces between elements. */
function readElement({ node }: { readonly node: unknown }): Tree {
  const { nodeName, attributes, childNodes } = node as XmlNode;
  const children = [...childNodes].flatMap((child): (Tree | string)[] => {
    if (child.nodeType === 1) return [readElement({ node: child })];
    return child.nodeValue.trim() === '' ? [] : [child.nodeValue];
  });
  return [nodeName, Object.fromEntries([...attributes].map(({ name, value }) => [name, value])), ...children];
}

/** What the tests look at of a DOM. */
interface XmlNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly nodeValue: string;
  readonly attributes: Iterable<{ readonly name: string; readonly value: string }>;
  readonly childNodes: Iterable<XmlNode>;
}
