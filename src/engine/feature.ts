import { restContribution } from '../api/rest/files.js';
import type { Contribution, FeatureContext, HostProject, Plan, ProjectReader } from '../contracts.js';
import { registerInModule } from '../edit/index.js';
import { featureContribution, featurePaths } from '../feature/index.js';
import { readHost, type HostReading } from '../host/index.js';
import { migrationContribution, nextTimestamp, schedule } from '../migrations/index.js';
import { typeormContribution } from '../persistence/typeorm/files.js';
import { personas } from '../personas/index.js';
import { makePlan } from '../plan/plan.js';
import { formatEdited, renderFile } from '../render/index.js';
import { tableOf } from '../schema/index.js';
import { ProblemsError, type Problem } from '../errors.js';
import { buildFeature, type FeatureSurroundings } from '../spec/build.js';
import { isIdentifier } from '../spec/identifiers.js';
import { featureNameOf } from '../spec/names.js';
import { printModel } from '../spec/print-model.js';
import type { FeatureSpec } from '../spec/types.js';
import { editsForNeeds } from './needs.js';
import { checkIsNew, surroundingsOf } from './surroundings.js';

/** What the user asked for. */
export interface FeatureRequest {
  readonly name: string;
  /** The field list, as one text or as separate words. */
  readonly fields: string | readonly string[];
  readonly versioned: boolean;
  /** The user's own word for one member. */
  readonly singular?: string | undefined;
  /** Whether the module is registered in its parent. */
  readonly register: boolean;
  /** Milliseconds since 1970; injected so that a run can be repeated. */
  readonly now: number;
}

/**
 * Plans a feature: reads the project, checks the request against it, and says what is to be written.
 *
 * @param reader the project, from its app root
 * @returns everything that the run does; nothing is written yet
 * @throws ProblemsError with every problem of the request and of the project
 */
export async function planFeature(request: FeatureRequest, reader: ProjectReader): Promise<Plan> {
  const reading = readHost(reader, { personas });
  const { host } = reading;
  const spec = specOf(request, reading);
  const context: FeatureContext = {
    spec,
    host,
    timestamp: nextTimestamp(
      reader.list(host.migrationsFolder).map(({ name }) => name),
      request.now,
    ),
  };
  const contributions = contributionsOf(context, request.register);
  return makePlan({
    contributions,
    reader,
    render: (file) => renderFile(file, host),
    format: (before, after, path) => formatEdited(before, after, path, host.format),
    editsOf: (needs) => editsForNeeds(needs, host),
    nextSteps: nextSteps(context),
    notes: reading.notes,
  });
}

/** The request as a checked spec; what is wrong with the project and with the request is told together. */
function specOf(request: FeatureRequest, reading: HostReading): FeatureSpec {
  const { spec, found } = tryBuild(request, surroundingsOf(reading));
  const all = [...reading.problems, ...found];
  if (spec === undefined || all.length > 0) {
    throw new ProblemsError(all);
  }
  return spec;
}

function tryBuild(
  { name, fields, versioned, singular }: FeatureRequest,
  around: FeatureSurroundings,
): { readonly spec?: FeatureSpec; readonly found: readonly Problem[] } {
  try {
    const own = singular === undefined ? {} : { singular };
    const spec = buildFeature({ name, fields, versioned, ...own, ...around });
    return { spec, found: checkIsNew(spec, around) };
  } catch (error) {
    if (error instanceof ProblemsError) {
      const exists = isIdentifier(name) ? checkIsNew({ name: featureNameOf(name) }, around) : [];
      return { found: [...exists, ...error.problems] };
    }
    throw error;
  }
}

/** What each room adds to the feature. */
function contributionsOf(context: FeatureContext, register: boolean): Contribution[] {
  const table = tableOf(context.spec, context.host.baseEntity);
  const paths = featurePaths(context);
  return [
    featureContribution(context, table, paths),
    typeormContribution(context, table, paths),
    restContribution(context, table, paths),
    migrationContribution(context, schedule([table], [])[0] ?? [], paths),
    modelContribution(context),
    ...(register
      ? [registration(context.host, `${context.spec.name.plural.pascal}Module`, paths.module)]
      : []),
  ];
}

function modelContribution({ spec }: FeatureContext): Contribution {
  return {
    id: 'model',
    files: [
      {
        path: `.nest-persona/features/${spec.name.plural.kebab}.yaml`,
        template: 'model/feature.yaml',
        view: { model: printModel(spec) },
        purpose: 'the model that the feature was made from',
      },
    ],
  };
}

function registration(host: HostProject, className: string, modulePath: string): Contribution {
  return {
    id: 'registration',
    edits: [
      {
        path: host.rootModule,
        purpose: `registers ${className}`,
        apply: registerInModule({
          className,
          from: modulePath.replace(/\.ts$/u, ''),
          file: host.rootModule,
          importStyle: host.importStyle,
        }),
      },
    ],
  };
}

function nextSteps({ host }: FeatureContext): string[] {
  const run = host.packageManager === 'npm' ? 'npm run' : host.packageManager;
  return [`${run} migration:run`, `${run} test`, `${run} test:e2e`];
}
