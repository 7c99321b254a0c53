import { code, use } from '../../code/index.js';
import type { Problem } from '../../errors.js';
import type { House } from '../../host/house/index.js';
import type { HousePlaces, Place, ZodPart, ZodStyle } from '../../inhouse/index.js';
import type { FeatureName } from '../../spec/types.js';
import { filled } from './places.js';

type Facts = NonNullable<House['zod']['value']>;
type Role = NonNullable<Facts['roles']['create']>;
type Roles = Readonly<Record<ZodPart, Role>>;

const PARTS = ['create', 'update', 'query', 'response', 'list'] as const;

/** How a house whose bodies are schemas declares them; undefined where they are classes with decorators, or none check them. */
export function zodStyle(house: House, placesOf: (name: FeatureName) => HousePlaces): ZodStyle | undefined {
  const facts = house.dtos.value.style === 'zod' ? house.zod.value : undefined;
  if (facts?.pipe === undefined || facts.z === undefined) {
    return undefined;
  }
  const { version, pipe, formats, strict, moment, z } = facts;
  const roles = rolesOf(facts);
  return {
    kind: facts.kind,
    z,
    makesClass: facts.makesClass ?? use('createZodDto', 'nestjs-zod'),
    isFour: version.major >= 4,
    formats,
    knowsDates: version.major >= 4 || version.minor >= 23,
    strict,
    exportsSchemas: facts.exportsSchemas,
    schemasOf: (name) => {
      const at = placed(house, placesOf(name), name);
      const schemaAt = (part: ZodPart): Place | undefined => {
        const { schema } = roles[part];
        return schema === undefined ? undefined : at(schema, 'camel');
      };
      return {
        create: schemaAt('create'),
        update: schemaAt('update'),
        query: schemaAt('query'),
        response: schemaAt('response'),
        list: schemaAt('list'),
      };
    },
    answers: facts.roles.response !== undefined || facts.serializer !== undefined,
    moment:
      moment === undefined
        ? {
            code: formats === 'functions' ? code`${z}.iso.datetime()` : code`${z}.string().datetime()`,
            isText: true,
          }
        : { code: moment, isText: !moment.text.endsWith('date()') },
    page: facts.page?.schema,
    pipe,
    serializer: facts.serializer,
  };
}

/** Places whose bodies, queries and answers lie where the schemas of the house do. */
export function withSchemas(
  house: House,
  placesOf: (name: FeatureName) => HousePlaces,
): (name: FeatureName) => HousePlaces {
  const facts = house.dtos.value.style === 'zod' ? house.zod.value : undefined;
  if (facts === undefined) {
    return placesOf;
  }
  const roles = rolesOf(facts);
  return (name) => {
    const places = placesOf(name);
    const at = placed(house, places, name);
    const answers = facts.roles.response !== undefined || facts.serializer !== undefined;
    const own = PARTS.filter((part) => answers || (part !== 'response' && part !== 'list'));
    return { ...places, ...Object.fromEntries(own.map((part) => [part, at(roles[part].type, 'pascal')])) };
  };
}

/** Where nobody checks what is sent, nothing says how a new feature would have it checked. */
export function zodProblems({ zod, dtos }: House): readonly Problem[] {
  return zod.value?.pipe !== undefined && zod.value.z !== undefined
    ? []
    : [
        {
          code: 'house/other-dtos',
          place: dtos.evidence[0]?.file ?? 'package.json',
          message:
            'the bodies of requests are Zod schemas here, and no pipe was found that checks routes by them',
          hint: 'check a route by a pipe, as in "@Body(new ZodValidationPipe(schema))" or "{ provide: APP_PIPE, useClass: ZodValidationPipe }", so that there is a way to follow',
        },
      ];
}

function placed({ naming }: House, places: HousePlaces, name: FeatureName) {
  const home = places.module.path.slice(0, places.module.path.lastIndexOf('/'));
  return ({ file, className }: Role['type'], kind: 'camel' | 'pascal'): Place => {
    const path = filled(file, name, naming.value.case);
    return {
      path: path.startsWith('src/') ? path : `${home}/${path}`,
      className: filled(className, name, kind),
    };
  };
}

/** What the house has, and for what it has none of, names that fit these. */
function rolesOf({ roles, kind }: Facts): Roles {
  const create = roles.create ?? {
    type: { file: 'dto/create-{singular}.dto.ts', className: 'Create{Singular}Dto' },
    schema: { file: 'dto/create-{singular}.dto.ts', className: 'create{Singular}Schema' },
  };
  const query = roles.query ?? renamed(create, 'list');
  const response = roles.response ?? answering(create, '', kind);
  return {
    create,
    update: roles.update ?? renamed(create, 'update'),
    query,
    response,
    list: roles.list ?? answering(response, 'list', kind),
  };
}

/** `CreateOrderDto` -> `UpdateOrderDto` */
function renamed({ type, schema }: Role, verb: string): Role {
  const other = ({ file, className }: Role['type']): Role['type'] => ({
    file: file.replace(/create(?=[-_.{A-Z])/, verb),
    className: className.replace('Create', capital(verb)).replace(/^create/, verb),
  });
  return { type: other(type), schema: schema && other(schema) };
}

/** `CreateOrderDto` -> `OrderResponseDto` -> `OrderListResponseDto` */
function answering({ type, schema }: Role, more: '' | 'list', kind: Facts['kind']): Role {
  const file = (path: string): string =>
    more === ''
      ? path.replace(/create[-_.]?(\{\w+\})/, '$1-response').replace(/(\{\w+\})[-_.]create/, '$1-response')
      : path.replace(/(\{\w+\})(-?)(?=[^/]*response)/, '$1-list$2');
  const name = (text: string): string =>
    more === 'list'
      ? text.replace(/\{(singular|plural)\}/i, '{$1}List')
      : text.startsWith('{s') || text.startsWith('c')
        ? '{singular}ResponseSchema'
        : text.endsWith('Schema')
          ? '{Singular}ResponseSchema'
          : kind === 'schemas' && !/dto$/i.test(text)
            ? '{Singular}Response'
            : '{Singular}ResponseDto';
  const other = (one: Role['type']): Role['type'] => ({
    file: file(one.file),
    className: name(one.className),
  });
  return { type: other(type), schema: schema && other(schema) };
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
