import type { Problem } from '../errors.js';
import type { FieldDraft } from './drafts.js';
import { nameOf } from './names.js';
import { type Report, reportTo } from './problems.js';
import { idsProperty, isJoined, isReference } from './sides.js';
import { quoted } from './suggest.js';
import type { FeatureSpec, Field, Name } from './types.js';

/** A field beside the draft that it was read from. */
export interface ReadField {
  readonly draft: FieldDraft;
  readonly field: Field;
}

/**
 * Checks the fields of a feature against each other and against the properties that every row has. Names are compared without
 * case: two properties that differ in nothing else are mistaken for each other, by people and by clients.
 */
export function checkFieldNames(
  fields: readonly ReadField[],
  reserved: readonly string[],
  versioned: boolean,
  problems: Problem[],
): void {
  const owners = new Map<string, string | undefined>(
    reserved.map((property) => [keyOf(nameOf(property)), undefined]),
  );
  if (versioned) {
    owners.set('version', undefined);
  }
  for (const { draft, field } of fields) {
    checkOne(field, draft, owners, reportTo(problems, draft.place));
  }
  checkFormerNames(fields, problems);
}

function checkOne(
  field: Field,
  draft: FieldDraft,
  owners: Map<string, string | undefined>,
  report: Report,
): void {
  const first = propertiesOf(field).find((property) => owners.has(property.toLowerCase()));
  const owner = first === undefined ? undefined : owners.get(first.toLowerCase());
  if (first !== undefined && owner === undefined) {
    report(
      'field/base-clash',
      `every row has a property "${first}" of its own`,
      first === 'version'
        ? 'choose another name, or do without --versioned'
        : 'remove it, or choose another name',
    );
  } else if (first !== undefined) {
    report(
      'field/duplicate',
      owner === draft.name ? 'is there twice' : `cannot be told from the field ${quoted(owner ?? '')}`,
      'remove or rename one of them',
    );
  }
  for (const property of propertiesOf(field)) {
    owners.set(property.toLowerCase(), owners.get(property.toLowerCase()) ?? draft.name);
  }
}

/** A reference has two: the id that it holds, and the row that it loads. So has a join table: what it loads, and the ids in a body. */
export function propertiesOf(field: Field): readonly string[] {
  const { camel } = field.name;
  if (isReference(field)) {
    return [camel, `${camel}Id`];
  }
  return isJoined(field) ? [camel, idsProperty(field)] : [camel];
}

/** A column that is renamed must be gone, and can become only one other. */
function checkFormerNames(fields: readonly ReadField[], problems: Problem[]): void {
  const present = new Set(fields.map(({ field }) => keyOf(field.name)));
  const claimed = new Set<string>();
  for (const { draft, field } of fields) {
    if (field.was === undefined) {
      continue;
    }
    const former = field.was.toLowerCase();
    if (present.has(former)) {
      const message = `was ${quoted(field.was)}, but there is a field of that name`;
      reportTo(problems, draft.place)('field/bad-was', message, 'rename in two steps, with a migration each');
    } else if (claimed.has(former)) {
      const message = `was ${quoted(field.was)}, but another field was that too`;
      reportTo(problems, draft.place)('field/bad-was', message, 'say it of one of them');
    }
    claimed.add(former);
  }
}

/**
 * Class names that a feature brings, whatever the persona adds: two features with one of them in common could not be imported
 * into one file, and would share a schema in the API document.
 */
export function classNamesOf({ name, fields }: FeatureSpec): readonly string[] {
  const { singular, plural } = name;
  return [
    singular.pascal,
    `Create${singular.pascal}Dto`,
    `Update${singular.pascal}Dto`,
    `${singular.pascal}ResponseDto`,
    `${singular.pascal}ListResponseDto`,
    `List${plural.pascal}QueryDto`,
    ...['Module', 'Controller', 'Service', 'Repository'].map((suffix) => `${plural.pascal}${suffix}`),
    ...fields
      .filter((field) => field.kind === 'scalar' && field.type === 'enum')
      .map((field) => `${singular.pascal}${field.name.pascal}`),
  ];
}

/** Who has a class name already: the project or a feature of it, as messages name them. */
export type ClassOwners = Map<string, string>;

export function classOwners(takenClasses: readonly string[] = []): ClassOwners {
  return new Map(takenClasses.map((name) => [name, 'the project']));
}

export function addClasses(owners: ClassOwners, spec: FeatureSpec): void {
  for (const className of classNamesOf(spec)) {
    owners.set(className, ownerOf(spec));
  }
}

function ownerOf({ name }: FeatureSpec): string {
  return `the feature "${name.plural.kebab}"`;
}

/**
 * Reports class names that a feature shares with another feature, with the project, or has twice itself. One of its own name is
 * not another: it is about to be replaced, or has been reported.
 */
export function checkClasses(spec: FeatureSpec, owners: ClassOwners, report: Report): void {
  const own = new Set<string>();
  for (const className of classNamesOf(spec)) {
    const owner = own.has(className) ? 'this feature' : owners.get(className);
    if (owner !== undefined && owner !== ownerOf(spec)) {
      report(
        'feature/class-clash',
        `its class "${className}" would have the name of one that ${owner} has`,
        'choose another name, or another singular',
      );
    }
    own.add(className);
  }
}

function keyOf(name: Name): string {
  return name.camel.toLowerCase();
}
