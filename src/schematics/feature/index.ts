import type { Rule, SchematicContext } from '@angular-devkit/schematics';
import type { Plan } from '../../contracts.js';
import { applyToTree, treeReader } from '../../apply/tree.js';
import { completeRequest } from '../../cli/complete-request.js';
import { isInteractive } from '../../cli/interactive.js';
import { planFeature } from '../../engine/feature.js';
import { textReport } from '../../report/text.js';
import { given, isOn, type Flag } from '../options.js';
import { withReadableProblems } from '../report-problems.js';

/** What `nest g feature` sends; the field list travels as the third positional, `path`. */
export interface FeatureSchematicOptions {
  readonly name: string;
  readonly path?: string;
  readonly fields?: string;
  readonly versioned?: Flag;
  readonly skipImport?: Flag;
}

/** `nest g feature orders title:string:120,…`; without fields, in a terminal, it is asked for as by our own command. */
export function feature(options: FeatureSchematicOptions): Rule {
  return (tree, context) =>
    withReadableProblems(async () => {
      const request = await completeRequest(
        {
          name: options.name,
          fields: given(options.fields) ?? given(options.path) ?? [],
          versioned: isOn(options.versioned),
        },
        () => treeReader(tree),
        { command: 'nest g feature', isInteractive: isInteractive() },
      );
      const plan = await planFeature(
        { ...request, register: !isOn(options.skipImport), now: Date.now() },
        treeReader(tree),
      );
      const tidyUp = plan.tools === undefined ? undefined : await tidying(plan);
      applyToTree(plan, tree);
      tidyUp?.(context);
      context.logger.info(
        textReport(
          // The CLI itself tells of every file; what it does not know is what is left to do, and which lines have changed.
          {
            ...plan,
            entries: plan.entries.filter((entry) => entry.action === 'by-hand' || 'lines' in entry),
          },
          { dryRun: false },
        ),
      );
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
