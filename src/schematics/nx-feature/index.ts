import { applyToNxTree, type NxTree, nxTreeReader } from '../../apply/nx-tree.js';
import { completeRequest } from '../../cli/complete-request.js';
import { isInteractive } from '../../cli/interactive.js';
import { chooseApplication } from '../../engine/application-of.js';
import { planFeatureIn } from '../../engine/feature-in.js';
import { textReport } from '../../report/text.js';
import { withReadableProblems } from '../report-problems.js';
import { untold } from '../untold.js';

/** What `nx g nest-persona:feature` sends. */
export interface NxFeatureOptions {
  readonly name?: string;
  readonly fields?: string;
  /** What follows the first fields, where they are separated by blanks. */
  readonly _?: readonly string[];
  readonly project?: string;
  readonly versioned?: boolean;
  readonly singular?: string;
  readonly skipImport?: boolean;
  /** Where the command was started, from the root of the workspace. */
  readonly directory?: string;
}

/** `nx g nest-persona:feature orders title:string:120 total:decimal:12:2 --project=api` */
export function nxFeature(tree: NxTree, options: NxFeatureOptions): Promise<void> {
  return withReadableProblems(async () => {
    const { name, fields, _: more = [], project, versioned = false, singular, directory = '' } = options;
    const chosen = chooseApplication(nxTreeReader(tree), { project, start: directory });
    const request = await completeRequest(
      { name, fields: fields === undefined ? [] : [fields, ...more], versioned, singular },
      () => chosen,
      { command: 'nx g nest-persona:feature', isInteractive: isInteractive() },
    );
    const plan = await planFeatureIn(chosen, {
      ...request,
      register: options.skipImport !== true,
      now: Date.now(),
    });
    applyToNxTree(plan, tree);
    console.log(textReport(untold(plan), { dryRun: false }));
  });
}
