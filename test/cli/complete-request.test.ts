import { describe, expect, it } from 'vitest';
import { type PartialRequest, completeRequest } from '../../src/cli/complete-request.js';
import type { ProjectReader } from '../../src/contracts.js';
import { ProblemsError } from '../../src/errors.js';

const reader: ProjectReader = {
  exists: (path) => path === '.nest-persona/features/customers.yaml',
  read: () => {
    throw new Error('nothing is to be read');
  },
  list: () => [],
};

const front = { command: 'nest-persona feature', isInteractive: false };

function complete(request: Partial<PartialRequest>, isInteractive = false): Promise<PartialRequest> {
  return completeRequest(
    { fields: [], versioned: false, ...request },
    () => ({ reader, shared: undefined }),
    {
      ...front,
      isInteractive,
    },
  );
}

describe('a request without a terminal', () => {
  it.each([
    [{}, 'the name and the fields', '"nest-persona feature orders title:string:120,total:decimal:12:2"'],
    [
      { name: 'invoices' },
      'the fields',
      '"nest-persona feature invoices title:string:120,total:decimal:12:2"',
    ],
    [{ name: 'invoices', fields: ['+versioned'] }, 'the fields', 'invoices title'],
    [{ name: '../x' }, 'the fields', '"nest-persona feature orders title:string:120,total:decimal:12:2"'],
  ])('is refused for what is missing: %j', async (request, message, hint) => {
    const error: unknown = await complete(request).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(ProblemsError);
    expect(error).toMatchObject({
      kind: 'usage',
      problems: [{ message: expect.stringContaining(message), hint: expect.stringContaining(hint) }],
    });
  });
});

describe('a request that needs no question', () => {
  it.each([
    ['has fields', { name: 'orders', fields: 'title:text' }],
    ['has fields that are wrong', { name: 'orders', fields: ['title:txt', '+x'] }],
    ['is of a feature that the project has', { name: 'Customer', fields: [] }],
  ])('%s', async (_what, request) => {
    await expect(complete(request)).resolves.toEqual({ versioned: false, ...request });
    await expect(complete(request, true)).resolves.toEqual({ versioned: false, ...request });
  });

  it('does not take the fields for a name', async () => {
    await expect(complete({ name: 'title:text' }, true)).rejects.toMatchObject({
      kind: 'usage',
      problems: [{ hint: 'write it like "nest-persona feature orders title:text"' }],
    });
  });
});
