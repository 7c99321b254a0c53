import type { Class, Expression, MethodDefinition } from 'oxc-parser';
import { isFunction, keyName, methodsOf, typeNames } from './reading/ast.js';
import { controllersOf, entitiesOf, meaningOf, type ClassIn } from './reading/classes.js';
import { moduleUses } from './reading/imports.js';
import type { Project } from './reading/project.js';
import { descendants, type SourceFile } from './reading/source-file.js';
import type { Rule } from './rule.js';
import type { Breach } from './types.js';

/** What leaves a controller is a response DTO. */
export const noEntityInController: Rule = {
  id: 'no-entity-in-controller',
  clauses: ['SP-06'],
  rationale:
    'A row that leaves as it is shows every column that is ever added to its table, hidden ones too, and ties the API to the schema.',
  remedy: 'Let the service return a response DTO that is built from the entity property by property.',
  appliesTo: () => true,
  check: (project) => {
    const entities = entitiesOf(project);
    const isEntity = (file: SourceFile, name: string): boolean => {
      const meaning = meaningOf(project, file, name);
      return meaning.kind === 'class' && entities.some(({ node }) => node === meaning.found.node);
    };
    return controllersOf(project).flatMap((controller) =>
      importBreaches(controller.file, isEntity).concat(returnBreaches(project, controller, isEntity)),
    );
  },
};

type IsEntity = (file: SourceFile, name: string) => boolean;

function importBreaches(file: SourceFile, isEntity: IsEntity): Breach[] {
  return moduleUses(file)
    .filter(({ binds }) => binds)
    .flatMap(({ names, at }) =>
      names
        .filter(({ local }) => isEntity(file, local))
        .map(({ name }) => file.breach(at, `a controller imports the entity ${name}`)),
    );
}

/** `return this.orders.find(id)` where the method of the service is declared to return an entity. */
function returnBreaches(project: Project, { file, node }: ClassIn, isEntity: IsEntity): Breach[] {
  const services = injectedTypes(node);
  return methodsOf(node).flatMap((method) =>
    returnedCalls(method).flatMap(({ property, called, start }) => {
      const type = services.get(property);
      const service = type === undefined ? undefined : meaningOf(project, file, type);
      if (service?.kind !== 'class') {
        return [];
      }
      const target = methodsOf(service.found.node).find((candidate) => keyName(candidate) === called);
      const entity = typeNames(target?.value.returnType?.typeAnnotation).find((name) =>
        isEntity(service.found.file, name),
      );
      return entity === undefined
        ? []
        : [
            file.breach(
              { start },
              `${keyName(method) ?? 'a handler'} returns the entity ${entity} of ${type}.${called}`,
            ),
          ];
    }),
  );
}

/** Property name to type name, for `constructor(private readonly orders: OrdersService)` and plain properties. */
function injectedTypes(node: Class): ReadonlyMap<string, string> {
  const types = new Map<string, string>();
  for (const member of node.body.body) {
    if (member.type === 'PropertyDefinition') {
      const [type] = typeNames(member.typeAnnotation?.typeAnnotation);
      const name = keyName(member);
      if (name !== undefined && type !== undefined) {
        types.set(name, type);
      }
    }
    for (const parameter of member.type === 'MethodDefinition' && member.kind === 'constructor'
      ? member.value.params
      : []) {
      if (parameter.type === 'TSParameterProperty' && parameter.parameter.type === 'Identifier') {
        const [type] = typeNames(parameter.parameter.typeAnnotation?.typeAnnotation);
        if (type !== undefined) {
          types.set(parameter.parameter.name, type);
        }
      }
    }
  }
  return types;
}

function returnedCalls(method: MethodDefinition): { property: string; called: string; start: number }[] {
  const { body } = method.value;
  const nodes = body === null ? [] : [...descendants(body, (child) => !isFunction(child))];
  return nodes.flatMap((node) => {
    const call =
      node.type === 'ReturnStatement' && node.argument !== null ? unwrapped(node.argument) : undefined;
    if (call?.type !== 'CallExpression' || call.callee.type !== 'MemberExpression') {
      return [];
    }
    const { object, property } = call.callee;
    return object.type === 'MemberExpression' &&
      object.object.type === 'ThisExpression' &&
      object.property.type === 'Identifier' &&
      property.type === 'Identifier'
      ? [{ property: object.property.name, called: property.name, start: call.start }]
      : [];
  });
}

/** What stands behind `await` and behind casts. */
function unwrapped(node: Expression): Expression {
  if (node.type === 'AwaitExpression') {
    return unwrapped(node.argument);
  }
  const isCast =
    node.type === 'TSAsExpression' ||
    node.type === 'TSNonNullExpression' ||
    node.type === 'TSSatisfiesExpression';
  return isCast ? unwrapped(node.expression) : node;
}
