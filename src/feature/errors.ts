import { type Code, code, literal, use } from '../code/index.js';
import type { ErrorStyle, FeaturePaths, FileContribution } from '../contracts.js';
import type { FeatureSpec } from '../spec/types.js';
import { moduleOf } from '../support/feature-paths.js';
import { referencedFeatures } from '../support/fields.js';

/** How a service says that something is wrong, and how a test recognises it. */
export interface ErrorVocabulary {
  /** `id` is in scope. */
  readonly notFound: Code;
  /** `id` is in scope. */
  readonly stale: Code;
  /** `id` is the one that refers to nothing. */
  readonly referenceNotFound: (property: string) => Code;
  /** Functions that the expressions call, printed below the class. */
  readonly functions: readonly Code[];
  /** What an error with this code looks like, for `toMatchObject`. */
  readonly shape: (kind: ErrorKind, code: string) => string;
}

type ErrorKind = 'invalid' | 'not-found' | 'conflict';

const statuses: Record<ErrorKind, number> = { invalid: 400, 'not-found': 404, conflict: 409 };

const vocabularies: Record<ErrorStyle, (spec: FeatureSpec, paths: FeaturePaths) => ErrorVocabulary> = {
  nest: nestErrors,
  domain: domainErrors,
};

/** The words for errors in a persona's style. */
export function errorVocabulary(style: ErrorStyle, spec: FeatureSpec, paths: FeaturePaths): ErrorVocabulary {
  return vocabularies[style](spec, paths);
}

/** The domain errors of a feature; the other style has no such file. */
export function errorFiles(style: ErrorStyle, spec: FeatureSpec, paths: FeaturePaths): FileContribution[] {
  if (style === 'nest') {
    return [];
  }
  const { singular } = spec.name;
  return [
    {
      path: paths.errors,
      template: 'feature/errors.ts',
      view: {
        one: singular.words,
        name: singular.pascal,
        notFound: literal(`${singular.snake}_not_found`),
        versioned: spec.versioned,
        refers: referencedFeatures(spec).length > 0,
      },
      purpose: `what can be wrong about ${singular.words}, free of any framework`,
    },
  ];
}

/** The template `feature/errors.ts` declares the classes. */
function domainErrors({ name: { singular } }: FeatureSpec, paths: FeaturePaths): ErrorVocabulary {
  const module = moduleOf(paths.errors);
  return {
    notFound: code`new ${use(`${singular.pascal}NotFoundError`, module)}(id)`,
    stale: code`new ${use(`Stale${singular.pascal}Error`, module)}(id)`,
    referenceNotFound: (property) =>
      code`new ${use(`${singular.pascal}ReferenceError`, module)}(${literal(property)}, ${property})`,
    functions: [],
    shape: (kind, errorCode) => `{ kind: ${literal(kind)}, code: ${literal(errorCode)} }`,
  };
}

function nestErrors(spec: FeatureSpec): ErrorVocabulary {
  const { singular } = spec.name;
  const body = use('problemBody', 'src/common/errors/problem-body');
  const notFound = code`function notFound(id: string): ${exception('NotFound')} {
    return new ${exception('NotFound')}(${body}(${literal(`${singular.snake}_not_found`)}, \`There is no ${singular.words} \${id}.\`));
  }`;
  const stale = code`function stale(id: string): ${exception('Conflict')} {
    return new ${exception('Conflict')}(${body}('stale_version', \`The ${singular.words} \${id} has been changed since. Read it again.\`));
  }`;
  const reference = code`function referenceNotFound(property: string, id: string): ${exception('BadRequest')} {
    const detail = \`\${property} refers to \${id}, which does not exist\`;
    return new ${exception('BadRequest')}(
      ${body}('reference_not_found', 'A resource that is referred to does not exist.', [
        { pointer: \`/\${property}\`, detail, code: 'reference_not_found' },
      ]),
    );
  }`;
  return {
    notFound: code`notFound(id)`,
    stale: code`stale(id)`,
    referenceNotFound: (property) => code`referenceNotFound(${literal(property)}, ${property})`,
    functions: [
      notFound,
      ...(spec.versioned ? [stale] : []),
      ...(referencedFeatures(spec).length > 0 ? [reference] : []),
    ],
    shape: (kind, errorCode) => `{ status: ${statuses[kind]}, response: { code: ${literal(errorCode)} } }`,
  };
}

function exception(name: string): Code {
  return use(`${name}Exception`, '@nestjs/common');
}
