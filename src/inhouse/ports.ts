import { type Code, code, use } from '../code/index.js';
import { moduleOf } from '../support/feature-paths.js';
import { withNames } from './marks.js';
import { useClass, useType } from './references.js';
import type { HouseContext, LayerStyle, Place, PortToken } from './types.js';

/** What a service is given, and by which token where its type is an interface. */
export interface Held {
  readonly type: Code;
  /** `OrderRepository`, `ORDER_REPOSITORY` or `'OrderRepository'` */
  readonly token: Code;
  /** `@Inject(ORDER_REPOSITORY) `, where the type says too little. */
  readonly injected: Code;
  /** `orderRepository` */
  readonly variable: string;
}

/** @param repository the class itself, for houses without ports */
export function heldIn(context: HouseContext, { token }: LayerStyle, repository: Place): Held {
  const { port } = context.places;
  const variable = variableOf((port ?? repository).className);
  if (port === undefined || token === undefined) {
    const type = useClass(port ?? repository);
    return { type, token: type, injected: code``, variable };
  }
  const provided = tokenCode(token, port, context);
  return {
    type: useType(port),
    token: provided,
    injected: code`@${use('Inject', '@nestjs/common')}(${provided}) `,
    variable,
  };
}

/** `IOrderRepository` -> `orderRepository` */
function variableOf(className: string): string {
  const name = className.replace(/^I(?=[A-Z][a-z])/, '');
  return name.charAt(0).toLowerCase() + name.slice(1);
}

function tokenCode({ name, value }: PortToken, port: Place, context: HouseContext): Code {
  return name === undefined
    ? code`${withNames(value, context.spec.name)}`
    : use(withNames(name, context.spec.name), moduleOf(port.path));
}

/** `export const ORDER_REPOSITORY = Symbol('ORDER_REPOSITORY');` */
export function tokenDeclaration({ name, value }: PortToken, context: HouseContext): string {
  return name === undefined
    ? ''
    : `export const ${withNames(name, context.spec.name)} = ${withNames(value, context.spec.name)};`;
}
