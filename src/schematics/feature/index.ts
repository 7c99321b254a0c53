import type { Rule } from '@angular-devkit/schematics';
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
      applyToTree(plan, tree);
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
