import { REQUESTS } from '../../protocol/methods.ts';
import type { NewProjectParams } from '../../protocol/new-project.ts';
import { type Handler, onRequest } from '../handler.ts';
import { invalidParams } from '../response-errors.ts';

/** `statLens/projectTemplates` and `statLens/newProject`. The client writes the files: it can in every kind of folder. */
export const newProject: Handler = {
  register: (context) => {
    onRequest(context, REQUESTS.projectTemplates, () => context.service.projectTemplates());
    onRequest(context, REQUESTS.newProject, (params: NewProjectParams) => {
      const result = context.service.newProject(params);
      if (typeof result === 'string') throw invalidParams(result);
      return result;
    });
  },
};
