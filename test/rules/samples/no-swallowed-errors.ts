import type { Sample } from '../sample.js';

export const samples: readonly Sample[] = [
  {
    title: 'empty handlers',
    files: {
      'src/a.ts': `try { a(); } catch {}\ntry { a(); } catch (error) {\n}\nb().catch(() => {});\nb().catch(function () {});`,
    },
    findings: [
      'src/a.ts:1 the error',
      'src/a.ts:2 the error',
      'src/a.ts:4 the rejection',
      'src/a.ts:5 the rejection',
    ],
  },
  {
    title: 'handlers that do something',
    files: {
      'src/a.ts': `try { a(); } catch (error) { logger.warn(error); }\nb().catch((error) => { throw error; });\nc().catch(() => undefined);`,
    },
  },
  {
    title: 'handlers that say why, empty functions elsewhere, and tests',
    files: {
      'src/a.ts': `try { a(); } catch {\n  // the file may be gone already\n}\nb().catch(() => { /* best effort */ });\nb().then(() => {});`,
      'test/a.ts': `try { a(); } catch {}`,
    },
  },
];
