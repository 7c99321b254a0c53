import type {
  Contribution,
  FeatureContext,
  FileContribution,
  HostProject,
  Plan,
  ProjectReader,
} from '../contracts.js';
import { assertNoProblems } from '../errors.js';
import { featurePaths } from '../feature/index.js';
import { type HostReading, readHost, type SharedApplication } from '../host/index.js';
import { migrationContribution, nextTimestamp, schedule } from '../migrations/index.js';
import { personas } from '../personas/index.js';
import { makePlan } from '../plan/plan.js';
import { formatEdited, renderFile } from '../render/index.js';
import type { FeatureSpec } from '../spec/types.js';
import { type FeatureRequest, specsOf } from './feature-request.js';
import { guardNotes } from './guards.js';
import { editsForNeeds } from './needs.js';
import type { Whereabouts } from './in-house/plan.js';
import { moduleClassOf, registration } from './registration.js';
import { type FeatureChange, modelPathOf, roomContributions, tableIn } from './rooms.js';

export type { FeatureRequest } from './feature-request.js';

/**
 * Plans features: reads the project, checks the request against it, and says what is to be written. Several can be made in one
 * run, and features that the project has get the other side of a relation where that is asked for.
 *
 * @param reader the project, from its app root
 * @param shared what the application is to its workspace, where it has no `package.json` of its own
 * @param whereabouts the repository around the application, where there is one
 * @returns everything that the run does; nothing is written yet
 * @throws ProblemsError with every problem of the request and of the project
 */
export async function planFeature(
  request: FeatureRequest,
  reader: ProjectReader,
  shared?: SharedApplication,
  whereabouts?: Pick<Whereabouts, 'repository' | 'question'>,
): Promise<Plan> {
  const reading = readHost(reader, { personas, shared });
  if (reading.conventions === 'house') {
    const { planInHouse } = await import('./in-house/plan.js');
    return planInHouse(request, { repository: reader, question: {}, ...whereabouts, reader, shared });
  }
  await assertEntitiesAreHere(reading, whereabouts);
  const { features, changed } = specsOf(request, reading);
  const host = hostAfter(reading.host, [...features, ...changed.values()]);
  const created = contextsOf(features, host, firstTimestamp(request, reading.host, reader));
  const changes = changesOf(changed, reading.host, host);
  const render = (file: FileContribution): Promise<string> => renderFile(file, host);
  const contributions = [
    ...created.flatMap(roomContributions),
    ...migrations(created, changes),
    ...(request.register ? created.map(registration) : []),
  ];
  // Only a run that changes features which are there has something to merge.
  const others = changes.length === 0 ? undefined : await import('./other-sides.js');
  const merged = await others?.changeContributions(changes, { reader, render });
  return makePlan({
    contributions: [...contributions, ...(merged ?? [])],
    reader,
    render,
    format: (before, after, path) => formatEdited(before, after, path, host.format),
    editsOf: (needs) => editsForNeeds(needs, host),
    ...(others === undefined ? {} : { changedLines: others.changedLines }),
    nextSteps: nextSteps(host),
    notes: [...reading.notes, ...modulesNote(created, request.register), ...guardNotes(reader, reading.host)],
  });
}

/**
 * An application without anything of a persona may have its entities in another package of the workspace, and then no more than
 * that is to be said.
 */
async function assertEntitiesAreHere(
  { problems }: HostReading,
  whereabouts: Pick<Whereabouts, 'repository' | 'question'> | undefined,
): Promise<void> {
  if (whereabouts !== undefined && problems.some(({ code }) => code === 'host/no-persona')) {
    const { problemsOfPlace } = await import('./in-house/elsewhere.js');
    assertNoProblems(problemsOfPlace(whereabouts));
  }
}

/** The project as it is after the run. */
function hostAfter(host: HostProject, specs: readonly FeatureSpec[]): HostProject {
  const features = new Map(host.features);
  for (const spec of specs) {
    features.set(spec.name.plural.kebab, { spec, modelPath: modelPathOf(spec) });
  }
  return { ...host, features };
}

/** Each migration is a millisecond later than the one before, as they run in this order. */
function contextsOf(
  features: readonly FeatureSpec[],
  host: HostProject,
  timestamp: number,
): readonly FeatureContext[] {
  return features.map((spec, index) => ({ spec, host, timestamp: timestamp + index }));
}

function firstTimestamp({ now }: FeatureRequest, host: HostProject, reader: ProjectReader): number {
  return nextTimestamp(
    reader.list(host.migrationsFolder).map(({ name }) => name),
    now,
  );
}

function changesOf(
  changed: ReadonlyMap<string, FeatureSpec>,
  now: HostProject,
  then: HostProject,
): readonly FeatureChange[] {
  return [...changed].flatMap(([plural, spec]) => {
    const existing = now.features.get(plural);
    return existing === undefined
      ? []
      : [
          {
            before: { spec: existing.spec, host: now, timestamp: 0 },
            after: { spec, host: then, timestamp: 0 },
          },
        ];
  });
}

/** One for each new feature; a table that is there changes in the first in which it can. */
function migrations(
  created: readonly FeatureContext[],
  changes: readonly FeatureChange[],
): readonly Contribution[] {
  const dealt = schedule(
    created.map(tableIn),
    changes.map(({ before, after }) => ({ before: tableIn(before), after: tableIn(after) })),
  );
  return created.map((context, index) =>
    migrationContribution(context, dealt[index] ?? [], featurePaths(context)),
  );
}

function nextSteps(host: HostProject): string[] {
  const run = host.packageManager === 'npm' ? 'npm run' : host.packageManager;
  const scripts = ['migration:run', 'test', ...(host.isLibrary === true ? [] : ['test:e2e'])];
  return scripts.map((script) => `${run} ${script}`);
}

/** The modules by name, where there are several or somebody has to register them. */
function modulesNote(created: readonly FeatureContext[], register: boolean): string[] {
  const names = created.map(moduleClassOf).join(', ');
  if (!register) {
    return [`Not registered, as you asked: ${names}.`];
  }
  return created.length > 1 ? [`New modules: ${names}.`] : [];
}
