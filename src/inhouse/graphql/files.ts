import { code, docComment, joinCode, literal, use } from '../../code/index.js';
import type { FileContribution, Table } from '../../contracts.js';
import type { ScalarField } from '../../spec/types.js';
import { entityFile, enumFile } from '../entity.js';
import { useClass } from '../references.js';
import { argumentsFile } from './arguments.js';
import { type GraphqlContext, hasOwnArguments } from './context.js';
import { enumRegistration } from './fields.js';
import { createInputFile, updateInputFile } from './inputs.js';
import { enumsOf, modelFile } from './object-type.js';
import { resolverFile } from './resolver.js';
import { graphqlServiceFile } from './service.js';
import { graphqlServiceSpec, resolverSpec } from './specs.js';

/** What a feature is made of that is asked over GraphQL. */
export function graphqlFiles(context: GraphqlContext, table: Table): readonly FileContribution[] {
  const { graphql, style } = context;
  return [
    moduleFile(context),
    resolverFile(context),
    graphqlServiceFile(context),
    ...(style.specs === undefined ? [] : [graphqlServiceSpec(context)]),
    ...(style.specs === undefined || !graphql.specs ? [] : [resolverSpec(context)]),
    entityFile(context, table),
    ...(graphql.object === 'model' ? [modelFile(context)] : []),
    ...enumsOf(context).map((field) => enumOfSchema(field, context)),
    createInputFile(context),
    updateInputFile(context),
    ...(hasOwnArguments(context) ? [argumentsFile(context)] : []),
  ];
}

function moduleFile(context: GraphqlContext): FileContribution {
  const { spec, places, graphql } = context;
  const service = useClass(places.service);
  return {
    path: places.module.path,
    template: 'inhouse/graphql/module.ts',
    view: {
      module: places.module.className,
      imported: joinCode(
        [
          code`${use('TypeOrmModule', '@nestjs/typeorm')}.forFeature([${useClass(places.entity)}])`,
          ...graphql.modules,
        ],
        ', ',
      ),
      providers: joinCode([useClass(places.resolver), service], ', '),
      exports: service,
    },
    purpose: `joins what belongs to ${spec.name.plural.words}`,
  };
}

/** An enum that the schema has to be told of; where entities do that, it is as any other. */
function enumOfSchema(field: ScalarField, context: GraphqlContext): FileContribution {
  const file = enumFile(field, context);
  if (context.graphql.enums === 'entity') {
    return file;
  }
  const { text, imports } = enumRegistration(field, context);
  const { className, path } = context.places.enumOf(field);
  const own = path.replace(/\.ts$/, '');
  return {
    ...file,
    template: 'inhouse/graphql/enum.ts',
    view: {
      comment: docComment(...(field.description === undefined ? [] : [field.description])),
      name: className,
      members: (field.values ?? []).map(({ member, value }) => code`${member} = ${literal(value)},`),
      // A file imports nothing from itself.
      registration: { text, imports: imports.filter(({ from }) => from !== own) },
    },
  };
}
