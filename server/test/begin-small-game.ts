import type { ProjectFolder } from './project-folder.ts';
import type { TestClient, TestClientOptions } from './test-client.ts';

/** Goes through the handshake with a project that holds `SMALL_GAME`, and waits until it is read and checked. */
export async function beginSmallGame(
  client: TestClient,
  project: ProjectFolder,
  options: Omit<TestClientOptions, 'folders'> = {},
): Promise<void> {
  await client.initialize({ folders: [project.uri], ...options });
  await client.waitForCodes(project.uriOf('npcs/tobin.npc.json'), ['entity/clamped']);
}
