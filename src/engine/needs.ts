import type { EditContribution, EnvironmentVariable, HostProject } from '../contracts.js';
import { addClassMember, addDependencies, appendEnvironmentExample } from '../edit/index.js';
import type { MergedNeeds } from '../plan/plan.js';

const ENVIRONMENT = 'src/config/environment.ts';

/** Edits that give a project the dependencies and variables which its new files need and it lacks. */
export function editsForNeeds(needs: MergedNeeds, host: HostProject): EditContribution[] {
  const names = [...Object.keys(needs.dependencies), ...Object.keys(needs.devDependencies)];
  const packages: EditContribution[] =
    names.length === 0
      ? []
      : [
          {
            path: 'package.json',
            purpose: `depends on ${names.join(', ')}`,
            apply: addDependencies(needs.dependencies, needs.devDependencies),
          },
        ];
  return [...packages, ...needs.env.flatMap((variable) => variableEdits(variable, host))];
}

function variableEdits(variable: EnvironmentVariable, { importStyle }: HostProject): EditContribution[] {
  return [
    {
      path: ENVIRONMENT,
      purpose: `validates ${variable.name}`,
      apply: addClassMember({
        className: 'Environment',
        member: variable.member,
        file: ENVIRONMENT,
        importStyle,
      }),
    },
    {
      path: '.env.example',
      purpose: `explains ${variable.name}`,
      apply: appendEnvironmentExample(variable),
    },
  ];
}
