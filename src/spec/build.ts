import { type Problem, assertNoProblems } from '../errors.js';
import { type ReadField, addClasses, checkClasses, checkFieldNames, classOwners } from './clashes.js';
import type { FeatureDraft } from './drafts.js';
import { readFeatureName } from './feature-rules.js';
import { agreedSingular, parseFeatureList } from './feature-list.js';
import { normaliseField } from './normalise.js';
import { type Report, reportTo } from './problems.js';
import { quoted } from './suggest.js';
import type { FeatureName, FeatureSpec, RelationType } from './types.js';

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
  /** Kinds of relations that can be generated; `ref` when left out. */
  readonly relations?: readonly RelationType[];
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

/**
 * Reads and checks a feature: names, types, arguments, modifiers, and what they mean together and to their surroundings. The spec
 * that it gives has every default resolved and every text in canonical form, so that nobody need parse anything again.
 *
 * @throws {ProblemsError} with everything that is wrong.
 * @example
 * buildFeature({ name: 'order', fields: 'total:decimal:12:2:min=0,status:enum:pending:paid:default=pending',
 *   knownFeatures: new Map(), base: { reservedProperties: ['id'] }, takenFolders: ['common'] });
 */
export function buildFeature(input: FeatureInput): FeatureSpec {
  const { fields, options, problems } = parseFeatureList(input.fields);
  const place = `feature ${quoted(input.name)}`;
  const found = [...problems];
  const singular = agreedSingular(options, input.singular, reportTo(found, place));
  const draft: FeatureDraft = {
    place,
    name: input.name,
    ...(singular === undefined ? {} : { singular }),
    versioned: input.versioned === true || options.versioned === true,
    fields,
  };
  return buildDraft(draft, input, found);
}

/** The same for a feature that has been taken apart already; `found` are the problems that were met in doing so. */
export function buildDraft(
  draft: FeatureDraft,
  around: FeatureSurroundings,
  found: readonly Problem[] = [],
): FeatureSpec {
  const known = new Map([...around.knownFeatures].map(([plural, { name }]) => [plural, name]));
  const { spec, problems } = readDraft(draft, around, known);
  const owners = classOwners(around.takenClasses);
  for (const other of around.knownFeatures.values()) {
    addClasses(owners, other);
  }
  checkClasses(spec, owners, reportTo(problems, draft.place));
  assertNoProblems(inOrder(draft, [...found, ...problems]));
  return spec;
}

/** Understands a draft as far as it goes; `known` are the names of the features that it may refer to. */
export function readDraft(
  draft: FeatureDraft,
  { base, takenFolders, relations = ['ref'] }: Omit<FeatureSurroundings, 'knownFeatures'>,
  known: ReadonlyMap<string, FeatureName>,
): { readonly spec: FeatureSpec; readonly problems: Problem[] } {
  const problems: Problem[] = [];
  const report = reportTo(problems, draft.place);
  const name = readFeatureName(draft.name, draft.singular, takenFolders, report);
  checkNumberOfFields(draft, report);
  const read: ReadField[] = [];
  for (const each of draft.fields.slice(0, maxFields)) {
    const field = normaliseField(each, { self: name, known, relations }, reportTo(problems, each.place));
    if (field !== undefined) {
      read.push({ draft: each, field });
    }
  }
  checkFieldNames(read, base.reservedProperties, draft.versioned, problems);
  return { spec: { name, fields: read.map(({ field }) => field), versioned: draft.versioned }, problems };
}

/** Problems in the order of the fields, as the user reads them. */
export function inOrder(draft: FeatureDraft, problems: readonly Problem[]): readonly Problem[] {
  const places = draft.fields.map(({ place }) => place);
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
