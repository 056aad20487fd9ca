import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Ajv } from 'ajv';
import { makeFile, makeProblem, makeReportInput, NASTY_FILES } from '../../../test/report-fixture.ts';
import type { ReportInput } from './report-input.ts';
import { listRuleTexts } from './rule-texts.ts';
import { formatSarif } from './sarif.ts';

describe('formatSarif', () => {
  const validate = compilePublishedSchema();
  const make = (input: ReportInput) => {
    const log = JSON.parse(formatSarif(input, listRuleTexts()));
    assert.deepEqual(validate(log), []);
    assert.equal(log.runs.length, 1);
    return log.runs[0];
  };

  it('is what the published schema of SARIF 2.1.0 asks for, also without problems', () => {
    const { results, tool, columnKind } = make(makeReportInput([makeFile('a.json')]));
    assert.deepEqual(results, []);
    assert.deepEqual(tool.driver, { name: 'Stat Lens', semanticVersion: '1.2.3', rules: [] });
    assert.equal(columnKind, 'utf16CodeUnits');
  });

  it('would not pass with a member that SARIF does not know', () => {
    const log = JSON.parse(formatSarif(makeReportInput(NASTY_FILES), listRuleTexts()));
    log.runs[0].results[0].place = 1;
    assert.equal(validate(log).length, 1);
  });

  it('tells places from the root of the sources, percent-encoded, from 1 and with exclusive ends', () => {
    const [first, second, third] = make(makeReportInput(NASTY_FILES)).results;
    assert.deepEqual(first.locations, [
      {
        physicalLocation: {
          artifactLocation: {
            uri: 'npcs/a%20b%25%2C%3A%3C%26%22%7C.npc.json',
            uriBaseId: '%SRCROOT%',
          },
          region: { startLine: 2, startColumn: 5, endLine: 2, endColumn: 9 },
        },
        logicalLocations: [{ fullyQualifiedName: '/tiers/1', kind: 'value' }],
      },
    ]);
    assert.equal(second.relatedLocations[0].physicalLocation.artifactLocation.uri, 'world.json');
    assert.ok(!('logicalLocations' in third.locations[0]));
    assert.deepEqual([first.level, second.level, third.level], ['error', 'warning', 'note']);
  });

  it('names files outside of the folder by their whole uri', () => {
    const file = { ...makeFile('x.json', makeProblem()), path: '../x.json' };
    const [result] = make(makeReportInput([file])).results;
    assert.deepEqual(result.locations[0].physicalLocation.artifactLocation, {
      uri: 'file:///game/x.json',
    });
  });

  it('describes each rule that found something once, without links that viewers cannot follow', () => {
    const { results, tool } = make(makeReportInput(NASTY_FILES));
    const { rules } = tool.driver;
    assert.deepEqual(
      rules.map(({ id }: { id: string }) => id),
      ['entity/clamped', 'npc/no-world', 'tier/gap'],
    );
    for (const { ruleId, ruleIndex } of results) assert.equal(rules[ruleIndex].id, ruleId);
    for (const rule of rules) {
      assert.ok(rule.shortDescription.text.length > 10);
      assert.ok(rule.help.markdown.includes('```jsonc'));
      assert.ok(!('helpUri' in rule));
    }
  });

  it('says that the check could not do all that was asked, and what', () => {
    const input = makeReportInput([makeFile('a.json')]);
    assert.deepEqual(make(input).invocations, [{ executionSuccessful: true }]);
    const failures = [{ exitCode: 1, message: 'npcs: It cannot be read' }] as const;
    assert.deepEqual(make({ ...input, report: { ...input.report, failures } }).invocations, [
      {
        executionSuccessful: false,
        toolExecutionNotifications: [{ level: 'error', message: { text: 'npcs: It cannot be read' } }],
      },
    ]);
  });

  it('has fingerprints of its own for each problem', () => {
    const prints = make(makeReportInput(NASTY_FILES)).results.map(
      (result: { partialFingerprints: Record<string, string> }) =>
        result.partialFingerprints['statLensProblem/v1'],
    );
    assert.equal(new Set(prints).size, 3);
  });
});

/** The schema as OASIS published it, which a package of Microsoft's SARIF SDK ships. */
function compilePublishedSchema() {
  const path = createRequire(import.meta.url).resolve(
    '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json',
  );
  // It is written for draft 4, of which it uses nothing that draft 7 reads otherwise, besides these two.
  const { $schema: _, id: __, ...schema } = JSON.parse(readFileSync(path, 'utf8'));
  const ajv = new Ajv({ strict: false, validateFormats: false, logger: false, unicodeRegExp: false });
  const check = ajv.compile(schema);
  return (log: unknown) => (check(log) ? [] : (check.errors ?? []));
}
