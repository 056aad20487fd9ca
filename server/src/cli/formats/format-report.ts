import type { ReportFormat } from '../reporting/report-request.ts';
import { formatCompact } from './compact.ts';
import { formatGithub } from './github.ts';
import { formatGitlab } from './gitlab.ts';
import type { HtmlInput } from './html/html-report.ts';
import { formatMarkdown } from './markdown.ts';
import { formatSarif } from './sarif.ts';

/** Makes a report in one of the forms that a plain check does not load. */
export async function formatReport(
  format: Exclude<ReportFormat, 'text' | 'json'>,
  input: HtmlInput,
): Promise<string> {
  switch (format) {
    case 'compact':
      return formatCompact(input);
    case 'github':
      return formatGithub(input);
    case 'gitlab':
      return formatGitlab(input);
    case 'markdown':
      return formatMarkdown(input);
    case 'sarif': {
      const { listRuleTexts } = await import('./rule-texts.ts');
      return formatSarif(input, listRuleTexts());
    }
    case 'html': {
      const { formatHtml } = await import('./html/html-report.ts');
      return formatHtml(input);
    }
    case 'junit':
    case 'checkstyle': {
      const { formatXmlReport } = await import('./xml-reports.ts');
      return formatXmlReport(format, input);
    }
  }
}
