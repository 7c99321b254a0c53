import { filterParameter } from './implied.js';
import type { ModifierValues } from './modifier-values.js';
import type { Report } from './problems.js';
import type { Targets } from './relations.js';
import { listParameters } from './reserved.js';
import { maxIndexedLength } from './scalar-types.js';
import { isReference } from './sides.js';
import type { Field, RelationField, ScalarField } from './types.js';

/** Rules about what a scalar field's modifiers say together. */
export function checkScalar(field: ScalarField, said: ModifierValues, report: Report): void {
  checkField(field, said, report);
  if (
    field.readonly &&
    !field.optional &&
    field.default === undefined &&
    !field.list &&
    said.settings.default === undefined
  ) {
    report(
      'field/readonly-without-value',
      'is readonly, so that nobody can give it the value that it needs',
      'add "optional" or a default',
    );
  }
  if (field.unique && field.default !== undefined) {
    report(
      'field/contradiction',
      'is unique and has a default, which the second row could not take',
      'remove "unique" or the default',
    );
  }
  if (['password', 'secret'].includes(field.type) && said.flags.hidden === false) {
    report('field/contradiction', `a ${field.type} is never shown`, 'remove "hidden=off"');
  }
  if (field.list && field.filter && field.type === 'string' && (field.length ?? 0) > maxIndexedLength) {
    report(
      'field/too-wide',
      `its items are too long for an index, so that it cannot be filtered by`,
      `allow at most ${maxIndexedLength} characters, or remove "filter"`,
    );
  }
}

/** Rules about what a relation's modifiers say together. */
export function checkRelation(
  field: RelationField,
  said: ModifierValues,
  targets: Targets,
  report: Report,
): void {
  checkField(field, said, report);
  if (field.readonly && !field.optional) {
    report(
      'field/readonly-without-value',
      'is readonly, so that nobody can give it the value that it needs',
      'add "optional"',
    );
  }
  if (field.onDelete === 'set-null' && !field.optional) {
    report(
      'field/contradiction',
      'is to be emptied when its target is deleted, but may not be empty',
      'add "optional", or use on-delete=restrict',
    );
  }
  if (field.type === 'ref' && field.unique && field.inversedBy !== undefined) {
    report(
      'field/contradiction',
      'is unique, so that its other side is no list',
      `use "one": "${field.name.camel}:one:${field.target.plural.kebab}:inversed-by=${field.inversedBy.camel}"`,
    );
  }
  if (field.type === 'one' && said.flags.unique === false) {
    report(
      'field/contradiction',
      'is one-to-one, but is not to be unique',
      'use "ref", or remove "unique=off"',
    );
  }
  if (field.target.plural.kebab === targets.self.plural.kebab && isReference(field) && !field.optional) {
    report(
      'field/self-required',
      'refers to its own feature, so that the first row could never be made',
      'add "optional"',
    );
  }
  if (isReference(field) && /.Id$/u.test(field.name.camel)) {
    const better = field.name.camel.slice(0, -2);
    report(
      'field/reference-named-id',
      `a reference is named after what it refers to: this would become "${field.name.camel}Id"`,
      `call it "${better}"; its property is "${better}Id"`,
    );
  }
}

function checkField(field: Field, { flags }: ModifierValues, report: Report): void {
  const shown = (['filter', 'sort', 'search'] as const).filter((flag) => flags[flag] === true);
  if (field.hidden && shown.length > 0) {
    report(
      'field/contradiction',
      `is hidden, but ${shown.map((flag) => `"${flag}"`).join(' and ')} would tell its value`,
      `remove "hidden" or ${shown.map((flag) => `"${flag}"`).join(' and ')}`,
    );
  }
  const parameter = filterParameter(field);
  if (flags.filter === true && listParameters.has(parameter)) {
    report(
      'field/filter-clash',
      `cannot be filtered by: every list takes a parameter "${parameter}" already`,
      'remove "filter", or choose another name',
    );
  }
}
