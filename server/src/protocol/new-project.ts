/** One of the answers to `statLens/projectTemplates`: a stats project to begin with. */
export interface ProjectTemplate {
  readonly name: string;
  /** What is in it, half a sentence. */
  readonly summary: string;
  /** The name of its world. */
  readonly worldName: string;
}

/** Asks for the files of a new project. */
export interface NewProjectParams {
  readonly template: string;
  readonly worldName: string;
}

/** The answer to `statLens/newProject`: texts by their paths from the project's folder. */
export interface NewProjectResult {
  readonly files: Readonly<Record<string, string>>;
}
