import { addJsonMembers, declareForDevelopment, replaceJsonText } from '../../edit/index.js';
import { filesOf, packages, registered } from '../edits.js';
import { ignored, variablesExplained } from '../plain-files.js';
import type { Piece } from '../types.js';

/** The settings that make `nest g` ours, and leave the stock schematics as they are. */
export const persona: Piece = {
  id: 'persona',
  what: 'the persona, on record',
  why: 'every run then follows the same conventions, and `nest g feature` is found',
  needs: [],
  contribute: (context) => ({
    files: filesOf(context, /^\.nest-persona\/persona\.yaml$/),
    edits: [
      {
        path: 'package.json',
        purpose: 'has nest-persona for development only',
        apply: declareForDevelopment('nest-persona', context.toolSpec),
      },
      {
        path: 'nest-cli.json',
        purpose: 'makes `nest g` use nest-persona, which brings the stock schematics along',
        apply: replaceJsonText(
          'collection',
          { from: '@nestjs/schematics', to: 'nest-persona' },
          { file: 'nest-cli.json' },
        ),
      },
    ],
  }),
};

/** Only the types: what the compiler emits stays the same. */
export const compiler: Piece = {
  id: 'compiler',
  what: 'types of ES2023 for the compiler',
  why: 'every Node.js that NestJS runs on today has them, and generated code calls them',
  needs: [],
  contribute: ({ oldLibrary }) => ({
    edits: oldLibrary
      ? [
          {
            path: 'tsconfig.json',
            purpose: 'knows ES2023',
            // The DOM is part of what a compiler without "lib" knows.
            apply: addJsonMembers(
              { lib: ['ES2023', 'DOM'] },
              { file: 'tsconfig.json', at: ['compilerOptions'] },
            ),
          },
        ]
      : [],
  }),
};

export const configuration: Piece = {
  id: 'configuration',
  what: 'one class for the environment, checked at boot, and .env.example',
  why: 'a variable that is missing or wrong stops the start with a sentence, not a request with a riddle',
  needs: [],
  contribute: (context) => ({
    ...packages(context, ['class-transformer', 'class-validator', 'reflect-metadata']),
    files: filesOf(context, /^(src\/config\/|\.env\.example$|test\/support\/environment\.ts$)/),
    edits: [
      registered('EnvironmentModule', 'src/config/environment.module', context),
      ...ignored(context),
      ...variablesExplained(context),
    ],
  }),
};
