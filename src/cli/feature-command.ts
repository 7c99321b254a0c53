import { applyToDisk, diskReader } from '../apply/disk.js';
import type { ProjectReader } from '../contracts.js';
import { planFeature } from '../engine/feature.js';
import { completeRequest } from './complete-request.js';
import { isInteractive } from './interactive.js';
import { findAppRoot } from './locate.js';
import { printPlan } from './print.js';
import type { FeatureOptions } from './options.js';

/** `nest-persona feature`: asks for what is missing, plans, writes (unless it is a dry run), reports. */
export async function featureCommand(
  name: string | undefined,
  fields: readonly string[],
  options: FeatureOptions,
): Promise<void> {
  const { versioned, singular } = options;
  const readerOf = (): ProjectReader => diskReader(findAppRoot(options.cwd ?? process.cwd()));
  // Who wants JSON is a script, wherever it runs.
  const front = { command: 'nest-persona feature', isInteractive: !options.json && isInteractive() };
  const request = await completeRequest({ name, fields, versioned, singular }, readerOf, front);
  const root = findAppRoot(options.cwd ?? process.cwd());
  const plan = await planFeature(
    { ...request, register: !options.skipImport, now: Date.now() },
    diskReader(root),
  );
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
  const tidying = prepareTidying(plan, root);
  applyToDisk(plan, root);
  const left = tidying === undefined ? [] : tidy(tidying, root);
  await printPlan({ ...plan, notes: [...plan.notes, ...left] }, options);
}
