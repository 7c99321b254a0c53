import type { FeatureContext } from '../contracts.js';
import { idsProperty, isJoined } from '../spec/sides.js';
import type { FeatureSpec, RelationField } from '../spec/types.js';
import { listsOf, referencesOf } from './fields.js';

/** A relation to several rows, by the names that repository, service, controller and tests give it. */
export interface RelatedList {
  readonly field: RelationField;
  /** The last part of its route: `order-items` in `/orders/:id/order-items`. */
  readonly path: string;
  /** `findItemsOf` */
  readonly find: string;
  /** `listItemsOf` */
  readonly list: string;
  /** Only of a relation that is held here. */
  readonly join?: RelatedJoin;
}

export interface RelatedJoin {
  /** `replaceTagsOf` */
  readonly replace: string;
  /** `checkTags`: throws when one of them is not there. */
  readonly check: string;
  /** `missingTags`: those that are not there. */
  readonly missing: string;
  /** `tagIds`, in the body of a creation. */
  readonly ids: string;
}

/** The relations of a feature that lead to several rows. */
export function relatedLists(spec: FeatureSpec): readonly RelatedList[] {
  return listsOf(spec).map(relatedList);
}

function relatedList(field: RelationField): RelatedList {
  return {
    field,
    path: field.name.kebab,
    find: `find${field.name.pascal}Of`,
    list: `list${field.name.pascal}Of`,
    ...(isJoined(field) && { join: joinNames(field) }),
  };
}

function joinNames(field: RelationField): RelatedJoin {
  const { pascal } = field.target.plural;
  return {
    replace: `replace${field.name.pascal}Of`,
    check: `check${pascal}`,
    missing: `missing${pascal}`,
    ids: idsProperty(field),
  };
}

/** References of a feature to itself that form a tree: a row must not come below itself. */
export function treesOf(spec: FeatureSpec): readonly RelationField[] {
  return referencesOf(spec).filter(
    ({ type, target, inversedBy, readonly }) =>
      type === 'ref' &&
      !readonly &&
      inversedBy !== undefined &&
      target.plural.kebab === spec.name.plural.kebab,
  );
}

/** `leadsByParentTo` */
export function leadsTo({ name }: RelationField): string {
  return `leadsBy${name.pascal}To`;
}

/** Whether a relation leads back to its own feature. */
export function isToItself({ target }: RelationField, spec: FeatureSpec): boolean {
  return target.plural.kebab === spec.name.plural.kebab;
}

/** The field at the other end of a relation, where both ends know each other. */
export function otherSideOf(
  field: RelationField,
  { spec, host }: Pick<FeatureContext, 'spec' | 'host'>,
): RelationField | undefined {
  const name = field.mappedBy ?? field.inversedBy;
  const target = isToItself(field, spec) ? spec : host.features.get(field.target.plural.kebab)?.spec;
  const other = target?.fields.find((each) => each.name.camel === name?.camel);
  return other?.kind === 'relation' ? other : undefined;
}
