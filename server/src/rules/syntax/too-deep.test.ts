import { describeRule } from '../../../test/rule-fixture.ts';
import { syntaxTooDeep } from './too-deep.ts';

describeRule(syntaxTooDeep, {
  'marks where it becomes too deep': `//- mara.npc.json\n${'['.repeat(128)}<<[>>${'['.repeat(9999)}`,
  'accepts 128 levels': `//- mara.npc.json\n{"personality": ${'['.repeat(127)}${']'.repeat(127)}}\n`,
});
