import { type Code, code, literal, use } from '../code/index.js';
import type { FeatureContext, FeaturePaths, FileContribution, View } from '../contracts.js';
import type { Field, RelationField } from '../spec/types.js';
import { featureNames, withArticle } from '../support/feature-names.js';
import { moduleOf, pathsOf } from '../support/feature-paths.js';
import {
  mayBeOmitted,
  ownFields,
  propertyOf,
  referencesOf,
  scalarsOf,
  writableFields,
} from '../support/fields.js';
import { defaultOf, otherSampleOf, samplesOf, textOf } from '../support/sample-values.js';
import { listView } from './e2e-list.js';
import { relatedView } from './e2e-related.js';
import { factoryOf, requiredReferences } from './factory.js';
import { protectedFields } from './protection.js';
import { badValueOf, refusalsView } from './refusals.js';

/** The e2e spec of a feature: all that its API promises, over HTTP and on a real database. */
export function e2eSpecFile(context: FeatureContext, paths: FeaturePaths): FileContribution {
  const { spec, host } = context;
  const { singular, plural } = spec.name;
  const names = featureNames(spec.name);
  return {
    path: paths.e2eSpec,
    template: 'feature/e2e-spec.ts',
    view: {
      entity: use(names.entity, moduleOf(paths.entity)),
      createDto: use(names.createDto, moduleOf(paths.createDto), { typeOnly: true }),
      build: use(`build${singular.pascal}`, moduleOf(paths.factory)),
      create: use(`create${singular.pascal}`, moduleOf(paths.factory)),
      route: plural.kebab,
      one: singular.words,
      aOne: withArticle(singular.words),
      notFound: literal(`${singular.snake}_not_found`),
      ...targetsView(context),
      ...bodyView(context),
      ...changeView(context),
      ...listView(context, paths),
      uniques: writableFields(spec)
        .filter(({ unique }) => unique)
        .map((field) => ({ property: propertyOf(field), given: givenCode(field, host) })),
      ...relatedView(context),
      repository: use(names.repository, moduleOf(paths.repository)),
      emails: scalarsOf(spec)
        .filter(({ type, list, hidden, readonly }) => type === 'email' && !list && !hidden && !readonly)
        .map(propertyOf),
      ...secrecyView(context),
    },
    purpose: `what /${plural.kebab} promises, tested over HTTP on a real database`,
  };
}

/** What the feature refers to: each of these is stored before the tests. */
function targetsView({ spec, host }: FeatureContext): View {
  const references = referencesOf(spec).filter(({ readonly }) => !readonly);
  const targetOf = (field: RelationField): View => ({
    property: propertyOf(field),
    create: factoryOf(field, host),
  });
  const required = requiredReferences(spec).filter(({ unique }) => !unique);
  // No two rows can refer to the same.
  const fresh = requiredReferences(spec).filter(({ unique }) => unique);
  return {
    async: fresh.length > 0 ? 'async ' : '',
    await: fresh.length > 0 ? 'await ' : '',
    required: required.map(targetOf),
    requiredValues: required.map((field) => `${propertyOf(field)}, `).join(''),
    fresh: fresh.map(targetOf),
    references: references.map((field) => ({
      property: propertyOf(field),
      create: factoryOf(field, host),
      target: use(field.target.singular.pascal, moduleOf(pathsOf(field.target, host).entity)),
      words: withArticle(field.target.singular.words),
    })),
  };
}

/** What a row is created with so that it has a value of the unique field: a factory leaves out an optional reference. */
function givenCode(field: Field, host: FeatureContext['host']): Code {
  return field.kind === 'relation' && field.optional
    ? code`{ ${propertyOf(field)}: (await ${factoryOf(field, host)}(testApp.app)).id }`
    : code``;
}

function bodyView({ spec, host }: FeatureContext): View {
  const { created, updated, deleted } = host.baseEntity;
  const fields = writableFields(spec);
  const unshown = fields.filter(({ hidden }) => hidden).map((field) => `, ${literal(propertyOf(field))}`);
  const fixed = ownFields(spec).filter((field) => field.readonly && !field.hidden);
  // The factory leaves it to the test what an optional reference refers to.
  const unset = fields.filter(({ kind, optional, hidden }) => kind === 'relation' && optional && !hidden);
  const omittable = fields.filter(mayBeOmitted);
  return {
    unshown: unshown.join(''),
    created,
    updated,
    given: [
      ...['id', created, updated].map((property) => `${property}: expect.any(String),`),
      ...(spec.versioned ? ['version: 1,'] : []),
      ...[...fixed, ...unset].map((field) => `${propertyOf(field)}: ${defaultText(field)},`),
    ],
    omits: omittable.length > 0,
    omitted: omittable.map((field) => `, ${literal(propertyOf(field))}`).join(''),
    filledIn: omittable
      .filter(({ hidden }) => !hidden)
      .map((field) => `${propertyOf(field)}: ${defaultText(field)},`),
    needed: literal(fields.filter((field) => !mayBeOmitted(field)).map(propertyOf)),
    needs: fields.some((field) => !mayBeOmitted(field)),
    ...refusalsView(fields),
    forbidden: literal([
      'id',
      created,
      updated,
      deleted,
      ...(spec.versioned ? ['version'] : []),
      ...ownFields(spec)
        .filter(({ readonly }) => readonly)
        .map(propertyOf),
      'unknown',
    ]),
  };
}

/** What is answered for a field that was left out. */
function defaultText(field: Field): string {
  const value = field.kind === 'relation' ? null : defaultOf(field);
  return value === undefined ? 'expect.any(String)' : literal(value);
}

/** Changes of one property each, with what a response then shows. */
function changeView({ spec }: FeatureContext): View {
  const fields = writableFields(spec);
  const scalars = scalarsOf(spec).filter((field) => !field.readonly && !field.hidden);
  const changes = scalars.map(
    (field) => `[${literal(propertyOf(field))}, ${literal(otherSampleOf(field))}],`,
  );
  const emptied = fields
    .filter(({ optional, hidden }) => optional && !hidden)
    .map((field) => `[${literal(propertyOf(field))}, null],`);
  const firm = fields.filter(({ optional }) => !optional);
  const [first] = fields;
  return {
    versioned: spec.versioned,
    withVersion: spec.versioned ? 'version: before.version, ' : '',
    nextVersion: spec.versioned ? 'version: before.version + 1, ' : '',
    anyVersion: spec.versioned ? 'version: expect.any(Number), ' : '',
    firstVersion: spec.versioned ? 'version: 1, ' : '',
    changes: [...changes, ...emptied],
    firm: literal(firm.map(propertyOf)),
    isFirm: firm.length > 0,
    checked: first === undefined ? 'unknown' : propertyOf(first),
    badValue: first === undefined ? '1' : badValueOf(first),
  };
}

function secrecyView({ spec }: FeatureContext): View {
  return {
    secrets: protectedFields(spec).map(({ field, protection }) => {
      const [first = '', second = first] = samplesOf(field, 2).map(textOf);
      const stored = `await stored(body.id)${field.optional ? " ?? ''" : ''}`;
      return {
        property: propertyOf(field),
        verb: protection.verb,
        first: literal(first),
        second: literal(second),
        firstCheck: protection.storedCheck(stored, first),
        secondCheck: protection.storedCheck(stored, second),
      };
    }),
  };
}
