import type { Node } from 'oxc-parser';
import { ancestor, keyName, stringValue, valueOf } from './reading/ast.js';
import type { SourceFile } from './reading/source-file.js';
import { descendants } from './reading/source-file.js';
import type { Rule } from './rule.js';
import type { Breach } from './types.js';

/** Names that say "what I hold is secret", by their last word. */
const SECRET_NAME =
  /(password|passwd|passphrase|secret|secret_?key|private_?key|encryption_?key|signing_?key)$/i;
/** The same for names that often hold something harmless (an injection token, a cache key): there the value has to look random. */
const VAGUE_NAME = /(token|api_?key|access_?key|credentials?)$/i;
const RANDOM = /^(?=.*\d)(?=.*[a-z])[\w+/=.-]{16,}$/i;

/** Formats of real credentials. */
const KNOWN_FORMATS: readonly (readonly [RegExp, string])[] = [
  [/-----BEGIN [A-Z ]*PRIVATE KEY-----(\\n|\s)*[A-Za-z0-9+/=]{16}/, 'a private key'],
  [/\b(AKIA|ASIA)[0-9A-Z]{16}\b/, 'an AWS access key'],
  [/\b(gh[pousr]_[A-Za-z0-9]{36}|github_pat_\w{22,})/, 'a GitHub token'],
  [/\bglpat-[\w-]{20}/, 'a GitLab token'],
  [/\b[sr]k_live_[0-9A-Za-z]{16}/, 'a Stripe key'],
  [/\bxox[abprs]-[0-9A-Za-z-]{10}/, 'a Slack token'],
  [/\bAIza[\w-]{35}/, 'a Google key'],
  [/\bnpm_[A-Za-z0-9]{36}\b/, 'an npm token'],
  [/\bSG\.[\w-]{22}\.[\w-]{43}/, 'a SendGrid key'],
  [/\beyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]{20,}/, 'a JSON Web Token'],
];
/** `scheme://user:password@host`, where the host is no machine of the developer's own. */
const URL_PASSWORD =
  /\b[a-z][a-z0-9+.-]*:\/\/[^\s:/@"'`$]+:[^\s:/@"'`$]+@(?!localhost\b|127\.0\.0\.1\b|\[::1\]|<|\$)/i;

/** Secrets come from the environment. */
export const noSecrets: Rule = {
  id: 'no-secrets',
  clauses: ['SV-15'],
  rationale:
    'A secret in the code is known to everyone who ever sees the repository, is the same in each environment, and stays in its history after it is removed.',
  remedy:
    'Read it from a validated environment variable without a default, and replace the secret that was there: it is known now.',
  appliesTo: () => true,
  check: (project) => project.sources.flatMap((file) => [...namedBreaches(file), ...formatBreaches(file)]),
};

function namedBreaches(file: SourceFile): Breach[] {
  const named = [
    ...file
      .all('VariableDeclarator')
      .map(({ id, init }) => ({ name: id.type === 'Identifier' ? id.name : undefined, value: init })),
    ...file
      .all('Property')
      .filter((property) => !isMapping(file, property))
      .map((property) => ({ name: keyName(property), value: property.value })),
    ...file.all('PropertyDefinition').map((property) => ({ name: keyName(property), value: property.value })),
    ...file.all('AssignmentExpression').map(({ left, right }) => ({ name: memberName(left), value: right })),
    ...file.all('AssignmentPattern').map(({ left, right }) => ({ name: memberName(left), value: right })),
    ...file.all('LogicalExpression').map(({ left, right }) => ({ name: memberName(left), value: right })),
    ...file
      .all('CallExpression')
      .filter(({ callee }) => memberName(callee) === 'get')
      .map(({ arguments: [key, fallback] }) => ({ name: stringValue(key), value: fallback ?? null })),
  ];
  const seen = new Set<Node>();
  return named.flatMap(({ name, value }) => {
    const holder = name === undefined || value === null ? undefined : secretIn(file, name, value);
    if (holder === undefined || seen.has(holder) || isForReaders(file, holder)) {
      return [];
    }
    // `secret = process.env.SECRET ?? 'x'` is an assignment and a fallback at once.
    seen.add(holder);
    return [file.breach(holder, `"${name}" is given a value in the code`)];
  });
}

/** The literal that a secret is read from: the value, or what stands behind `??` and `||`. */
function secretIn(file: SourceFile, name: string, value: Node): Node | undefined {
  const literal = value.type === 'LogicalExpression' ? value.right : value;
  const text = stringValue(literal);
  const isSecret = SECRET_NAME.test(name) || (VAGUE_NAME.test(name) && RANDOM.test(text ?? ''));
  return text !== undefined &&
    isSecret &&
    isSecretText(text) &&
    (isSetting(file, literal) || !repeats(text, name))
    ? literal
    : undefined;
}

/** Sentences, names of variables and paths of settings are no secrets. */
function isSecretText(text: string): boolean {
  const isName = /^[A-Z][A-Z0-9]*(_[A-Z0-9]+)+$/.test(text) || /^[a-z]+(\.[a-z_]+)+$/i.test(text);
  return text.length > 2 && !/\s/.test(text) && !isName;
}

/** Codes repeat their name: `WRONG_PASSWORD = 'auth/wrong-password'`. */
function repeats(text: string, name: string): boolean {
  const isOneWord = /^[a-z]+$/.test(name);
  return isOneWord ? lettersOf(text) === name : lettersOf(text).includes(lettersOf(name));
}

/** Whether the literal stands beside the other settings of a connection or a signature. */
function isSetting(file: SourceFile, literal: Node): boolean {
  const property = file.parentOf(literal);
  const table = property?.type === 'Property' ? file.parentOf(property) : undefined;
  return ['host', 'port', 'user', 'username', 'database', 'signOptions'].some(
    (key) => valueOf(table, key) !== undefined,
  );
}

/** A table of names (`{ Password: 'pass' } as const`), and no settings. */
function isMapping(file: SourceFile, property: Node): boolean {
  const table = file.parentOf(property);
  return table !== undefined && file.parentOf(table)?.type === 'TSAsExpression';
}

/** Examples in the API document are meant to be read, and so are error codes (`errors: { password: 'tooShort' }`). */
function isForReaders(file: SourceFile, node: Node): boolean {
  return (
    ancestor(file, node, (above) => {
      if (above.type === 'Property') {
        return /^(errors?|messages?|codes?|labels?|titles?|texts?)$/i.test(keyName(above) ?? '');
      }
      const callee =
        above.type === 'Decorator' && above.expression.type === 'CallExpression'
          ? above.expression.callee
          : undefined;
      return (
        above.type === 'ThrowStatement' || (callee?.type === 'Identifier' && callee.name.startsWith('Api'))
      );
    }) !== undefined
  );
}

function formatBreaches(file: SourceFile): Breach[] {
  const literals = [...descendants(file.program)].flatMap((node) => {
    const text = node.type === 'TemplateElement' ? node.value.raw : stringValue(node);
    return text === undefined || node.type === 'TemplateLiteral' ? [] : [{ node, text }];
  });
  return literals.flatMap(({ node, text }) => {
    const known =
      KNOWN_FORMATS.find(([format]) => format.test(text))?.[1] ??
      (URL_PASSWORD.test(text) ? 'a password in a URL' : undefined);
    return known === undefined || isForReaders(file, node) ? [] : [file.breach(node, `the text is ${known}`)];
  });
}

function memberName(node: Node): string | undefined {
  if (node.type === 'Identifier') {
    return node.name;
  }
  return node.type === 'MemberExpression'
    ? node.property.type === 'Identifier' && !node.computed
      ? node.property.name
      : stringValue(node.property)
    : undefined;
}

const lettersOf = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]/g, '');
