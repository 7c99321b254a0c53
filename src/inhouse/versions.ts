import { type Code, code, use } from '../code/index.js';
import { declared } from './references.js';
import { call } from './call.js';
import { apiProperty, objectOf } from './documentation.js';
import type { HouseContext } from './types.js';
import { uniquesOf, valuesOf } from './writes.js';
import { wordsOf } from './words.js';

/**
 * How a service changes rows of which two writers shall not overwrite each other: it names the version that it read.
 *
 * @param lookup how the row is looked for
 */
export function versionedChange(context: HouseContext, lookup: string) {
  const { spec, style } = context;
  const { singular } = spec.name;
  const { repository, store } = wordsOf(context);
  const { property } = style.id;
  const given = style.entity.given.filter(({ onChange }) => onChange);
  const update = code`this.${repository}.update({ ${property}, version }, ${valuesOf(given, code`changes`)})`;
  const write = uniquesOf(spec).length > 0 ? code`this.${store}(${update})` : update;
  const refusal = code`new ${use('ConflictException', '@nestjs/common')}(\`The ${singular.words} \${${property}} has changed since version \${version}\`)`;
  return {
    changed: '{ version, ...changes }',
    changes: 'changes',
    searching: `await this.${lookup};`,
    changing: [code`const { affected } = await ${write};`, code`if (affected === 0) {\nthrow ${refusal};\n}`],
  };
}

/** `version!: number`, in the body of a change and in an answer. */
export function versionProperty(context: HouseContext, isSent: boolean): Code {
  const { documented, checked } = context.style.dto;
  const schema = objectOf({ type: code`'integer'`, example: code`1` });
  const lines = [
    ...(documented ? [code`@${apiProperty(true)}(${schema})`] : []),
    ...(isSent && checked ? [call('IsInt', ''), call('Min', '', '1'), call('Max', '', '2147483647')] : []),
    ...(!isSent && context.style.mapping === 'plainToInstance'
      ? [code`@${use('Expose', 'class-transformer')}()`]
      : []),
    code`${declared('version', context)}: number;`,
  ];
  return lines.reduce((all, line) => code`${all}\n${line}`);
}
