#!/usr/bin/env node
import module from 'node:module';

// Compiled code is kept between runs (Node.js 22 and later), which is some tenth of a run; so it comes before the rest.
module.enableCompileCache?.();
const { run } = await import('./run.js');

process.exitCode = await run(process.argv.slice(2));
