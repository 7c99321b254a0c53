import type { Node } from 'oxc-parser';
import { ancestor, isFunction, keyName } from './reading/ast.js';
import { bindingOf } from './reading/imports.js';

import { isCommandFile } from './reading/roles.js';
import type { SourceFile } from './reading/source-file.js';
import type { Rule } from './rule.js';

const BLOCKING_MODULES = new Set(['fs', 'crypto', 'child_process', 'zlib', 'bcrypt', 'bcryptjs']);
/** Files that run once, before the first request. */
const BOOT_FILES =
  /^src\/(main|bootstrap|[\w-]+\.setup)\.ts$|^src\/(config|database|bootstrap)\/|\.(module|config)\.ts$|(^|\/)migrations\//;
const BOOT_METHODS = new Set(['constructor', 'onModuleInit', 'onApplicationBootstrap']);

/** Requests never wait for each other. */
export const noBlockingCalls: Rule = {
  id: 'no-blocking-calls',
  clauses: ['SP-14'],
  rationale:
    'Node serves all requests on one thread: while a synchronous call reads a file or hashes a password, every other request waits.',
  remedy: 'Use the asynchronous form (node:fs/promises, or promisify of the callback one) and await it.',
  appliesTo: () => true,
  check: (project) =>
    project.sources
      .filter(({ path }) => !BOOT_FILES.test(path) && !isCommandFile(project, path))
      .flatMap((file) =>
        file.all('CallExpression').flatMap((call) => {
          const name = blockingName(file, call.callee);
          return name === undefined || runsAtBoot(file, call)
            ? []
            : [file.breach(call, `${name} blocks the process`)];
        }),
      ),
};

/** The exported name when the callee is a `…Sync` function of a blocking module. */
function blockingName(file: SourceFile, callee: Node): string | undefined {
  if (callee.type === 'Identifier') {
    const binding = bindingOf(file, callee.name);
    return binding !== undefined && isBlocking(binding.specifier, binding.name) ? binding.name : undefined;
  }
  if (
    callee.type !== 'MemberExpression' ||
    callee.object.type !== 'Identifier' ||
    callee.property.type !== 'Identifier'
  ) {
    return undefined;
  }
  const binding = bindingOf(file, callee.object.name);
  const { name } = callee.property;
  return binding !== undefined && isBlocking(binding.specifier, name) ? name : undefined;
}

function isBlocking(specifier: string, name: string): boolean {
  return name.endsWith('Sync') && BLOCKING_MODULES.has(specifier.replace(/^node:/, ''));
}

/** At the top of a module, in a constructor or in a lifecycle hook nobody waits yet. */
function runsAtBoot(file: SourceFile, call: Node): boolean {
  const outer = ancestor(file, call, isFunction);
  if (outer === undefined) {
    return true;
  }
  const member = file.parentOf(outer);
  return member?.type === 'MethodDefinition' && BOOT_METHODS.has(keyName(member) ?? '');
}
