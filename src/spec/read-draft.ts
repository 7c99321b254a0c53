import type { Problem } from '../errors.js';
import { type ReadField, checkFieldNames } from './clashes.js';
import type { FeatureDraft } from './drafts.js';
import { readFeatureName } from './feature-rules.js';
import { normaliseField } from './normalise.js';
import { type Report, reportTo } from './problems.js';
import type { FeatureSurroundings } from './surroundings.js';
import type { FeatureName, FeatureSpec } from './types.js';

/**
 * A row of more columns may not fit into a page: each long value leaves 18 bytes in the row, and a page has 8160. (PostgreSQL's
 * own limit of 1600 columns also counts those that were dropped.)
 */
const maxFields = 400;

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
