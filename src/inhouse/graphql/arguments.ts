import { type Code, code, joinCode, use } from '../../code/index.js';
import type { FileContribution } from '../../contracts.js';
import { propertyOf } from '../../support/fields.js';
import { call } from '../call.js';
import { absence, valueChecks, valueType } from '../properties.js';
import { filterFields, searchFields, sortFields, sortNames, sortsOf } from '../query.js';
import { useClass } from '../references.js';
import { type GraphqlContext, hasOwnArguments, isAsked } from './context.js';
import { fieldDecorator, plainField } from './fields.js';

/** What a list is asked for, where that is more than a page of the house's own. */
export function argumentsFile(context: GraphqlContext): FileContribution {
  const { places, style, graphql } = context;
  return {
    path: places.query.path,
    template: 'inhouse/graphql/arguments.ts',
    view: {
      decorator: code`@${use(graphql.lists, '@nestjs/graphql')}()`,
      className: places.query.className,
      extends: style.pages.query === undefined ? '' : code` extends ${style.pages.query.use}`,
      sorts: sortsOf(context),
      sortNames: sortNames(context),
      properties: [...filters(context), ...search(context), ...sort(context)],
    },
    purpose: 'what a list can be asked for',
  };
}

/** The class that a list is asked with; undefined where it is asked nothing. */
export function argumentsClass(context: GraphqlContext): Code | undefined {
  if (!isAsked(context)) {
    return undefined;
  }
  return hasOwnArguments(context) ? useClass(context.places.query) : context.style.pages.query?.use;
}

function filters(context: GraphqlContext): readonly Code[] {
  return filterFields(context.spec).map((field) =>
    joinCode([
      ...fieldDecorator(field, true, context),
      ...(context.graphql.validates
        ? [...absence({ ...field, optional: false }, false), ...valueChecks(field, context)]
        : []),
      code`${propertyOf(field)}?: ${valueType(field, context)};`,
    ]),
  );
}

function search(context: GraphqlContext): readonly Code[] {
  const inherited = context.style.pages.query?.members.includes('q') === true;
  return searchFields(context.spec).length === 0 || inherited
    ? []
    : [text(context, [call('IsString', ''), call('MaxLength', '', '200')], 'q?: string;')];
}

function sort(context: GraphqlContext): readonly Code[] {
  const names = sortNames(context);
  return sortFields(context.spec).length === 0
    ? []
    : [text(context, [call('IsIn', '', `Object.keys(${names})`)], `sort?: keyof typeof ${names};`)];
}

function text({ graphql }: GraphqlContext, checks: readonly Code[], declaration: string): Code {
  // What is no plain type of TypeScript is not understood unless it is said.
  const said = { ...graphql, fields: 'explicit' as const };
  return joinCode([
    ...plainField('String', said, true),
    ...(graphql.validates ? [call('IsOptional', ''), ...checks] : []),
    declaration,
  ]);
}
