import { vi } from 'vitest';
import { describeFuzz } from '../fuzz/describe-fuzz.js';

// A third of the time of a feature. `fuzz-formatted` has formatted ones, and that a text parses is seen without it.
vi.mock('../../src/render/format.js', () => ({
  formatText: (text: string) => Promise.resolve(text),
  formatEdited: (_before: string, after: string) => Promise.resolve(after),
}));

describeFuzz({ persona: 'building-ville', runs: 5000, series: 2 });
