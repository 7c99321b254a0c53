import { applyToDisk, diskReader } from '../apply/disk.js';
import { planFeature } from '../engine/feature.js';
import { findAppRoot } from './locate.js';
import { printPlan } from './print.js';
import type { FeatureOptions } from './options.js';

/** `nest-persona feature`: plans, writes (unless it is a dry run), reports. */
export async function featureCommand(name: string, fields: readonly string[], options: FeatureOptions): Promise<void> {
  const root = findAppRoot(options.cwd ?? process.cwd());
  const plan = await planFeature(
    { name, fields, versioned: options.versioned, singular: options.singular, register: !options.skipImport, now: Date.now() },
    diskReader(root),
  );
  if (!options.dryRun) {
    applyToDisk(plan, root);
  }
  await printPlan(plan, options);
}
