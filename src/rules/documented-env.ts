import type { Node } from 'oxc-parser';
import { keyName, publicProperties, stringValue } from './reading/ast.js';
import { namedClasses } from './reading/classes.js';
import { bindingOf } from './reading/imports.js';
import { isTest, type Project } from './reading/project.js';
import type { SourceFile } from './reading/source-file.js';
import type { Rule } from './rule.js';

/** `.env.example`, `.env.sample`, `env.template`, `example.env`, `.env.example.local` … */
const EXAMPLE = /^(?=.*env)(?=.*(example|sample|template|dist))[\w.-]+$/i;
/** Set by the platform, the shell or the tool that runs the process; nobody writes them into a `.env`. */
const PLATFORM =
  /^(NODE_ENV|NODE_OPTIONS|CI|TZ|HOME|PATH|PWD|USER|HOSTNAME|TMPDIR|NO_COLOR|FORCE_COLOR|VITEST.*|JEST_.*|npm_.*|GITHUB_.*)$/;
const VARIABLE = /^[A-Z][A-Z0-9]*(_[A-Z0-9]+)*$/;

interface Read {
  readonly file: SourceFile;
  readonly at: Node;
  readonly variable: string;
}

/** Who runs the service learns from one file what to set. */
export const documentedEnv: Rule = {
  id: 'documented-env',
  clauses: ['BV-30'],
  rationale: 'A variable that is written down nowhere is found out by the failure of a deployment.',
  remedy: 'Add the variable to .env.example, with an example and a sentence on what it does.',
  appliesTo: () => true,
  check: (project) => {
    const known = documentedVariables(project);
    const reads = project.files
      .flatMap((file) => [...processReads(file), ...configReads(file), ...validatedMembers(file)])
      .filter(({ variable }) => !PLATFORM.test(variable) && !known.has(variable))
      .filter(({ file, variable }) => !isTest(file.path) || !isInReadme(project, variable));
    return reads
      .filter(({ variable }, index) => index === firstRead(reads, variable))
      .map(({ file, at, variable }) =>
        file.breach(at, `${variable} is read, and .env.example does not tell of it`),
      );
  },
};

/** What only tests read is no configuration of the service, so that the README may tell of it instead. */
function isInReadme(project: Project, variable: string): boolean {
  return (project.text('README.md') ?? '').includes(variable);
}

/** One finding per variable is enough: at the first of its reads. */
function firstRead(reads: readonly Read[], variable: string): number {
  return reads.findIndex((read) => read.variable === variable);
}

/** Also those that are commented out: so are optional ones as a rule. */
function documentedVariables(project: Project): ReadonlySet<string> {
  const texts = project
    .filesIn('')
    .filter((name) => EXAMPLE.test(name))
    .map((path) => project.text(path) ?? '');
  return new Set(
    texts.flatMap((text) =>
      [...text.matchAll(/^[\s#]*(?:export\s+)?(\w+)\s*=/gm)].map((match) => match[1] ?? ''),
    ),
  );
}

/** `process.env.X`, `process.env['X']`, `const { X } = process.env`; not what is written to it. */
function processReads(file: SourceFile): Read[] {
  const members = file.all('MemberExpression').flatMap((node) => {
    if (!isEnv(file, node.object) || isWrite(file, node)) {
      return [];
    }
    const variable = node.computed ? stringValue(node.property) : node.property.name;
    return variable === undefined ? [] : [{ file, at: node, variable }];
  });
  const taken = file.all('VariableDeclarator').flatMap(({ id, init }) =>
    id.type === 'ObjectPattern' && init !== null && isEnv(file, init)
      ? id.properties.flatMap((property) => {
          const variable = property.type === 'Property' ? keyName(property) : undefined;
          return variable === undefined ? [] : [{ file, at: property, variable }];
        })
      : [],
  );
  return [...members, ...taken];
}

/** `process.env`, or `env` after `import { env } from 'node:process'`. */
function isEnv(file: SourceFile, node: Node): boolean {
  if (node.type === 'Identifier') {
    const binding = bindingOf(file, node.name);
    return binding?.name === 'env' && /^(node:)?process$/.test(binding.specifier);
  }
  return (
    node.type === 'MemberExpression' &&
    node.object.type === 'Identifier' &&
    node.object.name === 'process' &&
    node.property.type === 'Identifier' &&
    node.property.name === 'env'
  );
}

function isWrite(file: SourceFile, node: Node): boolean {
  const parent = file.parentOf(node);
  return (
    (parent?.type === 'AssignmentExpression' && parent.left === node && parent.operator === '=') ||
    (parent?.type === 'UnaryExpression' && parent.operator === 'delete')
  );
}

/** `config.get('X')` and `configService.getOrThrow('X')`. */
function configReads(file: SourceFile): Read[] {
  return file.all('CallExpression').flatMap(({ callee, arguments: [first] }) => {
    const variable = stringValue(first);
    if (
      first === undefined ||
      variable === undefined ||
      !VARIABLE.test(variable) ||
      callee.type !== 'MemberExpression'
    ) {
      return [];
    }
    const { object, property } = callee;
    const owner =
      object.type === 'Identifier'
        ? object
        : object.type === 'MemberExpression'
          ? object.property
          : undefined;
    return property.type === 'Identifier' &&
      /^get(OrThrow)?$/.test(property.name) &&
      owner?.type === 'Identifier' &&
      /config(Service)?$/i.test(owner.name)
      ? [{ file, at: first, variable }]
      : [];
  });
}

/** Members of the class that the environment is validated with: `DATABASE_URL!: string` in `src/config/environment.ts`. */
function validatedMembers(file: SourceFile): Read[] {
  return /(^|\/)(config\/|env)/.test(file.path)
    ? namedClasses([file]).flatMap(({ node }) =>
        publicProperties(node)
          .filter(({ name }) => VARIABLE.test(name))
          .map((property) => ({ file, at: property.key, variable: property.name })),
      )
    : [];
}
