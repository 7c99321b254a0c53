import type { Plan } from '../contracts.js';

/** Prints a plan in the form that was asked for. */
export async function printPlan(
  plan: Plan,
  options: { readonly dryRun: boolean; readonly json: boolean },
): Promise<void> {
  if (options.json) {
    const { jsonReport } = await import('../report/json.js');
    console.log(jsonReport(plan, options));
  } else {
    const { textReport } = await import('../report/text.js');
    console.log(textReport(plan, options));
  }
}
