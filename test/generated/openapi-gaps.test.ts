import { describe, expect, it } from 'vitest';
import { findOpenApiGaps, type OpenApiDocument } from './openapi-gaps.js';

const complete: OpenApiDocument = {
  paths: {
    '/orders': {
      post: {
        summary: 'Create an order',
        operationId: 'createOrder',
        tags: ['orders'],
        requestBody: {
          content: { 'application/json': { schema: { $ref: '#/components/schemas/CreateOrderDto' } } },
        },
        responses: {
          '201': { description: 'The order.', content: { 'application/json': { schema: { $ref: '#/x' } } } },
          '400': {
            description: 'Not valid.',
            content: { 'application/problem+json': { schema: { $ref: '#/x' } } },
          },
        },
      },
    },
  },
  components: {
    schemas: {
      CreateOrderDto: {
        properties: { title: { type: 'string', description: 'Title.', example: 'A title' } },
      },
    },
  },
};

describe('findOpenApiGaps', () => {
  it('finds none in a complete document', () => {
    expect(findOpenApiGaps(complete)).toEqual([]);
  });

  it.each<[string, (document: OpenApiDocument) => OpenApiDocument, string]>([
    ['summary', (document) => changed(document, { summary: '' }), 'POST /orders: no summary'],
    ['body', (document) => changed(document, { requestBody: undefined }), 'POST /orders: no request body'],
    [
      '400',
      (document) =>
        changed(document, { responses: { '201': { description: 'x', content: { a: { schema: {} } } } } }),
      'POST /orders: no 400',
    ],
    [
      'content',
      (document) =>
        changed(document, {
          responses: {
            '201': { description: 'x' },
            '400': { description: 'x', content: { a: { schema: {} } } },
          },
        }),
      'POST /orders: 201 has no content',
    ],
    [
      'parameter',
      (document) => changed(document, { parameters: [{ name: 'q', in: 'query', schema: {} }] }),
      'POST /orders: parameter q has no description',
    ],
    [
      'example',
      (document) => ({
        ...document,
        components: {
          schemas: { CreateOrderDto: { properties: { title: { type: 'string', description: 'Title.' } } } },
        },
      }),
      'CreateOrderDto.title: no example',
    ],
  ])('notices a missing %s', (_what, breakIt, gap) => {
    expect(findOpenApiGaps(breakIt(complete))).toContain(gap);
  });
});

function changed(document: OpenApiDocument, change: object): OpenApiDocument {
  const item = document.paths['/orders'];
  return {
    ...document,
    paths: { '/orders': { post: Object.assign({ responses: {} }, item?.['post'], change) } },
  };
}
