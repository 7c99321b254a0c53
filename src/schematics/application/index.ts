import { resolve } from 'node:path';
import type { Rule } from '@angular-devkit/schematics';
import { toolSpec } from '../../apply/tool-spec.js';
import { applyToTree, treeReader } from '../../apply/tree.js';
import { planApplication } from '../../engine/application.js';
import { defaultPersona } from '../../personas/index.js';
import { given } from '../options.js';
import { withReadableProblems } from '../report-problems.js';

/** What `nest new -c nest-persona` sends. */
export interface ApplicationSchematicOptions {
  readonly name: string;
  readonly persona?: string;
  readonly directory?: string;
  readonly packageManager?: string;
  readonly language?: string;
}

/** `nest new shop -c nest-persona` */
export function application(options: ApplicationSchematicOptions): Rule {
  return (tree) =>
    withReadableProblems(async () => {
      const directory = given(options.directory) ?? options.name;
      const plan = await planApplication(
        {
          name: options.name,
          persona: given(options.persona) ?? process.env['NEST_PERSONA'] ?? defaultPersona.id,
          packageManager: given(options.packageManager) ?? 'npm',
          language: given(options.language),
          directory,
          toolSpec: toolSpec(resolve(directory)),
        },
        treeReader(tree, directory),
      );
      applyToTree(plan, tree, directory);
    });
}
