import type { BaseEntity } from '../contracts.js';
import { exportsName } from '../edit/index.js';
import { firstExisting, type Inquiry } from './facts.js';
import { parse } from './root-module.js';

/** A class that generated code builds on. */
export interface NeededClass {
  readonly className: string;
  /** Module path from the app root, without extension. */
  readonly module: string;
  /** What it is, for the message: `the base entity`. */
  readonly what: string;
}

/** Looks whether the classes that generated code builds on are there; one that is not is a problem. */
export function checkNeeded(inquiry: Inquiry, needed: readonly NeededClass[]): void {
  for (const { className, module, what } of needed) {
    const path = firstExisting(inquiry, [`${module}.ts`, `${module}/index.ts`]);
    if (path === undefined) {
      inquiry.problems.push({
        code: 'host/missing-class',
        place: `${module}.ts`,
        message: `${what} ${className} does not exist`,
        hint: `create this file with a class ${className}, or say in .nest-persona/persona.yaml where it is`,
      });
      continue;
    }
    const program = parse(inquiry, path);
    if (program !== undefined && !exportsName(program, className)) {
      inquiry.problems.push({
        code: 'host/missing-class',
        place: path,
        message: `${what} ${className} is not exported from this file`,
        hint: `export a class ${className} here, or say in .nest-persona/persona.yaml where it is`,
      });
    }
  }
}

export const neededBaseEntity = ({ className, module }: BaseEntity): NeededClass => ({
  className,
  module,
  what: 'the base entity',
});
