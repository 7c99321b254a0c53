import { type Code, code, joinCode, use } from '../code/index.js';

/** A decorator of class-validator: `@Max(10)`, `@Max(10, { each: true })`. Arguments that are '' are left out. */
export function call(name: string, each: string, ...args: readonly (string | Code)[]): Code {
  const all = [...args, each].filter((one) => one !== '');
  return code`@${use(name, 'class-validator')}(${joinCode(all, ', ')})`;
}
