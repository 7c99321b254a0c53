import { applyToDisk } from '../apply/disk.js';
import { toolSpec } from '../apply/tool-spec.js';
import type { AdoptionPlan, AdoptionRequest } from '../engine/adopt.js';
import { planAdoptionIn, surveyIn } from '../engine/adopt-in.js';
import { CancelledError } from './cancelled.js';
import { runIn } from './child.js';
import type { AddOptions } from './options.js';
import { askForPieces, HOW_TO_CHOOSE, isInteractive, isOnlyRecord, listOf, surveyText } from './pieces.js';
import { printPlan } from './print.js';
import { ReportedError } from './reported.js';
import { findApplication } from './workplace.js';

/**
 * `nest-persona add`: says what the project lacks, asks or is told what to add, writes, installs.
 *
 * @throws ReportedError when nobody can be asked and nothing is told, after all was printed
 */
export async function addCommand(options: AddOptions): Promise<void> {
  const { chosen: application, root, appRoot } = findApplication(options);
  const request = requestOf(options, appRoot);
  const survey = await surveyIn(application, request);
  const isTold =
    options.yes || options.dryRun || request.only !== undefined || (!isInteractive() && isOnlyRecord(survey));
  const isDone = survey.chosen.length === 0;
  if (!options.json) {
    console.log(`${surveyText(survey)}\n`);
  }
  if (isDone && !options.json) {
    console.log('There is nothing to add.');
    return;
  }
  if (!isTold && !isDone && !isInteractive()) {
    printUntold(survey, options.json);
    throw new ReportedError();
  }
  const only = isTold || isDone ? request.only : await askForPieces(survey.pieces, survey.chosen);
  if (only?.length === 0) {
    throw new CancelledError();
  }
  const { plan, chosen } = await planAdoptionIn(application, {
    ...request,
    ...(only === undefined ? {} : { only }),
  });
  if (!options.dryRun) {
    applyToDisk(plan, root);
  }
  await printPlan(plan, options);
  if (!options.dryRun && !options.skipInstall && chosen.length > 0) {
    install(plan, appRoot, application.inRepository('package.json'));
  }
}

function requestOf({ persona, conventions, only, skip }: AddOptions, root: string): AdoptionRequest {
  const [wanted, unwanted] = [listOf(only), listOf(skip)];
  return {
    persona,
    conventions,
    toolSpec: toolSpec(root),
    ...(wanted === undefined ? {} : { only: wanted }),
    ...(unwanted === undefined ? {} : { skip: unwanted }),
  };
}

function printUntold({ project, pieces }: Omit<AdoptionPlan, 'plan'>, json: boolean): void {
  console.log(
    json ? JSON.stringify({ ok: false, project, pieces, hint: HOW_TO_CHOOSE }, null, 2) : HOW_TO_CHOOSE,
  );
}

/** Installs what the plan has added to `package.json`; the first of its next steps says how. */
function install({ entries, nextSteps }: AdoptionPlan['plan'], root: string, manifest: string): void {
  const [command = 'npm install'] = nextSteps;
  const [program = 'npm', ...args] = command.split(' ');
  if (entries.some(({ path, action }) => path === manifest && action === 'update')) {
    runIn(root, program, args, `run "${command}" there again, or pass --skip-install`);
  }
}
