import { filesOf, scripts } from '../edits.js';
import type { Piece } from '../types.js';

const COMMAND =
  /^(scripts\/seed(-options)?\.mjs|test\/seeding\/.*|test\/support\/unique\.ts|tsconfig\.seed\.json)$/;

export const seeds: Piece = {
  id: 'seeds',
  what: 'the command seed, which fills a development database with what the factories of features make',
  why: 'lists, filters and pages show what they are worth with a thousand rows, not with three',
  needs: ['e2e'],
  contribute: (context) => ({
    files: [
      ...filesOf(context, COMMAND),
      // It finds the seeds by a glob, which Jest does not have.
      ...(context.dialect.testRunner === 'vitest' ? filesOf(context, /^test\/seeds\.e2e-spec\.ts$/) : []),
    ],
    edits: [scripts({ seed: 'node scripts/seed.mjs' })],
  }),
};
