import type { Rule } from '@angular-devkit/schematics';
import { tidy as tidyFiles, type Tidying } from '../../apply/tidy.js';

/** Runs after `feature` has been written: the project's own formatter and linter go over the new files. */
export function tidy(tidying: Tidying): Rule {
  return (_tree, context) => {
    for (const note of tidyFiles(tidying, process.cwd())) {
      context.logger.warn(note);
    }
  };
}
