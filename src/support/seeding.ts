import type { SupportGroup } from './group.js';

const purposes = {
  'seed-source': 'how the rows of a table are made',
  fake: 'values at random, within bounds',
  vocabulary: 'what texts are made of',
  'hash-once': 'hashes the password of a seed',
  'encrypt-secret': 'encrypts the secrets of a seed',
};

/** What the seeds of features share. */
export const seedingFiles: SupportGroup = () =>
  Object.fromEntries(
    Object.entries(purposes).map(([file, purpose]) => [
      `seeding/${file}`,
      { path: `test/seeding/${file}.ts`, template: `feature/seeding/${file}.ts`, view: {}, purpose },
    ]),
  );
