import { type Problem, assertNoProblems } from '../errors.js';
import { type ReadField, addClasses, checkClasses, checkFieldNames, classOwners } from './clashes.js';
import type { FeatureDraft } from './drafts.js';
import { readFeatureName } from './feature-rules.js';
import { agreedSingular, parseFeatureList, splitFeatures } from './feature-list.js';
import { maxTyped } from './identifiers.js';
import { checkJoinTables } from './join-tables.js';
import { featureNameOf, nameOf } from './names.js';
import { normaliseField } from './normalise.js';
import { inDependencyOrder } from './order.js';
import { pairRelations } from './pairs.js';
import { type Report, reportTo } from './problems.js';
import { quoted } from './suggest.js';
import type { FeatureName, FeatureSpec, Field } from './types.js';

/** What a feature is checked against. */
export interface FeatureSurroundings {
  /** The project's features, by kebab-case plural; one of the name that is built is about to be replaced by it. */
  readonly knownFeatures: ReadonlyMap<string, FeatureSpec>;
  readonly base: {
    /** Properties that the base entity brings: `id`, `created`, … */
    readonly reservedProperties: readonly string[];
  };
  /** Names of folders beside the features that are not features: `common`, `config`, … */
  readonly takenFolders: readonly string[];
  /** Names of classes that the feature's must not have, beyond those that are known here. */
  readonly takenClasses?: readonly string[];
}

/** A feature as a command line gives it. */
export interface FeatureInput extends FeatureSurroundings {
  /** Singular or plural, in any spelling. */
  readonly name: string;
  /** The user's own word for one member. */
  readonly singular?: string;
  /** See `grammar.ts`; options of the feature may be among them, see `feature-list.ts`. */
  readonly fields: string | readonly string[];
  readonly versioned?: boolean;
}

/**
 * A row of more columns may not fit into a page: each long value leaves 18 bytes in the row, and a page has 8160. (PostgreSQL's
 * own limit of 1600 columns also counts those that were dropped.)
 */
const maxFields = 400;

/** What a request comes to. */
export interface BuiltFeatures {
  /** What was asked for, each after those that it refers to. */
  readonly features: readonly FeatureSpec[];
  /** Features that the project has and that get the other side of a relation, as they then are. By kebab-case plural. */
  readonly changed: ReadonlyMap<string, FeatureSpec>;
}

/**
 * Reads and checks a feature, and those that follow it in the same list: names, types, arguments, modifiers, and what they mean
 * together and to their surroundings. The specs that it gives have every default resolved and every text in canonical form, so
 * that nobody need parse anything again.
 *
 * @throws {ProblemsError} with everything that is wrong.
 * @example
 * buildFeatures({ name: 'order', fields: 'total:decimal:12:2:min=0,status:enum:pending:paid:default=pending',
 *   knownFeatures: new Map(), base: { reservedProperties: ['id'] }, takenFolders: ['common'] });
 */
export function buildFeatures(input: FeatureInput): BuiltFeatures {
  const found: Problem[] = [];
  const drafts = splitFeatures(input.name, input.fields).map(({ name, items }, index) => {
    const { fields, options, problems } = parseFeatureList(items);
    const place = `feature ${quoted(name)}`;
    found.push(...problems);
    const flag = index === 0 ? input.singular : undefined;
    const singular = agreedSingular(options, flag, reportTo(found, place));
    return {
      place,
      name,
      ...(singular === undefined ? {} : { singular }),
      versioned: (index === 0 && input.versioned === true) || options.versioned === true,
      fields,
    };
  });
  return buildDrafts(drafts, input, found);
}

/** The first feature that {@link buildFeatures} reads. */
export function buildFeature(input: FeatureInput): FeatureSpec {
  return named(buildFeatures(input), featureNameOf(input.name.slice(0, maxTyped)));
}

/** The same for a feature that has been taken apart already; `found` are the problems that were met in doing so. */
export function buildDraft(
  draft: FeatureDraft,
  around: FeatureSurroundings,
  found: readonly Problem[] = [],
): FeatureSpec {
  return named(buildDrafts([draft], around, found), featureNameOf(draft.name.slice(0, maxTyped)));
}

function named({ features }: BuiltFeatures, { plural }: FeatureName): FeatureSpec {
  const spec = features.find(({ name }) => name.plural.kebab === plural.kebab);
  if (spec === undefined) {
    throw new Error(`the feature "${plural.kebab}" was not built`);
  }
  return spec;
}

