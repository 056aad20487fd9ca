import { createInterface } from 'node:readline/promises';
import {
  findNameFault,
  TEMPLATE_NAMES,
  type TemplateName,
} from '../../features/project-templates/template-names.ts';
import { getWorldName, TEMPLATES } from '../../features/project-templates/templates.ts';
import { CliError } from '../cli-error.ts';
import { EXIT_CODE } from '../exit-code.ts';

/** What a new project shall be; undefined where nothing was said. */
export interface InitChoices {
  readonly template: TemplateName | undefined;
  readonly name: string | undefined;
}

/** Asks for what is not chosen yet; an empty answer takes the default. Throws when there are no more answers. */
export async function askChoices(
  chosen: InitChoices,
  input: NodeJS.ReadableStream,
  output: NodeJS.WritableStream,
): Promise<{ readonly template: TemplateName; readonly name: string }> {
  const lines = createInterface({ input, output });
  const gone = new AbortController();
  // Without this, a question that nobody answers any more would wait for ever.
  lines.on('close', () => gone.abort());
  const ask = (question: string) => lines.question(question, { signal: gone.signal });
  try {
    const template = chosen.template ?? (await askTemplate(ask, output));
    const name = chosen.name ?? (await askName(ask, output, getWorldName(TEMPLATES[template])));
    return { template, name };
  } catch (error) {
    if (!gone.signal.aborted) throw error;
    output.write('\n');
    throw new CliError(EXIT_CODE.usage, 'nothing is written');
  } finally {
    lines.close();
  }
}

type Ask = (question: string) => Promise<string>;

async function askTemplate(ask: Ask, output: NodeJS.WritableStream): Promise<TemplateName> {
  TEMPLATE_NAMES.forEach((name, index) => {
    output.write(`  ${index + 1}  ${name.padEnd(8)} ${TEMPLATES[name].summary}\n`);
  });
  for (;;) {
    const answer = (await ask(`Template (1): `)).trim() || '1';
    const found = TEMPLATE_NAMES.find((name, index) => answer === name || answer === String(index + 1));
    if (found !== undefined) return found;
    output.write(`There is no such template; it is one of 1 to ${TEMPLATE_NAMES.length}.\n`);
  }
}

async function askName(ask: Ask, output: NodeJS.WritableStream, usual: string): Promise<string> {
  for (;;) {
    const answer = (await ask(`Name of the world (${usual}): `)).trim() || usual;
    const fault = findNameFault(answer);
    if (fault === undefined) return answer;
    output.write(`${fault}\n`);
  }
}
