import { type Problem } from '../errors.js';
import { propertiesOf } from './clashes.js';
import { readFieldName } from './identifiers.js';
import { type Report, reportTo } from './problems.js';
import { isOwner, isReference } from './sides.js';
import { quoted } from './suggest.js';
import type { FeatureSpec, Field, Name, RelationField, RelationType } from './types.js';

/** A field that one feature gets because a relation of another one needs its other side. */
export interface AddedSide {
  /** Kebab-case plural of the feature that gets it. */
  readonly feature: string;
  readonly field: RelationField;
  /** The relation that asks for it, and its feature. */
  readonly asked: { readonly feature: FeatureSpec; readonly field: RelationField };
}

export interface Paired {
  /** All features; both sides of each relation name each other. */
  readonly features: ReadonlyMap<string, FeatureSpec>;
  readonly added: readonly AddedSide[];
}

/** What the two sides of a relation are to each other. */
const otherTypes: Record<RelationType, RelationType> = {
  ref: 'many',
  many: 'ref',
  one: 'one',
  'many-to-many': 'many-to-many',
};

/**
 * Joins the two sides of relations: what is said on one side is added to the other. The side that holds the relation stays
 * optional where it is added, as rows may be there already.
 *
 * @param features all of a project, by kebab-case plural
 * @param asking those whose relations are looked at
 * @param reserved properties that every row has
 * @param placeOf where a field was written
 */
export function pairRelations(
  features: ReadonlyMap<string, FeatureSpec>,
  asking: readonly string[],
  reserved: readonly string[],
  placeOf: (feature: FeatureSpec, field: Field) => string,
  problems: Problem[],
): Paired {
  const pairing = new Pairing(features, reserved);
  for (const plural of asking) {
    const feature = features.get(plural);
    for (const field of feature?.fields ?? []) {
      if (feature !== undefined && field.kind === 'relation') {
        pairing.join(feature, field, reportTo(problems, placeOf(feature, field)));
      }
    }
  }
  return { features: pairing.features, added: pairing.added };
}

class Pairing {
  readonly features: Map<string, FeatureSpec>;
  readonly added: AddedSide[] = [];

  constructor(
    features: ReadonlyMap<string, FeatureSpec>,
    private readonly reserved: readonly string[],
  ) {
    this.features = new Map(features);
  }

  join(feature: FeatureSpec, field: RelationField, report: Report): void {
    const target = this.features.get(field.target.plural.kebab);
    const name = target && this.otherName(feature, field, target, report);
    if (target === undefined || name === undefined) {
      return;
    }
    const other = target.fields.find((each) => each.name.camel === name.camel);
    if (other === undefined) {
      this.add(target, otherSide(feature, field, name), { feature, field }, report);
      this.connect(feature, field, name);
    } else if (isOtherSide(other, feature, field)) {
      this.connect(feature, field, name);
      this.connect(target, other, field.name);
    } else {
      report(
        'field/other-side',
        `its other side is to be ${quoted(name.camel)} of ${target.name.plural.kebab}, which is something else: ${describe(other)}`,
        `name another one: ${isOwner(field) ? 'inversed-by' : 'mapped-by'}=…`,
      );
    }
  }

  /** What the other side is called, or nothing where none is asked for. */
  private otherName(
    feature: FeatureSpec,
    field: RelationField,
    target: FeatureSpec,
    report: Report,
  ): Name | undefined {
    if (field.type !== 'many' || field.mappedBy !== undefined) {
      return field.mappedBy ?? field.inversedBy;
    }
    const candidates = target.fields.filter((each) => isOtherSide(each, feature, field));
    if (candidates.length > 1) {
      const names = candidates.map(({ name }) => name.camel);
      report(
        'field/other-side',
        `${names.join(' and ')} of ${target.name.plural.kebab} both refer here`,
        `say which one is meant: mapped-by=${names[0] ?? ''}`,
      );
      return undefined;
    }
    return candidates[0]?.name ?? feature.name.singular;
  }

  private add(target: FeatureSpec, field: RelationField, asked: AddedSide['asked'], report: Report): void {
    const taken = new Set(
      [...this.reserved, 'version', ...target.fields.flatMap(propertiesOf)].map((each) => each.toLowerCase()),
    );
    const clash = propertiesOf(field).find((property) => taken.has(property.toLowerCase()));
    if (clash !== undefined) {
      report(
        'field/other-side',
        `its other side would be ${quoted(field.name.camel)} of ${target.name.plural.kebab}, which has a property "${clash}" already`,
        `name another one: ${isOwner(asked.field) ? 'inversed-by' : 'mapped-by'}=…`,
      );
      return;
    }
    if (readFieldName(field.name.camel, isReference(field), report) === undefined) {
      return;
    }
    this.added.push({ feature: target.name.plural.kebab, field, asked });
    this.change(target, (fields) => [...fields, field]);
  }

  /** Lets a side name the other one. */
  private connect(feature: FeatureSpec, field: Field, other: Name): void {
    this.change(feature, (fields) =>
      fields.map((each) =>
        each.kind === 'relation' && each.name.camel === field.name.camel
          ? { ...each, ...(isOwner(each) ? { inversedBy: other } : { mappedBy: other }) }
          : each,
      ),
    );
  }

  private change(feature: FeatureSpec, change: (fields: readonly Field[]) => readonly Field[]): void {
    const plural = feature.name.plural.kebab;
    const latest = this.features.get(plural) ?? feature;
    this.features.set(plural, { ...latest, fields: change(latest.fields) });
  }
}

/** Whether a field can be, and is not to something else, the other side of a relation. */
function isOtherSide(other: Field, feature: FeatureSpec, field: RelationField): boolean {
  if (other.kind !== 'relation' || (other.name.camel === field.name.camel && isSame(feature, other, field))) {
    return false;
  }
  const said = other.mappedBy ?? other.inversedBy;
  return (
    other.type === otherTypes[field.type] &&
    isOwner(other) !== isOwner(field) &&
    other.target.plural.kebab === feature.name.plural.kebab &&
    (said === undefined || said.camel === field.name.camel)
  );
}

/** A relation of a feature to itself is not its own other side. */
function isSame(feature: FeatureSpec, other: RelationField, field: RelationField): boolean {
  return feature.name.plural.kebab === field.target.plural.kebab && other.type === field.type;
}

function otherSide(feature: FeatureSpec, field: RelationField, name: Name): RelationField {
  const type = otherTypes[field.type];
  const isHolder = !isOwner(field);
  const isColumn = isHolder && type !== 'many-to-many';
  return {
    kind: 'relation',
    type,
    name,
    target: feature.name,
    optional: isColumn,
    unique: isColumn && type === 'one',
    index: false,
    readonly: false,
    hidden: false,
    filter: isColumn,
    sort: false,
    onDelete: type === 'many-to-many' ? 'cascade' : isColumn ? 'set-null' : 'restrict',
    ...(isHolder ? { inversedBy: field.name } : { mappedBy: field.name }),
  };
}

function describe(field: Field): string {
  return field.kind === 'scalar'
    ? field.type
    : `${field.type} of ${field.target.plural.kebab}${isReference(field) ? ', a reference' : ''}`;
}
