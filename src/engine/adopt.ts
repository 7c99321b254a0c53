import {
  adoption,
  choose,
  type PieceId,
  type PieceReport,
  survey,
  unknownPieces,
  type Wish,
} from '../adoption/index.js';
import type { EditContribution, Plan, ProjectReader } from '../contracts.js';
import { addDependencies } from '../edit/index.js';
import { assertNoProblems } from '../errors.js';
import { makePlan } from '../plan/plan.js';
import type { MergedNeeds } from '../plan/plan.js';
import { formatEdited, renderFile } from '../render/index.js';
import { keptFiles } from './kept-files.js';
import { type AdoptionHost, type AdoptionQuestion, readAdoptionHost } from './adoption-host.js';

/** What the user asked for. */
export interface AdoptionRequest extends Wish, AdoptionQuestion {}

/** What a project has and what it is going to get. */
export interface AdoptionPlan {
  /** The project in a phrase: `NestJS 12, ES modules, Vitest, relative imports`. */
  readonly project: string;
  readonly pieces: readonly PieceReport[];
  readonly chosen: readonly PieceId[];
  readonly plan: Plan;
}

/**
 * Says piece by piece what a project lacks for a persona.
 *
 * @throws ProblemsError with everything that is in the way
 */
export function surveyProject(request: AdoptionRequest, reader: ProjectReader): Omit<AdoptionPlan, 'plan'> {
  const host = readAdoptionHost(request, reader);
  assertNoProblems([...host.problems, ...unknownPieces(request)]);
  const reports = survey(host.contextWith(everything));
  return { project: host.phrase, pieces: reports, chosen: choose(reports, wishOf(request, host)).chosen };
}

/**
 * Plans what makes a project fit for a persona. Nothing that is there is overwritten.
 *
 * @throws ProblemsError with everything that is in the way
 */
export async function planAdoption(request: AdoptionRequest, reader: ProjectReader): Promise<AdoptionPlan> {
  const host = readAdoptionHost(request, reader);
  assertNoProblems([...host.problems, ...unknownPieces(request)]);
  const pieces = survey(host.contextWith(everything));
  const { chosen, notes } = choose(pieces, wishOf(request, host));
  const context = host.contextWith((id) => chosen.includes(id) || isThere(pieces, id));
  const { contributions, notes: lost } = adoption(chosen, context);
  const options = {
    importStyle: context.host.importStyle,
    dialect: context.dialect,
    format: context.host.format,
  };
  const plan = await makePlan({
    contributions,
    reader,
    render: (file) => renderFile(file, options),
    format: (before, after, path) => formatEdited(before, after, path, options.format),
    editsOf: dependencyEdits,
    nextSteps: chosen.length === 0 ? [] : nextSteps(host, chosen),
    notes: [...notes, ...lost, ...host.notes, ...(chosen.includes('persona') ? host.habits : [])],
  });
  const kept = await keptFiles(contributions, reader, (file) => renderFile(file, options));
  return {
    project: host.phrase,
    pieces,
    chosen,
    plan: { ...plan, entries: [...plan.entries, ...kept] },
  };
}

/** A project with ways of its own only gets these on record; whatever else it lacks is there to be asked for. */
function wishOf(request: AdoptionRequest, { conventions }: AdoptionHost): Wish {
  return conventions === 'house' && request.only === undefined ? { ...request, only: ['persona'] } : request;
}

const everything = (): boolean => true;

function isThere(reports: readonly PieceReport[], id: PieceId): boolean {
  const state = reports.find((report) => report.id === id)?.state;
  return state === 'there' || state === 'partial';
}

function dependencyEdits({ dependencies, devDependencies }: MergedNeeds): EditContribution[] {
  return [
    {
      path: 'package.json',
      purpose: 'depends on what the new files use',
      apply: addDependencies(dependencies, devDependencies),
    },
  ];
}

function nextSteps({ host }: AdoptionHost, chosen: readonly PieceId[]): string[] {
  const run = host.packageManager === 'npm' ? 'npm run' : host.packageManager;
  return [
    `${host.packageManager} install`,
    ...(chosen.includes('e2e') ? [`${run} test:e2e`, `${run} start:embedded`] : []),
    'nest g feature customers name:string:120,email:email:unique',
  ];
}
