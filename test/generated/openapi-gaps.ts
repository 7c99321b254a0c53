/** The parts of an OpenAPI 3 document that are looked at. */
export interface OpenApiDocument {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components?: { readonly schemas?: Readonly<Record<string, Schema>> };
}

interface Operation {
  readonly summary?: string;
  readonly operationId?: string;
  readonly tags?: readonly string[];
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content?: Readonly<Record<string, { readonly schema?: Schema }>> };
  readonly responses: Readonly<Record<string, Response>>;
}

interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly description?: string;
  readonly schema?: Schema;
}

interface Response {
  readonly description?: string;
  readonly content?: Readonly<Record<string, { readonly schema?: Schema }>>;
}

interface Schema {
  readonly $ref?: string;
  readonly type?: string;
  readonly allOf?: readonly Schema[];
  readonly description?: string;
  readonly example?: unknown;
  readonly properties?: Readonly<Record<string, Schema>>;
}

/**
 * What a complete document would have and this one lacks: a summary, an id and a tag for each operation, a description
 * and a schema for each parameter, a body for each write, a schema for each response that has content, a documented
 * success and a 400 where something is sent, and a description and an example for each property of each schema.
 */
export function findOpenApiGaps(document: OpenApiDocument): readonly string[] {
  const operations = Object.entries(document.paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, operation]) => ({
      place: `${method.toUpperCase()} ${path}`,
      method,
      operation,
    })),
  );
  const ofOperations = operations.flatMap(({ place, method, operation }) =>
    gapsOfOperation(method, operation).map((gap) => `${place}: ${gap}`),
  );
  const ofSchemas = Object.entries(document.components?.schemas ?? {}).flatMap(([name, schema]) =>
    Object.entries(schema.properties ?? {}).flatMap(([property, own]) =>
      gapsOfProperty(own).map((gap) => `${name}.${property}: ${gap}`),
    ),
  );
  return [...ofOperations, ...ofSchemas];
}

function gapsOfOperation(method: string, operation: Operation): string[] {
  const { parameters = [], requestBody, responses } = operation;
  const codes = Object.keys(responses);
  const writes =
    method === 'patch' || (method === 'post' && parameters.every((parameter) => parameter.in !== 'path'));
  return [
    ...(['summary', 'operationId'] as const).filter((key) => !operation[key]).map((key) => `no ${key}`),
    ...((operation.tags ?? []).length === 0 ? ['no tag'] : []),
    ...parameters
      .filter(({ description }) => !description)
      .map(({ name }) => `parameter ${name} has no description`),
    ...parameters
      .filter(({ schema }) => schema === undefined)
      .map(({ name }) => `parameter ${name} has no schema`),
    ...(writes && requestBody === undefined ? ['no request body'] : []),
    ...(codes.some((code) => code.startsWith('2')) ? [] : ['no success']),
    ...((requestBody !== undefined || parameters.length > 0) && !codes.includes('400') ? ['no 400'] : []),
    ...codes.flatMap((code) => gapsOfResponse(code, responses[code])),
  ];
}

function gapsOfResponse(code: string, response: Response | undefined): string[] {
  const contents = Object.values(response?.content ?? {});
  return [
    ...(response?.description ? [] : [`${code} has no description`]),
    ...(code !== '204' && contents.length === 0 ? [`${code} has no content`] : []),
    ...(contents.every(({ schema }) => schema !== undefined) ? [] : [`${code} has no schema`]),
  ];
}

function gapsOfProperty(schema: Schema): string[] {
  const isReference = schema.$ref !== undefined || schema.allOf !== undefined;
  const isObject = schema.properties !== undefined;
  return [
    ...(isReference || schema.description ? [] : ['no description']),
    ...(isReference || isObject || schema.example !== undefined || schema.type === 'array'
      ? []
      : ['no example']),
  ];
}
