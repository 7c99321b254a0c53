import type { Persona } from '../contracts.js';
import { buildingVille } from './building-ville.js';
import { seniorPostgres } from './senior-postgres.js';

/** Every persona, the default first. The only place that lists them. */
export const personas: readonly Persona[] = [buildingVille, seniorPostgres];

export const defaultPersona: Persona = buildingVille;

/** The persona with this id, or undefined. */
export function findPersona(id: string): Persona | undefined {
  return personas.find((persona) => persona.id === id);
}
