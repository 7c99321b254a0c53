import { relative, sep } from 'node:path';
import { applyToDisk } from '../apply/disk.js';
import type { Plan, PlanEntry } from '../contracts.js';
import { planFeatureIn } from '../engine/feature-in.js';
import { completeRequest } from './complete-request.js';
import { isInteractive } from './interactive.js';
import { printPlan } from './print.js';
import type { FeatureOptions } from './options.js';
import { findApplication } from './workplace.js';

/** `nest-persona feature`: asks for what is missing, plans, writes (unless it is a dry run), reports. */
export async function featureCommand(
  name: string | undefined,
  fields: readonly string[],
  options: FeatureOptions,
): Promise<void> {
  const { versioned, singular } = options;
  // Who wants JSON is a script, wherever it runs.
  const front = { command: 'nest-persona feature', isInteractive: !options.json && isInteractive() };
  const request = await completeRequest(
    { name, fields, versioned, singular },
    () => findApplication(options).chosen,
    front,
  );
  const { chosen, root, appRoot } = findApplication(options);
  const plan = await planFeatureIn(chosen, {
    ...request,
    register: !options.skipImport,
    now: Date.now(),
  });
  if (options.dryRun) {
    await printPlan(plan, options);
    return;
  }
  if (plan.tools === undefined || options.skipFormat) {
    applyToDisk(plan, root);
    await printPlan(plan, options);
    return;
  }
  const { prepareTidying, tidy } = await import('../apply/tidy.js');
  // Where the tools of the application are set up, and run.
  const home = chosen.shared === undefined ? appRoot : root;
  const tidying = prepareTidying(planFrom(plan, relative(root, home)), home);
  applyToDisk(plan, root);
  const left = tidying === undefined ? [] : tidy(tidying, home);
  await printPlan({ ...plan, notes: [...plan.notes, ...left] }, options);
}

/** A plan that is told from the root of the repository, as it is told from a folder of it. */
function planFrom(plan: Plan, folder: string): Plan {
  const above = folder === '' ? '' : `${folder.split(sep).join('/')}/`;
  const moved = (entry: PlanEntry): PlanEntry => ({ ...entry, path: entry.path.slice(above.length) });
  return { ...plan, entries: plan.entries.filter(({ path }) => path.startsWith(above)).map(moved) };
}
