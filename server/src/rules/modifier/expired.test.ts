import assert from 'node:assert/strict';
import { FIXTURE_ROOT, fixtureUri } from '../../../test/fixture-files.ts';
import { MemoryFileSystem } from '../../../test/memory-file-system.ts';
import { describeRule } from '../../../test/rule-fixture.ts';
import { applyStatModifiers } from '../../engine/computing/apply-stat-modifiers.ts';
import { Workspace } from '../../workspace/workspace.ts';
import { runRules } from '../run-rules.ts';
import { modifierExpired } from './expired.ts';

const state = (end: string, members: string, before = '') =>
  `//- mara.npc_state.json\n{"npc_id": 1, ${members} "stats_metadata": {"d": {"modifiers": [${before}{"type": "additive", "axis": "mana", "value": 10, "expires_at": ${end}}]}}}\n`;
const changed = '"updated_at": "2026-03-02T10:00:00Z",';

describeRule(modifierExpired, {
  'marks what ended before the file was last changed': {
    text: state('<<"2026-03-02T09:59:59Z">>', changed),
    messages: [
      'Modifier 1 for "d" expired at "2026-03-02T09:59:59Z"; the game never looks at that and still adds 10 to "mana"',
    ],
    fixes: {
      'Remove the modifier': `{"npc_id": 1, ${changed} "stats_metadata": {"d": {"modifiers": []}}}`,
    },
    safe: [],
  },
  'knows time zones': state('<<"2026-03-02T11:59:59+02:00">>', changed),
  'takes a time without zone as UTC': state('<<"2026-03-02 09:59">>', changed),
  'takes a date to its end': state('<<"2026-03-01">>', changed),
  'goes by the date of creation where there is none of a change': state(
    '<<"2026-03-01">>',
    '"updated_at": null, "created_at": "2026-03-02",',
  ),
  'does not say that the game applies what it ignores': {
    text:
      `//- stats_config.json\n{"definitions": {"d": {"id": "d", "axes": [{"name": "mana"}]}}}\n` +
      `//- mara.npc.json\n{"id": 1, "name": "Mara", "updated_at": "2026-03-02", "stats": {}, "stats_metadata": {"d": {"modifiers": [${[
        '{"type": "bonus", "axis": "mana", "value": 1, "source": "A", "expires_at": <<"2026-03-01">>}',
        '{"type": "absolute", "axis": "mana", "value": 2, "source": "B", "expires_at": <<"2026-03-01">>}',
        '{"type": "additive", "axis": "mana", "value": 3, "source": "C", "expires_at": <<"2026-03-01">>}',
        '{"type": "additive", "axis": "x", "value": 4, "source": "D", "expires_at": <<"2026-03-01">>}',
      ].join(', ')}]}}}\n`,
    messages: [
      'The modifier "A" expired at "2026-03-01", which the game never looks at; it stays in the list until somebody takes it out',
      'The modifier "B" expired at "2026-03-01"; the game never looks at that and still sets "mana" to 2',
      'The modifier "C" expired at "2026-03-01", which the game never looks at; it stays in the list until somebody takes it out',
      'The modifier "D" expired at "2026-03-01", which the game never looks at; it stays in the list until somebody takes it out',
    ],
  },
  'tells that the game still fails on a value that is no number': {
    text: `//- mara.npc_state.json\n{"npc_id": 1, ${changed} "stats_metadata": {"d": {"modifiers": [{"type": "additive", "axis": "mana", "value": null, "expires_at": <<"2026-03-01">>}]}}}\n`,
    messages: [
      'Modifier 1 for "d" expired at "2026-03-01"; the game never looks at that and still makes the game fail, for its value is null, not a number',
    ],
  },
  'accepts what ends later': state('"2026-03-02T10:00:01Z"', changed),
  'accepts what ends on the same day': state('"2026-03-02"', changed),
  'accepts a change on the day on which it ends': state(
    '"2026-03-02T09:00:00Z"',
    '"updated_at": "2026-03-02",',
  ),
  'accepts what ends later in its own zone': state('"2026-03-02T09:59:59-02:00"', changed),
  'accepts what never ends': state('null', changed),
  'says nothing where no date tells how late it is': state('"2026-03-01"', ''),
  'says nothing about numbers and other texts': state(
    '"next full moon"',
    changed,
    '{"type": "additive", "expires_at": 1700000000}, {"type": "additive", "expires_at": "2026-02-31T99:00:00Z"}, ',
  ),
});

describe('modifier/expired with the time of the door', () => {
  const check = async (openedAt: number) => {
    const uri = fixtureUri('mara.npc_state.json');
    const text = state('"2026-03-01"', '').split('\n')[1] ?? '';
    const workspace = new Workspace(new MemoryFileSystem([[uri, text]]), openedAt);
    await workspace.indexFolders([FIXTURE_ROOT]);
    const file = workspace.getFile(uri);
    assert.ok(file);
    return runRules([modifierExpired], file, workspace).length;
  };

  it('marks what ended before the workspace was opened', async () => {
    assert.equal(await check(Date.UTC(2026, 2, 2)), 1);
  });

  it('accepts what ends later', async () => {
    assert.equal(await check(Date.UTC(2026, 2, 1, 23)), 0);
  });
});

describe('what the game does with a modifier that has expired', () => {
  it('applies it', () => {
    const modifier = { type: 'additive', value: 10, expires_at: '1999-01-01' } as const;
    assert.equal(applyStatModifiers(40, [modifier]), 50);
  });
});
