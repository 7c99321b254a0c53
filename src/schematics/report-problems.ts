import { CancelledError } from '../cli/cancelled.js';
import { ProblemsError } from '../errors.js';

/**
 * Runs a schematic's work; problems, and a user who leaves, reach the terminal as their text alone.
 *
 * The devkit's command prints the stack of whatever was thrown, and a stack tells a user nothing about their input.
 */
export async function withReadableProblems<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof ProblemsError || error instanceof CancelledError) {
      error.stack = error.message;
    }
    throw error;
  }
}
