import { type Code, code, use } from '../code/index.js';
import type { FeatureName } from '../spec/types.js';
import { sentence } from '../support/feature-names.js';
import { withNames } from './marks.js';
import type { HouseContext, WordStyle } from './types.js';

/** What methods and variables of a feature are called. */
export interface Words {
  readonly controller: WordStyle['controller'];
  readonly service: WordStyle['service'];
  readonly created: string;
  readonly updated: string;
  readonly query: string;
  readonly repository: string;
  /** Methods of a service that only it calls. */
  readonly find: string;
  readonly store: string;
}

/** The house's words with the feature's names in them. */
export function wordsOf({ spec: { name }, style: { words } }: HouseContext): Words {
  const taken = new Set([name.singular.camel, name.plural.camel]);
  const variable = (word: string, standard: string): string => {
    const filled = withNames(word, name);
    return taken.has(filled) ? standard : filled;
  };
  const service = filledIn(words.service, name);
  const others = new Set(Object.values(service));
  return {
    controller: filledIn(words.controller, name),
    service,
    created: variable(words.created, 'dto'),
    updated: variable(words.updated, 'dto'),
    query: variable(words.query, 'query'),
    repository: withNames(words.repository, name),
    find: others.has('find') ? 'load' : 'find',
    store: others.has('store') ? 'keep' : 'store',
  };
}

function filledIn(names: WordStyle['service'], name: FeatureName): WordStyle['service'] {
  const { create, list, one, update, remove } = names;
  return {
    create: withNames(create, name),
    list: withNames(list, name),
    one: withNames(one, name),
    update: withNames(update, name),
    remove: withNames(remove, name),
  };
}

/** `` new NotFoundException(`There is no order ${id}`) ``, or what the house throws then. */
export function absent({ spec: { name }, style: { words, id } }: HouseContext): Code {
  const { absence } = words;
  return absence === undefined
    ? missing(name.singular.words, id.property, 'NotFoundException')
    : { text: said(absence.thrown.text, name, id.property), imports: absence.thrown.imports };
}

/** The class that is thrown for a row that is not there; '' where a function makes the error. */
export function absenceClass({ style: { words } }: HouseContext): Code {
  const { absence } = words;
  const name = absence === undefined ? 'NotFoundException' : absence.className;
  const imported = absence?.thrown.imports.filter((one) => (one.alias ?? one.name) === name);
  return name === undefined
    ? code``
    : imported === undefined
      ? use(name, '@nestjs/common')
      : { text: name, imports: imported };
}

/** `` new BadRequestException(`There is no customer ${customerId}`) `` */
export function missing(words: string, variable: string, exception: string): Code {
  return code`new ${use(exception, '@nestjs/common')}(\`There is no ${words} \${${variable}}\`)`;
}

/** `order line` -> `Order line` */
const capital = (words: string): string => sentence(words).slice(0, -1);

/** A text of the house for readers, with the feature's names. */
export const saidOf = (text: string, { spec, style }: HouseContext): string =>
  said(text, spec.name, style.id.property);

function said(text: string, name: FeatureName, id: string): string {
  const { singular, plural } = name;
  return withNames(
    text
      .replaceAll('{Singular:words}', capital(singular.words))
      .replaceAll('{singular:words}', singular.words)
      .replaceAll('{Plural:words}', capital(plural.words))
      .replaceAll('{plural:words}', plural.words)
      .replaceAll('{id}', id),
    name,
  );
}
