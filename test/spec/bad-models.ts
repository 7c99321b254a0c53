const head = 'name: orders\nfields:\n';

/** Models, each with all the problems that it has. */
export const badModels: readonly (readonly [string, readonly string[]])[] = [
  ['', ['model/shape']],
  ['# nothing', ['model/shape']],
  ['orders', ['model/shape']],
  ['- name: orders', ['model/shape']],
  ['name: orders\nfields: [a]', ['model/shape']],
  ['name: orders\nfields:\n  a: [text]', ['model/shape']],
  ['name: [orders]\nfields: {a: text}', ['model/shape']],
  ['fields: {a: text}', ['model/shape']],
  ['name: orders\nversioned: yes\nfields: {a: text}', ['model/shape']],
  ['name: orders\nfields: {a: {type: enum, values: x}}', ['model/shape']],
  ['name: orders\nfields: {a: {type: enum, values: [[x]]}}', ['model/shape']],
  ['name: orders\nfields: {a: {type: text, optional: {}}}', ['model/shape']],
  [`${head}  a: &x text\n  b: *x\n`, ['model/shape']],
  ['name: orders\nfields: {a: text', ['model/syntax']],
  ['name: orders\n\tfields: {}', ['model/syntax']],
  [`${head}  a: text\n  a: text\n`, ['model/syntax']],
  [`${head}  a: !!js/function text\n`, ['model/syntax']],
  ['name: orders\nfields: {a: text}\n---\nname: x\n', ['model/syntax']],
  ['name: orders\nfeilds: {a: text}', ['model/unknown-key', 'feature/no-fields']],
  [`${head}  a: { type: text, optinal: true }\n`, ['model/unknown-key']],
  [`${head}  a: { type: text, "<<": x }\n`, ['model/unknown-key']],
  ['name: orders\n__proto__: x\nfields: {a: text}', ['model/unknown-key']],
  ['name: orders', ['feature/no-fields']],
  ['name: ../x\nfields: {a: text}', ['feature/bad-name']],
  [`${head}  a: { optional: true }\n`, ['field/no-type']],
  [`${head}  a:\n`, ['field/no-type']],
  [`${head}  a: { type: text, optional: }\n`, ['field/bad-modifier-value']],
  [`${head}  __proto__: text\n`, ['field/reserved-name']],
  [`${head}  a: strng\n  b: { type: integer, min: x }\n`, ['field/unknown-type', 'field/bad-bound']],
  // Two files of one name, see model.test.ts
  ['', ['model/duplicate']],
  // Two features that do not agree, see relations.test.ts
  ['', ['model/one-sided']],
];
