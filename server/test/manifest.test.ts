import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import picomatch from 'picomatch';
import { inProject } from '../../scripts/tools/project-paths.ts';

interface MenuItem {
  readonly command?: string;
  readonly when?: string;
}

interface Step {
  readonly id: string;
  readonly description: string;
  readonly media: { readonly svg: string };
  readonly completionEvents: readonly string[];
}

interface Setting {
  readonly markdownDescription?: string;
  readonly description?: string;
  readonly scope?: string;
}

interface Contributes {
  readonly commands: readonly {
    readonly command: string;
    readonly title: string;
    readonly category: string;
    readonly icon?: string;
  }[];
  readonly menus: Readonly<Record<string, readonly MenuItem[]>>;
  readonly configuration: { readonly properties: Readonly<Record<string, Setting>> };
  readonly walkthroughs: readonly { readonly id: string; readonly steps: readonly Step[] }[];
  readonly views?: Readonly<Record<string, readonly { readonly id: string }[]>>;
  readonly viewsWelcome?: readonly { readonly contents: string }[];
  readonly snippets: readonly { readonly path: string }[];
  readonly jsonValidation: readonly { readonly fileMatch: string }[];
}

const manifest: { readonly contributes: Contributes; readonly activationEvents: readonly string[] } =
  JSON.parse(readFileSync(inProject('package.json'), 'utf8'));
const { contributes, activationEvents } = manifest;
const texts: Record<string, string> = JSON.parse(readFileSync(inProject('package.nls.json'), 'utf8'));
const palette = contributes.menus.commandPalette ?? [];
const commands = new Set(contributes.commands.map(({ command }) => command));

/** A text of the manifest as people read it. */
function read(text: string): string {
  return texts[text.slice(1, -1)] ?? text;
}

/** What must be in a workspace so that the extension wakes in it. */
const wakes = picomatch(activationEvents.map((event) => event.replace('workspaceContains:', '')));

describe('the manifest', () => {
  for (const path of [
    'statlens.config.json',
    'game/world.json',
    'mara.npc.jsonc',
    'npcs/1.json',
    'game/npcs/town/guard.json',
    'npc_states/1.jsonc',
  ]) {
    it(`wakes the extension where ${path} is`, () => assert.ok(wakes(path)));
  }
  for (const path of ['package.json', 'src/items/a.json', 'sessions/login.json', 'npcs/readme.md']) {
    it(`lets it sleep where only ${path} is`, () => assert.ok(!wakes(path)));
  }

  for (const { command, title, category, icon } of contributes.commands) {
    it(`gives ${command} title, category, icon, and says when the palette has it`, () => {
      assert.notEqual(read(title), '');
      assert.equal(category, 'Stat Lens');
      assert.match(icon ?? '', /^\$\([a-z-]+\)$/);
      assert.ok(palette.some((item) => item.command === command && item.when !== undefined));
    });
  }

  it('puts only known commands into menus', () => {
    const unknown = Object.values(contributes.menus)
      .flat()
      .filter(({ command }) => command?.startsWith('statLens.') && !commands.has(command));
    assert.deepEqual(unknown, []);
  });

  it('asks in when clauses only for contexts that the client knows', () => {
    const known = new Set(listClientNames());
    const asked = JSON.stringify(contributes).matchAll(/"(?:when|enablement)":"((?:[^"\\]|\\.)*)"/g);
    for (const [, when = ''] of asked) {
      for (const [name] of when.replaceAll(/view ==? \S+/g, '').matchAll(/statLens(\.\w+)+/g)) {
        assert.ok(known.has(name), `${name} in ${when}`);
      }
    }
  });

  it('has at most 20 settings, each with a Markdown description and a scope', () => {
    const settings = Object.entries(contributes.configuration.properties);
    assert.ok(settings.length <= 20, `${settings.length} settings`);
    for (const [key, { markdownDescription, description, scope }] of settings) {
      assert.match(key, /^statLens\./);
      assert.ok(markdownDescription !== undefined && description === undefined, key);
      assert.notEqual(read(markdownDescription).trim(), '', key);
      assert.match(
        scope ?? '',
        /^(window|resource|language-overridable|machine-overridable|application|machine)$/,
      );
    }
  });

  it('leads through five first steps that things which exist complete', () => {
    const [walkthrough, ...more] = contributes.walkthroughs;
    assert.deepEqual(more, []);
    assert.equal(walkthrough?.steps.length, 5);
    const views = new Set(Object.values(contributes.views ?? {}).flatMap((list) => list.map(({ id }) => id)));
    for (const { description, media, completionEvents } of walkthrough?.steps ?? []) {
      assert.notEqual(completionEvents.length, 0);
      assert.ok(existsSync(inProject(media.svg)), media.svg);
      assert.doesNotMatch(
        readFileSync(inProject(media.svg), 'utf8'),
        /href|url\(|<script|https?:(?!\/\/www\.w3\.org)/,
      );
      assert.doesNotMatch(read(description), /\]\(https?:/);
      const named = [...completionEvents, ...(read(description).match(/command:[\w.]+/g) ?? [])];
      for (const event of named) assertExists(event, views);
    }
  });

  it('associates no schema with files that the server checks by itself: nothing is shown twice', () => {
    assert.deepEqual(
      contributes.jsonValidation.map(({ fileMatch }) => fileMatch),
      ['statlens.config.json', 'statlens.baseline.json', '*.stattest.json', '*.stattest.jsonc'],
    );
  });
});

/** Fails when an event or a link is about a command, a view or a setting of ours that does not exist. */
function assertExists(event: string, views: ReadonlySet<string>): void {
  const [kind = '', name = ''] = event.split(':');
  if (!/^statLens/.test(name)) return;
  if (kind === 'onView') assert.ok(views.has(name), event);
  else if (kind === 'onSettingChanged') assert.ok(name in contributes.configuration.properties, event);
  else if (kind !== 'onContext') assert.ok(commands.has(name) || name.endsWith('.focus'), event);
}

/** Everything in the client's code that is called by one of our names. */
function listClientNames(): string[] {
  const folder = inProject('client/src');
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .flatMap((name) => [...readFileSync(join(folder, name), 'utf8').matchAll(/'(statLens(?:\.\w+)+)'/g)])
    .map(([, name = '']) => name);
}
