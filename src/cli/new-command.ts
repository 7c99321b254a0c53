import { resolve } from 'node:path';
import { applyToDisk, diskReader } from '../apply/disk.js';
import { toolSpec } from '../apply/tool-spec.js';
import { planApplication } from '../engine/application.js';
import { runIn } from './child.js';
import { printPlan } from './print.js';
import type { NewOptions } from './options.js';

/** `nest-persona new`: plans, writes, makes a git repository, installs, reports. */
export async function newCommand(name: string, options: NewOptions): Promise<void> {
  const root = resolve(options.directory ?? name);
  const packageManager = options.packageManager ?? callingPackageManager();
  const plan = await planApplication(
    {
      name,
      persona: options.persona,
      packageManager,
      directory: options.directory ?? name,
      toolSpec: toolSpec(root),
    },
    diskReader(root),
  );
  if (!options.dryRun) {
    applyToDisk(plan, root);
  }
  await printPlan(plan, options);
  if (options.dryRun) {
    return;
  }
  if (!options.skipGit) {
    runIn(root, 'git', ['init', '--quiet'], 'run git init yourself, or pass --skip-git');
  }
  if (!options.skipInstall) {
    runIn(
      root,
      packageManager,
      ['install'],
      `run "${packageManager} install" there again, or pass --skip-install`,
    );
  }
}

/** The package manager that runs this command, as npm, pnpm, yarn and bun tell in `npm_config_user_agent`. */
function callingPackageManager(): string {
  return process.env['npm_config_user_agent']?.split('/')[0] ?? 'npm';
}
