import { posix } from 'node:path';
import type { Plan, PlanEntry, ProjectReader } from '../contracts.js';
import { assertNoProblems, type Problem, ProblemsError } from '../errors.js';
import { type ApplicationView, applicationView } from '../host/application-view.js';
import { startInquiry } from '../host/facts.js';
import type { WorkspaceQuestion } from '../host/house/choose-application.js';
import type { Project } from '../host/house/projects.js';
import { readWorkspace } from '../host/house/workspace.js';

/** The application, or library, of a repository that a run is about. */
export interface ChosenApplication extends ApplicationView {
  /** From its root. */
  readonly repository: ProjectReader;
  readonly question: WorkspaceQuestion;
  /** Its paths are told from the root of the repository. */
  readonly application: Project;
}

/**
 * Finds the application that a run is about: the one that is named, else the one that the command was started in, else the
 * default one of the workspace, else the only one. A library has to be named.
 *
 * @param repository from its root
 * @throws ProblemsError when there is none of that name, or when there are several and nothing decides between them
 *
 * @example
 * chooseApplication(diskReader(root), { start: 'apps/api/src/orders' }).application.root; // 'apps/api'
 */
export function chooseApplication(
  repository: ProjectReader,
  question: WorkspaceQuestion = {},
): ChosenApplication {
  const inquiry = startInquiry(repository);
  const { application } = readWorkspace(inquiry, question).value;
  // What is broken in the files that were read on the way is told by who reads the application.
  assertNoProblems(inquiry.problems.filter(({ code }) => UNDECIDED.has(code)));
  return { repository, question, application, ...applicationView(repository, application) };
}

const UNDECIDED = new Set(['host/unknown-project', 'host/several-applications']);

/** What keeps features in their persona's style out of an application, by where that lies. */
export function placeProblems({ application, shared }: ChosenApplication): readonly Problem[] {
  const { root, name, sourceRoot, nestCli, isLibrary, manifest } = application;
  if (isLibrary && shared === undefined) {
    return [
      {
        code: 'host/package-library',
        place: manifest,
        message: `${name} is a library with a package.json of its own, and features are built into libraries that share that of their workspace so far`,
        hint: 'name an application with --project',
      },
    ];
  }
  return shared === undefined || sourceRoot === posix.join(root, 'src')
    ? []
    : [
        {
          code: 'host/source-root',
          place: nestCli ?? posix.join(root, 'project.json'),
          message: `the source root is "${sourceRoot}", and only "${posix.join(root, 'src')}" can be built into so far`,
          hint: 'run the command for an application whose sources lie in src',
        },
      ];
}

/**
 * Says that an application shares the `package.json` of its workspace, where that is in the way: scripts and dependencies
 * for one application would be those of all.
 */
export function sharedManifestProblems({
  application,
  shared,
}: Pick<ChosenApplication, 'application' | 'shared'>): readonly Problem[] {
  const { root, name, manifest } = application;
  return shared === undefined
    ? []
    : [
        {
          code: 'host/shared-manifest',
          place: root,
          message: `${name} shares ${manifest} with its workspace, and what is to be added comes with scripts and dependencies of one application`,
          hint: `give ${name} a package.json of its own, or make features without it: nest-persona feature orders … -p ${name}`,
        },
      ];
}

/** A plan that is told from the app root, as it is told from the root of the repository. */
export function planInRepository(plan: Plan, { inRepository }: ApplicationView): Plan {
  const moved = (entry: PlanEntry): PlanEntry => ({ ...entry, path: inRepository(entry.path) });
  return { ...plan, entries: plan.entries.map(moved) };
}

/** A place that is a file: `src/app.module.ts:12`, `../../tsconfig.json`; not `field "total"` and `--persona`. */
const FILE = /^(\.\.\/|src\b|test\/|\.nest-persona\/|[\w.-]+\.(json|ya?ml|[cm]?[jt]s)\b)/;

/**
 * Does something with an application; the places of what is wrong in it are told from the root of the repository.
 *
 * @throws ProblemsError with the problems of the work
 */
export async function inApplication<T>(
  { inRepository }: ApplicationView,
  work: () => T | Promise<T>,
): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof ProblemsError)) {
      throw error;
    }
    const told = ({ place, ...rest }: Problem): Problem => ({
      ...rest,
      place: FILE.test(place) ? place.replace(/^[^:,]+/, inRepository) : place,
    });
    throw new ProblemsError(error.problems.map(told), error.kind, { cause: error });
  }
}
