import type { Handler } from '../handler.ts';
import { LoneProjects } from '../lone-projects.ts';

/** Files that are opened outside of all workspace folders: their projects are read, so that the files around them count. */
export const loneFiles: Handler = {
  register: (context) => {
    const { documents, folders } = context;
    const projects = new LoneProjects(context);
    documents.onOpen((uri) => projects.follow(uri));
    documents.onClose(() => projects.release());
    folders.onChange(() => {
      projects.release();
      for (const uri of documents.listOpen()) projects.follow(uri);
    });
  },
};
