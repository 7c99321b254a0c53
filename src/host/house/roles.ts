/** The kinds of files that a feature consists of. */
export const ROLES = [
  'module',
  'controller',
  'resolver',
  'service',
  'repository',
  'entity',
  'create',
  'update',
  'response',
  'query',
  'spec',
] as const;
export type Role = (typeof ROLES)[number];

export interface RoleName {
  /** From the feature's folder, else from the root of the repository: `dto/create-{singular}.dto.ts`. */
  readonly file: string;
  /** The class, likewise: `Create{Singular}Dto`; '' for files without one. */
  readonly className: string;
}
