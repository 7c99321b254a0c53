import { applyToNxTree, type NxTree, nxTreeReader } from '../../apply/nx-tree.js';
import type { Plan } from '../../contracts.js';
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

/** What Nx runs when the tree is on disk, which a dry run does not come to. */
type AfterWriting = () => void;

/** `nx g nest-persona:feature orders title:string:120 total:decimal:12:2 --project=api` */
export function nxFeature(tree: NxTree, options: NxFeatureOptions): Promise<AfterWriting | undefined> {
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
    const tidyUp = plan.tools === undefined ? undefined : await tidying(plan, tree.root);
    applyToNxTree(plan, tree);
    console.log(textReport(untold(plan), { dryRun: false }));
    return tidyUp;
  });
}

/** The project's own tools work on what has been written, which is after this generator. */
async function tidying(plan: Plan, root: string): Promise<AfterWriting | undefined> {
  const { prepareTidying, tidy } = await import('../../apply/tidy.js');
  const prepared = prepareTidying(plan, root);
  return prepared === undefined
    ? undefined
    : () => {
        for (const note of tidy(prepared, root)) {
          console.warn(note);
        }
      };
}
