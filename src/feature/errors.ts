import { type Code, code, literal, use } from '../code/index.js';
import type { ErrorStyle, FeaturePaths, FileContribution } from '../contracts.js';
import type { FeatureSpec } from '../spec/types.js';
import { moduleOf } from '../support/feature-paths.js';
import { withArticle } from '../support/feature-names.js';
import { joinedFeatures, referencedFeatures } from '../support/fields.js';
import { treesOf } from '../support/relations.js';

/** How a service says that something is wrong, and how a test recognises it. */
export interface ErrorVocabulary {
  /** `id` is in scope. */
  readonly notFound: Code;
  /** `id` is in scope. */
  readonly stale: Code;
  /** Both are expressions: the property, and what it refers to. */
  readonly referenceNotFound: (property: string, id: string) => Code;
  /** The row would come below itself by this property. */
  readonly circular: (property: string) => Code;
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
        aOne: sentenceStart(singular.words),
        name: singular.pascal,
        notFound: literal(`${singular.snake}_not_found`),
        versioned: spec.versioned,
        refers: refersToOthers(spec),
        isTree: treesOf(spec).length > 0,
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
    referenceNotFound: (property, id) =>
      code`new ${use(`${singular.pascal}ReferenceError`, module)}(${property}, ${id})`,
    circular: (property) => code`new ${use(`Circular${singular.pascal}Error`, module)}(${literal(property)})`,
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
  const circular = code`function circular(property: string): ${exception('Conflict')} {
    const detail = 'it would come below itself';
    return new ${exception('Conflict')}(
      ${body}('circular_reference', ${literal(`${sentenceStart(singular.words)} cannot come below itself.`)}, [
        { pointer: \`/\${property}\`, detail, code: 'circular_reference' },
      ]),
    );
  }`;
  return {
    notFound: code`notFound(id)`,
    stale: code`stale(id)`,
    referenceNotFound: (property, id) => code`referenceNotFound(${property}, ${id})`,
    circular: (property) => code`circular(${literal(property)})`,
    functions: [
      notFound,
      ...(spec.versioned ? [stale] : []),
      ...(refersToOthers(spec) ? [reference] : []),
      ...(treesOf(spec).length > 0 ? [circular] : []),
    ],
    shape: (kind, errorCode) => `{ status: ${statuses[kind]}, response: { code: ${literal(errorCode)} } }`,
  };
}

/** Whether a request can name rows that may not be there. */
function refersToOthers(spec: FeatureSpec): boolean {
  return referencedFeatures(spec).length + joinedFeatures(spec).length > 0;
}

function sentenceStart(words: string): string {
  const text = withArticle(words);
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function exception(name: string): Code {
  return use(`${name}Exception`, '@nestjs/common');
}
