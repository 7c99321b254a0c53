import { type Problem, assertNoProblems } from '../errors.js';
import { addClasses, checkClasses, classOwners } from './clashes.js';
import type { FeatureDraft } from './drafts.js';
import { readFeatureName } from './feature-rules.js';
import { agreedSingular, type ListPart, parseFeatureList, splitFeatures } from './feature-list.js';
import { maxTyped } from './identifiers.js';
import { checkJoinTables } from './join-tables.js';
import { featureNameOf, nameOf } from './names.js';
import { inDependencyOrder } from './order.js';
import { pairRelations } from './pairs.js';
import { reportTo } from './problems.js';
import { inOrder, readDraft } from './read-draft.js';
import { quoted } from './suggest.js';
import type { FeatureSurroundings } from './surroundings.js';
import type { FeatureName, FeatureSpec, Field } from './types.js';

export type { FeatureSurroundings };

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
  const [first, ...others] = splitFeatures(input.name, input.fields);
  const drafts = [
    ...(first === undefined ? [] : [draftOf(first, input, found)]),
    ...others.map((part) => draftOf(part, {}, found)),
  ];
  return buildDrafts(drafts, input, found);
}

/** @param flags of the command line; they belong to the first feature */
function draftOf(
  { name, items }: ListPart,
  flags: Pick<FeatureInput, 'singular' | 'versioned'>,
  found: Problem[],
): FeatureDraft {
  const { fields, options, problems } = parseFeatureList(items);
  found.push(...problems);
  const place = `feature ${quoted(name)}`;
  const singular = agreedSingular(options, flags.singular, reportTo(found, place));
  return {
    place,
    name,
    ...(singular === undefined ? {} : { singular }),
    versioned: flags.versioned === true || options.versioned === true,
    fields,
  };
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
  const problems: Problem[] = [...found];
  const read = readDrafts(drafts, around, problems);
  const asking = [...new Set(read.map(({ spec }) => spec.name.plural.kebab))];
  const features = new Map(around.knownFeatures);
  for (const { spec } of read) {
    features.set(spec.name.plural.kebab, spec);
  }
  const placeOf = placesOf(read);
  const paired = pairRelations(features, asking, around.base.reservedProperties, placeOf, problems);
  checkJoinTables(paired.features, asking, placeOf, problems);
  const own = asking.flatMap((plural) => paired.features.get(plural) ?? []);
  const ordered = inDependencyOrder(own, problems);
  assertNoProblems(inOrder(drafts, problems));
  const changed = [...paired.features].filter(
    ([plural, spec]) => !asking.includes(plural) && spec !== around.knownFeatures.get(plural),
  );
  return { features: ordered, changed: new Map(changed) };
}

/** A feature beside the draft that it was read from. */
interface ReadFeature {
  readonly draft: FeatureDraft;
  readonly spec: FeatureSpec;
}

function readDrafts(
  drafts: readonly FeatureDraft[],
  around: FeatureSurroundings,
  problems: Problem[],
): readonly ReadFeature[] {
  const known = namesOf(drafts, around);
  const owners = classOwners(around.takenClasses);
  for (const other of around.knownFeatures.values()) {
    addClasses(owners, other);
  }
  const seen = new Set<string>();
  return drafts.map((draft) => {
    const { spec, problems: own } = readDraft(draft, around, known);
    const report = reportTo(own, draft.place);
    if (seen.has(spec.name.plural.kebab)) {
      report('feature/repeated', 'is there twice', 'put all of its fields into one list');
    }
    checkClasses(spec, owners, report);
    addClasses(owners, spec);
    seen.add(spec.name.plural.kebab);
    problems.push(...own);
    return { draft, spec };
  });
}

/** What can be referred to: the features that are there and those that are being built. */
function namesOf(
  drafts: readonly FeatureDraft[],
  { knownFeatures }: FeatureSurroundings,
): ReadonlyMap<string, FeatureName> {
  const known = new Map([...knownFeatures].map(([plural, { name }]) => [plural, name]));
  for (const { name, singular } of drafts) {
    const own = readFeatureName(name, singular, [], unreported);
    known.set(own.plural.kebab, own);
  }
  return known;
}

/** A name is judged where its feature is read. */
function unreported(): void {}

function placeKey(feature: string, field: string): string {
  return `${feature} ${field}`;
}

/** Where a field was written; those that nobody wrote are named. */
function placesOf(read: readonly ReadFeature[]): (feature: FeatureSpec, field: Field) => string {
  const places = new Map(
    read.flatMap(({ draft, spec }) =>
      draft.fields.map((field) => [
        placeKey(spec.name.plural.kebab, nameOf(field.name.slice(0, maxTyped)).camel),
        field.place,
      ]),
    ),
  );
  return ({ name }, field) =>
    places.get(placeKey(name.plural.kebab, field.name.camel)) ??
    `feature "${name.plural.kebab}", field "${field.name.camel}"`;
}
