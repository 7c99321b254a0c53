import type { ChosenApplication } from '../engine/application-of.js';
import { surroundingsOf } from '../engine/surroundings.js';
import { ProblemsError, assertNoProblems } from '../errors.js';
import { readHost } from '../host/index.js';
import { personas } from '../personas/index.js';
import { parseFeatureList } from '../spec/feature-list.js';
import { isIdentifier } from '../spec/identifiers.js';
import { featureNameOf } from '../spec/names.js';

/** A feature as far as a front was told of it. */
export interface PartialRequest {
  readonly name?: string | undefined;
  readonly fields: string | readonly string[];
  readonly versioned: boolean;
  readonly singular?: string | undefined;
}

export type CompleteRequest = PartialRequest & { readonly name: string };

/** How a front is used, for asking and for saying what is missing. */
export interface Front {
  /** Whether there is somebody to ask. */
  readonly isInteractive: boolean;
  /** `nest-persona feature` */
  readonly command: string;
}

/** The application that a feature is to be made in. */
export type HostApplication = Pick<ChosenApplication, 'reader' | 'shared'>;

const exampleFields = 'title:string:120,total:decimal:12:2';

/**
 * Asks for what a request lacks: with no fields there is nothing to make, unless the project has such a feature already.
 *
 * Without a terminal nothing is asked and nothing guessed.
 *
 * @throws {ProblemsError} of the kind `usage` when there is nobody to ask, or with what is wrong with the project
 * @throws {CancelledError} when the user leaves the questions
 */
export async function completeRequest(
  request: PartialRequest,
  applicationOf: () => HostApplication,
  front: Front,
): Promise<CompleteRequest> {
  const { name, fields: written, singular, versioned } = request;
  const { fields, options, problems } = parseFeatureList(written);
  assertNamed(name, front);
  if (name !== undefined && (fields.length > 0 || problems.length > 0 || isMade(name, applicationOf()))) {
    return { ...request, name };
  }
  assertInteractive(name, front);
  const { reader, shared } = applicationOf();
  const reading = readHost(reader, { personas, shared });
  assertNoProblems(reading.problems);
  const { runWizard } = await import('./wizard/index.js');
  return runWizard(
    {
      name,
      singular: singular ?? options.singular,
      versioned: versioned || options.versioned === true,
    },
    { around: surroundingsOf(reading), base: reading.host.baseEntity },
  );
}

/** A feature that the project has says in its model what its fields are. */
function isMade(name: string, { reader }: HostApplication): boolean {
  return (
    isIdentifier(name) && reader.exists(`.nest-persona/features/${featureNameOf(name).plural.kebab}.yaml`)
  );
}

function assertNamed(name: string | undefined, { isInteractive, command }: Front): void {
  if (name?.includes(':') === true) {
    throw missing(command, 'the name of the feature is missing before its fields', `orders ${name}`);
  }
  if (name === undefined && !isInteractive) {
    const message = 'the name and the fields of the feature are missing, and there is no terminal to ask in';
    throw missing(command, message, `orders ${exampleFields}`);
  }
}

function assertInteractive(name = 'orders', { isInteractive, command }: Front): void {
  if (!isInteractive) {
    const example = `${isIdentifier(name) ? name : 'orders'} ${exampleFields}`;
    throw missing(command, 'the fields are missing, and there is no terminal to ask for them in', example);
  }
}

function missing(command: string, message: string, example: string): ProblemsError {
  return new ProblemsError(
    [{ code: 'feature/incomplete', place: command, message, hint: `write it like "${command} ${example}"` }],
    'usage',
  );
}
