import { l10n } from 'vscode';
import { showReport } from './show-report.ts';

/** Shows a message in one of the editor's ways. */
type ShowMessage = (message: string, ...buttons: string[]) => Thenable<string | undefined>;

/** Shows a message and, where there is more to read, offers to open the report about it. */
export async function offerReport(
  message: string,
  show: ShowMessage,
  findReport: (() => Promise<string | undefined>) | undefined,
): Promise<void> {
  if (findReport === undefined) {
    void show(message);
    return;
  }
  const wanted = await show(message, l10n.t('Show Report'));
  const report = wanted === undefined ? undefined : await findReport();
  if (report !== undefined) await showReport(report);
}
