import type { HostProject, Persona } from '../contracts.js';

/** What a new service is made from. */
export interface ApplicationOptions {
  /** Name of the package and of the service: `shop`. */
  readonly name: string;
  readonly persona: Persona;
  readonly packageManager: HostProject['packageManager'];
  /** What the new `package.json` asks of nest-persona: a version range or a `file:` path. */
  readonly toolSpec: string;
  /** Major version of Node.js in `.nvmrc` and CI. */
  readonly nodeMajor?: number;
}

export const DEFAULT_NODE_MAJOR = 24;

/** For databases, their users and temporary folders: `order-service` -> `order_service`, bounded to leave room for a suffix. */
export function databaseName(name: string): string {
  return name.replaceAll(/[^a-z0-9]+/g, '_').slice(0, 40);
}
