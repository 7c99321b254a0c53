import { applicationContribution } from '../application/index.js';
import type { HostProject, Plan, ProjectReader } from '../contracts.js';
import { ProblemsError, type Problem } from '../errors.js';
import { findPersona, personas } from '../personas/index.js';
import { makePlan } from '../plan/plan.js';
import { renderFile } from '../render/index.js';
import { didYouMean } from '../spec/suggest.js';

const PACKAGE_MANAGERS = [
  'npm',
  'pnpm',
  'yarn',
  'bun',
] as const satisfies readonly HostProject['packageManager'][];

/** How a new service's own files are formatted; its `.prettierrc` says the same. */
const FORMAT = { singleQuote: true, trailingComma: 'all', printWidth: 100 } as const;

/** What the user asked for. */
export interface ApplicationRequest {
  /** Name of the service; also the package's. */
  readonly name: string;
  readonly persona: string;
  readonly packageManager: string;
  /** `ts` when it is given at all. */
  readonly language?: string | undefined;
  /** Folder that the service is made in, as the user named it; for messages. */
  readonly directory: string;
  /** What `package.json` says about nest-persona: a version range or a `file:` path. */
  readonly toolSpec: string;
}

/**
 * Plans a new service.
 *
 * @param reader the folder that it is made in, which must be empty or missing
 * @throws ProblemsError with every problem of the request
 */
export async function planApplication(request: ApplicationRequest, reader: ProjectReader): Promise<Plan> {
  const persona = findPersona(request.persona);
  const packageManager = PACKAGE_MANAGERS.find((name) => name === request.packageManager);
  const problems = [...problemsOf(request), ...folderProblems(request.directory, reader)];
  if (persona === undefined || packageManager === undefined || problems.length > 0) {
    throw new ProblemsError(problems);
  }
  return makePlan({
    contributions: [
      applicationContribution({ name: request.name, persona, packageManager, toolSpec: request.toolSpec }),
    ],
    reader,
    render: (file) => renderFile(file, { importStyle: persona.importStyle, format: FORMAT }),
    format: (_before, after) => Promise.resolve(after),
    editsOf: () => [],
    nextSteps: nextSteps(request.directory, packageManager),
  });
}

function problemsOf({ name, persona, packageManager, language }: ApplicationRequest): Problem[] {
  const problems: Problem[] = [];
  const report = (code: string, place: string, message: string, hint: string): void => {
    problems.push({ code, place, message, hint });
  };
  // https://docs.npmjs.com/cli/configuring-npm/package-json#name, without scopes, as the name is a folder too.
  if (!/^[a-z0-9][a-z0-9._-]{0,213}$/u.test(name)) {
    report(
      'new/bad-name',
      `name "${name}"`,
      'a service is named by lower-case letters, digits, dots, dashes and underscores, and not by a path',
      'choose a name such as "shop" or "order-service"; --directory says where it goes',
    );
  }
  if (findPersona(persona) === undefined) {
    const ids = personas.map(({ id }) => id);
    report('new/unknown-persona', '--persona', `there is no persona "${persona}"`, didYouMean(persona, ids));
  }
  if (!PACKAGE_MANAGERS.some((known) => known === packageManager)) {
    report(
      'new/unknown-package-manager',
      '--package-manager',
      `"${packageManager}" is no package manager that is known here`,
      didYouMean(packageManager, PACKAGE_MANAGERS),
    );
  }
  if (language !== undefined && !['ts', 'typescript'].includes(language)) {
    report(
      'new/language',
      '--language',
      `services are written in TypeScript, not in "${language}"`,
      'leave the option out',
    );
  }
  return problems;
}

function folderProblems(directory: string, reader: ProjectReader): Problem[] {
  return reader.list('.').length === 0
    ? []
    : [
        {
          code: 'new/folder-not-empty',
          place: directory,
          message: 'the folder exists and is not empty',
          hint: 'choose another name, pass --directory, or empty the folder',
        },
      ];
}

function nextSteps(directory: string, packageManager: string): string[] {
  const run = packageManager === 'npm' ? 'npm run' : packageManager;
  return [`cd ${directory}`, `${run} start:embedded`, 'nest-persona feature --help'];
}
