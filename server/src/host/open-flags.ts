import { constants } from 'node:fs';

/** How files are opened for reading. Opening a pipe that nobody writes to would wait for ever; Windows has no such pipes and no such flag. */
export const OPEN_FLAGS = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);
