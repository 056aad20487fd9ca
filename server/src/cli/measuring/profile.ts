import { Session } from 'node:inspector';
import { resolve } from 'node:path';
import { writeReportFile } from '../../host/write-report-file.ts';

/** Takes a CPU profile of what follows. The answer ends it, writes it to `file`, and says why when it cannot be written. */
export function startProfile(file: string, cwd: string): () => Promise<string | undefined> {
  const session = new Session();
  session.connect();
  session.post('Profiler.enable');
  session.post('Profiler.start');
  return async () => {
    const profile = await new Promise<string>((settle, fail) => {
      session.post('Profiler.stop', (error, result) =>
        error === null ? settle(JSON.stringify(result.profile)) : fail(error),
      );
    });
    session.disconnect();
    const result = writeReportFile(resolve(cwd, file), profile);
    return result.kind === 'refused' ? `${file}: ${result.message}` : undefined;
  };
}