function buildDrafts(
  drafts: readonly FeatureDraft[],
  around: FeatureSurroundings,
  found: readonly Problem[],
): BuiltFeatures {
  const known = new Map([...around.knownFeatures].map(([plural, { name }]) => [plural, name]));
  const silent = (): void => undefined;
  const names = drafts.map((draft) => readFeatureName(draft.name, draft.singular, [], silent));
  for (const name of names) {
    known.set(name.plural.kebab, name);
  }
  const owners = classOwners(around.takenClasses);
  for (const other of around.knownFeatures.values()) {
    addClasses(owners, other);
  }
  const problems: Problem[] = [...found];
  const features = new Map(around.knownFeatures);
  const asking = new Set<string>();
  const places = new Map<string, string>();
  for (const draft of drafts) {
    const { spec, problems: own } = readDraft(draft, around, known);
    const { kebab } = spec.name.plural;
    if (asking.has(kebab)) {
      reportTo(own, draft.place)('feature/repeated', 'is there twice', 'put all of its fields into one list');
    }
    checkClasses(spec, owners, reportTo(own, draft.place));
    addClasses(owners, spec);
    problems.push(...own);
    features.set(kebab, spec);
    asking.add(kebab);
    draft.fields.forEach((field) =>
      places.set(placeKey(kebab, nameOf(field.name.slice(0, maxTyped)).camel), field.place),
    );
  }
  const placeOf = placesOf(places);
  const { reservedProperties } = around.base;
  const paired = pairRelations(features, [...asking], reservedProperties, placeOf, problems);
  checkJoinTables(paired.features, [...asking], placeOf, problems);
  const own = [...asking].flatMap((plural) => paired.features.get(plural) ?? []);
  const ordered = inDependencyOrder(own, problems);
  assertNoProblems(inOrder(drafts, problems));
  const changed = [...paired.features].filter(
    ([plural, spec]) => !asking.has(plural) && spec !== around.knownFeatures.get(plural),
  );
  return { features: ordered, changed: new Map(changed) };
}

function placeKey(feature: string, field: string): string {
  return `${feature} ${field}`;
}

function placesOf(places: ReadonlyMap<string, string>): (feature: FeatureSpec, field: Field) => string {
  return ({ name }, field) =>
    places.get(placeKey(name.plural.kebab, field.name.camel)) ??
    `feature "${name.plural.kebab}", field "${field.name.camel}"`;
}

/** Understands a draft as far as it goes; `known` are the names of the features that it may refer to. */
export function readDraft(
  draft: FeatureDraft,
  { base, takenFolders }: Omit<FeatureSurroundings, 'knownFeatures'>,
  known: ReadonlyMap<string, FeatureName>,
): { readonly spec: FeatureSpec; readonly problems: Problem[] } {
  const problems: Problem[] = [];
  const report = reportTo(problems, draft.place);
  const name = readFeatureName(draft.name, draft.singular, takenFolders, report);
  checkNumberOfFields(draft, report);
  const read: ReadField[] = [];
  for (const each of draft.fields.slice(0, maxFields)) {
    const field = normaliseField(each, { self: name, known }, reportTo(problems, each.place));
    if (field !== undefined) {
      read.push({ draft: each, field });
    }
  }
  checkFieldNames(read, base.reservedProperties, draft.versioned, problems);
  return { spec: { name, fields: read.map(({ field }) => field), versioned: draft.versioned }, problems };
}

/** Problems in the order of the fields, as the user reads them. */
export function inOrder(drafts: readonly FeatureDraft[], problems: readonly Problem[]): readonly Problem[] {
  const places = drafts.flatMap(({ fields }) => fields.map(({ place }) => place));
  return problems.toSorted((one, other) => places.indexOf(one.place) - places.indexOf(other.place));
}

function checkNumberOfFields({ fields }: FeatureDraft, report: Report): void {
  if (fields.length === 0) {
    report('feature/no-fields', 'has no fields', 'list some, as in "title:string:120,total:decimal:12:2"');
  } else if (fields.length > maxFields) {
    report(
      'feature/too-many-fields',
      `has ${fields.length} fields, more than the ${maxFields} that surely fit into a row`,
      'split it into features that refer to each other, or use json',
    );
  }
}
