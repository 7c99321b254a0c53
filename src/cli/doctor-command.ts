import { diskReader } from '../apply/disk.js';
import { diagnosisJson, diagnosisText } from '../doctor/index.js';
import { diagnose } from '../engine/doctor.js';
import { findWorkplace } from './workplace.js';
import type { DoctorOptions } from './options.js';
import { ReportedError } from './reported.js';

/**
 * `nest-persona doctor`: prints what is known of the repository, on what evidence, what a feature run would do and what
 * blocks it.
 *
 * @throws ReportedError when something does, after it is printed
 */
export async function doctorCommand(options: DoctorOptions): Promise<void> {
  const { root, start } = findWorkplace(options.cwd ?? process.cwd());
  const question = { start, project: options.project };
  const diagnosis = await diagnose(diskReader(root), question, Date.now());
  console.log(options.json ? diagnosisJson(diagnosis) : diagnosisText(diagnosis));
  if (diagnosis.problems.length > 0) {
    throw new ReportedError();
  }
}
