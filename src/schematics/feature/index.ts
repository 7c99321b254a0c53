import type { Rule, SchematicContext } from '@angular-devkit/schematics';
import type { Plan } from '../../contracts.js';
import { applyToTree, treeReader } from '../../apply/tree.js';
import { completeRequest } from '../../cli/complete-request.js';
import { isInteractive } from '../../cli/interactive.js';
import { chooseApplication } from '../../engine/application-of.js';
import { planFeatureIn } from '../../engine/feature-in.js';
import { textReport } from '../../report/text.js';
import { given, isOn, type Flag } from '../options.js';
import { untold } from '../untold.js';
import { withReadableProblems } from '../report-problems.js';

/** What `nest g feature` sends; the field list travels as the third positional, `path`. */
export interface FeatureSchematicOptions {
  readonly name: string;
  readonly path?: string;
  readonly fields?: string;
  readonly versioned?: Flag;
  readonly skipImport?: Flag;
  readonly project?: string;
  /** Of the project that is named, or that the Nest CLI has asked for. */
  readonly sourceRoot?: string;
}

/** `nest g feature orders title:string:120,… -p api`; without fields, in a terminal, it is asked for as by our own command. */
export function feature(options: FeatureSchematicOptions): Rule {
  return (tree, context) =>
    withReadableProblems(async () => {
      const chosen = chooseApplication(treeReader(tree), {
        project: given(options.project),
        start: given(options.sourceRoot) ?? '',
      });
      const request = await completeRequest(
        {
          name: options.name,
          fields: given(options.fields) ?? given(options.path) ?? [],
          versioned: isOn(options.versioned),
        },
        () => chosen,
        { command: 'nest g feature', isInteractive: isInteractive() },
      );
      const plan = await planFeatureIn(chosen, {
        ...request,
        register: !isOn(options.skipImport),
        now: Date.now(),
      });
      const tidyUp = plan.tools === undefined ? undefined : await tidying(plan);
      applyToTree(plan, tree);
      tidyUp?.(context);
      context.logger.info(textReport(untold(plan), { dryRun: false }));
    });
}

/** The project's own tools work on what has been written, which is after this schematic. */
async function tidying(plan: Plan): Promise<(context: SchematicContext) => void> {
  const [{ prepareTidying }, { RunSchematicTask }] = await Promise.all([
    import('../../apply/tidy.js'),
    import('@angular-devkit/schematics/tasks/index.js'),
  ]);
  const prepared = prepareTidying(plan, process.cwd());
  return (context) => {
    if (prepared !== undefined) {
      context.addTask(new RunSchematicTask('nest-persona', 'tidy', prepared));
    }
  };
}
