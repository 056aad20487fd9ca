import type { ProjectFolder } from './project-folder.ts';
import type { TestClient } from './test-client.ts';

/** Opens a file with the text that it has on disk. Answers the beginning of the parameters of requests about it. */
export function openFile(client: TestClient, project: ProjectFolder, path: string) {
  const uri = project.uriOf(path);
  client.open(uri, project.read(path));
  return { textDocument: { uri } };
}
