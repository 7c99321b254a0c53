import type { Piece } from '../types.js';
import { baseEntity, database, drift } from './database.js';
import { compiler, configuration, persona } from './foundation.js';
import { apiDocs, errors, health, logging, pagination, requestId, security, shutdown } from './requests.js';
import { seeds } from './seeds.js';
import { docs, e2e } from './tests.js';

/** Every piece, in the order in which they are told. */
export const pieces: readonly Piece[] = [
  persona,
  compiler,
  configuration,
  database,
  baseEntity,
  requestId,
  logging,
  security,
  shutdown,
  errors,
  apiDocs,
  pagination,
  health,
  drift,
  e2e,
  seeds,
  docs,
];
