import { type Code, code, joinCode, literal, use } from '../code/index.js';
import type { FileContribution } from '../contracts.js';
import type { Field } from '../spec/types.js';
import { moduleOf } from '../support/feature-paths.js';
import { propertyOf } from '../support/fields.js';
import { objectOf } from './documentation.js';
import { valueType } from './properties.js';
import { askedFields, MOST, queryFileOf, searchFields, SIZE, sortFields, sortNames } from './query.js';
import { declared, useBody } from './references.js';
import type { HouseContext } from './types.js';
import { enumOf } from './values.js';
import { wordsOf } from './words.js';
import { zodOnParameters } from './zod-routes.js';

/** Something that a list is asked for, by a parameter of its own. */
interface Question {
  readonly name: string;
  /** Nest's pipes that make the value. */
  readonly pipes: readonly Code[];
  readonly type: Code;
  readonly isOptional: boolean;
  /** What the service is told: `page: Math.max(page, 1)`. */
  readonly told: string;
  /** What the documentation says of its values. */
  readonly schema: Readonly<Record<string, Code>>;
}

/** Whether a list is asked for by parameters: nothing checks classes, and the house has no class for pages. */
const asksByParameters = ({ style: { dto, pages } }: HouseContext): boolean =>
  !dto.checked && pages.query === undefined;

/** What stands between the brackets of the route of a list. */
export function askedBy(context: HouseContext): Code {
  if (asksByParameters(context)) {
    return joinCode(questionsOf(context).map(parameterOf), ', ');
  }
  const { queryPipe } = zodOnParameters(context);
  return code`@${use('Query', '@nestjs/common')}(${queryPipe}) ${wordsOf(context).query}: ${useBody(context.places.query, context)}`;
}

/** What comes first in that route: `const query = { page: Math.max(page, 1), … };` */
export function askedFirst(context: HouseContext): readonly Code[] {
  const told = asksByParameters(context) ? questionsOf(context).map((question) => question.told) : [];
  return told.length === 0 ? [] : [code`const ${wordsOf(context).query} = { ${joinCode(told, ', ')} };`];
}

/** What the documentation says of those parameters. */
export function questionDocs(context: HouseContext): readonly Code[] {
  return asksByParameters(context) && context.style.dto.documented
    ? questionsOf(context).map(
        ({ name, schema }) =>
          code`@${use('ApiQuery', '@nestjs/swagger')}(${objectOf({ name: code`${literal(name)}`, required: code`false`, ...schema })})`,
      )
    : [];
}

/** What a list is asked for, where nothing checks it. */
export function plainQueryFile(context: HouseContext): FileContribution {
  const page = asksByParameters(context) ? pageQuestions(context) : [];
  return queryFileOf(
    [...page, ...otherQuestions(context)].map(
      ({ name, isOptional, type }) => code`${isOptional ? `${name}?` : declared(name, context)}: ${type};`,
    ),
    context,
  );
}

function parameterOf({ name, pipes, type, isOptional }: Question): Code {
  return code`@${use('Query', '@nestjs/common')}(${joinCode([literal(name), ...pipes], ', ')}) ${name}${isOptional ? '?' : ''}: ${type}`;
}

const questionsOf = (context: HouseContext): readonly Question[] => [
  ...pageQuestions(context),
  ...otherQuestions(context),
];

function pageQuestions({ style }: HouseContext): readonly Question[] {
  const size = numberQuestion('limit', SIZE, `Math.min(Math.max(limit, 1), ${MOST})`);
  return style.pages.style === 'page'
    ? [numberQuestion('page', 1, 'Math.max(page, 1)'), size]
    : [size, numberQuestion('offset', 0, 'Math.max(offset, 0)')];
}

function numberQuestion(name: string, standard: number, told: string): Question {
  return {
    name,
    pipes: [
      code`new ${use('DefaultValuePipe', '@nestjs/common')}(${standard})`,
      use('ParseIntPipe', '@nestjs/common'),
    ],
    type: code`number`,
    isOptional: false,
    told: `${name}: ${told}`,
    schema: { type: code`Number` },
  };
}

function otherQuestions(context: HouseContext): readonly Question[] {
  const { spec, places } = context;
  const sorts = use(sortNames(context), moduleOf(places.query.path));
  return [
    ...askedFields(spec).map((field) =>
      asked(propertyOf(field), valueType(field, context), pipesOf(field, context)),
    ),
    ...(searchFields(spec).length === 0 ? [] : [asked('q', code`string`)]),
    ...(sortFields(spec).length === 0 ? [] : [asked('sort', code`keyof typeof ${sorts}`)]),
  ];
}

function asked(name: string, type: Code, pipes: readonly Code[] = []): Question {
  return { name, pipes, type, isOptional: true, told: name, schema: {} };
}

const PIPES: Readonly<Partial<Record<Field['type'], string>>> = {
  integer: 'ParseIntPipe',
  float: 'ParseFloatPipe',
  boolean: 'ParseBoolPipe',
  uuid: 'ParseUUIDPipe',
};

/** A value that may be left out; text is taken as it is. */
function pipesOf(field: Field, context: HouseContext): readonly Code[] {
  if (field.kind === 'scalar' && field.type === 'enum') {
    return [
      code`new ${use('ParseEnumPipe', '@nestjs/common')}(${enumOf(field, context)}, { optional: true })`,
    ];
  }
  const pipe = field.kind === 'relation' ? context.style.id.pipe : PIPES[field.type];
  return pipe === undefined ? [] : [code`new ${use(pipe, '@nestjs/common')}({ optional: true })`];
}
