import { callApplication } from '../../edit/index.js';
import { filesOf, packages, registered } from '../edits.js';
import { setupFor } from '../steps.js';
import type { AdoptionContext, Piece, PieceId } from '../types.js';

/** Files, and what is done to the application. */
function withSetup(
  piece: PieceId,
  context: AdoptionContext,
  pattern: RegExp,
): ReturnType<Piece['contribute']> {
  const { files, edits } = setupFor(piece, context);
  return { files: [...filesOf(context, pattern), ...files], edits };
}

export const requestId: Piece = {
  id: 'request-id',
  what: 'an id for each request, in its response and in its log lines',
  why: 'what a user reports can then be found in the log',
  needs: [],
  contribute: (context) => withSetup('request-id', context, /^src\/common\/http\/request-id\.ts$/),
};

export const logging: Piece = {
  id: 'logging',
  what: 'structured logs without headers and bodies',
  why: 'a machine can search them, and no secret is in them',
  needs: ['configuration', 'request-id'],
  equals: ['nestjs-pino', 'nest-winston'],
  contribute: (context) => {
    const { files, edits = [] } = withSetup('logging', context, /^src\/logging\//);
    return {
      ...packages(context, ['nestjs-pino', 'pino', 'pino-http']),
      ...(files === undefined ? {} : { files }),
      edits: [registered('LoggingModule', 'src/logging/logging.module', context), ...edits],
    };
  },
};

export const security: Piece = {
  id: 'security',
  what: 'security headers, and CORS for the origins that are named',
  why: 'browsers protect only those who tell them to',
  needs: ['configuration', 'request-id'],
  equals: ['helmet'],
  contribute: (context) => ({
    ...packages(context, ['helmet']),
    ...withSetup('security', context, /^$/),
  }),
};

export const shutdown: Piece = {
  id: 'shutdown',
  what: 'an orderly end on SIGTERM',
  why: 'requests that are being answered are answered, and connections are given back, when a new version takes over',
  needs: [],
  contribute: ({ entry, nest }) => ({
    edits: [
      {
        path: entry,
        purpose: 'ends in order',
        apply: callApplication({
          file: entry,
          method: 'enableShutdownHooks',
          // Since Nest 12: the process then ends with 0, not by the signal.
          args: nest === 12 ? 'undefined, { useProcessExit: true }' : '',
        }),
      },
    ],
  }),
};

export const errors: Piece = {
  id: 'errors',
  what: 'problem details (RFC 9457) for every error, the database’s included, and a pipe that refuses what no DTO knows',
  why: 'clients can decide by stable codes, and nothing internal leaks',
  needs: ['database', 'request-id', 'api-docs'],
  contribute: (context) => ({
    ...packages(context, ['class-transformer', 'class-validator']),
    ...withSetup('errors', context, /^src\/common\/errors\//),
  }),
};

export const apiDocs: Piece = {
  id: 'api-docs',
  what: 'an OpenAPI document and Swagger UI at /docs',
  why: 'whoever calls the service need not read its source',
  needs: [],
  equals: ['@nestjs/swagger'],
  contribute: (context) => ({
    ...packages(context, ['@nestjs/swagger']),
    ...withSetup('api-docs', context, /^$/),
  }),
};

export const pagination: Piece = {
  id: 'pagination',
  what: 'pages by number and by cursor, with whitelisted sort orders',
  why: 'no list is unbounded, and the last page is as fast as the first',
  needs: ['errors'],
  contribute: (context) =>
    withSetup('pagination', context, /^src\/common\/(pagination\/|validation\/read-with\.decorator\.ts$)/),
};

export const health: Piece = {
  id: 'health',
  what: '/health/live and /health/ready',
  why: 'an orchestrator knows when to send requests, and when to start anew',
  needs: ['errors'],
  equals: ['@nestjs/terminus'],
  isOwn: ({ reader, host }) =>
    reader.exists(host.rootModule) && /\bHealthModule\b/.test(reader.read(host.rootModule))
      ? 'a HealthModule of its own'
      : undefined,
  contribute: (context) => ({
    ...packages(context, ['@nestjs/terminus']),
    files: filesOf(context, /^src\/health\//),
    edits: [registered('HealthModule', 'src/health/health.module', context)],
  }),
};
