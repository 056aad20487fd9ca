import { joinFailures } from '../reporting/check-failure.ts';
import { type CheckedFile, type CheckReport, summarizeFiles } from '../reporting/check-report.ts';

/**
 * Several reports as one, sorted by path as if one run had made it. A file that several parts tell of has the problems of all,
 * each once; so with what could not be done.
 */
export function mergeParts(parts: readonly CheckReport[]): CheckReport {
  const merged = new Map<string, CheckedFile>();
  for (const file of parts.flatMap(({ files }) => files)) {
    const known = merged.get(file.path);
    merged.set(file.path, known === undefined ? file : joinProblems(known, file));
  }
  const failures = joinFailures(parts.flatMap((part) => part.failures ?? []));
  const files = [...merged.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
  return {
    files,
    summary: {
      ...summarizeFiles(files),
      ...sum(parts, 'known'),
      ...sum(parts, 'gone'),
    },
    ...(failures.length > 0 && { failures }),
  };
}

function joinProblems(file: CheckedFile, other: CheckedFile): CheckedFile {
  const problems = new Map([...file.problems, ...other.problems].map((each) => [JSON.stringify(each), each]));
  const sorted = [...problems.values()].sort(
    ({ range: { start: a } }, { range: { start: b } }) => a.line - b.line || a.character - b.character,
  );
  return { ...file, problems: sorted };
}

/** The sum of what some parts count; nothing when none does. */
function sum(parts: readonly CheckReport[], key: 'known' | 'gone') {
  const counts = parts.flatMap(({ summary }) => summary[key] ?? []);
  return counts.length === 0 ? {} : { [key]: counts.reduce((total, count) => total + count, 0) };
}
